"""WRT004 misspellings."""

from collections.abc import Iterator

from profilecheck.lexicon.misspellings import load_misspellings
from profilecheck.model.document import Span
from profilecheck.model.finding import Strength, Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet


@rule(
    code="WRT004",
    name="misspellings",
    dimension="writing",
    strength=Strength.EXPERIMENT,
    message="“{quote}” is misspelt.",
    suggestion="Write “{instead}”.",
    reason="no running text was found",
    bad={"basics": {"summary": "I recieved an award for the perfomance of teh database."}},
    good={"basics": {"summary": "I received an award for the performance of the database."}},
)
def misspellings(ctx: RuleContext) -> Iterator[Verdict]:
    """Frequent misspellings are absent.

    Why: Spelling errors cost invitations: in a randomised study with recruiters, résumés full of them lost 18.5
    percentage points, and even a few cost 7.3.

    Source: Sterkens and others, Costly mistakes, PLoS ONE 2023. The list holds only forms that are never right.
    """
    known = load_misspellings(ctx.lexicon)
    texts = [words for place in ("headline", "summary", "statements") for words in ctx.words_of(place)]
    defects = [
        unmet(Span(word.start, word.end), instead=known[word.word])
        for words in texts
        for word in words
        if word.word in known and word.word not in ctx.own_names
    ]
    if texts:
        yield from tolerated(defects, ctx.threshold("defects"))
