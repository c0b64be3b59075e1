"""The header of an entry → role, organisation, place, period and address.

What a stretch of text is, is told by its words, and by what stands at the same place in the other entries of the
section: a template puts the same field at the same place in the same type.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Period, Sourced
from profilecheck.parsing.fields.entries import Entry
from profilecheck.parsing.fields.periods import cut_of, period_of
from profilecheck.parsing.fields.pieces import Piece, Row, closed, pieces_of, sourced, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords, Places

Contrast = Callable[[str], float]
"""How much a text is a role (title, degree) rather than an organisation: from 1 to -1."""

_COMMA = re.compile(r"[,;]\s+")
_BRACKETS = re.compile(r"\s*\(([^()]+)\)$")
_SURE = 0.85
_MOST_BORDERS = 12
"""Commas that may part role from organisation; what stands behind more of them is a list."""


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of an entry's header."""

    title: Sourced[str] | None = None
    company: Sourced[str] | None = None
    location: Sourced[str] | None = None
    period: Sourced[Period] | None = None
    url: Sourced[str] | None = None


@dataclass(slots=True)
class _Draft:
    pieces: list[Piece] = field(default_factory=list)
    location: Span | None = None
    period: Sourced[Period] | None = None
    url: Span | None = None


_Slot = tuple[int, int, bool, bool]


def headers_of(document: Document, entries: Sequence[Entry], words: FieldWords, contrast: Contrast) -> list[Header]:
    """The headers of the entries of one section."""
    drafts = [_draft(document, entry, words) for entry in entries]
    _move_odd_places(drafts, entries, document, contrast)
    means = _slot_means(drafts, entries, contrast)
    order = _order(drafts, contrast)
    return [
        _header(document, draft, entry, means, order, contrast) for draft, entry in zip(drafts, entries, strict=True)
    ]


def _draft(document: Document, entry: Entry, words: FieldWords) -> _Draft:
    draft = _Draft()
    draft.period, dates = period_of(entry)
    for piece in pieces_at_strong_breaks(document, entry, cut_of(document, entry, dates, words), words):
        if piece.text in words.connectors:
            continue
        if words.patterns["lone_address"].match(piece.text):
            draft.url = draft.url or piece.span
            continue
        body, place = split_place(document, piece, words.places)
        if place is not None:
            joined = draft.location is not None and place.start - draft.location.end < 4
            if draft.location is None:
                draft.location = place
            elif joined:
                draft.location = closed(document, Span(draft.location.start, place.end))
            elif body is None:
                body = piece
        if body is not None:
            draft.pieces.append(body)
    return draft


def pieces_at_strong_breaks(document: Document, entry: Entry, cut: list[Span], words: FieldWords) -> list[Piece]:
    """The pieces of a header, with those put together again that only a comma or a bracket separates in one type."""
    out: list[Piece] = []
    for piece in pieces_of(document, entry.header, cut, words):
        last = out[-1] if out else None
        weak = not words.patterns["lone_address"].match(piece.text) and piece.before[:1] in {
            ",",
            "(",
            ")",
            ":",
            ";",
            "t",
            "",
        }
        same = last is not None and (last.style.bold, last.style.italic) == (piece.style.bold, piece.style.italic)
        weak = weak or (last is not None and piece.before == "at" and words.campuses.any(last.text))
        if (
            last is not None
            and weak
            and same
            and last.row == piece.row
            and not _cut_between(last.span, piece.span, cut)
        ):
            span = closed(document, Span(last.span.start, piece.span.end))
            out[-1] = Piece(document.quote(span), span, last.row, last.index, last.style, last.before)
        else:
            out.append(piece)
    return out


def _cut_between(first: Span, second: Span, cut: list[Span]) -> bool:
    return any(first.end <= span.start and span.end <= second.start for span in cut)


def split_place(document: Document, piece: Piece, places: Places) -> tuple[Piece | None, Span | None]:
    """A piece without the location at its end, and the location."""
    if places.score(piece.text) >= _SURE:
        return None, piece.span
    starts = [match.end() for match in _COMMA.finditer(piece.text)]
    for start in starts[-3:]:
        if places.score(piece.text[start:]) >= _SURE:
            head = trimmed(document, Span(piece.span.start, piece.span.start + start))
            if head is None:
                break
            rest = Piece(document.quote(head), head, piece.row, piece.index, piece.style, piece.before)
            return rest, Span(piece.span.start + start, piece.span.end)
    inside = _BRACKETS.search(piece.text)
    if inside and inside.start() and places.score(inside[1]) >= _SURE:
        head = Span(piece.span.start, piece.span.start + inside.start())
        rest = Piece(document.quote(head), head, piece.row, piece.index, piece.style, piece.before)
        return rest, Span(piece.span.start + inside.start(1), piece.span.start + inside.end(1))
    return piece, None


def _slot(piece: Piece, entry: Entry) -> _Slot:
    return piece.row - entry.anchor, piece.index, piece.style.bold, piece.style.italic


def _move_odd_places(drafts: list[_Draft], entries: Sequence[Entry], document: Document, contrast: Contrast) -> None:
    """Take a short text for a place that no list knows, where other entries have their place likewise."""
    rows, before = set(), set()
    for draft, entry in zip(drafts, entries, strict=True):
        for number, row in enumerate(entry.header):
            if draft.location is not None and row.span.covers(draft.location):
                rows.add(number - entry.anchor)
                before.add(_sign_before(document, draft.location, row, draft.period))
    for draft, entry in zip(drafts, entries, strict=True):
        beside = [piece for piece in draft.pieces if piece.row - entry.anchor in rows]
        dash = beside[-1].before[:1] if beside else ""
        of_title = len(beside) < 3 and dash in ("-", "–", "—") and dash not in before
        if draft.location is None and beside and not of_title:
            _move_last(draft, beside[-1], document, contrast)
        if draft.location is None and len(draft.pieces) > 2:
            likewise = [piece for piece in draft.pieces if piece.before in before & {"\t", "date"}]
            odd = [piece for piece in likewise if _may_be_place(piece.text, contrast)]
            if len(odd) == 1:
                draft.location = odd[0].span
                draft.pieces.remove(odd[0])


def _sign_before(document: Document, place: Span, row: Row, period: Sourced[Period] | None) -> str:
    """The separator in front of a place, as pieces have it."""
    text = document.text[row.span.start : place.start].rstrip(" ")
    if period is not None and row.span.start + len(text) == period.span.end:
        return "date"
    return text[-1:]


def _move_last(draft: _Draft, last: Piece, document: Document, contrast: Contrast) -> None:
    """Take the last piece of a row, or what stands behind its last comma, for the place."""
    cut = last.text.rfind(", ")
    if not _may_be_place(last.text[cut + 2 :] if cut > 0 else last.text, contrast):
        return
    if cut > 0:
        head = trimmed(document, Span(last.span.start, last.span.start + cut))
        own = document.quote(head).rpartition(", ")[2] if head is not None else ""
        if head is not None and contrast(own) <= 0:
            draft.location = Span(last.span.start + cut + 2, last.span.end)
            rest = Piece(document.quote(head), head, last.row, last.index, last.style, last.before)
            draft.pieces[draft.pieces.index(last)] = rest
    elif len(draft.pieces) > 2:
        draft.location = last.span
        draft.pieces.remove(last)


def _may_be_place(text: str, contrast: Contrast) -> bool:
    return contrast(text) == 0 and len(text.split()) <= 3 and text[:1].isupper() and text[-1].isalpha()


def _slot_means(drafts: Sequence[_Draft], entries: Sequence[Entry], contrast: Contrast) -> dict[_Slot, float]:
    values: dict[_Slot, list[float]] = defaultdict(list)
    for draft, entry in zip(drafts, entries, strict=True):
        for piece in draft.pieces:
            values[_slot(piece, entry)].append(contrast(piece.text))
    return {slot: sum(found) / len(found) for slot, found in values.items()}


def _order(drafts: Sequence[_Draft], contrast: Contrast) -> int:
    """Which comes first where role and organisation share a piece: 1 the role, -1 the organisation, 0 never shared."""
    first = second = 0.0
    for draft in drafts:
        if len(draft.pieces) == 1:
            role_first, role_last = _splits(draft.pieces[0].text, contrast)
            first += max((value for value, _ in role_first), default=0.0)
            second += max((value for value, _ in role_last), default=0.0)
    if max(first, second) <= 0:
        return 0
    return 1 if first >= second else -1


def _splits(text: str, contrast: Contrast) -> tuple[list[tuple[float, int]], list[tuple[float, int]]]:
    """Value and position of each comma as the border between role and organisation, in both orders."""
    role_first: list[tuple[float, int]] = []
    role_last: list[tuple[float, int]] = []
    commas = list(islice(_COMMA.finditer(text), _MOST_BORDERS + 1))
    end = commas.pop().start() if len(commas) > _MOST_BORDERS else len(text)
    for match in commas:
        behind = text[match.end() : end]
        if " " not in behind and contrast(behind) < 0:  # "Tilmart, Inc."
            continue
        value = contrast(text[: match.start()]) - contrast(text[match.end() : end])
        role_first.append((value, match.start()))
        role_last.append((-value, match.start()))
    return role_first, role_last


def _header(
    document: Document, draft: _Draft, entry: Entry, means: dict[_Slot, float], order: int, contrast: Contrast
) -> Header:
    title, company, confidence = _roles(document, draft, entry, means, order, contrast)

    def make(span: Span | None, sure: float, why: str) -> Sourced[str] | None:
        return sourced(document, span, sure, why) if span is not None else None

    return Header(
        title=make(title, confidence, "words and place in the entry's header"),
        company=make(company, confidence, "words and place in the entry's header"),
        location=make(draft.location, 0.93, "names of places"),
        period=draft.period,
        url=make(draft.url, 0.97, "address"),
    )


def _roles(
    document: Document, draft: _Draft, entry: Entry, means: dict[_Slot, float], order: int, contrast: Contrast
) -> tuple[Span | None, Span | None, float]:
    """Spans of role and organisation, and how sure they are."""
    if not draft.pieces:
        return None, None, 0.0
    if len(draft.pieces) == 1:
        return _of_one_piece(document, draft.pieces[0], order, means, entry, contrast)
    values = [contrast(piece.text) + 0.9 * means[_slot(piece, entry)] for piece in draft.pieces]
    best = max(range(len(values)), key=lambda index: (values[index], -index))
    rest = [index for index in range(len(values)) if index != best]
    least = min(rest, key=lambda index: (values[index], index))
    margin = values[best] - values[least]
    title = _extended(document, draft.pieces, best, least)
    return title, draft.pieces[least].span, min(0.97, 0.7 + 0.15 * margin)


def _extended(document: Document, pieces: list[Piece], best: int, other: int) -> Span:
    """A role with what follows it in the same row and type behind a dash."""
    span = pieces[best].span
    follower = best + 1
    if follower < len(pieces) and follower != other and pieces[follower].row == pieces[best].row:
        style, own = pieces[follower].style, pieces[best].style
        if pieces[follower].before[:1] in "–—-(" and (style.bold, style.italic) == (own.bold, own.italic):
            return closed(document, Span(span.start, pieces[follower].span.end))
    return span


def _of_one_piece(
    document: Document, piece: Piece, order: int, means: dict[_Slot, float], entry: Entry, contrast: Contrast
) -> tuple[Span | None, Span | None, float]:
    role_first, role_last = _splits(piece.text, contrast)
    options = role_first if order >= 0 else role_last
    if order and options and max(value for value, _ in options) >= 0:
        value = max(value for value, _ in options)
        cut = next(place for found, place in options if found == value)
        left = trimmed(document, Span(piece.span.start, piece.span.start + cut))
        right = trimmed(document, Span(piece.span.start + cut, piece.span.end))
        confidence = 0.93 if value >= 1 else 0.8
        return (left, right, confidence) if order > 0 else (right, left, confidence)
    is_role = contrast(piece.text) + means[_slot(piece, entry)] > 0
    return (piece.span, None, 0.9) if is_role else (None, piece.span, 0.7)
