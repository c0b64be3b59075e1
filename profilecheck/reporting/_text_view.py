"""The text of a document with the places of findings in it, for documents that have no pages to draw."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from profilecheck.model.document import Document, Line, Span

_LARGER = 1.1
"""Letters so many times the usual size make a heading."""
_PLAIN = Line(span=Span(0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Part of a line, with the places that it belongs to, the narrowest first."""

    text: str
    places: tuple[str, ...]
    begins: tuple[str, ...]
    """The places that begin here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the document as it is shown."""

    kind: str
    """heading, bullet or plain."""
    pieces: tuple[Piece, ...]


def rows(document: Document, places: Mapping[str, Span]) -> Iterator[Row]:
    """The lines of a document, cut where a place begins or ends.

    >>> document = Document(text="cut the cost", format="text")
    >>> [piece.text for row in rows(document, {"box-1": Span(4, 7)}) for piece in row.pieces]
    ['cut ', 'the', ' cost']
    """
    begun: set[str] = set()
    usual = _usual_size(document.lines)
    known = {line.span.start: line for line in document.lines}
    lines = list(_lines(document.text))
    for span, here in zip(lines, _by_line(lines, places), strict=True):
        line = known.get(span.start, _PLAIN)
        larger = line.style.size > _LARGER * usual
        pieces = tuple(_pieces(document, span, here, begun))
        yield Row(kind="bullet" if line.bullet else "heading" if larger else "plain", pieces=pieces)


def _by_line(lines: Sequence[Span], places: Mapping[str, Span]) -> list[dict[str, Span]]:
    """The places of each line."""
    here: list[dict[str, Span]] = [{} for _ in lines]
    for id_, span in places.items():
        first = bisect_right(lines, span.start, key=lambda line: line.start) - 1
        last = bisect_left(lines, span.end, key=lambda line: line.start)
        for line in here[first:last]:
            line[id_] = span
    return here


def _pieces(document: Document, line: Span, here: Mapping[str, Span], begun: set[str]) -> Iterator[Piece]:
    """The pieces of a line with the places that it has; `begun` are those that were met before."""
    changes: dict[int, list[tuple[bool, int, str]]] = {line.start: [], line.end: []}
    for id_, span in here.items():
        if span.length:
            changes.setdefault(max(span.start, line.start), []).append((True, span.length, id_))
            changes.setdefault(min(span.end, line.end), []).append((False, span.length, id_))
    inside: set[tuple[int, str]] = set()
    for start, end in pairwise(sorted(changes)):
        inside -= {(length, id_) for opens, length, id_ in changes[start] if not opens}
        inside |= {(length, id_) for opens, length, id_ in changes[start] if opens}
        names = tuple(id_ for _, id_ in sorted(inside))
        yield Piece(
            text=document.quote(Span(start, end)),
            places=names,
            begins=tuple(name for name in names if name not in begun),
        )
        begun.update(names)


def _usual_size(lines: Sequence[Line]) -> float:
    """The size of most characters."""
    sizes: dict[float, int] = {}
    for line in lines:
        sizes[line.style.size] = sizes.get(line.style.size, 0) + line.span.length
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for row in text.split("\n"):
        yield Span(start, start + len(row))
        start += len(row) + 1
