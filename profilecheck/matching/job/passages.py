"""Lines of a posting → passages: which heading each stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from profilecheck.lexicon.phrases import Hit, tokens
from profilecheck.lexicon.postings import PostingWords
from profilecheck.model.document import Document, Line, Span

INTRO, UNKNOWN = "intro", "unknown"
_LABEL = re.compile(r"\s*([^\t\n:?]{2,60}?)\s*(?:[:?…]\s+(?=\S)|\s(?=[-•●▪*]\s))")
_INNER = re.compile(r"(?:^|[.!?;•*·)\]\d]|(?<=\w))\s+([A-Z][\w’'&/ -]{2,48}?)(?:\s*:\s|\s+(?=[-•●▪*]\s))")
_END = re.compile(r"[:?…]\s*$|\.\.\.\s*$")
_LAST = re.compile(r"(?<=[.!])\s+(?=[A-Z][^.!?]{4,60}:\s*$)")
_PLAIN_WORDS, _SET_WORDS = 7, 32
_LABELS = frozenset({"title", "employer", "fact"})
"""Sections that are only labels of a line."""
_PASTED = 500
"""Letters of a line that is no paragraph."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A line, or what stands behind a label in it."""

    span: Span
    section: str
    """An id of lexicons/postings/headings.toml, "intro" before the first heading, or "unknown"."""
    bullet: bool


def passages(document: Document, words: PostingWords, title: Span | None = None) -> Iterator[Passage]:
    """The passages of a posting in reading order, without the headings; `title` is no heading."""
    section = INTRO
    body = _body_size(document)
    columns: list[str] = []
    for line in _lines(document, words):
        text = document.quote(line.span)
        if not text.strip() or line.span == title:
            continue
        cells = _cells(text, line.span)
        columns = (_columns(cells, words) or columns) if len(cells) > 1 else []
        if columns:
            yield from _row(cells, columns, line)
            continue
        told = _LAST.search(text) if not line.bullet and not line.style.bold else None
        if told and _named(text[told.end() :], words, most=_PLAIN_WORDS):
            # A paragraph whose last words lead to the list below it.
            yield Passage(Span(line.span.start, line.span.start + told.start()), section, line.bullet)
            section = _named(text[told.end() :], words, most=_PLAIN_WORDS)
            continue
        found = _heading(text, line, words, body)
        if found is not None:
            section = found or section
            continue
        label = _LABEL.match(text)
        inline = _named(label[1], words, most=_PLAIN_WORDS) if label else ""
        if label and inline:
            yield Passage(Span(line.span.start + label.end(), line.span.end), inline, line.bullet)
            continue
        yield Passage(line.span, section, line.bullet)


def _lines(document: Document, words: PostingWords) -> Iterator[Line]:
    """The lines; one in which a whole posting was pasted is cut before the labels in it."""
    for line in document.lines:
        if line.span.length < _PASTED:
            yield line
            continue
        start = line.span.start
        for cut in (*_labels(document.quote(line.span), start, words), line.span.end):
            yield replace(line, span=Span(start, cut), bullet=False)
            start = cut


def _labels(text: str, offset: int, words: PostingWords) -> Iterator[int]:
    """Where labels begin in a text: "… each year. Key requirements: Python …"."""
    for match in _INNER.finditer(text):
        if match.start() and _named(match[1], words, most=_PLAIN_WORDS):
            yield offset + match.start(1)


Cell = tuple[str, Span]


def _cells(text: str, span: Span) -> list[Cell]:
    """The cells of a row with their places."""
    found, start = [], span.start
    for cell in text.split("\t"):
        found.append((cell, Span(start, start + len(cell))))
        start += len(cell) + 1
    return found


def _columns(cells: list[Cell], words: PostingWords) -> list[str]:
    """The sections of the columns, if a row is the head of a table of what is required and what is preferred."""
    named = [_named(cell, words, most=_PLAIN_WORDS) for cell, _ in cells]
    return named if {"must", "preferred"} <= set(named) else []


def _row(cells: list[Cell], columns: list[str], line: Line) -> Iterator[Passage]:
    if [section for section in columns if section] and len(cells) <= len(columns):
        for (cell, span), section in zip(cells, columns, strict=False):
            if section and cell.strip():
                yield Passage(span, section, line.bullet)


def _body_size(document: Document) -> float:
    """The type size of most of the text."""
    sizes: dict[float, int] = {}
    for line in document.lines:
        size = round(line.style.size, 1)
        sizes[size] = sizes.get(size, 0) + line.span.length
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def _heading(text: str, line: Line, words: PostingWords, body: float) -> str | None:
    """The section that a heading begins, "" for one that goes on with the section before; None for no heading."""
    if line.bullet:
        return None
    letters = [letter for letter in text if letter.isalpha()]
    loud = line.style.bold or line.style.size > body + 0.5 or (len(letters) > 3 and text.upper() == text)
    open_end = bool(_END.search(text))
    count = len(tokens(text))
    if not loud and not open_end:
        ended = text.rstrip()[-1:] in ".,;!"
        return None if ended or count > _PLAIN_WORDS else _named(text, words, most=_PLAIN_WORDS) or None
    if count > _SET_WORDS or not letters or (loud and not open_end and text.rstrip().endswith(".")):
        return None
    hits = list(words.heading_patterns.every(tokens(text)))
    if hits:
        section = max(hits, key=_length).phrase.id
        return UNKNOWN if section in _LABELS else section
    return "" if open_end and not loud else UNKNOWN


def _length(hit: Hit) -> int:
    return hit.end - hit.start


def _named(text: str, words: PostingWords, *, most: int) -> str:
    """The section that a short line or label names with hardly a word besides; empty if none."""
    found = tokens(text)
    hits = words.headings.find(found)
    if not hits or len(found) > most:
        return ""
    covered = {word for word in found if any(hit.start <= word.start < hit.end for hit in hits)}
    rest = [word for word in found if word not in covered and word.word not in words.fillers]
    return "" if rest else max(hits, key=_length).phrase.id
