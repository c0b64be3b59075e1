"""SKL005 skill-categories."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SKL005",
    name="skill-categories",
    dimension="skills",
    rows=("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G38"),
    message="{category}: {shown} of the {wanted} skills that would make it a strength.",
    suggestion="Name what you used of {category}, if only in a project: the guide counts it among the seven grounds.",
    praise="All grounds of the role are covered, {category} among them.",
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
    """The profile covers the seven categories of technical skills.

    Why: The work runs from data to deployment; someone who shows only one part needs others for the rest.

    Source: Career guide, the table of technical skills.
    """
    wanted = int(ctx.threshold("category_skills"))
    for category in ctx.lexicon.taxonomy.categories.values():
        if not category.core:
            continue
        skills = [skill for skill in ctx.skills if skill.category == category.id]
        shown = min(len(skills), wanted)
        known = {"category": category.name, "shown": shown, "wanted": wanted}
        if shown:
            yield met(*(ctx.places_of(skills[0])[:1]), weight=shown, **known)
        if shown < wanted:
            yield unmet(weight=wanted - shown, **known)
