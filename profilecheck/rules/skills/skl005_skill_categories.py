"""SKL005 skill-categories."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.model.skill import SkillLevel
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SKL005",
    name="skill-categories",
    dimension="skills",
    rows=("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G38"),
    message="Of the {core} kinds of skills that carry the role, {covered} are shown; still missing: {category}.",
    suggestion="Name what you used of {category}, if only in a project.",
    praise="Shown of the kinds of skills that carry the role: {count}, {category} among them.",
    reason="the lexicon knows no core categories",
    bad={"skills": [{"name": "Tools", "keywords": ["Excel"]}]},
    good={
        "skills": [
            {
                "name": "Languages",
                "keywords": ["Python", "SQL", "Git", "Java", "pandas", "NumPy", "data visualization"],
            },
            {"name": "Maths", "keywords": ["linear algebra", "statistics", "probability", "optimization", "calculus"]},
            {"name": "ML", "keywords": ["gradient boosting", "deep learning", "reinforcement learning", "PyTorch"]},
            {"name": "Tools", "keywords": ["scikit-learn", "Keras", "AWS", "Spark", "Azure", "Hadoop"]},
            {"name": "Deployment", "keywords": ["Docker", "Kubernetes", "MLflow", "CI/CD", "MLOps"]},
        ]
    },
)
def skill_categories(ctx: RuleContext) -> Iterator[Verdict]:
    """The profile covers most of the categories of technical skills.

    Why: The work runs from data to deployment; someone who shows only one part needs others for the rest.

    Source: Career guide, the table of technical skills.
    """
    core = [one for one in ctx.lexicon.taxonomy.categories.values() if one.id in ctx.core_categories]
    believed = [skill for skill in ctx.skills if ctx.list_trust or skill.level is not SkillLevel.LISTED]
    first = {skill.category: skill for skill in reversed(believed)}
    covered = [one for one in core if one.id in first]
    missing = sorted((one for one in core if one.id not in first), key=lambda one: -ctx.asked_of(one.id))
    needed = min(len(core), int(ctx.threshold("categories_least")))
    for one in covered[:needed]:
        yield met(*ctx.places_of(first[one.id])[:1], category=one.name)
    for one in missing[: max(0, needed - len(covered))]:
        yield unmet(category=one.name, covered=len(covered), core=len(core))
