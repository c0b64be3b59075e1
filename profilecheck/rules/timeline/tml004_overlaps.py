"""TML004 overlaps."""

from collections.abc import Iterator
from itertools import combinations

from profilecheck.dates import merged_months, overlaps
from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Position
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="TML004",
    name="overlaps",
    dimension="completeness",
    message="“{first}” and “{second}” run at the same time.",
    suggestion="If that is right, say so: part-time, freelance, board, study; else correct the dates.",
    reason="fewer than two dated positions were found",
    bad={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2015-01", "endDate": "2019-01"},
            {"name": "Other Ltd", "position": "Lead Engineer", "startDate": "2016-01", "endDate": "2018-01"},
        ]
    },
    good={
        "work": [
            {"name": "Example Ltd", "position": "Engineer", "startDate": "2018-01", "endDate": "2019-01"},
            {"name": "Other Ltd", "position": "Engineer", "startDate": "2016-01", "endDate": "2018-01"},
        ]
    },
)
def overlaps_explained(ctx: RuleContext) -> Iterator[Verdict]:
    """Two jobs at the same time are explained.

    Why: Readers take it for a slip, or for two half jobs; a word helps. It is advice only and does not touch the score.

    Source: Common advice of recruiters.
    """
    dated = [one for one in ctx.profile.positions if one.period and one.title]
    explained = {one.span for one in dated if ctx.phrases("beside", ctx.words_in(one.span))}
    for one, other in combinations([one for one in dated if one.span not in explained], 2):
        if one.title and other.title and _together(ctx, one, other):
            yield unmet(one.title, other.title, first=one.title.value, second=other.title.value)
    if len(dated) > 1:
        yield met()


def _together(ctx: RuleContext, one: Position, other: Position) -> bool:
    """Whether two positions run at the same time for longer than a hand-over takes."""
    if not (one.period and other.period and overlaps(one.period.value, other.period.value, ctx.now)):
        return False
    periods = [one.period.value, other.period.value]
    shared = sum(merged_months([period], ctx.now) for period in periods) - merged_months(periods, ctx.now)
    return shared > ctx.threshold("overlap_months")
