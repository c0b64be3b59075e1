"""EXP007 cross-functional."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet
from profilecheck.rules.others import with_others


@rule(
    code="EXP007",
    name="cross-functional",
    dimension="experience",
    rows=("G40", "G25"),
    message="No statement shows work with people of other functions.",
    suggestion="Say with or for whom: “with the risk team”, “used by 6 teams”, “presented to the board”.",
    praise="Work with people of other functions is shown: “{quote}”.",
    reason="no statements were found in the positions",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Trained a ranking model."]}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Trained a ranking model with the search team."],
            }
        ]
    },
)
def cross_functional(ctx: RuleContext) -> Iterator[Verdict]:
    """At least one statement shows work across functions.

    Why: Models fail at hand-overs; who has worked with product, operations or customers is hired for that.

    Source: Career guide on experience: cross-functional collaboration.
    """
    work = [one for one in ctx.statements if one.kind == "work"]
    place = next((place for one in work if (place := with_others(ctx, one))), None)
    if work:
        yield met(place) if place else unmet()
