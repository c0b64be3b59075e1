"""CMP004 profile-parts."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, met_if, rule


@rule(
    code="CMP004",
    name="profile-parts",
    dimension="completeness",
    rows=("G33", "G39", "G43"),
    message="The LinkedIn profile lacks one thing: {part}.",
    suggestion="{cure}",
    reason=ARCHIVE_ONLY,
    bad={
        "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2020-01"}],
        "meta": {"linkedin": {"connections": 80}},
    },
    good={
        "basics": {
            "name": "Ada Example",
            "label": "Data Scientist | Pricing",
            "summary": "I price things.",
            "location": {"city": "Leeds"},
        },
        "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2020-01", "summary": "Cut waste."}],
        "languages": [{"language": "English"}],
        "projects": [{"name": "Menu reader"}],
        "meta": {"linkedin": {"connections": 80}},
    },
)
def profile_parts(ctx: RuleContext) -> Iterator[Verdict]:
    """The parts that make a LinkedIn profile complete are filled in.

    Why: LinkedIn ranks complete profiles higher, and each empty part is a question that a reader cannot answer.

    Source: LinkedIn's help on complete profiles; career guide on the profile.
    """
    if ctx.profile.network is None:
        return
    profile, courses = ctx.profile, ctx.network.courses
    described = [one for one in profile.positions if one.summary or one.highlights]
    extras = (*profile.projects, *profile.publications, *profile.certificates, *profile.volunteering, *profile.awards)
    for part, cure, there in (
        ("a headline of your own", "Write one: role, speciality, what you achieved.", profile.headline),
        (
            "the About text",
            "Write three to five sentences: what you do, with what, and what came of it.",
            profile.summary,
        ),
        (
            "the place",
            "Name the region in which you work or look for work; recruiters filter by it.",
            profile.contact.location,
        ),
        (
            "the description of a position",
            "Add what you did and what came of it, at least to the newest two.",
            described,
        ),
        (
            "a project, publication, certificate or course",
            "Add the one that shows most for the role.",
            extras or courses,
        ),
        ("languages", "Name the languages that you work in, with the level.", profile.languages),
    ):
        yield met_if(bool(there), part=part, cure=cure)
