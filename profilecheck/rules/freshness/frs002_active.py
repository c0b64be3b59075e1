"""FRS002 active."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, met_if, rule


@rule(
    code="FRS002",
    name="active",
    dimension="network",
    rows=("G47",),
    message="Nothing was posted, written or liked after {newest}, which is {months:month} before {day}.",
    suggestion="Look in once a month: comment on one post of the field, or share what you read.",
    praise="The person was active lately, on {newest}.",
    reason=ARCHIVE_ONLY,
    bad={"meta": {"linkedin": {"comments": 4, "newest_own_activity": "2024-01-05"}}},
    good={"meta": {"linkedin": {"comments": 4, "newest_own_activity": "2026-10-05"}}},
)
def active(ctx: RuleContext) -> Iterator[Verdict]:
    """The person was active on LinkedIn within the last months.

    Why: Recruiters filter by activity: who has not been there for a year does not answer. It is counted back from the
    day on which the archive was made, if that is known.

    Source: Career guide: update every three to six months.
    """
    newest = ctx.network.newest_own_activity
    if newest:
        months = max(0, (ctx.known_until - newest.value).days) // 30
        fresh = months <= ctx.threshold("fresh_months")
        yield met_if(fresh, newest, newest=newest.value, months=months, day=ctx.known_until)
