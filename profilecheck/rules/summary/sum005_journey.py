"""SUM005 journey."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet
from profilecheck.rules.statements import sentence_at


@rule(
    code="SUM005",
    name="journey",
    dimension="summary",
    rows=("G35",),
    message="The summary does not say how you came to your expertise.",
    suggestion="Add a turning point: years in the field, the step from one role to the next, a degree, a project.",
    praise="The summary tells the way to the expertise: “{quote}”.",
    reason="no summary was found",
    bad={"basics": {"summary": "Data scientist who likes clean code."}},
    good={"basics": {"summary": "Data scientist with seven years in retail, most recently leading forecasting."}},
)
def journey(ctx: RuleContext) -> Iterator[Verdict]:
    """The summary tells the way: time in the field, and steps that shaped the expertise.

    Why: A story is remembered, and it explains moves that a list of jobs leaves open.

    Source: Career guide on the summary: pivotal experiences.
    """
    summary = ctx.profile.summary
    if summary is None:
        return
    hits = ctx.phrases("journey", ctx.summary_words)
    yield met(sentence_at(ctx.document, summary.span, hits[0].start)) if hits else unmet(summary)
