"""EDU004 continuing-education."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Period, Sourced, YearMonth
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EDU004",
    name="continuing-education",
    dimension="education",
    rows=("G45", "G46", "G53"),
    message="Nothing shows learning in the last {years} years.",
    suggestion="Add a recent course, certificate, workshop, paper or competition, with its year.",
    praise="Recent learning is shown: “{quote}”.",
    reason="the document holds too little text to expect it",
    bad={
        "education": [{"institution": "Example College", "area": "Statistics", "studyType": "BSc", "endDate": "2005"}]
    },
    good={"certificates": [{"name": "Deep Learning Specialization", "issuer": "DeepLearning.AI", "date": "2026-01"}]},
)
def continuing_education(ctx: RuleContext) -> Iterator[Verdict]:
    """Something was learnt, or published, in the last few years.

    Why: Methods of the field age within a few years; a recent course or paper shows that someone keeps up.

    Source: Career guide on continuous learning: courses, certificates, workshops, bootcamps.
    """
    since = ctx.as_of.year - int(ctx.threshold("learning_years"))
    studies = (*(one.period for one in ctx.profile.education), *(one.period for one in ctx.profile.projects))
    recent: list[Sourced[YearMonth] | Sourced[Period]] = [one for one in ctx.dates if one.value.year >= since]
    recent += [one for one in studies if one and (one.value.current or (one.value.end or _NEVER).year >= since)]
    if recent:
        yield met(recent[0])
    elif ctx.profile.education or ctx.profile.positions:
        yield unmet(years=int(ctx.threshold("learning_years")))


_NEVER = YearMonth(1)
