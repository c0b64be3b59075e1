"""CMP003 name."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="CMP003",
    name="name",
    dimension="completeness",
    message="No name was found at the top.",
    suggestion="Put your name into the first line as plain text.",
    reason="the document is empty",
    bad={"basics": {"email": "ada@example.com"}},
    good={"basics": {"name": "Ada Example"}},
)
def name(ctx: RuleContext) -> Iterator[Verdict]:
    """The name can be read.

    Why: A file without a name cannot be filed. Only whether there is one is looked at, never which; it is advice only.

    Source: Required field of applicant-tracking systems.
    """
    yield met(ctx.profile.name) if ctx.profile.name else unmet()
