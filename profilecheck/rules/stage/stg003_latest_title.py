"""STG003 latest-title."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="STG003",
    name="latest-title",
    dimension="fit",
    rows=("G19", "G20", "G21", "G22", "G23"),
    message="The latest title, “{quote}”, is not one of the role {role}.",
    suggestion="{cure}",
    praise="The latest title belongs to the role: “{quote}”.",
    reason="no position has a title that names a trade",
    bad={"work": [{"name": "Example Ltd", "position": "Head Chef", "startDate": "2020-01"}]},
    good={"work": [{"name": "Example Ltd", "position": "Machine Learning Engineer", "startDate": "2020-01"}]},
)
def latest_title(ctx: RuleContext) -> Iterator[Verdict]:
    """The latest title belongs to the role or lies next to it.

    Why: It is the first thing that a search and a reader compare with the vacancy.

    Source: Career guide, titles by level and adjacent roles.
    """
    if not ctx.recent_positions:
        return
    index, position = ctx.recent_positions[0]
    if position.title is None or ctx.names_no_trade(index):
        return
    title = ctx.position_titles[index]
    share = ctx.nearness.get(title.relation, 0.0) if title else 0.0
    if share:
        yield met(position.title, weight=share)
    if share < 1:
        cure = _NEAR if share or ctx.relevance[index] else _OTHER
        yield unmet(position.title, weight=1 - share, role=ctx.guide.name, cure=cure)


_NEAR = "If the work was that of the role, add its usual title in brackets; else bridge it in the summary."
_OTHER = "Say in the headline and the summary what you aim at, and let projects or studies of the role stand before it."
