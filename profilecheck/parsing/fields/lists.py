"""Sections of short entries: projects, certificates, publications, awards, languages, volunteering, interests."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import Award, Certificate, Project, Sourced, Volunteering, YearMonth
from profilecheck.parsing.fields.body import highlights_of
from profilecheck.parsing.fields.entries import Entry, entries_of
from profilecheck.parsing.fields.forms import without_table_head
from profilecheck.parsing.fields.header import headers_of
from profilecheck.parsing.fields.periods import cut_of, period_of
from profilecheck.parsing.fields.pieces import SIGNS, Piece, Row, closed, pieces_of, rows_of, sourced, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.parsing.fields.work import contrast

_ITEM_BREAK = re.compile(rf"\t+|,\s+|;\s*|\s+[{SIGNS}/]\s+")
_NUMBER = re.compile(r"^\s*(?:\[?\d{1,2}[\].)]\s+)")


def projects_of(document: Document, lines: Iterable[Line], words: FieldWords) -> tuple[Project, ...]:
    """The projects of a section."""
    rows = list(without_table_head(rows_of(document, lines, words), words))
    return tuple(project for entry in _entries(rows, words) for project in _project(document, entry, words))


def _entries(rows: list[Row], words: FieldWords) -> list[Entry]:
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


def _common(rows: Sequence[Row]) -> tuple[float, bool, bool, str] | None:
    types = Counter(row.type for row in rows if row.bullet or row.is_prose)
    return max(types, key=lambda kind: (types[kind], kind), default=None)


def _first_pieces(document: Document, entry: Entry, words: FieldWords) -> tuple[list[Piece], list[Span], Span | None]:
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
    pieces, _dates, url = _first_pieces(document, entry, words)
    if not pieces:
        return
    name = _project_name(document, entry, pieces, words)
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
    unread = [row for row in entry.header if not any(span.overlaps(row.span) for span in read)]
    return Entry(entry.header, [*unread, *entry.body], entry.anchor) if unread else entry


def _project_name(document: Document, entry: Entry, pieces: Sequence[Piece], words: FieldWords) -> Span:
    """The first field up to a colon, a dash or a change of type; commas belong to it."""
    first = pieces[0]
    end = first.span.end
    for piece in pieces[1:]:
        same = (piece.style.bold, piece.style.italic) == (first.style.bold, first.style.italic)
        if piece.row != first.row or piece.before not in {",", "", "at", "from", "("} or not same:
            break
        end = piece.span.end
    span = closed(document, Span(first.span.start, end))
    number = _NUMBER.match(document.quote(span))
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


def certificates_of(
    document: Document, lines: Iterable[Line], words: FieldWords, known: frozenset[str]
) -> tuple[Certificate, ...]:
    """The certificates of a section."""
    return tuple(
        Certificate(span=span, name=name, issuer=issuer, date=date, url=url)
        for span, name, issuer, date, url in _named(document, lines, words, known, commas_in_name=False)
    )


def awards_of(document: Document, lines: Iterable[Line], words: FieldWords, known: frozenset[str]) -> tuple[Award, ...]:
    """The awards of a section."""
    return tuple(
        Award(span=span, title=name, awarder=issuer, date=date)
        for span, name, issuer, date, _ in _named(document, lines, words, known, commas_in_name=True)
    )


_ACRONYM = re.compile(r"^[A-Z0-9+ -]{2,12}$")
_Named = tuple[Span, Sourced[str], Sourced[str] | None, Sourced[YearMonth] | None, Sourced[str] | None]


def _named(
    document: Document, lines: Iterable[Line], words: FieldWords, known: frozenset[str], *, commas_in_name: bool
) -> Iterator[_Named]:
    """Entries of a name, who gave it, and when; `known` are names of organisations in the document."""

    def giver(text: str) -> bool:
        plain = text.strip().casefold()
        mixed = len(text.split()) == 1 and sum(letter.isupper() for letter in text) > 1
        return plain in known or mixed or words.company_words.any(text) or words.company_suffixes.any(text)

    rows = list(without_table_head(rows_of(document, lines, words), words))
    dated = sum(1 for row in rows if row.periods)
    single = dated == 0 or 2 * dated >= len(rows)
    entries = [Entry([row], [], 0) for row in rows] if single and _alike(rows) else _entries(rows, words)
    for entry in entries:
        if not entry.header:
            continue
        pieces, _dates, url = _first_pieces(document, entry, words)
        if not pieces:
            continue
        name, issuer = _name_and_issuer(document, pieces, giver, commas_in_name, words)
        date = _date(entry)
        yield (
            entry.span,
            sourced(document, name, 0.88, "first field of the entry"),
            sourced(document, issuer, 0.85, "field behind the name") if issuer else None,
            date,
            sourced(document, url, 0.95, "address") if url else None,
        )


def _alike(rows: Sequence[Row]) -> bool:
    return len({(row.type, row.bullet) for row in rows}) == 1


def _date(entry: Entry) -> Sourced[YearMonth] | None:
    period, _ = period_of(entry)
    when = period.value.end or period.value.start if period else None
    return Sourced(value=when, span=period.span, confidence=0.93, why="date in the entry") if period and when else None


def _name_and_issuer(
    document: Document, pieces: Sequence[Piece], giver: Callable[[str], bool], commas_in_name: bool, words: FieldWords
) -> tuple[Span, Span | None]:
    """Name and giver: the name takes in dashes and brackets, and commas unless an organisation stands behind them."""
    first = pieces[0]
    if (
        giver(first.text)
        and len(pieces) > 1
        and pieces[1].row != first.row
        and not giver(pieces[1].text)
        and commas_in_name
    ):
        return pieces[1].span, first.span
    name, issuer = first.span, None
    if _is_wrapped_name(pieces):
        name, pieces = Span(first.span.start, pieces[1].span.end), pieces[1:]
        first = pieces[0]
    number = _NUMBER.match(first.text)
    if number and number.end() < len(first.text):
        name = Span(name.start + number.end(), name.end)
    for piece in pieces[1:]:
        beside = issuer is None and piece.row == first.row
        remark = piece.before[:1] in {"(", "–", "—", "-"} and piece is not pieces[-1]
        given = piece is pieces[-1] and piece.before == "," and _is_awarder(first.text, piece.text, words)
        given = given or (piece.before[:1] == "(" and document.text[piece.span.end] != ")")  # "(PHECC, 2018)"
        named = remark or _belongs_to_name(piece, first, giver, commas_in_name, words)
        if beside and named and not given:
            name = Span(name.start, piece.span.end)
        elif issuer is None:
            by = words.patterns["by"].match(piece.text)
            start = piece.span.start + (by.end() if by else 0)
            issuer = Span(start, piece.span.end) if start < piece.span.end else None
        elif piece.row == first.row and piece.before == ",":
            issuer = Span(issuer.start, piece.span.end)
    if document.text[name.end : name.end + 1] == ")" and "(" in document.quote(name):
        name = Span(name.start, name.end + 1)
    return name, issuer


def _is_wrapped_name(pieces: Sequence[Piece]) -> bool:
    """Whether the first two rows are in one type, and what follows is in another."""
    if len(pieces) < 3 or pieces[1].row != pieces[0].row + 1 or not pieces[0].style.bold:
        return False
    return pieces[1].style == pieces[0].style != pieces[2].style


def _belongs_to_name(
    piece: Piece, first: Piece, giver: Callable[[str], bool], commas_in_name: bool, words: FieldWords
) -> bool:
    same = (piece.style.bold, piece.style.italic) == (first.style.bold, first.style.italic)
    if not same or words.patterns["by"].match(piece.text) or not piece.before:
        return False
    if piece.before == ",":
        return commas_in_name and not giver(piece.text)
    if piece.before == "(":
        return bool(_ACRONYM.match(piece.text)) or piece.text[0].islower()
    if piece.before[0] not in "–—-:":
        return False
    return not giver(piece.text) if commas_in_name or piece.before[0] == ":" else words.grades.all(piece.text)


def _is_awarder(award: str, text: str, words: FieldWords) -> bool:
    """Whether what stands behind the comma gave the award: the part in front of it is one, and this is a bare name."""
    named = words.award_nouns.any(award) and not words.award_nouns.any(text)
    return named and not words.ranks.any(text) and all(word[:1].isupper() for word in text.split())


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
