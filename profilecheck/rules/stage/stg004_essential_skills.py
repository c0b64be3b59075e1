"""STG004 essential-skills."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.model.skill import SkillLevel
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="STG004",
    name="essential-skills",
    dimension="fit",
    rows=("G4", "G5", "G14", "G16", "G17", "G18"),
    message="{number} of at least {wanted} skills that are essential to a {role} are shown in use.",
    suggestion="Show the heart of the role in a job or project of your own: {examples}.",
    praise="Skills that are essential to the role are shown in use: {names}.",
    reason="the guide names nothing essential",
    bad={"work": [{"name": "Example Ltd", "position": "Developer", "highlights": ["Built an API in Java."]}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Data Scientist",
                "highlights": ["Trained XGBoost, LightGBM and PyTorch models for time series forecasting."],
            }
        ]
    },
)
def essential_skills(ctx: RuleContext) -> Iterator[Verdict]:
    """Skills without which the work would be of another trade are shown in use.

    Why: Good tools and good numbers of another trade do not make someone ready for this one.

    Source: Career guide, skills by career stage: core algorithms first, then frameworks and evaluation.
    """
    used = [one for one in ctx.skills if one.level is not SkillLevel.LISTED and one.mentions and ctx.is_essential(one)]
    asked = [one for one in ctx.guide.requirements if one.id in ctx.guide.essential]
    if asked:
        places = [ctx.places_of(one)[0] for one in used]
        names = ctx.short(", ".join(one.name for one in used))
        examples = ctx.names(one.any[0] for one in asked[:4])
        wanted = ctx.threshold("essential_least")
        yield from enough(len(used), wanted, *places, names=names, examples=examples, role=ctx.guide.name)
