"""HDL006 achievement."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule
from profilecheck.rules.deeds import deeds


@rule(
    code="HDL006",
    name="achievement",
    dimension="headline",
    rows=("G31", "G32"),
    message="The headline says what you are, but not what you achieved.",
    suggestion="Close the headline with one fact of your own, for instance “{example}”.",
    praise="The headline names an achievement: “{quote}”.",
    reason="no headline was found",
    bad={"basics": {"label": "Machine Learning Engineer"}},
    good={"basics": {"label": "Machine Learning Engineer | Recommenders | cut serving cost by 40%"}},
)
def achievement(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline names an achievement or a unique contribution.

    Why: Among equal titles the one with a fact behind it is opened.

    Source: Career guide on headlines: an achievement or unique contribution; pattern ROLE | SPECIALITY | IMPACT.
    """
    headline = ctx.profile.headline
    if headline is None:
        return
    proof = ctx.results_in(headline.span) or ctx.phrases("achievement", ctx.headline_words)
    best = next(iter(deeds(ctx, _LONGEST)), None)
    example = best.text if best else "cut [what?] by [how much?]"
    yield met_if(bool(proof), headline, example=example)


_LONGEST = 110
"""Characters of an example."""
