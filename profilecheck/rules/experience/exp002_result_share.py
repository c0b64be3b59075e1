"""EXP002 result-share."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, first, met, rule, unmet
from profilecheck.rules.statements import ACHIEVEMENT, PROJECT, WORK


@rule(
    code="EXP002",
    name="result-share",
    dimension="experience",
    rows=("G39",),
    message="{fault}: “{text}”.",
    suggestion="{cure}",
    praise="{count:statement shows|statements show} a result in numbers, for instance “{quote}”.",
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
    statements = [one for one in ctx.statements if one.kind in (WORK, PROJECT, ACHIEVEMENT) and one.bullet]
    with_result = sorted((one for one in statements if ctx.results_in(one.span)), key=ctx.relevance_of, reverse=True)
    without = sorted(
        (one for one in statements if not ctx.results_in(one.span)),
        key=lambda one: (not ctx.mentions_in(one.span), one.kind, one.index, one.span),
    )
    for one, share in first(ctx.threshold("result_share") * len(statements), (*with_result, *without)):
        told = bool(ctx.results_in(one.span))
        relevance = ctx.relevance_of(one) if told else 0.0
        if relevance:
            yield met(one.span, weight=share * relevance)
        if relevance < 1:
            fault, cure = ("A result outside the role", _OUTSIDE) if told else ("No result", _ADD)
            yield unmet(one.span, weight=share * (1 - relevance), fault=fault, text=ctx.short(one.text), cure=cure)


_ADD = "Add what it brought: “… by [how much?]”, “… for [how many?]”, “from [what?] to [what?]”."
_OUTSIDE = "Keep it, but let results of the role stand beside it: from a project, or from data and code in this job."
