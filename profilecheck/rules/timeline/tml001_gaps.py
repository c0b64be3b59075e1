"""TML001 gaps."""

from collections.abc import Iterator
from dataclasses import replace

from profilecheck.dates import gaps, months_between
from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Period, YearMonth
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="TML001",
    name="gaps",
    dimension="completeness",
    rows=("G27",),
    message="Nothing is said of {start} to {end} ({months:month}).",
    suggestion="Fill it in a line: study, care, travel, freelance work, illness need no more than the word.",
    reason="fewer than two dated entries were found",
    bad={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2015-01", "endDate": "2016-01"},
            {"name": "Other Ltd", "position": "Engineer", "startDate": "2018-01", "endDate": "2020-01"},
        ]
    },
    good={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2015-01", "endDate": "2016-01"},
            {"name": "Other Ltd", "position": "Engineer", "startDate": "2016-03", "endDate": "2020-01"},
        ]
    },
)
def gaps_named(ctx: RuleContext) -> Iterator[Verdict]:
    """No long stretch between jobs, studies and projects is left unexplained.

    Why: Readers imagine the worst into a hole; one word closes it. Gaps themselves are no fault, and count little here.

    Source: Common advice of recruiters.
    """
    lasts, studies = int(ctx.threshold("study_months")), [one.period for one in ctx.profile.education]
    periods = [_whole(one.value, lasts, study=one in studies) for one in ctx.periods]
    if len(periods) < 2:
        return
    since = ctx.as_of.year - ctx.threshold("gap_years")
    long = [
        (gap, months)
        for gap in gaps(periods, ctx.now)
        if gap.start
        and gap.end
        and gap.end.year >= since
        and (months := months_between(gap.start, gap.end)) > ctx.threshold("gap_months")
    ]
    for gap, months in long:
        yield unmet(start=gap.start, end=gap.end, months=months)
    if not long:
        yield met()


def _whole(period: Period, months: int, *, study: bool) -> Period:
    """A period of which only the end is known with a start before it; a study with one date has its end there."""
    alone = study and period.start == period.end
    if period.end is None or (period.start and not alone):
        return period
    first = period.end.year * 12 + (period.end.month or 1) - 1 - months
    return replace(period, start=YearMonth(first // 12, first % 12 + 1))
