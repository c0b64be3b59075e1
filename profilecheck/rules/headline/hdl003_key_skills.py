"""HDL003 key-skills."""

from collections.abc import Iterator

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
    names = [mention.name for mention in named] or [skill.name for skill in ctx.best_skills]
    best = ", ".join(list(dict.fromkeys(names))[:3]) or "a field, a method, a tool"
    yield met_if(len(named) >= ctx.threshold("headline_skills"), headline, best=best)
