"""CMP001 sections."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="CMP001",
    name="sections",
    dimension="completeness",
    rows=("G38", "G39", "G44"),
    message="No {section} was found.",
    suggestion="Add it under a plain heading, such as “{heading}”.",
    reason="the document is empty",
    bad={"basics": {"name": "Ada Example"}},
    good={
        "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2020-01"}],
        "education": [{"institution": "Example University", "area": "Statistics"}],
        "skills": [{"name": "Languages", "keywords": ["Python"]}],
    },
)
def sections(ctx: RuleContext) -> Iterator[Verdict]:
    """Experience, education and skills are there.

    Why: These three are what every reader and every machine looks for.

    Source: Required parts of applicant-tracking systems; career guide on the profile.
    """
    profile = ctx.profile
    for section, heading, entries in (
        ("experience", "Experience", profile.positions or profile.projects),
        ("education", "Education", profile.education),
        ("list of skills", "Skills", profile.skills),
    ):
        yield met_if(bool(entries), section=section, heading=heading)
