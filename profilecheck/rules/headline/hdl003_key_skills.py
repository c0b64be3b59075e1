"""HDL003 key-skills."""

from collections.abc import Iterator, Sequence

from profilecheck.lexicon.phrases import Token
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="HDL003",
    name="key-skills",
    dimension="headline",
    rows=("G28",),
    message="The headline names no speciality or key skill beside the title.",
    suggestion="Add what you are best at, for instance: {best}.",
    praise="The headline names a speciality: {best}.",
    reason="no headline was found",
    bad={"basics": {"label": "Senior Engineer"}},
    good={"basics": {"label": "Machine Learning Engineer | Deep Learning and NLP"}},
)
def key_skills(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline names key skills or a speciality.

    Why: “Machine Learning Engineer” stands above thousands of profiles; “recommender systems” or “PyTorch” tells which
    of them this one is, and is what a search for a speciality finds.

    Source: Career guide on headlines: neural networks, natural language processing, deep learning named.
    """
    headline = ctx.profile.headline
    if headline is None:
        return
    named = [mention for mention in ctx.mentions_in(headline.span) if ctx.of_role(mention) and ctx.tells_apart(mention)]
    own = next(_own_fields(ctx), "")
    names = [mention.name for mention in named] or ([own] if own else [skill.name for skill in ctx.best_skills])
    best = ", ".join(list(dict.fromkeys(names))[:3]) or "a field, a method, a tool"
    yield met_if(bool(own) or len(named) >= ctx.threshold("headline_skills"), headline, best=best)


def _own_fields(ctx: RuleContext) -> Iterator[str]:
    """Parts behind the title that name a field which the work speaks of: “Ranking & Ads”, with no name of a skill."""
    said = {word.word for place in ("statements", "summary") for words in ctx.words_of(place) for word in words}
    for part in ctx.headline_parts[1:]:
        words = ctx.words_in(part)
        told = {word.word for word in words if len(word.word) >= _SHORTEST} - {*_empty(ctx, words)}
        text = ctx.document.quote(part)
        if told & said and not ctx.results_in(part) and not ctx.titles.read(text):
            yield text


def _empty(ctx: RuleContext, words: Sequence[Token]) -> Iterator[str]:
    """Words that name no field: clichés and small words."""
    hits = [
        *ctx.phrases("headline_cliches", words),
        *ctx.phrases("function_words", words),
        *ctx.phrases("buzzwords", words),
    ]
    yield from (word.word for word in words if any(hit.start <= word.start < hit.end for hit in hits))


_SHORTEST = 3
"""Letters of a word that may name a field."""
