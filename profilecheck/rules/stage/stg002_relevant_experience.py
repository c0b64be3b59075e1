"""STG002 relevant-experience."""

from collections.abc import Iterator

from profilecheck.dates import merged_months
from profilecheck.lexicon.role import RELATED
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="STG002",
    name="relevant-experience",
    dimension="fit",
    rows=("G27", "G19", "G20", "G21", "G22", "G23"),
    message="The titles show {number:month} in or next to the role of {role}; {wanted} are usual at this point.",
    suggestion="Name the work of the role in earlier titles or statements, or show projects; do not stretch dates.",
    praise="The titles show {number:month} in or next to the role.",
    reason="no position with dates was found",
    bad={"work": [{"name": "Example Ltd", "position": "Cook", "startDate": "2015-01", "endDate": "2020-01"}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Machine Learning Engineer",
                "startDate": "2015-01",
                "endDate": "2020-01",
            }
        ]
    },
)
def relevant_experience(ctx: RuleContext) -> Iterator[Verdict]:
    """The positions show time in the role or next to it.

    Why: It takes three to six years from the first course to a settled career; time in another trade counts for less.

    Source: Career guide, the path and the titles by level.
    """
    if not any(position.period for position in ctx.profile.positions):
        return
    wanted = max(int(ctx.threshold("relevant_months_least")), ctx.stage_level.months)
    months, titles = 0.0, []
    for relation, share in ctx.nearness.items():
        near = [
            (position, ctx.relevance[index])
            for index, (position, title) in enumerate(zip(ctx.profile.positions, ctx.position_titles, strict=True))
            if title and title.relation == relation and position.period
        ]
        told = [one.period.value for one, relevance in near if one.period and relevance >= 1]
        proved = merged_months(told, ctx.now)
        rest = merged_months([one.period.value for one, _ in near if one.period], ctx.now) - proved
        counted = share * (proved + ctx.threshold("unproved_share") * rest)
        months += min(counted, ctx.threshold("related_most") * wanted) if relation == RELATED else counted
        titles += [one.title for one, _ in near]
    yield from enough(round(months), wanted, *titles, role=ctx.guide.name)
