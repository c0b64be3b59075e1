"""FRS001 up-to-date."""

from collections.abc import Iterator

from profilecheck.dates import months_between
from profilecheck.model.finding import Verdict
from profilecheck.model.profile import YearMonth
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="FRS001",
    name="up-to-date",
    dimension="network",
    rows=("G47",),
    message="The newest date in the profile is {newest}; it seems not to have been updated for {months:month}.",
    suggestion="Update it every three to six months, and after each project, paper or better model.",
    reason="a position goes on, nothing is dated, or an archive tells more",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2015-01", "endDate": "2019-01"}]},
    good={"certificates": [{"name": "Deep Learning Specialization", "date": "2026-10"}]},
)
def up_to_date(ctx: RuleContext) -> Iterator[Verdict]:
    """The profile was updated within the last months.

    Why: Recruiters look for people who are there; an old profile looks like someone who is not looking.

    Source: Career guide: update every three to six months. It is advice only for a document; a LinkedIn archive, which
    knows of activity, is graded by what happened in the network.
    """
    if ctx.profile.network is not None:
        return
    dates = [period.value.end for period in ctx.periods if period.value.end] + [date.value for date in ctx.dates]
    if not dates or any(period.value.current for period in ctx.periods):
        return
    newest = max(dates, key=lambda date: (date.year, date.month or 12))
    months = max(0, months_between(YearMonth(newest.year, newest.month or 12), ctx.now) - 1)
    yield met_if(months <= ctx.threshold("fresh_months"), newest=newest, months=months)
