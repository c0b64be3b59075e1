"""EXP006 complete-statements."""

from collections.abc import Iterator
from math import ceil

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="EXP006",
    name="complete-statements",
    dimension="experience",
    rows=("G39",),
    message="Too few statements tell the whole story; this one lacks {lacks}: “{text}”.",
    suggestion="Write it as deed, method, result: “{verb} [what?] with [which method?], [result: from … to …]”.",
    praise="{count} statements tell deed, method and result, for instance “{quote}”.",
    reason="no statements were found in the positions",
    bad={"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": ["Built models in Python."]}]},
    good={
        "work": [
            {
                "name": "Example Ltd",
                "position": "Engineer",
                "highlights": ["Replaced rules by a PyTorch classifier, which cut false alarms by 38%."],
            }
        ]
    },
)
def complete_statements(ctx: RuleContext) -> Iterator[Verdict]:
    """Some statements tell the whole story: what was done, with which method, with what result.

    Why: It is the shape in which a technical reader believes a number and a manager understands a method.

    Source: Career guide on experience: the problem addressed, the models developed, quantified results.
    """
    statements = [one for one in ctx.statements if one.kind == "work" and one.bullet]
    needed = ceil(ctx.threshold("complete_share") * len(statements))
    lacking = {
        one.span: [
            *([] if ctx.mentions_in(one.span) else ["a method or tool"]),
            *([] if ctx.results_in(one.span) else ["a result"]),
        ]
        for one in statements
    }
    complete = [one for one in statements if not lacking[one.span]]
    yield from (met(one.span) for one in complete[:needed])
    nearest = sorted(
        (one for one in statements if lacking[one.span]), key=lambda one: (len(lacking[one.span]), one.index, one.span)
    )
    for one in nearest[: max(0, needed - len(complete))]:
        verb = one.text.split()[0] if (opening := ctx.opening(one)) and opening.strong else "Built"
        yield unmet(one.span, text=ctx.short(one.text), lacks=" and ".join(lacking[one.span]), verb=verb)
