"""EXP001 results-in-positions."""

from collections.abc import Iterator
from typing import Any

from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Position
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EXP001",
    name="results-in-positions",
    dimension="experience",
    rows=("G39",),
    message="“{title}” {fault}.",
    suggestion="{cure}",
    praise="“{title}” gives results in numbers.",
    reason="no position was found",
    bad={"work": [{"name": "Example Ltd", "position": "Data Scientist", "highlights": ["Built churn models."]}]},
    good={"work": [{"name": "Example Ltd", "position": "Data Scientist", "highlights": ["Cut churn by 12%."]}]},
)
def results_in_positions(ctx: RuleContext) -> Iterator[Verdict]:
    """Each recent position gives at least one result in numbers, in work of the role.

    Why: A job without a result reads like its advertisement; a number makes the reader see the size of the work.

    Source: Career guide on experience: quantified results for every position.
    """
    for index, position in ctx.recent_positions:
        statements = [one for one in ctx.statements if one.kind == "work" and one.index == index]
        found = [one for one in statements if ctx.results_in(one.span)]
        relevance = ctx.relevance[index]
        known: dict[str, Any] = {"title": ctx.title_of(index)}
        if found and relevance:
            yield met(found[0].span, weight=relevance, **known)
        if not found or relevance < 1:
            fault = "gives results, but hardly any in work of the role" if found else "shows no result in numbers"
            weight = 1 - relevance if found else 1.0
            cure = _measured(ctx, position) if relevance and not found else _ELSEWHERE
            yield unmet(position.title or position.span, weight=weight, fault=fault, cure=cure, **known)


def _measured(ctx: RuleContext, position: Position) -> str:
    company = position.company
    # “Freelance” may stand where others name an employer.
    named = company and not ctx.phrases("beside", ctx.words_in(company.span))
    place = f" at {company.value}" if company and named else ""
    return f"Say what changed through your work{place}: percent, money, time, users, a metric."


_ELSEWHERE = "Name the data, analysis or code in it if there was any; else let a project carry the results of the role."
