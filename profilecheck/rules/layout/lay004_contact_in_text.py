"""LAY004 contact-in-text."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule
from profilecheck.rules.diagnosed import diagnosed


@rule(
    code="LAY004",
    name="contact-in-text",
    dimension="layout",
    message="{message}",
    suggestion="{cure}",
    reason="the contact details stand in the text, or there are none",
)
def contact_in_text(ctx: RuleContext) -> Iterator[Verdict]:
    """The e-mail address stands in the text itself.

    Why: Many parsers leave out headers, footers and text boxes; the candidate is then without an address.

    Source: The page of Greenhouse on résumés that its parser fails on.
    It is advice only: the same content has the same score in every layout.
    """
    yield from diagnosed(ctx, "LAY004")
