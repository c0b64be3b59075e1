"""TML006 positions-dated."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="TML006",
    name="positions-dated",
    dimension="completeness",
    rows=("G27",),
    message="“{title}” has no dates.",
    suggestion="Add month and year of begin and end; undated jobs do not count as experience.",
    reason="no position was found",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer"}]},
    good={"work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2018-01", "endDate": "2019-01"}]},
)
def positions_dated(ctx: RuleContext) -> Iterator[Verdict]:
    """Each position has dates.

    Why: Years of experience are computed from them, by people and by machines.

    Source: Required field of applicant-tracking systems.
    """
    for position in ctx.profile.positions:
        title = position.title.value if position.title else "A position"
        yield met_if(position.period is not None, position.title or position.span, title=title)
