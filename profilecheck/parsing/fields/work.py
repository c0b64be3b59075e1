"""Positions: titles and companies told apart by their words, their type and their place in all entries."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from profilecheck.model.document import Document, Line
from profilecheck.model.profile import Position
from profilecheck.parsing.fields.body import highlights_of, unread
from profilecheck.parsing.fields.entries import Entry, entries_of
from profilecheck.parsing.fields.forms import Form, forms_of
from profilecheck.parsing.fields.header import Contrast, Header, headers_of, split_place
from profilecheck.parsing.fields.pieces import Piece, rows_of, sourced
from profilecheck.parsing.fields.vocabulary import FieldWords

_LEAST_CLIENT_ROWS = 3
"""Rows of a header that names more than a client and a period."""
_LEAST_STATEMENT = 4
"""Words of a row that may be a statement rather than a place or a kind of contract."""


def positions_of(document: Document, lines: Iterable[Line], words: FieldWords) -> tuple[Position, ...]:
    """The positions of a section, in its order."""
    rows = rows_of(document, lines, words)
    forms = forms_of(rows, words)
    if forms:
        return tuple(_from_forms(document, forms, words))
    entries = entries_of(rows, words)
    entries = list(_with_clients(entries, words))
    return tuple(_positions(document, entries, headers_of(document, entries, words, contrast(words)), words))


def _with_clients(entries: Iterable[Entry], words: FieldWords) -> Iterator[Entry]:
    """The entries, with those that only name a client of the job above ("Client: …") in its body."""
    current: Entry | None = None
    for entry in entries:
        client = len(entry.header) < _LEAST_CLIENT_ROWS and any(
            words.patterns["client"].match(row.text) for row in entry.header
        )
        if current is not None and client:
            current = Entry(current.header, [*current.body, *entry.header, *entry.body], current.anchor)
            continue
        if current is not None:
            yield current
        current = entry
    if current is not None:
        yield current


def contrast(words: FieldWords) -> Contrast:
    """How much a text is a job title rather than an organisation."""

    def value(text: str) -> float:
        role = 1.0 if words.titles.any(text) or words.titles.any(text.replace("-", " ")) else 0.0
        if words.company_suffixes.any(text):
            return role - 1.0
        return role - (0.6 if words.company_words.any(text) else 0.0)

    return value


def _positions(
    document: Document, entries: Sequence[Entry], headers: Sequence[Header], words: FieldWords
) -> Iterator[Position]:
    group: Header | None = None
    headers = list(_as_groups(entries, headers, words))
    for index, (entry, header) in enumerate(zip(entries, headers, strict=True)):
        follower = headers[index + 1] if index + 1 < len(headers) else None
        if _is_group(entry, header, follower):
            group = header
            continue
        company, location = header.company, header.location
        if (company is None or company.value in words.ditto) and group is not None:
            company, location = group.company, location or group.location
        elif company is not None:
            group = header
        if header.title is None and company is None:
            continue
        summary, highlights = highlights_of(document, _with_unread(entry, header))
        yield Position(
            span=entry.span,
            title=header.title,
            company=company,
            location=location,
            period=header.period,
            url=header.url,
            summary=summary,
            highlights=highlights,
        )


def _as_groups(entries: Sequence[Entry], headers: Sequence[Header], words: FieldWords) -> Iterator[Header]:
    """The headers, with one that was taken for a role as a company: no title is in it, and roles alone follow."""
    follow = (*headers[1:], None)[: len(headers)]
    for entry, header, below in zip(entries, headers, follow, strict=True):
        alone = header.title is not None and header.company is None and not entry.body
        roles = below is not None and below.company is None and below.title is not None
        if alone and roles and _is_role(below, words) and not _is_role(header, words):
            header = replace(header, title=None, company=header.title)
        yield header


def _is_role(header: Header | None, words: FieldWords) -> bool:
    return header is not None and header.title is not None and words.titles.any(header.title.value)


def _with_unread(entry: Entry, header: Header) -> Entry:
    """The entry with the rows below its dates that gave no field in its body, lest a statement is lost."""
    fields = [header.title, header.company, header.location, header.url]
    read = [field.span for field in fields if field]
    below = unread(entry.header[entry.anchor + 1 :], read)
    rest = [row for row in below if len(row.text.split()) >= _LEAST_STATEMENT]
    return Entry(entry.header, [*rest, *entry.body], entry.anchor) if rest else entry


def _is_group(entry: Entry, header: Header, follower: Header | None) -> bool:
    """Whether an entry only names the company of the roles below it."""
    return (
        header.title is None
        and header.company is not None
        and not entry.body
        and follower is not None
        and follower.title is not None
        and follower.company is None
    )


def _from_forms(document: Document, forms: Sequence[Form], words: FieldWords) -> Iterator[Position]:
    company = location = None
    for form in forms:
        employer = form.values.get("company") or next((row.span for row in form.above), None)
        if employer is not None:
            piece = Piece(document.quote(employer), employer, 0, 0, form.rows[0].line.style, "")
            name, place = split_place(document, piece, words.places)
            company = sourced(document, name.span, 0.95, "employer of the form") if name else None
            location = sourced(document, place, 0.93, "names of places") if place else None
        summary, highlights = highlights_of(document, form.entry)
        yield Position(
            span=form.entry.span,
            title=form.text(document, "title"),
            company=company,
            location=form.text(document, "location") or location,
            period=form.period(document, words),
            summary=summary,
            highlights=highlights,
        )
