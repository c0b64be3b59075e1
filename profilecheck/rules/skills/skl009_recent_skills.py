"""SKL009 recent-skills."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SKL009",
    name="recent-skills",
    dimension="skills",
    rows=("G47", "G18"),
    message="{skill}, which the role asks for, was last shown in use in {year}.",
    suggestion="If you still use it, say so in the latest position or a project.",
    praise="Skills that the role asks for were used recently, {skill} among them.",
    reason="no skill of the role is shown in a dated position",
    bad={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Data Scientist",
                "startDate": "2008-01",
                "endDate": "2010-01",
                "highlights": ["Trained a gradient boosting model in Python."],
            }
        ]
    },
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Data Scientist",
                "startDate": "2020-01",
                "highlights": ["Trained a gradient boosting model in Python."],
            }
        ]
    },
)
def recent_skills(ctx: RuleContext) -> Iterator[Verdict]:
    """The skills that the role asks for were used in the last few years.

    Why: Tools change fast; what was last used long ago has to be learnt again.

    Source: Career guide: emerging technologies, updates of the profile.
    """
    for requirement, must in ctx.guide.asked(ctx.stage_id):
        known = [ctx.skill[one] for one in requirement.any if one in ctx.skill]
        dated = [(skill.last_used.year, skill) for skill in known if skill.last_used]
        if must and dated:
            year, skill = max(dated, key=lambda pair: (pair[0], pair[1].id))
            places = ctx.places_of(skill)[:1]
            recent = ctx.as_of.year - year <= ctx.threshold("recent_years")
            verdict = met if recent else unmet
            yield verdict(*places, weight=requirement.weight, skill=skill.name, year=year)
