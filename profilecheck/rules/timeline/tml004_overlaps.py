"""TML004 overlaps."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from profilecheck.dates import merged_months, overlaps
from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Period
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
    for one, other in combinations(dated, 2):
        if one.period and other.period and one.title and other.title:
            names: dict[str, Any] = {"first": one.title.value, "second": other.title.value}
            together = overlaps(one.period.value, other.period.value, ctx.now)
            words = ctx.words_in(one.span) + ctx.words_in(other.span)
            if together and _share(ctx, one.period.value, other.period.value) and not ctx.phrases("beside", words):
                yield unmet(one.title, other.title, **names)
    if len(dated) > 1:
        yield met()


def _share(ctx: RuleContext, *periods: Period) -> bool:
    """Whether two periods share more months than a hand-over takes."""
    separate = sum(merged_months([period], ctx.now) for period in periods)
    return separate - merged_months(periods, ctx.now) > ctx.threshold("overlap_months")
