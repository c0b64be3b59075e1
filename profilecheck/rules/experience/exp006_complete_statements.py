"""EXP006 complete-statements."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, first, met, rule, unmet
from profilecheck.rules.statements import ACHIEVEMENT, PROJECT, WORK, Statement


@rule(
    code="EXP006",
    name="complete-statements",
    dimension="experience",
    rows=("G39",),
    message="Too few statements tell the whole story; this one lacks {lacks}: “{text}”.",
    suggestion="Write it as deed, method, result: “{verb} [what?] with [which method?], [result: from … to …]”.",
    praise="{count:statement tells|statements tell} deed, method and result, for instance “{quote}”.",
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
    statements = [one for one in ctx.statements if one.kind in (WORK, PROJECT, ACHIEVEMENT) and one.bullet]
    lacking = {one.span: tuple(_lacking(ctx, one)) for one in statements}
    complete = sorted((one for one in statements if not lacking[one.span]), key=ctx.relevance_of, reverse=True)
    nearest = sorted(
        (one for one in statements if lacking[one.span]),
        key=lambda one: (-ctx.relevance_of(one), len(lacking[one.span]), one.span),
    )
    for one, share in first(ctx.threshold("complete_share") * len(statements), (*complete, *nearest)):
        relevance = 0.0 if lacking[one.span] else ctx.relevance_of(one)
        lacks = " and ".join(lacking[one.span]) or "a method that is essential to the role"
        verb = one.text.split()[0] if (opening := ctx.opening(one)) and opening.strong else ""
        verb = verb or ("Built" if ctx.relevance_of(one) else "[Deed]")
        if relevance:
            yield met(one.span, weight=share * relevance)
        if relevance < 1:
            yield unmet(one.span, weight=share * (1 - relevance), text=ctx.short(one.text), lacks=lacks, verb=verb)


def _lacking(ctx: RuleContext, one: Statement) -> Iterator[str]:
    """What a statement lacks; who leads tells of people and aims where others tell of methods."""
    leads = ctx.stage_id == ctx.guide.stages[-1].id and any(shown.senior for shown in ctx.shown_in(one))
    if not (leads or any(map(ctx.of_role, ctx.mentions_in(one.span)))):
        yield "a method or tool of the role"
    if not ctx.results_in(one.span):
        yield "a result"
