"""EDU004 continuing-education."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EDU004",
    name="continuing-education",
    dimension="education",
    rows=("G45", "G46", "G53"),
    message="Nothing shows learning in the last {years} years.",
    suggestion="Add a recent course, certificate, workshop, paper or competition, with its year.",
    praise="Recent learning is shown: “{quote}”.",
    reason="too little text to expect it, or LinkedIn's PDF, which shows no dates of it: the data archive does",
    bad={
        "education": [{"institution": "Example College", "area": "Statistics", "studyType": "BSc", "endDate": "2005"}]
    },
    good={"certificates": [{"name": "Deep Learning Specialization", "issuer": "DeepLearning.AI", "date": "2026-01"}]},
)
def continuing_education(ctx: RuleContext) -> Iterator[Verdict]:
    """Something was learnt, or published, in the last few years; what lies longer back counts less and less.

    Why: Methods of the field age within a few years; a recent course or paper shows that someone keeps up.

    Source: Career guide on continuous learning: courses, certificates, workshops, bootcamps.
    """
    known = int(ctx.threshold("learning_years"))
    studies = (*(one.period for one in ctx.profile.education), *(one.period for one in ctx.profile.projects))
    # A date to come is that of an expiry.
    dated: list[tuple[int, Span]] = [
        (one.value.year, one.span) for one in ctx.dates if one.value.year <= ctx.as_of.year
    ]
    for one in studies:
        year = (ctx.as_of.year if one.value.current else one.value.end and one.value.end.year) if one else None
        if one and year:
            dated.append((year, one.span))
    if not (dated or ctx.profile.education or ctx.profile.positions):
        return
    year, place = max(dated, key=lambda pair: (pair[0], -pair[1].start), default=(0, None))
    faded = min(1.0, max(0.0, (ctx.as_of.year - year) / known - 1))
    if faded < 1:
        yield met(place, weight=1 - faded)
    if faded > 0 and not ctx.leaves_out:
        yield unmet(weight=faded, years=known)
