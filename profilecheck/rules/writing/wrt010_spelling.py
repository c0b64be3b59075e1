"""WRT010 spelling."""

from collections.abc import Iterator

from profilecheck.lexicon.english import load_english
from profilecheck.model.document import Span
from profilecheck.model.finding import Strength, Verdict
from profilecheck.rules import RuleContext, rule, tolerated, unmet
from profilecheck.rules.slips import slips


@rule(
    code="WRT010",
    name="spelling",
    dimension="writing",
    strength=Strength.EXPERIMENT,
    message="“{quote}” is probably misspelt.",
    suggestion="Did you mean “{correction}”?",
    reason="no running text was found, or the dictionary (pyspellchecker) is not installed",
    bad={"basics": {"summary": "I build recomendation systems and improve their acuracy."}},
    good={"basics": {"summary": "I fine-tune recommender systems in PyTorch and optimise their hyperparameters."}},
)
def spelling(ctx: RuleContext) -> Iterator[Verdict]:
    """Words of running text are spelt rightly.

    Why: In a randomised study with recruiters, résumés full of errors lost 18.5 percentage points of invitations, and
    even a few cost 7.3. Only words with a plain correction are told; names and terms of the trade are left alone.

    Source: Sterkens and others, Costly mistakes, PLoS ONE 2023. The dictionary is pyspellchecker's.
    """
    english = load_english(ctx.lexicon)
    texts = [words for place in ("summary", "statements") for words in ctx.words_of(place)]
    if english is None or not texts:
        return
    defects = [
        unmet(Span(word.start, word.end), correction=correction)
        for words in texts
        for word, correction in slips(ctx, english, words)
    ]
    yield from tolerated(defects, ctx.threshold("defects"))
