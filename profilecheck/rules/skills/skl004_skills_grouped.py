"""SKL004 skills-grouped."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="SKL004",
    name="skills-grouped",
    dimension="skills",
    rows=("G38",),
    message="{count_listed} skills stand in one list without groups.",
    suggestion="Group them by kind: languages, frameworks, cloud platforms, data tools.",
    praise="The skills are grouped by kind: {groups}.",
    reason="the list of skills is short enough to need no groups, there is none, or LinkedIn knows no groups",
    bad={
        "skills": [
            {"name": name}
            for name in (
                "Python", "SQL", "Java", "PyTorch", "Keras", "Docker", "Kubernetes", "AWS", "Spark", "Airflow", "Git",
                "MLflow",
            )
        ]
    },
    good={
        "skills": [
            {"name": "Languages", "keywords": ["Python", "SQL", "Java", "Scala"]},
            {"name": "Frameworks", "keywords": ["PyTorch", "Keras", "scikit-learn", "LightGBM"]},
            {"name": "Platforms", "keywords": ["AWS", "Docker", "Kubernetes", "Spark"]},
        ]
    },
)  # fmt: skip
def skills_grouped(ctx: RuleContext) -> Iterator[Verdict]:
    """A long list of skills is grouped by kind.

    Why: Twenty names in a row are not read; four groups are.

    Source: Career guide on skills: languages, frameworks, cloud platforms, data tools.
    """
    groups = [group for group in ctx.profile.skills if group.name and len(group.skills) > 1]
    listed = sum(len(group.skills) for group in ctx.profile.skills)
    if listed > ctx.threshold("ungrouped_skills") and not ctx.from_linkedin:
        names = ", ".join(group.name.value for group in groups[:4] if group.name)
        first = ctx.profile.skills[0].span
        yield met_if(len(groups) > 1, first, count_listed=listed, groups=names)
