"""ITG002 hidden-text."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, unmet


@rule(
    code="ITG002",
    name="hidden-text",
    dimension="layout",
    message="Text that a person does not see ({reason}): “{quote}”.",
    suggestion="Remove it. Machines read it, recruiters are shown it, and it is taken for cheating.",
    reason="there is no hidden text",
)
def hidden_text(ctx: RuleContext) -> Iterator[Verdict]:
    """There is no text that only a machine reads.

    Why: White or tiny keywords are found at once in the plain text that recruiters see.

    Source: Vendors of applicant-tracking systems. Hidden text never counts for the score.
    """
    for one in ctx.document.hidden:
        yield unmet(one.span, reason=one.reason)
