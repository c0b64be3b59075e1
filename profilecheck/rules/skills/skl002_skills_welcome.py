"""SKL002 skills-welcome."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SKL002",
    name="skills-welcome",
    dimension="skills",
    rows=("G8", "G9", "G10", "G13", "G14", "G16", "G17", "G18"),
    message="Few of the skills that are welcome at this stage are shown; still missing: {requirement}.",
    suggestion="If you know one of {examples}, show where you used it.",
    praise="Skills beyond the basics are shown: {skill}.",
    reason="the guide knows no welcome skills for this stage",
    bad={"skills": [{"name": "Tools", "keywords": ["Excel"]}]},
    good={
        "skills": [
            {"name": "ML", "keywords": ["PyTorch", "Optuna", "A/B testing", "computer vision", "deep learning"]},
            {"name": "Platform", "keywords": ["Docker", "AWS", "MLflow", "FastAPI", "GitHub Actions", "Spark", "C++"]},
            {"name": "Craft", "keywords": ["SQL", "unit testing", "Tableau", "statistics"]},
        ]
    },
)
def skills_welcome(ctx: RuleContext) -> Iterator[Verdict]:
    """Some of the skills that are welcome at this stage are shown.

    Why: Beyond the basics they are what makes the difference between equals; nobody has all of them.

    Source: Career guide, skills by career stage and the tools that it names.
    """
    welcome = [requirement for requirement, must in ctx.guide.asked(ctx.stage_id) if not must]
    needed = ctx.threshold("welcome_share") * sum(requirement.weight for requirement in welcome)
    missing = []
    for requirement in welcome:
        skill = ctx.shows(requirement.any, requirement.categories)
        believed = 0.0 if skill is None else 1.0 if ctx.in_use(skill) else ctx.list_trust
        if skill is None or not believed:
            missing.append(requirement)
        elif needed > 0:
            weight = min(needed, requirement.weight * believed)
            needed -= weight
            yield met(*ctx.places_of(skill)[:1], weight=weight, skill=skill.name)
    for requirement in sorted(missing, key=lambda one: (-one.weight, one.id)):
        if needed <= 0:
            return
        weight = min(needed, requirement.weight)
        needed -= weight
        yield unmet(weight=weight, requirement=requirement.name, examples=ctx.names(requirement.any[:3]))
