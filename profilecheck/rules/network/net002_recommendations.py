"""NET002 recommendations."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="NET002",
    name="recommendations",
    dimension="network",
    rows=("G42",),
    message="The profile shows {number} of the {wanted} recommendations that it should have.",
    suggestion="Ask a supervisor and a partner from another function, and say which project they could write about.",
    praise="{number} recommendations are shown.",
    reason="recommendations are only known from a LinkedIn archive",
)
def recommendations(ctx: RuleContext) -> Iterator[Verdict]:
    """Supervisors or collaborators recommend the person.

    Why: It is the only part of the profile that others wrote.

    Source: Career guide on recommendations.
    """
    number = ctx.fact("recommendations_visible")
    if number is not None:
        wanted = int(ctx.threshold("recommendations"))
        yield from enough(number, wanted)
