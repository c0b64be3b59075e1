"""LAY005 text-not-pictures."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule
from profilecheck.rules.diagnosed import diagnosed


@rule(
    code="LAY005",
    name="text-not-pictures",
    dimension="layout",
    message="{message}",
    suggestion="{cure}",
    reason="no picture seems to hold text",
)
def text_not_pictures(ctx: RuleContext) -> Iterator[Verdict]:
    """Text is text, not a picture of it.

    Why: A picture has no words for a machine; those that OCR finds in it are partly wrong.

    Source: The page of Greenhouse on résumés that its parser fails on.
    It is advice only: the same content has the same score in every layout.
    """
    yield from diagnosed(ctx, "LAY005")
