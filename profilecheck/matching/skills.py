"""Finds the skills that a text names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from profilecheck.lexicon.names import SkillName
from profilecheck.lexicon.surfaces import pieces
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.matching.candidates import Candidate, joined, named
from profilecheck.matching.context import Surroundings
from profilecheck.matching.fuzzy import NearNames
from profilecheck.matching.negation import held
from profilecheck.matching.proof import proved
from profilecheck.matching.scan import Scan
from profilecheck.model.profile import Section
from profilecheck.model.skill import SkillMention
from profilecheck.model.spans import Spans
from profilecheck.nlp import Pattern, PhraseFinder, entities

if TYPE_CHECKING:
    from spacy.language import Language

_VERSION = re.compile(r"(?<=\w{3})v?\d+$")


class SkillMatcher:
    """Finds skills by their names, spellings near to them, and patterns; context decides on ambiguous names.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> matcher = SkillMatcher(default_lexicon().taxonomy)
    >>> [mention.id for mention in matcher.find("Python, R, and SQL")]
    ['python', 'r', 'sql']
    >>> matcher.find("R&D in Series C companies; go-to person")
    ()
    """

    def __init__(self, taxonomy: Taxonomy, nlp: "Language | None" = None) -> None:
        self.taxonomy = taxonomy
        self._nlp = nlp
        names = taxonomy.names
        patterns = tuple(map(Pattern.of, names.patterns))
        self._finder = PhraseFinder(names.by_start.keys(), self._phrases_from, patterns, nlp)
        self._names: dict[tuple[str, ...], list[SkillName]] = {}
        self._near = NearNames(taxonomy)

    def find(self, text: str, *, sections: Sequence[Section] | None = None) -> tuple[SkillMention, ...]:
        """The skills that a text names and does not deny, in its order; `sections` say which parts list skills."""
        contexts = self.taxonomy.contexts
        scan = Scan.of(text)
        around = Surroundings(scan, contexts.context, self._regions(sections or ()), self._entities(text))
        candidates = [each for each in self._candidates(scan) if not _in_address(each, scan)]
        found = proved(candidates, around)
        near = list(self._near.candidates(scan, _free(scan, found)))
        if near:
            found = proved([*found, *near], around)
        scores = contexts.scores
        return tuple(
            self._mention(each, scan, scores.plain if each.proof is None else scores.proved)
            for each in held(found, around, contexts.negation)
        )

    def shown(self, text: str) -> tuple[SkillMention, ...]:
        """Soft skills that a text shows without naming them, in its order."""
        scan, names = Scan.of(text), self.taxonomy.names
        score = self.taxonomy.contexts.scores.shown
        # "Trained 60 colleagues" says what "trained colleagues" says.
        places = [at for at, word in enumerate(scan.words) if not word.isdigit()]
        words = [scan.words[at] for at in places]
        found = []
        for first, last in self._shown_finder.phrases(words):
            start, end = places[first], places[last - 1] + 1
            ids = names.shown[" ".join(words[first:last])].split() if joined(scan, start, end, "") else ()
            for skill in map(self.taxonomy.skills.__getitem__, ids):
                surface = scan.surface(start, end)
                each = Candidate(start=start, end=end, skill=skill, method="pattern", surface=surface)
                found.append(self._mention(each, scan, score))
        return tuple(found)

    def _candidates(self, scan: Scan) -> Iterator[Candidate]:
        words = [self._base(word) for word in scan.words]
        places, patterns = self._finder.find(words)
        for start, end in places:
            for known in self._names[tuple(words[start:end])]:
                candidate = named(scan, start, end, known, self.taxonomy)
                if candidate:
                    yield candidate
        for text, (start, end) in patterns:
            skill = self.taxonomy.skills[self.taxonomy.names.patterns[text]]
            surface = scan.surface(start, end)
            yield Candidate(start=start, end=end, skill=skill, method="pattern", surface=surface)

    def _base(self, word: str) -> str:
        """A word without the version that is written to it, where only the word without it is known: python3."""
        known = self.taxonomy.names.pieces
        if word[-1].isdigit() and word not in known:
            base = _VERSION.sub("", word)
            return base if base in known else word
        return word

    def _phrases_from(self, start: str) -> Iterator[tuple[str, ...]]:
        for known in self.taxonomy.names.starting(start):
            self._names.setdefault(known.pieces, []).append(known)
            yield known.pieces

    @cached_property
    def _shown_finder(self) -> PhraseFinder:
        by_start: dict[str, list[tuple[str, ...]]] = {}
        for phrase in map(str.split, self.taxonomy.names.shown):
            by_start.setdefault(" ".join(phrase[:2]), []).append(tuple(phrase))
        return PhraseFinder(by_start.keys(), by_start.__getitem__, nlp=self._nlp)

    def _regions(self, sections: Sequence[Section]) -> Spans:
        kinds = self.taxonomy.contexts.context.section_kinds
        return Spans(section.span for section in sections if kinds.starting(pieces(section.kind), 0))

    def _entities(self, text: str) -> Spans:
        labels = self.taxonomy.contexts.context.entity_labels.texts
        return Spans(entities(self._nlp, text, labels) if self._nlp else ())

    def _mention(self, each: Candidate, scan: Scan, factor: float) -> SkillMention:
        return SkillMention(
            id=each.skill.id,
            name=each.skill.name,
            category=each.skill.category,
            surface=each.surface,
            span=scan.span(each.start, each.end),
            method=each.method,
            score=round(each.score * factor, 2),
        )


def _in_address(each: Candidate, scan: Scan) -> bool:
    """Whether a name is only part of an e-mail or web address."""
    span, addresses = scan.span(each.start, each.end), scan.addresses
    at = bisect_left(addresses, span.start, key=lambda address: address.end)
    return at < len(addresses) and addresses[at].overlaps(span) and not span.covers(addresses[at])


def _free(scan: Scan, found: Sequence[Candidate]) -> list[bool]:
    """For each word whether it is part of no name."""
    taken = {at for each in found for at in range(each.start, each.end)}
    return [at not in taken for at in range(len(scan.words))]
