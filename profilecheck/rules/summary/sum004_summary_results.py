"""SUM004 summary-results."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule
from profilecheck.rules.deeds import deeds


@rule(
    code="SUM004",
    name="summary-results",
    dimension="summary",
    rows=("G34",),
    message="The summary holds no result in numbers.",
    suggestion="Add your strongest result: {example}",
    praise="The summary gives a result in numbers: “{quote}”.",
    reason="no summary was found",
    bad={"basics": {"summary": "Engineer with six years of experience in forecasting."}},
    good={"basics": {"summary": "Forecasting engineer whose models cut stock costs by 12%."}},
)
def summary_results(ctx: RuleContext) -> Iterator[Verdict]:
    """The summary gives at least one result in numbers.

    Why: Years say how long, numbers say how well: accuracy gained, cost saved, systems in use.

    Source: Career guide on the summary: quantified achievements.
    """
    summary = ctx.profile.summary
    if summary is None:
        return
    results = ctx.results_in(summary.span)
    best = next(iter(deeds(ctx, _LONGEST)), None)
    example = f"“{best.text}”." if best else "“cut … by [how much?]”, “serves [how many?] users”."
    place = results[0].span if results else summary.span
    yield met_if(len(results) >= ctx.threshold("summary_results"), place, example=example)


_LONGEST = 140
"""Characters of an example."""
