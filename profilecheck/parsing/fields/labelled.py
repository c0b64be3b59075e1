"""Rows with a label in sections of mixed content ("Languages: …; Awards: …") → sections of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from profilecheck.model.document import Document, Line, Span
from profilecheck.parsing.fields.pieces import style_at, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.parsing.sections import UNKNOWN, Block

_LABEL = re.compile(r"^\W{0,2}([^\W\d_][^:\t]{1,50}?)\s*(?:\t+:?|:)\s*(?=\S|$)")
_WORDS = re.compile(r"\S+")
_LONGEST_LABEL = 40
_SEMICOLON = re.compile(r";\s+|\s+[•·]\s+")
_COMMA = re.compile(r",\s+")
_MIXED = frozenset({"other", "contact", UNKNOWN})
_LISTS = frozenset({"skills", "languages", "certificates", "awards", "interests", "activities", "courses"})
_OF_MIXED = _LISTS | {"publications", "volunteering", "memberships"}
_OF_LISTS = frozenset({"skills", "languages", "certificates", "awards", "interests"})
_SEVERAL = frozenset({"certificates", "awards"})
"""Kinds whose entries have a row each."""


def with_labels(document: Document, block: Block, words: FieldWords) -> Iterator[Block]:
    """A section, cut where a row begins with the name of another kind of section.

    What follows a label without one of its own belongs to it.
    """
    expected = (_OF_MIXED if block.kind in _MIXED else _OF_LISTS if block.kind in _LISTS else frozenset()) - {
        block.kind
    }
    labels = list(_labels(document, block.lines, expected, words)) if expected else []
    if not any(labels):
        yield block
        return
    kind, lines, bulleted = block.kind, list[Line](), False
    for line, label in zip(block.lines, labels, strict=True):
        ends = label is None and kind != block.kind and (line.apart or (bulleted and line.bullet))
        if label is not None or ends:
            if lines:
                yield Block(kind, block.heading if kind == block.kind else None, tuple(lines))
            kind, lines, bulleted = (label[0] if label else block.kind), [], line.bullet
        lines += _values(document, line, label, words) if label else [line]
    yield Block(kind, block.heading if kind == block.kind else None, tuple(lines))


def _labels(
    document: Document, lines: Sequence[Line], expected: frozenset[str], words: FieldWords
) -> Iterator[tuple[str, int] | None]:
    """What the label of each row announces, and where its value begins; None for a row that stays where it is."""
    for line, below in zip_longest(lines, lines[1:]):
        text = document.quote(line.span)
        match = _LABEL.match(text) or _set_label(document, line)
        kind = words.headings.kind(match[1]) if match else None
        value = text[match.end() :] or (document.quote(below.span) if below else "") if match else ""
        spoken = kind != "languages" or words.languages.any(value)
        yield (kind, match.end()) if match and kind in expected and spoken else None


def _set_label(document: Document, line: Line) -> re.Match[str] | None:
    """A label that only its type sets apart from what follows ("**Languages** English, Irish")."""
    text = document.quote(line.span)
    bold = style_at(document, line.span, line.style).bold
    for match in _WORDS.finditer(text, 0, _LONGEST_LABEL):
        own = Span(line.span.start + match.start(), line.span.start + match.end())
        if match.start() and style_at(document, own, line.style).bold != bold:
            return re.match(rf"(.{{{match.start()}}})", text)
    return None


def _values(document: Document, line: Line, label: tuple[str, int], words: FieldWords) -> Iterator[Line]:
    """What stands behind a label, one line for each entry of a list of certificates or awards."""
    kind, start = label
    first = line.span.start + start
    text = document.quote(Span(first, line.span.end))
    breaks = _breaks(text, words) if kind in _SEVERAL else []
    for begin, stop in zip([0, *(end for _, end in breaks)], [*(begin for begin, _ in breaks), len(text)], strict=True):
        span = trimmed(document, Span(first + begin, first + stop))
        if span is not None:
            closing = document.text[span.end : span.end + 1] == ")" and "(" in document.quote(span)
            yield replace(line, span=Span(span.start, span.end + closing), bullet=False)


def _breaks(text: str, words: FieldWords) -> list[tuple[int, int]]:
    """Where the entries of a list end and begin: at semicolons, else at commas if no commas part their fields."""
    strong = [match.span() for match in _SEMICOLON.finditer(text)]
    bare = re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), text)
    if strong or words.dates.find_periods(bare):
        return strong
    return [match.span() for match in _COMMA.finditer(bare)]
