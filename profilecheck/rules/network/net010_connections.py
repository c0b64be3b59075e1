"""NET010 connections."""

from collections.abc import Iterator

from profilecheck.model.finding import Strength, Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="NET010",
    name="connections",
    dimension="network",
    rows=("G52",),
    message="The profile has {number:connection}; with fewer than {wanted} it is hardly found.",
    suggestion="Begin with people whom you know: colleagues, fellow students, teachers, speakers whom you met.",
    praise="The network has {number} connections.",
    reason=ARCHIVE_ONLY,
    strength=Strength.VENDOR,
    bad={"meta": {"linkedin": {"connections": 12}}},
    good={"meta": {"linkedin": {"connections": 180}}},
)
def connections(ctx: RuleContext) -> Iterator[Verdict]:
    """There are enough connections to be found by search.

    Why: Search shows people of the second and third degree first; who knows nobody is of no degree to anybody.

    Source: LinkedIn counts a profile as complete from 50 connections.
    """
    known = ctx.network.connections
    if known:
        yield from enough(known.value, int(ctx.threshold("connections")), known)
