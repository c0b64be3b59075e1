"""Certificates and awards: what each is called, who gave it, and when."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import Award, Certificate, Sourced, YearMonth
from profilecheck.parsing.fields.entries import Entry
from profilecheck.parsing.fields.forms import without_table_head
from profilecheck.parsing.fields.lists import NUMBER, first_pieces, list_entries
from profilecheck.parsing.fields.periods import period_of
from profilecheck.parsing.fields.pieces import Piece, Row, rows_of, sourced
from profilecheck.parsing.fields.vocabulary import FieldWords


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


_APART = frozenset({",", "-", "–", "—", "|"})
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
    each = [Entry([row], [], 0) for row in rows] if single and _alike(rows) else list_entries(rows, words)
    entries = _pairs(rows, giver) or each
    for entry in entries:
        if not entry.header:
            continue
        pieces, _dates, url = first_pieces(document, entry, words)
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


def _pairs(rows: Sequence[Row], giver: Callable[[str], bool]) -> list[Entry]:
    """Entries whose name stands on one row, and who gave it and when on the next, all in one type."""
    dated = [bool(row.periods) for row in rows]
    enough = len(rows) > 2 or (len(rows) == 2 and giver(rows[1].text.partition(",")[0]))
    odd = [index % 2 == 1 for index in range(len(rows))]
    given = not any(dated) and odd == [giver(row.text) for row in rows]
    turns = enough and _alike(rows) and (dated == odd or given)
    return [Entry([rows[index], rows[index + 1]], [], 1) for index in range(0, len(rows) - 1, 2)] if turns else []


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
    number = NUMBER.match(first.text)
    if number and number.end() < len(first.text):
        name = Span(name.start + number.end(), name.end)
    for piece in pieces[1:]:
        beside = issuer is None and piece.row == first.row
        remark = piece.before[:1] in {"(", "–", "—", "-"} and piece is not pieces[-1]
        given = piece is pieces[-1] and piece.before in _APART and _is_awarder(first.text, piece.text, words)
        given = given or (
            piece.before[:1] == "(" and document.text[piece.span.end : piece.span.end + 1] != ")"
        )  # "(PHECC, 2018)"
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
