"""NET008 recommended-by."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.model.network import Recommendation
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, met, rule, unmet
from profilecheck.text import fold


@rule(
    code="NET008",
    name="recommended-by",
    dimension="network",
    rows=("G42",),
    message="No recommendation, of {number}, comes from a supervisor or from a company that you worked for.",
    suggestion="Ask the last person whom you reported to, or a colleague of a project that you are proud of.",
    praise="A recommendation comes from someone who saw the work: “{quote}”.",
    reason=ARCHIVE_ONLY,
    bad={
        "meta": {
            "linkedin": {
                "recommendations_visible": 1,
                "recommendations": [{"title": "Florist", "company": "Tulip & Rose", "date": "2026-01"}],
            }
        }
    },
    good={
        "meta": {
            "linkedin": {
                "recommendations_visible": 1,
                "recommendations": [{"title": "Head of Data", "company": "Acme Ltd", "date": "2026-01"}],
            }
        }
    },
)
def recommended_by(ctx: RuleContext) -> Iterator[Verdict]:
    """A supervisor or a collaborator is among those who recommend.

    Why: A reader asks first how the writer knows you. Titles and companies tell; names are not looked at.

    Source: Career guide: recommendations from supervisors or collaborators.
    """
    given = ctx.network.recommendations
    from_work = [one.span for one in given if _saw_the_work(ctx, one)]
    if from_work:
        yield met(*from_work)
    elif given:
        yield unmet(*(one.span for one in given), number=len(given))


def _saw_the_work(ctx: RuleContext, one: Recommendation) -> bool:
    employers = {fold(position.company.value) for position in ctx.profile.positions if position.company}
    at_work = one.company is not None and fold(one.company.value) in employers
    title = ctx.titles.read(one.title.value) if one.title else None
    leads = title is not None and title.level == ctx.guide.stages[-1].id
    return at_work or leads or one.relation in ("manager", "report", "colleague")
