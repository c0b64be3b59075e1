"""The header of a course of study in pieces, and a degree apart from its field."""

import re
from collections.abc import Iterator

from profilecheck.model.document import Document, Span
from profilecheck.parsing.fields.entries import Entry
from profilecheck.parsing.fields.header import pieces_at_strong_breaks, split_place
from profilecheck.parsing.fields.pieces import Piece, style_at, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords

_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)$")
_SHORT = re.compile(r"((?:[A-Z][a-z.]*){2,}|[A-Z][a-z]?\.)(?:\s+\([^()]{2,12}\)|\s+[Hh]ons\.?)?\s+(?=[A-Z])")


def fine_pieces(document: Document, entry: Entry, cut: list[Span], words: FieldWords) -> Iterator[Piece]:
    """The pieces of a header, cut at commas too, and at brackets that hold an institution."""
    for piece in pieces_at_strong_breaks(document, entry, sorted(cut), words):
        body, place = split_place(document, piece, words.places)
        if body is not None and place is not None and _is_campus(body.text, document.quote(place), words):
            body, place = piece, None
        if place is not None:
            yield Piece(document.quote(place), place, piece.row, piece.index, piece.style, "place")
        if body is None:
            continue
        start = body.span.start
        for first, last in [*_fine_breaks(body.text, words), (len(body.text), len(body.text))]:
            span = trimmed(document, Span(start, body.span.start + first))
            start = body.span.start + last
            if span and document.quote(span) not in words.connectors:
                yield Piece(
                    document.quote(span), span, piece.row, piece.index, style_at(document, span, piece.style), ""
                )


def _is_campus(text: str, place: str, words: FieldWords) -> bool:
    """Whether a place belongs to the name in front of it ("University of Example, Springfield")."""
    return words.campuses.any(text.rpartition(",")[2]) and not text.endswith(place.partition(",")[0])


def _fine_breaks(text: str, words: FieldWords) -> Iterator[tuple[int, int]]:
    depth = 0
    own = False
    for match in words.patterns["fine_break"].finditer(text):
        sign = match[0].strip()
        if sign == "(":
            own = _is_own(text[match.end() :].split(")")[0], words)
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        before = text[: match.start()]
        if sign == "at" and words.institutions.any(before):
            continue
        if sign == "," and words.campuses.any(before.rpartition(",")[2]) and not words.degrees.any(text[match.end() :]):
            continue
        if own if sign in "()" else depth == 0 or own:
            yield match.span()


def _is_own(text: str, words: FieldWords) -> bool:
    """Whether a text in brackets is a field of its own (a school), not a remark (a translation, an honour)."""
    return words.institutions.any(text) and not words.degrees.any(text)


def ends_institution(text: str, words: FieldWords) -> bool:
    """Whether the last words name an institution, as in "Bachelor College", but not in "High School Diploma"."""
    last = text.split()[-1]
    if last in words.degrees and last not in words.institutions:
        return False
    return words.institutions.any(" ".join(text.split()[-2:]))


def degree_and_field(document: Document, span: Span, words: FieldWords) -> tuple[Span | None, Span | None]:
    """A degree, and the field that stands behind it: "in" it, in brackets, or right behind a short form."""
    text = document.quote(span)
    end, start, stop = len(text), 0, 0
    if between := words.patterns["degree_in_field"].search(text):
        end, start, stop = between.start(), between.end(), len(text)
    elif (inside := _IN_BRACKETS.search(text)) and _is_field(inside[1], words):
        end, (start, stop) = inside.start(), inside.span(1)
    elif (short := _SHORT.match(text)) and short[1] in words.degrees and _is_field(text[short.end() :], words):
        end, start, stop = short.end(), short.end(), len(text)
    area = trimmed(document, Span(span.start + start, span.start + stop)) if stop else None
    return trimmed(document, Span(span.start, span.start + end)), area


def _is_field(text: str, words: FieldWords) -> bool:
    return words.study_fields.any(text) and not words.degrees.any(text)
