"""WRT007 doubled-words."""

from collections.abc import Iterator
from itertools import pairwise

from profilecheck.model.document import Span
from profilecheck.model.finding import Strength, Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="WRT007",
    name="doubled-words",
    dimension="writing",
    strength=Strength.EXPERIMENT,
    message="A word stands twice: “{quote}”.",
    suggestion="Delete one of them.",
    reason="no running text was found",
    bad={"basics": {"summary": "I build models for the the web."}},
    good={"basics": {"summary": "I build models for the web."}},
)
def doubled_words(ctx: RuleContext) -> Iterator[Verdict]:
    """No word stands twice in a row.

    Why: It is a slip that a spelling check does not find and every reader does.

    Source: Randomised studies on errors in résumés.
    """
    texts = [words for place in ("headline", "summary", "statements") for words in ctx.words_of(place)]
    defects = [
        unmet(Span(first.start, second.end))
        for words in texts
        for first, second in pairwise(words)
        if first.word == second.word
        and second.joined
        and first.word.isalpha()
        and ctx.document.text[first.end : second.start].isspace()
        and ctx.phrases("function_words", (first,))
    ]
    if texts:
        yield from tolerated(defects, ctx.threshold("defects"))
