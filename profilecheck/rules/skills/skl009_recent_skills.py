"""SKL009 recent-skills."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="SKL009",
    name="recent-skills",
    dimension="skills",
    rows=("G47", "G18"),
    message="{skill}: asked for by the role, and last shown in use in {year}.",
    suggestion="Where you still use such a skill, say so in the latest position or a project.",
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
    """The skills that the role asks for were used in the last few years; from then on they fade year by year.

    Why: Tools change fast; what was last used long ago has to be learnt again.

    Source: Career guide: emerging technologies, updates of the profile.
    """
    seen: set[Span] = set()
    for requirement, must in ctx.guide.asked(ctx.stage_id):
        known = [ctx.skill[one] for one in requirement.any if one in ctx.skill and ctx.skill[one].category != "soft"]
        dated = [(skill.last_used.year, skill) for skill in known if skill.last_used]
        if not must or not dated:
            continue
        year, skill = max(dated, key=lambda pair: (pair[0], bool(pair[1].mentions), pair[1].id))
        place = ctx.places_of(skill)[0]
        if place in seen:
            continue
        seen.add(place)
        old = min(1.0, max(0.0, (ctx.as_of.year - year) / ctx.threshold("recent_years") - 1))
        if old < 1:
            yield met(place, weight=requirement.weight * (1 - old), skill=skill.name, year=year)
        if old > 0:
            yield unmet(place, weight=requirement.weight * old, skill=skill.name, year=year)
