"""ITG003 title-fits."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="ITG003",
    name="title-fits",
    dimension="writing",
    rows=("G19", "G20", "G21", "G22"),
    message="The headline speaks of {claimed} level (“{word}”), but no position has such a title.",
    suggestion="Use the level of your titles, or add the position that had it.",
    reason="the headline names no level, or no position has a title",
    bad={
        "basics": {"label": "Principal Machine Learning Engineer"},
        "work": [{"name": "Example Ltd", "position": "Junior Data Scientist", "startDate": "2025-01"}],
    },
    good={
        "basics": {"label": "Senior Machine Learning Engineer"},
        "work": [{"name": "Example Ltd", "position": "Senior Machine Learning Engineer", "startDate": "2020-01"}],
    },
)
def title_fits(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline claims no higher level than the positions have.

    Why: It is the first thing that a reference check finds.

    Source: Career guide, titles by level.
    """
    headline = ctx.profile.headline
    claimed = ctx.titles.read(headline.value) if headline else None
    order = [stage.id for stage in ctx.guide.stages]
    held = [order.index(title.level) for title in ctx.position_titles if title]
    if claimed and claimed.word and held:
        level = ctx.guide.stages[order.index(claimed.level)].name.lower()
        yield met_if(order.index(claimed.level) <= max(held), headline, claimed=level, word=claimed.word)
