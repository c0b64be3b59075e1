"""EXP014 enough-statements."""

from collections.abc import Iterator
from typing import Any

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EXP014",
    name="enough-statements",
    dimension="experience",
    rows=("G39",),
    message="“{title}” has {fault}.",
    suggestion="{cure}",
    reason="no position was found",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2020-01"}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Built a ranking model.", "Cut latency by 40%."],
            }
        ]
    },
)
def enough_statements(ctx: RuleContext) -> Iterator[Verdict]:
    """Recent positions are described, but not at endless length; one line is enough for work of another trade.

    Why: A title with dates proves presence, not work; beyond a dozen lines the good ones are not found any more.

    Source: Career guide on experience: specific projects for every position.
    """
    least, most = ctx.threshold("statements_least"), ctx.threshold("statements_most")
    for index, position in ctx.recent_positions:
        if not ctx.relevance[index] and len(ctx.profile.positions) > 1:
            continue
        count = sum(one.kind == "work" and one.index == index for one in ctx.statements)
        place = position.title or position.span
        known: dict[str, Any] = {"title": ctx.title_of(index)}
        if count < least:
            fault = "no description" if not count else "only one statement"
            cure = "Add two to five statements: the problem, the method, the result."
            yield unmet(place, fault=fault, cure=cure, **known)
        elif count > most:
            cure = "Keep the strongest six to eight and drop the rest."
            yield unmet(place, fault=f"{count} statements", cure=cure, **known)
        else:
            yield met(place, **known)
