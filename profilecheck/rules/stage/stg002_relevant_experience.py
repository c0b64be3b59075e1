"""STG002 relevant-experience."""

from collections.abc import Iterator

from profilecheck.dates import merged_months
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="STG002",
    name="relevant-experience",
    dimension="fit",
    rows=("G27", "G19", "G20", "G21", "G22", "G23"),
    message="{months} months in or next to the role of {role} are shown; {wanted} are usual at this point.",
    suggestion="Name the work of the role in earlier titles or statements, or show projects; do not stretch dates.",
    praise="The titles show {months} months in or next to the role.",
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
    by_relation: dict[str, list[int]] = {"role": [], "adjacent": []}
    for index, title in enumerate(ctx.position_titles):
        if title and title.relation:
            by_relation[title.relation].append(index)
    dated = [position for position in ctx.profile.positions if position.period]
    if not dated:
        return
    in_role, beside = (
        merged_months([p.value for i in by_relation[name] if (p := ctx.profile.positions[i].period)], ctx.now)
        for name in ("role", "adjacent")
    )
    months = in_role + round(ctx.threshold("adjacent_share") * beside)
    wanted = max(int(ctx.threshold("relevant_months_least")), ctx.stage_level.months)
    known = {"months": months, "wanted": wanted, "role": ctx.guide.name}
    if months:
        titles = [ctx.profile.positions[i].title for i in by_relation["role"] + by_relation["adjacent"]]
        yield met(*titles, weight=min(months, wanted), **known)
    if months < wanted:
        yield unmet(weight=wanted - months, **known)
