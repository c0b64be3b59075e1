"""TML003 impossible-dates."""

from collections.abc import Iterator

from profilecheck.dates import is_before
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="TML003",
    name="impossible-dates",
    dimension="completeness",
    message="The dates cannot be right: “{quote}” {fault}.",
    suggestion="Correct them; a machine may drop the whole entry.",
    reason="no dated entry was found",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2019-05", "endDate": "2018-01"}]},
    good={"work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2018-01", "endDate": "2019-05"}]},
)
def impossible_dates(ctx: RuleContext) -> Iterator[Verdict]:
    """No period ends before it begins, and no job begins in the future.

    Why: It is a slip that costs trust, and computed years of experience come out wrong.

    Source: Plain arithmetic.
    """
    defects = []
    for place in ctx.periods:
        period = place.value
        if period.start and period.end and is_before(period.end, period.start):
            defects.append(unmet(place, fault="ends before it begins"))
        elif period.start and is_before(ctx.now, period.start):
            defects.append(unmet(place, fault="begins in the future"))
    if ctx.periods:
        yield from tolerated(defects, ctx.threshold("defects"))
