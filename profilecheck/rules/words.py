"""Rules that only ask whether phrases occur; the phrases and all they say stand in `lexicons/phrases/`."""

from collections.abc import Iterator, Mapping
from typing import Any

from profilecheck.lexicon.phrases import Phrases, WordRule
from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.rules.context import RuleContext
from profilecheck.rules.verdicts import tolerated, unmet


def check_words(phrases: Phrases, rule: WordRule, context: RuleContext) -> Iterator[Verdict]:
    """Yield each different phrase that occurs in the parts where the rule looks."""
    texts = [words for place in rule.where for words in context.words_of(place)]
    if not texts:
        return
    text = context.document.text
    defects = [
        unmet(Span(hit.start, hit.end), instead=hit.phrase.instead)
        for words in texts
        for hit in phrases.said_in(words, text)
    ]
    yield from tolerated(defects, rule.limit)


def word_example(sentence: str, place: str) -> Mapping[str, Any]:
    """A fragment of JSON Resume with a sentence in one of the places of `profilecheck.lexicon.phrases`."""
    if place in ("statements", "openings"):
        job = {"name": "Example Ltd", "position": "Engineer", "startDate": "2020-01", "highlights": [sentence]}
        return {"work": [job]}
    if place == "skills":
        return {"skills": [{"name": "Skills", "keywords": [sentence]}]}
    return {"basics": {"name": "Ada Example", "label" if place == "headline" else "summary": sentence}}
