"""NET001 endorsements."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="NET001",
    name="endorsements",
    dimension="network",
    rows=("G41",),
    message="Skills of the profile were endorsed {number:time}; {wanted} would show in a search.",
    suggestion="Endorse colleagues for what you saw them do; many return it.",
    praise="Colleagues endorsed skills {number:time}.",
    reason=ARCHIVE_ONLY,
    bad={"meta": {"linkedin": {"endorsements_received": 2, "endorsements_by_skill": {"Python": 2}}}},
    good={"meta": {"linkedin": {"endorsements_received": 40, "endorsements_by_skill": {"Python": 40}}}},
)
def endorsements(ctx: RuleContext) -> Iterator[Verdict]:
    """Skills are endorsed by colleagues.

    Why: Search ranks endorsed skills higher, and readers see who stands behind them.

    Source: Career guide on skills and endorsements. Only accepted endorsements count.
    """
    received = ctx.network.endorsements_received
    if received:
        yield from enough(received.value, int(ctx.threshold("endorsements")), received)
