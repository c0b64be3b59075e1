"""LAY002 pages."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="LAY002",
    name="pages",
    dimension="layout",
    message="{pages} pages are many for {years} years of work.",
    suggestion="One page in the first years, two later, is what is read; shorten the oldest jobs first.",
    reason="the format has no pages",
)
def pages(ctx: RuleContext) -> Iterator[Verdict]:
    """The document has no more pages than the career fills.

    Why: The first page gets most of the time; what matters should not stand on the third.

    Source: Common advice of recruiters. It is advice only: the same content has the same score in every layout.
    """
    count = len(ctx.document.pages)
    if count and not ctx.from_linkedin:
        months = ctx.stage.months if ctx.stage else 0
        allowed = (
            ctx.threshold("pages_early") if months < ctx.threshold("pages_months") else ctx.threshold("pages_late")
        )
        yield met_if(count <= allowed, pages=count, years=round(months / 12))
