"""SUM006 learning-shown."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet
from profilecheck.rules.statements import sentence_at


@rule(
    code="SUM006",
    name="learning-shown",
    dimension="summary",
    rows=("G36",),
    message="Nothing in the summary shows that you follow the field.",
    suggestion="Name an act rather than a feeling: a course, a method that you brought in, what you build aside.",
    praise="The summary shows curiosity by acts: “{quote}”.",
    reason="no summary was found",
    bad={"basics": {"summary": "Passionate data scientist."}},
    good={"basics": {"summary": "Data scientist; retrained through a bootcamp and now building open-source tools."}},
)
def learning_shown(ctx: RuleContext) -> Iterator[Verdict]:
    """The summary shows interest in the field, and learning, by what was done.

    Why: The field changes every year, and employers look for people who keep up; “passionate” proves nothing.

    Source: Career guide on the summary: enthusiasm for innovation and continuous learning.
    """
    summary = ctx.profile.summary
    if summary is None:
        return
    hits = ctx.phrases("learning", ctx.summary_words)
    yield met(sentence_at(ctx.document, summary.span, hits[0].start)) if hits else unmet(summary)
