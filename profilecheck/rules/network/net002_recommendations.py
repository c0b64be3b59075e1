"""NET002 recommendations."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="NET002",
    name="recommendations",
    dimension="network",
    rows=("G42",),
    message="The profile shows {number} of the {wanted} recommendations that it should have.",
    suggestion="Ask a supervisor and a partner from another function, and say which project they could write about.",
    praise="{number:recommendation is|recommendations are} shown.",
    reason=ARCHIVE_ONLY,
    bad={"meta": {"linkedin": {"recommendations_visible": 0}}},
    good={"meta": {"linkedin": {"recommendations_visible": 3}}},
)
def recommendations(ctx: RuleContext) -> Iterator[Verdict]:
    """Supervisors or collaborators recommend the person.

    Why: It is the only part of the profile that others wrote.

    Source: Career guide on recommendations. Those that are hidden or not yet accepted do not count.
    """
    received = ctx.network.recommendations_received
    if received:
        yield from enough(received.value, int(ctx.threshold("recommendations")), received)
