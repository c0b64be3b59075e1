"""WRT009 shouting."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="WRT009",
    name="shouting",
    dimension="writing",
    message="This shouts: “{text}”.",
    suggestion="Write it in small letters and without exclamation marks; let the fact be loud.",
    reason="no running text was found",
    bad={"basics": {"summary": "I LOVE DATA AND BUILD THE BEST MODELS EVER!"}},
    good={"basics": {"summary": "I build models that serve nine million users."}},
)
def shouting(ctx: RuleContext) -> Iterator[Verdict]:
    """Sentences are not set in capitals and need no exclamation marks.

    Why: Capitals are slow to read, and emphasis is not evidence.

    Source: Convention of typesetting.
    """
    texts = [one.span for one in ctx.statements] + ([ctx.profile.summary.span] if ctx.profile.summary else [])
    defects = []
    for span in texts:
        quote = ctx.document.quote(span)
        if "!" in quote or (quote.isupper() and len(quote.split()) >= ctx.threshold("shouted_words")):
            defects.append(unmet(span, text=ctx.short(quote)))
    if texts:
        yield from tolerated(defects, ctx.threshold("defects"))
