"""EDU002 education-complete."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EDU002",
    name="education-complete",
    dimension="education",
    rows=("G44",),
    message="An education entry lacks {missing}: “{quote}”.",
    suggestion="Give school, degree and field in the usual words, so that a machine finds them too.",
    reason="no education was found",
    bad={"education": [{"institution": "Example University"}]},
    good={"education": [{"institution": "Example University", "area": "Statistics", "studyType": "MSc"}]},
)
def education_complete(ctx: RuleContext) -> Iterator[Verdict]:
    """Each education entry names the school and the degree or field.

    Why: A filter for “master” or “computer science” finds only what is written.

    Source: Career guide on education; fields of LinkedIn and of applicant-tracking systems.
    """
    for entry in ctx.profile.education:
        missing = [
            *([] if entry.institution else ["the school"]),
            *([] if entry.degree or entry.field else ["degree and field"]),
        ]
        yield unmet(entry.span, missing=" and ".join(missing)) if missing else met(entry.span)
