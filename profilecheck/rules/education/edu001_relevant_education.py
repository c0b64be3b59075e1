"""EDU001 relevant-education."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EDU001",
    name="relevant-education",
    dimension="education",
    rows=("G44", "G46"),
    message="No degree in a field of the role, and none of the ways around it, is shown.",
    suggestion="Show what stands for it: a bootcamp, a course series, open source, competitions, a project with code.",
    praise="The education fits the role: “{quote}”.",
    reason="neither education nor certificates were found",
    bad={"education": [{"institution": "Example College", "area": "Nursing", "studyType": "Bachelor"}]},
    good={"education": [{"institution": "Example University", "area": "Computer Science", "studyType": "BSc"}]},
)
def relevant_education(ctx: RuleContext) -> Iterator[Verdict]:
    """A degree in a related field, or one of the ways that count beside it.

    Why: Many employers filter by field of study, but certificates, bootcamps, open source and competitions count too.

    Source: Career guide on education, usual majors and the alternatives to a degree.
    """
    education, certificates = ctx.profile.education, ctx.profile.certificates
    if not (education or certificates):
        return
    for entry in education:
        hits = ctx.guide.major_phrases.find(ctx.words_in(entry.span))
        if hits:
            yield met(Span(hits[0].start, hits[0].end))
            return
    places = [one.span for one in education]
    places += [one.span for one in certificates] + [one.span for one in ctx.profile.projects]
    for span in places:
        hits = ctx.phrases("alternatives", ctx.words_in(span)) or ctx.guide.certificate_phrases.find(ctx.words_in(span))
        if hits:
            yield met(Span(hits[0].start, hits[0].end))
            return
    yield unmet(*(entry.span for entry in education[:1]))
