"""ACC003 entry-projects."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="ACC003",
    name="entry-projects",
    dimension="accomplishments",
    rows=("G46", "G55", "G16"),
    message="Projects of the role shown: {number}; at the entry stage {wanted} would stand in for missing years.",
    suggestion="Describe what you built yourself: course work, a competition, a tool, with method, data and result.",
    praise="Projects stand in for missing years: “{quote}”.",
    reason="projects are only asked for at the entry stage; of LinkedIn's exports, the data archive shows them",
    bad={"education": [{"institution": "Example University", "area": "Computer Science", "studyType": "BSc"}]},
    good={
        "projects": [
            {"name": "Menu reader", "description": "OCR with PyTorch."},
            {"name": "Bus delays", "description": "LSTM over timetables."},
        ]
    },
)
def entry_projects(ctx: RuleContext) -> Iterator[Verdict]:
    """At the entry stage, projects of one's own are shown.

    Why: Where there are few jobs, projects are the proof that something was built and finished.

    Source: Career guide, entry stage, and the alternatives to a degree.
    """
    profile = ctx.profile
    if (
        ctx.leaves_out
        or ctx.stage_id != ctx.guide.stages[0].id
        or not (profile.projects or profile.education or profile.positions)
    ):
        return
    of_role = [one for one in profile.projects if any(map(ctx.of_role, ctx.mentions_in(one.span)))]
    wanted = int(ctx.threshold("projects_least"))
    yield from enough(len(of_role), wanted, *(one.span for one in of_role))
