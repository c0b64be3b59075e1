"""ITG006 invisible-characters."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule
from profilecheck.rules.diagnosed import diagnosed


@rule(
    code="ITG006",
    name="invisible-characters",
    dimension="layout",
    message="{message}",
    suggestion="{cure}",
    reason="no word holds an invisible character",
)
def invisible_characters(ctx: RuleContext) -> Iterator[Verdict]:
    """Words hold no characters that nobody sees.

    Why: A word with one inside is another word for a search; and hidden messages are written so.

    Source: Unicode, on default-ignorable code points. Such words never count as skills.
    """
    yield from diagnosed(ctx, "ITG006")
