"""SKL008 listed-twice."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="SKL008",
    name="listed-twice",
    dimension="writing",
    rows=("G38",),
    message="“{skill}” stands twice in the list of skills.",
    suggestion="Keep it in the group where it belongs.",
    reason="no list of skills was found",
    bad={
        "skills": [
            {"name": "Languages", "keywords": ["Python", "SQL"]},
            {"name": "Tools", "keywords": ["Docker", "Python"]},
        ]
    },
    good={"skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]},
)
def listed_twice(ctx: RuleContext) -> Iterator[Verdict]:
    """No skill is listed twice.

    Why: It looks careless, or like an attempt to be counted twice; profilecheck counts it once.

    Source: Common advice of recruiters.
    """
    seen: set[str] = set()
    defects = []
    for group in ctx.profile.skills:
        for skill in group.skills:
            key = " ".join(skill.value.lower().split())
            if key in seen:
                defects.append(unmet(skill, skill=skill.value))
            seen.add(key)
    if seen:
        yield from tolerated(defects, ctx.threshold("defects"))
