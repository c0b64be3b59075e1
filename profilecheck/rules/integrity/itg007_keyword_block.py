"""ITG007 keyword-block."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="ITG007",
    name="keyword-block",
    dimension="layout",
    message="A block of {skills} names of skills in a row, {distinct} of them different: “{quote}”.",
    suggestion="Keep each skill once in the list, and show it where it was used.",
    reason="no skills were found",
    bad={
        "basics": {
            "summary": "Python SQL Spark Python Docker SQL Python Spark SQL Docker Python SQL Spark Docker Python"
        }
    },
    good={"basics": {"summary": "I serve models with Python, SQL, Spark and Docker."}},
)
def keyword_block(ctx: RuleContext) -> Iterator[Verdict]:
    """No line is a heap of repeated keywords.

    Why: A heap of names proves nothing, and people who meet it stop reading.

    Source: Common advice of recruiters and vendors of applicant-tracking systems. It never touches the score.
    """
    heaps = list(_heaps(ctx))
    yield from heaps
    if ctx.skills and not heaps:
        yield met()


def _heaps(ctx: RuleContext) -> Iterator[Verdict]:
    for line in ctx.document.lines:
        mentions = ctx.mentions_in(line.span)
        if len(mentions) < ctx.threshold("block_skills"):
            continue
        distinct = len({mention.id for mention in mentions})
        covered = sum(mention.span.length for mention in mentions)
        letters = sum(letter.isalnum() for letter in ctx.document.quote(line.span))
        repeated = distinct <= ctx.threshold("block_distinct") * len(mentions)
        if repeated and covered >= ctx.threshold("block_share") * letters:
            span = Span(mentions[0].span.start, mentions[-1].span.end)
            yield unmet(span, skills=len(mentions), distinct=distinct)
