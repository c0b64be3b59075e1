"""Publications, patents and talks, with authors and venue."""

import re
from collections.abc import Iterable, Iterator, Sequence

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import Patent, Publication, Sourced, YearMonth
from profilecheck.parsing.fields.entries import Entry, entries_of
from profilecheck.parsing.fields.periods import cut_of, period_of
from profilecheck.parsing.fields.pieces import Piece, Row, pieces_of, rows_of, sourced, trimmed
from profilecheck.parsing.fields.references import Reference, ReferenceGrammar, reference_grammar
from profilecheck.parsing.fields.vocabulary import FieldWords

_QUOTED = re.compile(r"[“\"„«]([^”\"«»]{6,300}?)[,.]?[”\"“»]")
_TITLE_WORDS = 6
_VENUE_WORDS = 4
"""So early in the name of a venue stands a word that tells it."""
_LONE_NUMBER = re.compile(r"^\[?\d{1,3}[\].)]?$")
_NUMBER = re.compile(r"^\s*\[?\d{1,2}[\].)]\s+")


def publications_of(
    document: Document, lines: Iterable[Line], words: FieldWords, person: str
) -> tuple[Publication, ...]:
    """The publications of a section; `person` is the name under which the author is known."""
    rows = rows_of(document, lines, words)
    out: list[Publication] = []
    for entry in _entries(rows, words):
        found = _publication(document, entry, words, person)
        if found is not None:
            out.append(found)
    return tuple(out)


def patents_of(document: Document, lines: Iterable[Line], words: FieldWords, person: str) -> tuple[Patent, ...]:
    """The patents of a section."""
    return tuple(
        Patent(span=item.span, name=item.name, number=item.publisher, date=item.date, url=item.url)
        for item in publications_of(document, lines, words, person)
    )


def _entries(rows: list[Row], words: FieldWords) -> list[Entry]:
    """One entry for each reference: a numbered or bulleted row, a row with a quoted title, or rows by type and date."""
    joined = _joined_references(rows) or _begun(rows, reference_grammar(words))
    if joined:
        return joined
    bulleted = [row for row in rows if row.bullet]
    if bulleted and len(bulleted) >= 0.6 * len(rows):
        return [Entry([row], [], 0) for row in rows]
    first = rows[0].type if rows else None
    heads = [
        index for index, row in enumerate(rows) if row.type == first and (row.line.style.bold or _larger(row, rows))
    ]
    if heads and len(heads) < len(rows):
        stops = [*heads[1:], len(rows)]
        return [_with_anchor(rows[start:stop]) for start, stop in zip(heads, stops, strict=True)]
    return [_with_anchor([*entry.header, *entry.body]) for entry in _by_dates(rows, words)]


def _by_dates(rows: list[Row], words: FieldWords) -> list[Entry]:
    """Plain rows: up to a date that ends the list, too, or from titles as far above the date as the first one is."""
    anchors = [index for index, row in enumerate(rows) if row.periods]
    if not anchors:
        return entries_of(rows, words)
    long = [len(rows[index].text.split()) > _TITLE_WORDS and "\t" not in rows[index].text for index in anchors]
    ended = anchors[-1] == len(rows) - 1
    if all(long) or (long[0] and anchors[0] == 0 and ended):
        return [Entry(part, [], 0) for part in _unwrapped(rows)]
    if anchors[0] > 0 and ended:
        return [Entry(part, [], 0) for part in _up_to_dates(rows, words)]
    offset = anchors[0]
    starts = [max(0, anchor - offset) for anchor in anchors]
    return [
        Entry(rows[start:stop], [], 0)
        for start, stop in zip(starts, [*starts[1:], len(rows)], strict=True)
        if start < stop
    ]


def _unwrapped(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """References of one row each; one that does not end with a stop or a date goes on in the next row."""
    current: list[Row] = []
    for row in rows:
        current.append(row)
        if _ends_with_date(row) or row.text.rstrip().endswith((".", ")")):
            yield current
            current = []
    yield from ([row] for row in current)


def _up_to_dates(rows: Sequence[Row], words: FieldWords) -> Iterator[list[Row]]:
    """References that end with a date, and what is said of them below it: a link, or a sentence without a date."""
    current: list[Row] = []
    dated = False
    for row in rows:
        remark = row.text.strip().lower() in words.link_words or row.text.rstrip().endswith(".")
        if dated and not (remark and not row.periods):
            yield current
            current, dated = [], False
        current.append(row)
        dated = dated or _ends_with_date(row)
    yield current


def _ends_with_date(row: Row) -> bool:
    return any(not row.text[span.end - row.span.start :].strip(" .)") for span, _ in row.periods)


def _larger(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a row is larger than a quarter of all."""
    sizes = sorted(other.line.style.size for other in rows)
    return row.line.style.size > sizes[(len(sizes) - 1) // 4] + 0.3


def _joined_references(rows: Sequence[Row]) -> list[Entry]:
    """Numbered references ("[1] …"), each with the rows up to the next number."""
    starts = [index for index, row in enumerate(rows) if _NUMBER.match(row.text)]
    if not starts or starts[0] != 0:
        return []
    return [_with_anchor(list(rows[start:stop])) for start, stop in zip(starts, [*starts[1:], len(rows)], strict=True)]


def _begun(rows: Sequence[Row], grammar: ReferenceGrammar) -> list[Entry]:
    """References in the form of a style guide, each with the rows up to the next one."""
    starts = [index for index, row in enumerate(rows) if grammar.begins(row.text)]
    if not starts or starts[0] != 0:
        return []
    entries = [
        _with_anchor(list(rows[start:stop])) for start, stop in zip(starts, [*starts[1:], len(rows)], strict=True)
    ]
    return entries if len(entries) > 1 or grammar.read("\n".join(row.text for row in rows)) else []


def _with_anchor(rows: list[Row]) -> Entry:
    anchor = next((index for index, row in enumerate(rows) if row.periods), 0)
    return Entry(rows, [], anchor)


def _publication(document: Document, entry: Entry, words: FieldWords, person: str) -> Publication | None:
    rows = [row for row in entry.header if row.text.strip().lower() not in words.link_words]
    if not rows:
        return None
    entry = _with_anchor(rows)
    text = document.quote(entry.span)
    reference = reference_grammar(words).read(text)
    if reference is not None:
        return _of_reference(document, entry, reference, words)
    quoted = _QUOTED.search(text)
    _, dates = period_of(entry)
    url = words.patterns["address"].search(text)
    address = Span(entry.span.start + url.start(), entry.span.start + url.end()) if url else None
    cut = sorted({*cut_of(document, entry, dates, words), *([address] if address else [])})
    pieces = [piece for piece in pieces_of(document, rows, cut, words) if not _LONE_NUMBER.match(piece.text)]
    pieces = list(_merged(document, pieces))
    if not pieces:
        return None
    if quoted:
        name = Span(entry.span.start + quoted.start(1), entry.span.start + quoted.end(1))
        pieces = [piece for piece in pieces if not piece.span.overlaps(name)]
    else:
        title = _title(pieces, person)
        name, rest = _title_and_venue(document, title, pieces, words)
        pieces = [piece for piece in pieces if piece is not title] + rest
    number = _NUMBER.match(document.quote(name))
    name = Span(name.start + number.end(), name.end) if number else name
    authors = [piece for piece in pieces if _is_authors(piece.text, person)]
    venue = next(
        (piece for piece in pieces if piece not in authors and piece.text.lower() not in words.link_words), None
    )
    return Publication(
        span=entry.span,
        name=sourced(document, name, 0.92 if quoted else 0.85, "title of the reference"),
        authors=sourced(document, authors[0].span, 0.85, "names with that of the person") if authors else None,
        publisher=_venue(document, venue, words),
        date=_date(entry),
        url=sourced(document, address, 0.95, "address") if address else None,
    )


def _of_reference(document: Document, entry: Entry, reference: Reference, words: FieldWords) -> Publication:
    """The publication of a reference in the form of a style guide."""
    text, start = document.quote(entry.span), entry.span.start

    def make(span: Span) -> Sourced[str]:
        return sourced(document, Span(start + span.start, start + span.end), 0.9, "form of a reference")

    address = words.patterns["address"].search(text)
    year = reference.year
    return Publication(
        span=entry.span,
        name=make(reference.title),
        authors=make(reference.authors) if reference.authors else None,
        publisher=make(reference.venue) if reference.venue else None,
        date=_date(entry) or (_year(text, start, year) if year else None),
        url=make(Span(*address.span())) if address else None,
    )


def _year(text: str, start: int, year: Span) -> Sourced[YearMonth]:
    when = YearMonth(int(text[year.start : year.end]))
    span = Span(start + year.start, start + year.end)
    return Sourced(value=when, span=span, confidence=0.9, why="form of a reference")


def _merged(document: Document, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces of one row and type, put together again: a comma or a colon does not end a title."""
    current: Piece | None = None
    for piece in pieces:
        if current is not None and current.row == piece.row and piece.before[:1] in ",:;(–—-af" and piece.before:
            same = (current.style.bold, current.style.italic) == (piece.style.bold, piece.style.italic)
            between = document.text[current.span.end : piece.span.start]
            if same and len(between) < 8 and not any(letter.isdigit() for letter in between):
                span = Span(current.span.start, piece.span.end)
                current = Piece(document.quote(span), span, current.row, current.index, current.style, current.before)
                continue
        if current is not None:
            yield current
        current = piece
    if current is not None:
        yield current


def _title(pieces: Sequence[Piece], person: str) -> Piece:
    candidates = [piece for piece in pieces if not _is_authors(piece.text, person)] or list(pieces)
    return candidates[0]


def _title_and_venue(
    document: Document, title: Piece, pieces: Sequence[Piece], words: FieldWords
) -> tuple[Span, list[Piece]]:
    """Cut "Title. Venue" and "Title, Journal of …" apart."""
    stop = re.search(r"(?<=[\w)?!])[.?!]\s+(?=[A-Z])", title.text)
    comma = title.text.rfind(", ")
    alone = len([piece for piece in pieces if piece is not title]) == 0
    if stop is not None and stop.start() > 8 and _begins_with_venue(title.text[stop.end() :], words):
        cut, begin = stop.start() + (stop[0][0] in "?!"), stop.end()
    elif stop is not None and alone and stop.start() > 8 and stop[0][0] == ".":
        cut, begin = stop.start(), stop.end()
    elif comma > 8 and (
        _begins_with_venue(title.text[comma + 2 :], words) or (alone and title.text[comma + 2 :].isupper())
    ):
        cut, begin = comma, comma + 2
    else:
        return title.span, []
    name = Span(title.span.start, title.span.start + cut)
    rest = trimmed(document, Span(title.span.start + begin, title.span.end))
    return name, [Piece(document.quote(rest), rest, title.row, title.index, title.style, "")] if rest else []


def _begins_with_venue(text: str, words: FieldWords) -> bool:
    """Whether a text is a journal or a conference, rather than the rest of a title in front of one."""
    return words.venues.any(" ".join(text.split()[:_VENUE_WORDS]))


def _is_authors(text: str, person: str) -> bool:
    surname = person.split()[-1].lower() if person.split() else ""
    return bool(surname) and surname in text.lower() and len(text.split()) < 40


def _venue(document: Document, piece: Piece | None, words: FieldWords) -> Sourced[str] | None:
    if piece is None:
        return None
    by = words.patterns["by"].match(piece.text)
    span = trimmed(document, Span(piece.span.start + (by.end() if by else 0), piece.span.end))
    return sourced(document, span, 0.85, "text beside the title") if span else None


def _date(entry: Entry) -> Sourced[YearMonth] | None:
    period, _ = period_of(entry)
    when = period.value.end or period.value.start if period else None
    return (
        Sourced(value=when, span=period.span, confidence=0.93, why="date of the reference") if period and when else None
    )
