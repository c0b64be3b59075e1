"""NET001 endorsements."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="NET001",
    name="endorsements",
    dimension="network",
    rows=("G41",),
    message="The profile has {number} endorsements of skills.",
    suggestion="Endorse colleagues for what you saw them do; many return it. Pin the three skills that matter.",
    praise="Colleagues endorsed skills {number} times.",
    reason="endorsements are only known from a LinkedIn archive",
)
def endorsements(ctx: RuleContext) -> Iterator[Verdict]:
    """Skills are endorsed by colleagues.

    Why: Search ranks endorsed skills higher, and readers see who stands behind them.

    Source: Career guide on skills and endorsements.
    """
    number = ctx.fact("endorsements_received")
    if number is not None:
        wanted = ctx.threshold("endorsements")
        if number:
            yield met(weight=min(number, wanted), number=int(number))
        if number < wanted:
            yield unmet(weight=wanted - number, number=int(number))
