"""The person's name and headline, from the header of the document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import Sourced
from profilecheck.parsing.engines import MISSING
from profilecheck.parsing.fields.pieces import SIGNS, Row, label_of, rows_of, sourced, style_at, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.text import squeeze

_NAME_WORD = re.compile(rf"^[^\W\d_][\w'’`.\-{MISSING}]*,?$")
_CONTACT = re.compile(r"@|https?:|www\.|\d{3}|\.com\b|\.org\b|\.io\b|/")
_BREAK = re.compile(rf"\t|\s*[|•·]\s*|\s+[{SIGNS}]\s+|\s+[–—-]\s+|,\s+")
_ADDRESS = re.compile(r"@|https?:|www\.|\w\.(?:com|org|net|io|dev|me)\b|\w\.[a-z]{2,}/|\d(?:[\s().+-]*\d){6}")
"""An e-mail or web address or a telephone number; "12 TB/day" and "120 models" are none."""
_REACH = re.compile(r"@|\d{3}")
_CELL = re.compile(rf"\t|\s+[{SIGNS}]\s+")
_MOST_NAME_WORDS = 6
_ROWS_OF_NAME = 2


@dataclass(frozen=True, slots=True)
class Person:
    """Name and headline, each if there is one."""

    name: Sourced[str] | None = None
    headline: Sourced[str] | None = None


def person_of(document: Document, lines: Sequence[Line], words: FieldWords) -> Person:
    """Name and headline from the rows before the first section, or from labels."""
    rows = [row for row in rows_of(document, lines, words) if words.headings.subheading(row.text) != "document_title"]
    labelled = _labelled(document, rows, words)
    if labelled.name is not None:
        return labelled
    best: tuple[tuple[float, ...], Row, Span] | None = None
    for number, row in enumerate(rows):
        span = _name_in(document, row, words)
        if span is not None:
            style = style_at(document, span, row.line.style)
            rank = (style.size, style.bold, -number)
            if best is None or rank > best[0]:
                best = rank, row, span
    if best is None:
        return labelled
    _, row, span = best
    index = rows.index(row)
    if index + 1 < len(rows):
        rest = _rest_of_name(document, row, span, rows, words)
        if rest is not None:
            row, span = rows[index + 1], Span(span.start, rest.end)
    name = sourced(document, span, 0.96, "largest text at the top that has the form of a name")
    headline = labelled.headline or _beside(document, row, span, rows, words) or _below(document, row, rows, words)
    return Person(name, headline)


def _labelled(document: Document, rows: Sequence[Row], words: FieldWords) -> Person:
    found: dict[str, Sourced[str]] = {}
    for row in rows:
        label = label_of(row, words)
        if label and label[0] in {"name", "headline"}:
            found.setdefault(label[0], sourced(document, label[1], 0.96, "label in front of it"))
    return Person(found.get("name"), found.get("headline"))


def _name_in(document: Document, row: Row, words: FieldWords) -> Span | None:
    """The part of a row that has the form of a name."""
    first = next(_parts(row), None)
    if first is None or row.bullet or label_of(row, words):
        return None
    span = trimmed(document, Span(row.span.start + first[0], row.span.start + first[1]))
    if span is None:
        return None
    text = document.quote(span)
    parts = text.split()
    if not 1 <= len(parts) <= _MOST_NAME_WORDS or _CONTACT.search(text) or not all(map(_NAME_WORD.match, parts)):
        return None
    if (
        words.places.score(row.text) >= 0.85
        or words.titles.any(text)
        or words.headings.kind(text)
        or words.headings.subheading(text)
        or words.label(text)
    ):
        return None
    if not text[0].isupper() and not any(part[0].isupper() for part in parts):
        return None
    return _with_credentials(document, row, span, words)


def _rest_of_name(document: Document, row: Row, span: Span, rows: Sequence[Row], words: FieldWords) -> Span | None:
    """The rest of a name that wraps to the next row, in the type of the name or behind a particle ("da", "Al-")."""
    if document.text[span.end : row.span.end].strip("- ") or row.line.style.size <= 0:
        return None
    below = rows[rows.index(row) + 1]
    own = style_at(document, Span(span.end - 1, span.end), row.line.style)
    if style_at(document, below.span, below.line.style).size != own.size:
        return None
    must = document.quote(span).split()[-1].islower() or document.text[span.end : span.end + 1] == "-"
    rest = _name_in(document, below, words)
    if rest is not None and _REACH.search(document.text[rest.end : below.span.end]):
        return None
    if rest is None or len(document.quote(span).split()) + len(document.quote(rest).split()) > _MOST_NAME_WORDS:
        return None
    set_apart = sum(other.type == row.type for other in rows) < _ROWS_OF_NAME + 1
    return rest if must or (set_apart and below.type == row.type) else None


def _with_credentials(document: Document, row: Row, span: Span, words: FieldWords) -> Span:
    """The name with the letters behind it ("Jane Roe, PhD")."""
    rest = document.text[span.end : row.span.end]
    match = re.match(r"(?:,\s*[\w.]+)+", rest)
    if match is None:
        return span
    letters = [part.strip() for part in match[0].split(",") if part.strip()]
    return Span(span.start, span.end + match.end()) if all(part in words.credentials for part in letters) else span


def _parts(row: Row) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(row.text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(row.text):
        yield start, len(row.text)


def _beside(document: Document, row: Row, name: Span, rows: Sequence[Row], words: FieldWords) -> Sourced[str] | None:
    """A headline on the row of the name."""
    rest = trimmed(document, Span(name.end, row.span.end))
    if rest is None or not _is_headline(document.quote(rest), words):
        return None
    index = rows.index(row)
    if (
        index + 1 < len(rows)
        and _same_type(document, rest, rows[index + 1])
        and _is_headline_part(rows[index + 1].text, words)
    ):
        rest = Span(rest.start, rows[index + 1].span.end)
    return sourced(document, rest, 0.9, "beside the name")


def _same_type(document: Document, span: Span, below: Row) -> bool:
    """Whether the end of a span is set as the row below it."""
    end = style_at(document, Span(span.end - 1, span.end), below.line.style)
    start = style_at(document, below.span, below.line.style)
    return end.size == start.size > 0 and end.color == start.color


def _below(document: Document, row: Row, rows: Sequence[Row], words: FieldWords) -> Sourced[str] | None:
    """A headline in the rows around the name: short, no contact, no place; the nearest below is preferred."""
    index = rows.index(row)
    for number in [*range(index + 1, min(index + 5, len(rows))), *range(index - 1, -1, -1)]:
        above = words.label(rows[number - 1].text.rstrip(": ")) if number else None
        if above not in (None, "headline") or label_of(rows[number], words):
            continue
        other = _without_contact(rows[number], words)
        known = words.titles.any(other.text)
        prose = other.is_prose and (not known or other.text.rstrip().endswith("."))
        if prose or not _is_headline(other.text, words):
            continue
        if not known and (number != index + 1 or words.fluency.any(other.text)):
            continue
        span = trimmed(document, other.span) or other.span
        follower = rows[number + 1] if number + 1 < len(rows) else None
        if follower is not None and _headline_goes_on(document, other, follower, rows, words):
            rest = trimmed(document, follower.span) or follower.span
            value = f"{document.quote(span)} {document.quote(rest)}"
            return Sourced(
                value=squeeze(value), span=Span(span.start, rest.end), confidence=0.85, why="rows beside the name"
            )
        return sourced(document, span, 0.92 if known else 0.7, "row beside the name")
    return None


def _without_contact(row: Row, words: FieldWords) -> Row:
    """The first cell of a row whose other cells are contact details, else the row; only a title may share one line."""
    cell = _CELL.search(row.text)
    rest = row.text[cell.end() :].strip() if cell else ""
    user = cell is not None and cell[0] == "\t" and " " not in rest and rest[:1].islower()
    if cell is None or not (user or _ADDRESS.search(rest)):
        return row
    first = row.text[: cell.start()]
    if cell[0] != "\t" and not words.titles.any(first):
        return row
    span = Span(row.span.start, row.span.start + len(first))
    return replace(row, text=first, line=replace(row.line, span=span))


def _headline_goes_on(document: Document, row: Row, below: Row, rows: Sequence[Row], words: FieldWords) -> bool:
    """Whether a headline wraps to the next row, in a type that is not that of the contact details."""
    same = _same_type(document, row.span, below)
    return same and row.type != _body_type(rows) and _is_headline_part(below.text, words)


def _body_type(rows: Sequence[Row]) -> tuple[float, bool, bool, str]:
    prose = [row.type for row in rows if row.is_prose or _CONTACT.search(row.text)]
    return prose[0] if prose else (0.0, False, False, "")


def _is_headline_part(text: str, words: FieldWords) -> bool:
    return not _CONTACT.search(text) and "\t" not in text and words.places.score(text) < 0.85 and len(text.split()) < 10


def _is_headline(text: str, words: FieldWords) -> bool:
    if (_CONTACT.search(text.replace(" / ", " ")) and not words.titles.any(text)) or "@" in text or len(text) > 240:
        return False
    if "\t" in text or words.places.score(text) >= 0.85 or words.headings.kind(text) or words.label(text):
        return False
    return sum(letter.isalpha() for letter in text) >= 4 and len(text.split()) <= 26
