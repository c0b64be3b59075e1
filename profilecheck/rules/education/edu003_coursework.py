"""EDU003 coursework."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="EDU003",
    name="coursework",
    dimension="education",
    rows=("G44", "G2"),
    message="Courses of the field named in the profile: {number}; at the entry stage {wanted} would help.",
    suggestion="List the courses that carry the role: machine learning, statistics, linear algebra, databases.",
    praise="Courses of the field are named: “{quote}”.",
    reason="courses only matter at the entry stage; of LinkedIn's exports, the data archive shows them",
    bad={"education": [{"institution": "Example University", "area": "History", "studyType": "BA"}]},
    good={
        "education": [
            {
                "institution": "Example University",
                "area": "Computer Science",
                "studyType": "BSc",
                "courses": ["Machine Learning", "Linear Algebra"],
            }
        ]
    },
)
def coursework(ctx: RuleContext) -> Iterator[Verdict]:
    """At the entry stage, courses of the field are named.

    Why: Where there are few jobs to show, courses say which ground was covered.

    Source: Career guide on education: specialised coursework.
    """
    if not ctx.profile.education or ctx.leaves_out or ctx.stage_id != ctx.guide.stages[0].id:
        return
    places = [*(one.span for one in ctx.profile.education), *(one.span for one in ctx.profile.certificates)]
    places += [one.span for one in ctx.network.courses]
    hits = [hit for span in places for hit in ctx.guide.course_phrases.find(ctx.words_in(span))]
    wanted = int(ctx.threshold("courses_least"))
    places = [Span(hit.start, hit.end) for hit in hits]
    yield from enough(len(hits), wanted, *places)
