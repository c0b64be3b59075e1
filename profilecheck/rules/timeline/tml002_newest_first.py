"""TML002 order."""

from collections.abc import Iterator
from itertools import pairwise

from profilecheck.dates import is_before
from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Period, YearMonth
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="TML002",
    name="newest-first",
    dimension="completeness",
    rows=("G47",),
    message="“{title}” is older than the position that follows it.",
    suggestion="Put the newest position first.",
    reason="fewer than two dated positions were found, or LinkedIn has put them in order",
    bad={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2015-01", "endDate": "2016-01"},
            {"name": "Other Ltd", "position": "Lead Engineer", "startDate": "2018-01", "endDate": "2020-01"},
        ]
    },
    good={
        "work": [
            {"name": "Other Ltd", "position": "Lead Engineer", "startDate": "2018-01", "endDate": "2020-01"},
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2015-01", "endDate": "2016-01"},
        ]
    },
)
def newest_first(ctx: RuleContext) -> Iterator[Verdict]:
    """Positions stand in order, the newest first.

    Why: The first entry is read most, and parsers take it for the present one.

    Source: Convention of résumés.
    """
    if ctx.from_linkedin:
        return
    dated = [(one, one.period.value) for one in ctx.profile.positions if one.period and one.period.value.start]
    for (position, period), (_, following) in pairwise(dated):
        title = position.title.value if position.title else "This position"
        wrong = _ends(period, ctx.now) < _ends(following, ctx.now) and _starts_before(period, following)
        yield met_if(not wrong, position.title or position.span, title=title)


def _ends(period: Period, now: YearMonth) -> tuple[int, int]:
    end = period.end or now
    return end.year, end.month or 12


def _starts_before(first: Period, second: Period) -> bool:
    return bool(first.start and second.start and is_before(first.start, second.start))
