"""SUM003 skills-applied."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet
from profilecheck.rules.statements import sentences


@rule(
    code="SUM003",
    name="skills-applied",
    dimension="summary",
    rows=("G33", "G35"),
    message="The summary does not say what you did with your skills.",
    suggestion="Put a verb and an object beside a skill: “built … with …”, “moved … to …”, “trained … on …”.",
    praise="The summary says what the skills were used for: “{quote}”.",
    reason="no summary was found",
    bad={"basics": {"summary": "Data scientist. Excellent knowledge of AI technologies."}},
    good={"basics": {"summary": "I build ranking models with PyTorch and own them from data to serving."}},
)
def skills_applied(ctx: RuleContext) -> Iterator[Verdict]:
    """A sentence of the summary says what was done with a skill.

    Why: A name proves nothing; a deed with an object does.

    Source: Career guide on the summary: each skill with a brief word on how it was applied.
    """
    summary = ctx.profile.summary
    if summary is None:
        return
    for span in sentences(ctx.document, summary.span):
        if (
            any(map(ctx.of_role, ctx.told_in(span)))
            and ctx.acts_in(span)
            and not ctx.phrases("buzzwords", ctx.words_in(span))
        ):
            yield met(span)
            return
    yield unmet(summary)
