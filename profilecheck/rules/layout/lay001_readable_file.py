"""LAY001 readable-file."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule
from profilecheck.rules.diagnosed import diagnosed


@rule(
    code="LAY001",
    name="readable-file",
    dimension="layout",
    message="{message}",
    suggestion="{cure}",
    reason="the file could be read without trouble",
)
def readable_file(ctx: RuleContext) -> Iterator[Verdict]:
    """A machine can read the file as a person does.

    Why: What the reader of profilecheck stumbles over, other parsers lose in silence.

    Source: The diagnostics of the reader. It is advice only: the same content has the same score in every layout.
    """
    yield from diagnosed(ctx, "LAY001")
