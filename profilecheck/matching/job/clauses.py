"""Passages → clauses: sentences of a posting, and how much each part of one is wanted."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from profilecheck.lexicon.phrases import Hit, Token, tokens
from profilecheck.lexicon.postings import PostingWords
from profilecheck.matching.job.passages import INTRO, UNKNOWN, Passage
from profilecheck.model.document import Document, Span
from profilecheck.model.job import Need

UNNEEDED = "unneeded"
_ENDS = r"(?<=[.!?…])[\"'”’)]?\s+(?=[\"'“‘(]?[A-Z0-9])|;\s+|\t|\s+[•●▪◦‣■*]\s+"
_SPLIT, _SPLIT_DASHED = re.compile(_ENDS), re.compile(rf"{_ENDS}|\s+[-–]\s+(?=[A-Z\d])")
_DASH = re.compile(r"\s[-–]\s")
_LISTED = 3
"""Dashes in a line from which they are bullets."""
_PAREN = re.compile(r"\([^()]*\)")
_COMMA = re.compile(r",\s+")
_STRONG = ("must", "preferred", UNNEEDED)
_DEFAULTS = {"must": Need.MUST, "preferred": Need.PREFERRED, "clearance": Need.MUST, "fact": Need.MUST}
_SKIPPED = frozenset({"about", "benefit", "legal", UNNEEDED, "employer", "title"})


@dataclass(frozen=True)
class Clause:
    """A sentence with the section that it stands in."""

    span: Span
    text: str
    section: str
    words: PostingWords
    default: Need
    line: str
    """The whole passage."""
    bullet: bool

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words, with places in the document."""
        return tokens(self.text, self.span.start)

    @cached_property
    def bare(self) -> str:
        """Its text without the commas in brackets, as long as before."""
        return _PAREN.sub(lambda match: match[0].replace(",", " "), self.text)

    @cached_property
    def _regions(self) -> tuple[tuple[int, int, str], ...]:
        return tuple(_regions(self))

    def need(self, at: int) -> Need | None:
        """How much is wanted what stands at a place of the document; None for what is said not to be needed."""
        found = [need for start, end, need in self._regions if start <= at < end]
        for need in _STRONG:
            if need in found:
                return None if need == UNNEEDED else Need(need)
        return Need.MUST if "asked" in found and self.open else self.default

    @property
    def open(self) -> bool:
        """Whether no heading says what it is."""
        return self.section in (INTRO, UNKNOWN)

    @property
    def wanted(self) -> bool:
        """Whether it speaks of the person, so that degrees and years in it are asked for."""
        return self.default is not Need.NAMED or any(need != UNNEEDED for _, _, need in self._regions)

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """Starts of the regions of need, at which a list ends."""
        return tuple(sorted({place for start, end, _ in self._regions for place in (start, end)}))

    def parted(self, first: int, second: int) -> bool:
        """Whether a region of another need begins between two places."""
        return bisect_right(self.breaks, first) != bisect_right(self.breaks, second)


def clauses(document: Document, found: Sequence[Passage], words: PostingWords) -> Iterator[Clause]:
    """The sentences of passages that may ask for something, in their order."""
    for passage in found:
        if passage.section in _SKIPPED:
            continue
        default = _DEFAULTS.get(passage.section, Need.NAMED)
        for span in sentences(document, passage.span, words):
            line = document.quote(passage.span if passage.span.length <= words.longest_sentence else span)
            clause = Clause(span, document.quote(span), passage.section, words, default, line, passage.bullet)
            if not words.boilerplate.find(clause.tokens):
                yield clause


def sentences(document: Document, span: Span, words: PostingWords) -> Iterator[Span]:
    """The sentences of a part of a document; semicolons and cells end one too."""
    text = document.quote(span)
    start = 0
    dashed = sum(1 for _ in _DASH.finditer(text)) >= _LISTED
    for match in (_SPLIT_DASHED if dashed else _SPLIT).finditer(text):
        before = text[start : match.start()].rsplit(None, 1)[-1:] or [""]
        if before[0].lower().strip("(.") in words.abbreviations and match[0][0] not in ";\t":
            continue
        yield from _pieces(text, start, match.start(), span.start, words.longest_sentence)
        start = match.end()
    yield from _pieces(text, start, len(text), span.start, words.longest_sentence)


def _pieces(text: str, start: int, end: int, offset: int, longest: int) -> Iterator[Span]:
    """A part of a text, unless it is empty; in several pieces where no sentence is so long."""
    while end - start > longest:
        cut = text.rfind(" ", start, start + longest)
        cut = cut if cut > start else start + longest
        yield from _pieces(text, start, cut, offset, longest)
        start = cut
    if text[start:end].strip():
        yield Span(offset + start, offset + end)


def _regions(clause: Clause) -> Iterator[tuple[int, int, str]]:
    """What each cue of a sentence speaks of; brackets are worlds of their own."""
    offset = clause.span.start
    inner = [(match.start() + offset, match.end() + offset) for match in _PAREN.finditer(clause.text)]
    hits = clause.words.cues.find(clause.tokens)
    for start, end in inner:
        yield from _scoped(clause, [hit for hit in hits if start <= hit.start < end], start, end)
    outer = [hit for hit in hits if not any(start <= hit.start < end for start, end in inner)]
    cuts = [clause.span.start, *_breaks(clause), clause.span.end]
    for start, end in pairwise(cuts):
        yield from _scoped(clause, [hit for hit in outer if start <= hit.start < end], start, end)


def _breaks(clause: Clause) -> list[int]:
    return [token.start for token in clause.tokens if token.word in clause.words.breaks]


def _scoped(clause: Clause, hits: Sequence[Hit], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    reached = start
    for number, hit in enumerate(hits):
        cue = clause.words.cue[hit.phrase.id]
        following = hits[number + 1].start if number + 1 < len(hits) else end
        if cue.scope == "after":
            later = [one for one in hits[number + 1 :] if clause.words.cue[one.phrase.id].scope == "before"]
            yield hit.start, _comma_before(clause, hit.end, later[0].start) if later else end, cue.need
            continue
        first = _last_item(clause, reached, hit)
        yield first, hit.end if following != end else _tail(clause, hit.end, end), cue.need
        reached = hit.end


def _tail(clause: Clause, start: int, end: int) -> int:
    """Where the words behind a cue that still belong to it end: at a comma."""
    comma = _COMMA.search(clause.text, start - clause.span.start, end - clause.span.start)
    return clause.span.start + comma.start() if comma else end


def _comma_before(clause: Clause, start: int, end: int) -> int:
    """The last comma between two places, or the second place."""
    offset = clause.span.start
    commas = [match.start() for match in _COMMA.finditer(clause.bare, start - offset, end - offset)]
    return offset + commas[-1] if commas else end


def _last_item(clause: Clause, start: int, hit: Hit) -> int:
    """Where begins what a cue speaks of: the last item before it, or the whole list if that is joined by and, or."""
    offset = clause.span.start
    commas = [match.end() for match in _COMMA.finditer(clause.bare, start - offset, hit.start - offset)]
    if not commas:
        return start
    last = offset + commas[-1]
    tail = [token.word for token in clause.tokens if last <= token.start < hit.start]
    if len(commas) == 1 and tail and tail[0] in clause.words.ands:
        # "…fluent in English, and German is a plus": a sentence of its own, no list of three.
        return last
    joined = any(word in clause.words.ors or word in clause.words.ands for word in tail)
    return start if joined or not tail else last
