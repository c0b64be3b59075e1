"""LAY003 one-column."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule
from profilecheck.rules.diagnosed import diagnosed


@rule(
    code="LAY003",
    name="one-column",
    dimension="layout",
    message="{message}",
    suggestion="{cure}",
    reason="the text stands in one column",
)
def one_column(ctx: RuleContext) -> Iterator[Verdict]:
    """The text stands in one column, without tables.

    Why: Parsers that read from edge to edge mix the lines of columns, and lose which cell belongs to which.

    Source: The page of Greenhouse on résumés that its parser fails on.
    It is advice only: the same content has the same score in every layout.
    """
    yield from diagnosed(ctx, "LAY003")
