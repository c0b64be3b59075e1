"""EXP002 result-share."""

from collections.abc import Iterator
from math import ceil

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EXP002",
    name="result-share",
    dimension="experience",
    rows=("G39",),
    message="{fault}: “{text}”.",
    suggestion="Add what it brought: “… by [how much?]”, “… for [how many?]”, “from [what?] to [what?]”.",
    praise="{count} statements show a result in numbers, for instance “{quote}”.",
    reason="no statements were found in the positions",
    bad={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Machine Learning Engineer",
                "highlights": ["Built models.", "Wrote reports."],
            }
        ]
    },
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Machine Learning Engineer",
                "highlights": ["Cut latency from 180 ms to 42 ms.", "Wrote the data contracts."],
            }
        ]
    },
)
def result_share(ctx: RuleContext) -> Iterator[Verdict]:
    """About half of the statements show a result, in work of the role.

    Why: Results convince, but not every line can have one; asking for all would breed invented numbers.

    Source: Career guide on experience; common advice of recruiters.
    """
    statements = [one for one in ctx.statements if one.kind in ("work", "project") and one.bullet]
    needed = ceil(ctx.threshold("result_share") * len(statements))
    with_result = sorted((one for one in statements if ctx.results_in(one.span)), key=ctx.relevance_of, reverse=True)
    for one in with_result[:needed]:
        relevance = ctx.relevance_of(one)
        if relevance:
            yield met(one.span, weight=relevance)
        if relevance < 1:
            yield unmet(one.span, weight=1 - relevance, fault="A result outside the role", text=ctx.short(one.text))
    without = [one for one in statements if one not in with_result]
    technical_first = sorted(without, key=lambda one: (not ctx.mentions_in(one.span), one.kind, one.index, one.span))
    for one in technical_first[: max(0, needed - len(with_result))]:
        yield unmet(one.span, fault="No result", text=ctx.short(one.text))
