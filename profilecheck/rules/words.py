"""Rules that only ask whether phrases occur; the phrases and all they say stand in `lexicons/phrases/`."""

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from profilecheck.lexicon.phrases import Hit, Phrases, WordRule
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
    hits = [hit for words in texts for hit in _once(phrases.said_in(words, text), text)]
    defects = [unmet(Span(hit.start, hit.end), instead=hit.phrase.instead) for hit in hits]
    yield from tolerated(defects, rule.limit)


def _once(hits: Iterable[Hit], text: str) -> Iterator[Hit]:
    """The hits without those that only go on with the same: “Marital status: married” is one thing."""
    last: Hit | None = None
    for hit in sorted(hits, key=attrgetter("start")):
        again = last is not None and last.phrase.id == hit.phrase.id
        if not (again and last and not any(sign.isalnum() for sign in text[last.end : hit.start])):
            yield hit
        last = hit


def word_example(sentence: str, place: str) -> Mapping[str, Any]:
    """A fragment of JSON Resume with a sentence in one of the places of `profilecheck.lexicon.phrases`."""
    if place in ("statements", "openings"):
        job = {"name": "Example Ltd", "position": "Engineer", "startDate": "2020-01", "highlights": [sentence]}
        return {"work": [job]}
    if place == "skills":
        return {"skills": [{"name": "Skills", "keywords": [sentence]}]}
    return {"basics": {"name": "Ada Example", "label" if place == "headline" else "summary": sentence}}
