"""LAY008 own-author."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule
from profilecheck.rules.diagnosed import diagnosed


@rule(
    code="LAY008",
    name="own-author",
    dimension="layout",
    message="{message}",
    suggestion="{cure}",
    reason="the file names no other author",
)
def own_author(ctx: RuleContext) -> Iterator[Verdict]:
    """The properties of the file name nobody else.

    Why: Another author's name suggests a copied résumé, and some parsers take it for the candidate's.

    Source: Common advice of recruiters. It is advice only: the same content has the same score in every layout.
    """
    yield from diagnosed(ctx, "LAY008")
