"""HDL004 industry."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="HDL004",
    name="industry",
    dimension="headline",
    rows=("G29",),
    message="The headline does not name your industry, though the profile shows one: {industry}.",
    suggestion="If you want to stay in {industry}, say so in the headline.",
    praise="The headline names the industry: {industry}.",
    reason="no headline was found, or no industry stands out in the positions",
    bad={
        "basics": {"label": "Machine Learning Engineer"},
        "work": [
            {
                "name": "Example Bank",
                "position": "Machine Learning Engineer",
                "highlights": ["Built fraud detection for banking.", "Served fraud detection and credit scoring."],
            }
        ],
    },
    good={
        "basics": {"label": "Machine Learning Engineer | Fraud detection"},
        "work": [
            {
                "name": "Example Bank",
                "position": "Machine Learning Engineer",
                "highlights": ["Built fraud detection for banking.", "Served fraud detection and credit scoring."],
            }
        ],
    },
)
def industry(ctx: RuleContext) -> Iterator[Verdict]:
    """The headline names the industry, where the experience has one.

    Why: Employers prefer people who know their field; who has worked in one industry for years can say so in a word.

    Source: Career guide on headlines: industry focus.
    """
    headline = ctx.profile.headline
    industries = {skill.id: skill for skill in ctx.skills if skill.id in ctx.guide.industries}
    shown = [skill for skill in industries.values() if skill.positions]
    strongest = max(shown, key=lambda skill: (len(skill.mentions), skill.id), default=None)
    if headline is None or strongest is None or len(strongest.mentions) < ctx.threshold("industry_mentions"):
        return
    named = [mention for mention in ctx.mentions_in(headline.span) if mention.id in industries]
    yield met_if(bool(named), headline, industry=named[0].name if named else strongest.name)
