"""LAY006 readable-letters."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule
from profilecheck.rules.diagnosed import diagnosed


@rule(
    code="LAY006",
    name="readable-letters",
    dimension="layout",
    message="{message}",
    suggestion="{cure}",
    reason="all letters can be read",
)
def readable_letters(ctx: RuleContext) -> Iterator[Verdict]:
    """What is seen can be copied letter by letter.

    Why: A search for the skill finds nothing where its letters are drawings, are joined, or stand apart.

    Source: The page of Greenhouse on résumés that its parser fails on. ISO 32000, on extracting text.
    It is advice only: the same content has the same score in every layout.
    """
    yield from diagnosed(ctx, "LAY006")
