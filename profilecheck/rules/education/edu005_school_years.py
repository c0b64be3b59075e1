"""EDU005 school-years."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="EDU005",
    name="school-years",
    dimension="education",
    rows=("G44",),
    message="School before the degree is listed: “{quote}”.",
    suggestion="Drop it once you have a degree; the line is worth more for a project.",
    reason="there is only one education entry, or none",
    bad={
        "education": [
            {"institution": "Example University", "area": "Computer Science", "studyType": "BSc"},
            {"institution": "Example School", "area": "Class XII", "studyType": "Higher Secondary"},
        ]
    },
    good={
        "education": [
            {"institution": "Example University", "area": "Computer Science", "studyType": "MSc"},
            {"institution": "Example University", "area": "Computer Science", "studyType": "BSc"},
        ]
    },
)
def school_years(ctx: RuleContext) -> Iterator[Verdict]:
    """Beside a degree, school certificates are left out.

    Why: They say nothing that the degree does not, and they tell the age.

    Source: Common advice of recruiters.
    """
    if len(ctx.profile.education) > 1:
        defects = [
            unmet(entry.span) for entry in ctx.profile.education if ctx.phrases("school", ctx.words_in(entry.span))
        ]
        yield from tolerated(defects, ctx.threshold("defects"))
