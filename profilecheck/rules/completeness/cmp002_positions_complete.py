"""CMP002 positions-complete."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="CMP002",
    name="positions-complete",
    dimension="completeness",
    rows=("G39",),
    message="A position lacks {missing}: “{quote}”.",
    suggestion="Give title, employer and dates on lines of their own, in the same order everywhere.",
    reason="no position was found",
    bad={"work": [{"name": "Example Ltd", "startDate": "2020-01"}]},
    good={"work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2020-01"}]},
)
def positions_complete(ctx: RuleContext) -> Iterator[Verdict]:
    """Each position names title and employer.

    Why: An entry without one of them is dropped, or filled in wrongly, by machines.

    Source: Required fields of applicant-tracking systems.
    """
    for position in ctx.profile.positions:
        missing = [
            *([] if position.title else ["the title"]),
            *([] if position.company else ["the employer"]),
        ]
        yield unmet(position.span, missing=" and ".join(missing)) if missing else met(position.span)
