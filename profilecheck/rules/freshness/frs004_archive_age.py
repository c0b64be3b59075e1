"""FRS004 archive-age."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, met_if, rule


@rule(
    code="FRS004",
    name="archive-age",
    dimension="network",
    rows=("G47",),
    message="The archive tells of nothing after {day}, {months:month} ago; what came since is not known.",
    suggestion="Ask LinkedIn for a new archive, so that the advice fits the profile of today.",
    reason=ARCHIVE_ONLY,
    bad={"meta": {"linkedin": {"connections": 80, "export_date": "2024-01-05"}}},
    good={"meta": {"linkedin": {"connections": 80, "export_date": "2026-10-05"}}},
)
def archive_age(ctx: RuleContext) -> Iterator[Verdict]:
    """The archive was made lately.

    Why: All that is said of the network counts back from the day on which the archive was made. It is advice only and
    does not touch the score.

    Source: Plain arithmetic.
    """
    last = ctx.network.exported or ctx.network.newest_activity
    if last:
        months = max(0, (ctx.as_of - last.value).days) // 30
        yield met_if(months <= ctx.threshold("fresh_months"), last, day=last.value, months=months)
