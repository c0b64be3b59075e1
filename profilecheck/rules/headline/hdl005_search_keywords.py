"""HDL005 search-keywords."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="HDL005",
    name="search-keywords",
    dimension="headline",
    rows=("G30",),
    message="The headline holds none of the words that recruiters of a {role} search for.",
    suggestion="Use the usual words of the field, for instance {examples}.",
    praise="The headline holds words that recruiters search for: “{found}”.",
    reason="no headline was found",
    bad={"basics": {"label": "Senior Accountant"}},
    good={"basics": {"label": "Machine Learning Engineer"}},
)
def search_keywords(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline holds words that recruiters search for.

    Why: Search looks at the headline first; a creative title that nobody types in is found by nobody.

    Source: Career guide on headlines: data modelling, algorithm development, AI innovation and the like.
    """
    headline = ctx.profile.headline
    if headline is None:
        return
    hits = ctx.guide.keyword_phrases.find(ctx.headline_words)
    found = ctx.document.text[hits[0].start : hits[0].end] if hits else ""
    examples = ", ".join(f"“{word}”" for word in ctx.guide.keywords[:3])
    yield met_if(bool(hits), headline, role=ctx.guide.name, found=found, examples=examples)
