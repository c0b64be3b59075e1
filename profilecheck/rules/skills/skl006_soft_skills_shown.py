"""SKL006 soft-skills-shown."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.model.skill import SkillLevel
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="SKL006",
    name="soft-skills-shown",
    dimension="skills",
    rows=("G15",),
    message="“{skill}” is claimed, but nothing shows it.",
    suggestion="Drop it from the list and show it: a statement with whom you worked, what you decided, what changed.",
    reason="no soft skill is claimed",
    bad={"skills": [{"name": "Soft skills", "keywords": ["Communication", "Adaptability"]}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Presented results to executives and explained limits to customers."],
            }
        ],
        "skills": [{"name": "Languages", "keywords": ["Python", "Communication"]}],
    },
)
def soft_skills_shown(ctx: RuleContext) -> Iterator[Verdict]:
    """Soft skills are shown by deeds, not claimed by names.

    Why: Everyone claims communication; nobody can check the word. A statement that shows it needs no label.

    Source: Career guide, soft skills; common advice of recruiters.
    """
    soft = [skill for skill in ctx.skills if skill.category == "soft" and skill.mentions]
    claimed = [skill for skill in soft if skill.level is SkillLevel.LISTED]
    if soft:
        defects = [unmet(skill.mentions[0].span, skill=skill.name) for skill in claimed]
        yield from tolerated(defects, ctx.threshold("defects"))
