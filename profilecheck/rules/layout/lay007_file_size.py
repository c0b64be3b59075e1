"""LAY007 file-size."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule
from profilecheck.rules.diagnosed import diagnosed


@rule(
    code="LAY007",
    name="file-size",
    dimension="layout",
    message="{message}",
    suggestion="{cure}",
    reason="the file is small enough",
)
def file_size(ctx: RuleContext) -> Iterator[Verdict]:
    """The file is small enough to be taken whole.

    Why: Larger files are attached, but not read.

    Source: The page of Greenhouse on résumés that its parser fails on.
    It is advice only: the same content has the same score in every layout.
    """
    yield from diagnosed(ctx, "LAY007")
