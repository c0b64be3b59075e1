"""SUM009 summary-opening."""

from collections.abc import Iterator

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="SUM009",
    name="summary-opening",
    dimension="summary",
    rows=("G33",),
    message="The first {shown} characters of the summary name neither your role nor a skill of it.",
    suggestion="Open with who you are and what you are best at; this is all that is seen before “see more”.",
    praise="The first lines of the summary already say what you do.",
    reason="no summary was found",
    bad={"basics": {"summary": "Results matter to me. I like people, music and long walks, and I always did. " * 5}},
    good={"basics": {"summary": "Machine learning engineer who builds recommenders for retail."}},
)
def summary_opening(ctx: RuleContext) -> Iterator[Verdict]:
    """The first lines of the summary say what the person does in the role.

    Why: LinkedIn shows about three hundred characters until the reader asks for more, and many never do.

    Source: LinkedIn's profile page; career guide on the summary.
    """
    summary = ctx.profile.summary
    if summary is None:
        return
    shown = int(ctx.threshold("summary_shown"))
    span = Span(summary.span.start, min(summary.span.end, summary.span.start + shown))
    words = tuple(word for word in ctx.summary_words if word.end <= span.end)
    core = [mention for mention in ctx.told_in(span) if mention.category in ctx.core_categories]
    yield met_if(bool(ctx.titles.relation(words) or core), span, shown=shown)
