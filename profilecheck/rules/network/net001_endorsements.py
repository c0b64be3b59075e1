"""NET001 endorsements."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="NET001",
    name="endorsements",
    dimension="network",
    rows=("G41",),
    message="Skills of the profile were endorsed {number} times; {wanted} would show in a search.",
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
        wanted = int(ctx.threshold("endorsements"))
        yield from enough(number, wanted)
