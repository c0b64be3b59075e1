"""SKL006 soft-skills-shown."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.model.skill import SkillLevel
from profilecheck.rules import RuleContext, met, rule, tolerated, unmet


@rule(
    code="SKL006",
    name="soft-skills-shown",
    dimension="skills",
    rows=("G15",),
    message="“{skill}” is listed, but nothing shows it.",
    suggestion="Drop it from the list and show it: a statement with whom you worked, what you decided, what changed.",
    praise="Soft skills are shown by deeds: {skills}.",
    reason="no soft skill is listed or shown",
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
    lists = [group.span for group in ctx.profile.skills]
    leads = ctx.stage_id in [stage.id for stage in ctx.guide.stages[-2:]]
    defects, listed, shown = [], 0, []
    for skill in (skill for skill in ctx.skills if skill.category == "soft"):
        places = [mention.span for mention in skill.mentions if any(span.covers(mention.span) for span in lists)]
        listed += bool(places)
        if places and skill.level is SkillLevel.LISTED and not (leads and skill.id in ctx.guide.managing):
            defects.append(unmet(places[0], skill=ctx.document.quote(places[0])))
        elif skill.level is not SkillLevel.LISTED:
            shown.append(skill)
    if listed:
        yield from tolerated(defects, ctx.threshold("defects"))
    if shown:
        # Beside a list, the list is judged; what is shown is only praised.
        names = ctx.short(", ".join(skill.name for skill in shown))
        yield met(*(ctx.places_of(skill)[0] for skill in shown), weight=0.0 if listed else 1.0, skills=names)
