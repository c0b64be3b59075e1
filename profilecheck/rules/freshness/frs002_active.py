"""FRS002 active."""

from collections.abc import Iterator
from datetime import date

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="FRS002",
    name="active",
    dimension="network",
    rows=("G47",),
    message="Nothing was posted, written or liked since {newest}.",
    suggestion="Update the profile every three to six months, and after each project; it tells your network too.",
    reason="activity is only known from a LinkedIn archive",
)
def active(ctx: RuleContext) -> Iterator[Verdict]:
    """The person was active on LinkedIn within the last months.

    Why: Recruiters filter by activity: who has not been there for a year does not answer.

    Source: Career guide: update every three to six months.
    """
    newest = ctx.document.metadata.get("linkedin.newest_own_activity")
    if newest:
        days = (ctx.as_of - date.fromisoformat(newest)).days
        yield met_if(days <= ctx.threshold("fresh_months") * 31, newest=newest)
