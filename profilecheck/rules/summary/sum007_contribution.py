"""SUM007 contribution."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet
from profilecheck.rules.statements import sentence_at


@rule(
    code="SUM007",
    name="contribution",
    dimension="summary",
    rows=("G37",),
    message="The summary names nothing that you gave to the field or to your colleagues.",
    suggestion="{suggestion}",
    praise="The summary names a contribution to the field: “{quote}”.",
    reason="no summary was found",
    bad={"basics": {"summary": "Data scientist who likes clean code."}},
    good={
        "basics": {"summary": "Data scientist, maintainer of an open-source forecasting library, mentor of juniors."}
    },
)
def contribution(ctx: RuleContext) -> Iterator[Verdict]:
    """The summary names a contribution: papers, patents, talks, open source, mentoring, standards.

    Why: It shows commitment beyond the day's task, and it is what others can check.

    Source: Career guide on the summary: commitment to advancing the field.
    """
    summary = ctx.profile.summary
    if summary is None:
        return
    hits = ctx.phrases("contribution", ctx.summary_words)
    known = [*(one.name for one in ctx.profile.publications), *(one.name for one in ctx.profile.patents)]
    advice = (
        f"The profile lists “{ctx.short(known[0].value)}”; mention it in the summary."
        if known
        else "If you published, spoke, mentored or shared code, say so in half a sentence."
    )
    if hits:
        yield met(sentence_at(ctx.document, summary.span, hits[0].start))
    else:
        yield unmet(summary, suggestion=advice)
