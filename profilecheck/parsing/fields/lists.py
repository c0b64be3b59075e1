"""Sections of short entries: projects, volunteering, interests."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import Project, Sourced, Volunteering
from profilecheck.parsing.fields.body import highlights_of, unread
from profilecheck.parsing.fields.entries import Entry, entries_of
from profilecheck.parsing.fields.forms import without_table_head
from profilecheck.parsing.fields.header import headers_of
from profilecheck.parsing.fields.periods import cut_of, period_of
from profilecheck.parsing.fields.pieces import SIGNS, Piece, Row, closed, pieces_of, rows_of, sourced, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.parsing.fields.work import contrast

_ITEM_BREAK = re.compile(rf"\t+|,\s+|;\s*|\s+[{SIGNS}/]\s+")
_NAMED = re.compile(r"\w[^:–—|()]{1,60}(?::\s|\s+[–—|-]\s|\s*\(\D{0,12}\d{4})")
NUMBER = re.compile(r"^\s*(?:\[?\d{1,2}[\].)]\s+)")


def projects_of(document: Document, lines: Iterable[Line], words: FieldWords) -> tuple[Project, ...]:
    """The projects of a section."""
    rows = list(without_table_head(rows_of(document, lines, words), words))
    listed = _listed_projects(document, rows)
    return tuple(
        project for entry in listed or list_entries(rows, words) for project in _project(document, entry, words)
    )


def list_entries(rows: list[Row], words: FieldWords) -> list[Entry]:
    """Entries by dates; where only some rows have one, each row in the type of a header begins an entry."""
    dated = entries_of(rows, words)
    heads = {entry.header[0].type for entry in dated if entry.header}
    gaps = any(row.line.apart for row in rows)
    out: list[Entry] = []
    for entry in dated:
        current = Entry(entry.header, [], entry.anchor)
        out.append(current)
        common = None if gaps else _common(entry.body)
        for row in entry.body:
            set_apart = row.line.apart if gaps else row.type in heads and row.type != common
            if set_apart and not row.bullet and not row.is_prose and len(row.text.split()) < 12:
                current = Entry([row], [], 0)
                out.append(current)
            else:
                current.body.append(row)
    return out


def _listed_projects(document: Document, rows: Sequence[Row]) -> list[Entry]:
    """Projects that are a bullet each: a short name up to a colon, a dash or the date, and what it was."""
    named = [row for row in rows if row.bullet and _NAMED.match(row.text)]
    return [Entry([row], [], 0) for row in rows] if rows and len(named) == len(rows) else []


def _common(rows: Sequence[Row]) -> tuple[float, bool, bool, str] | None:
    types = Counter(row.type for row in rows if row.bullet or row.is_prose)
    return max(types, key=lambda kind: (types[kind], kind), default=None)


def first_pieces(document: Document, entry: Entry, words: FieldWords) -> tuple[list[Piece], list[Span], Span | None]:
    """The pieces of a header without dates, the spans of its dates, and the address in it."""
    _, dates = period_of(entry)
    pieces: list[Piece] = []
    url = None
    for piece in pieces_of(document, entry.header, cut_of(document, entry, dates, words), words):
        if words.patterns["address"].search(piece.text):
            url = url or piece.span
        else:
            pieces.append(piece)
    return pieces, dates, url


def _project(document: Document, entry: Entry, words: FieldWords) -> Iterator[Project]:
    if not entry.header:
        return
    pieces, _dates, url = first_pieces(document, entry, words)
    if not pieces:
        return
    name = _project_name(document, entry, pieces, _dates, words)
    summary, highlights = highlights_of(document, _with_unread(entry, [name, *_dates, *([url] if url else [])]))
    period, _ = period_of(entry)
    if summary is None:
        summary, highlights = _rest_as_summary(document, entry, name, highlights)
    yield Project(
        span=entry.span,
        name=sourced(document, name, 0.9, "first field of the entry"),
        url=sourced(document, url, 0.95, "address") if url else None,
        period=period,
        summary=summary,
        highlights=highlights,
    )


def _with_unread(entry: Entry, read: Sequence[Span]) -> Entry:
    """The entry with the rows of its header that gave no field in its body, lest what they say is lost."""
    rest = unread(entry.header, read)
    return Entry(entry.header, [*rest, *entry.body], entry.anchor) if rest else entry


def _project_name(
    document: Document, entry: Entry, pieces: Sequence[Piece], dates: Sequence[Span], words: FieldWords
) -> Span:
    """The first field up to a colon, a dash, a date or a change of type; commas belong to it."""
    first = pieces[0]
    end = first.span.end
    for piece in pieces[1:]:
        same = (piece.style.bold, piece.style.italic) == (first.style.bold, first.style.italic)
        dated = any(end <= span.start < piece.span.start for span in dates)
        if dated or piece.row != first.row or piece.before not in {",", "", "at", "from", "("} or not same:
            break
        end = piece.span.end
    span = closed(document, Span(first.span.start, end))
    number = NUMBER.match(document.quote(span))
    return Span(span.start + number.end(), span.end) if number else span


def _rest_as_summary(
    document: Document, entry: Entry, name: Span, highlights: tuple[Sourced[str], ...]
) -> tuple[Sourced[str] | None, tuple[Sourced[str], ...]]:
    """What the header says behind the name, or else unbulleted running text."""
    row = next(row for row in entry.header if row.span.covers(name))
    rest = trimmed(document, Span(name.end, row.span.end))
    if rest is not None and len(document.quote(rest).split()) > 4:
        return sourced(document, rest, 0.85, "text behind the name"), highlights
    if highlights and not any(row.bullet for row in entry.body):
        span = Span(highlights[0].span.start, highlights[-1].span.end)
        return sourced(document, span, 0.85, "running text of the entry"), ()
    return None, highlights


def volunteering_of(document: Document, lines: Iterable[Line], words: FieldWords) -> tuple[Volunteering, ...]:
    """Unpaid work, written as positions are."""
    entries = entries_of(rows_of(document, lines, words), words)
    out: list[Volunteering] = []
    for entry, header in zip(entries, headers_of(document, entries, words, contrast(words)), strict=True):
        if header.title is None and header.company is None:
            continue
        summary, highlights = highlights_of(document, entry)
        out.append(
            Volunteering(
                span=entry.span,
                organization=header.company,
                role=header.title,
                location=header.location,
                period=header.period,
                summary=summary,
                highlights=highlights,
            )
        )
    return tuple(out)


def items_of(document: Document, lines: Iterable[Line]) -> tuple[Sourced[str], ...]:
    """Single things named in a section, such as interests."""
    out: list[Sourced[str]] = []
    for line in lines:
        start = line.span.start
        for match in [*_ITEM_BREAK.finditer(document.quote(line.span)), None]:
            end = line.span.start + match.start() if match else line.span.end
            part = trimmed(document, Span(start, end))
            if part:
                out.append(sourced(document, part, 0.9, "entry of a list"))
            start = line.span.start + match.end() if match else end
    return tuple(out)
