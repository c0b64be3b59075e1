"""Rows of the CSV files in a LinkedIn archive, in whatever encoding and with whatever separator they were saved."""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from profilecheck.errors import InputError
from profilecheck.parsing.archive.catalogue import Layout, plain
from profilecheck.parsing.source import decode
from profilecheck.text import without_controls

Row = Mapping[str, str]
_SEPARATORS = (",", "\t", ";")
_PREAMBLE = 40
_HEAD = 1_000
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What could be read of a file."""

    rows: tuple[Row, ...] = ()
    """Texts by field; columns that are not known, and empty rows, are left out."""
    unread: bool = False
    """Whether something in it could not be read: it has no header, or rows that do not fit the header."""


def read_table(data: bytes, layout: Layout, source: str) -> Table:
    """The rows below the header of a file; what stands above the header is skipped.

    A row with more cells than the header is not read: which cell belongs to which column cannot be told, and some
    columns are private.

    Raises:
        InputError: a row cannot be read at all.

    """
    text = _text(data)
    read = [_below(header, separator, text, layout, source) for separator, header in _headers(text, layout)]
    whole = (table for table in read if not table.unread)
    return next(whole, read[0] if read else Table(unread=bool(text.strip())))


def _below(header: list[str], separator: str, text: str, layout: Layout, source: str) -> Table:
    """The rows below a header."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    fields = [(at, field) for at, name in enumerate(header) if (field := layout.columns.get(plain(name)))]
    rows, unread = [], False
    try:
        next(row for row in reader if row == header)
        for row in reader:
            if any(map(str.strip, row[len(header) :])):
                unread = True
            elif any(map(str.strip, row)):
                rows.append(_cells(row, fields))
    except csv.Error as error:
        raise InputError(f"{source}: not a CSV file: {error} @ line {reader.line_num}; mend or remove it") from None
    return Table(rows=tuple(rows), unread=unread)


def _text(data: bytes) -> str:
    """The text of a file; one that is UTF-8 but for a few bytes loses these."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:_HEAD]:
        return decode(data)
    repaired = data.decode("utf-8", errors="replace")
    lost = repaired.count(_LOST)
    # Windows-1252 that is taken for UTF-8 keeps next to none of its accents.
    if 0 < lost <= sum(letter > "\x7f" for letter in repaired) - lost:
        return repaired.replace(_LOST, "")
    return decode(data) if lost else repaired


def _headers(text: str, layout: Layout) -> list[tuple[str, list[str]]]:
    """The first row that names columns, by each separator by which it names most: by one, unless it has one cell."""
    found = []
    for separator in _SEPARATORS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        number, header = _first_header(reader, layout)
        found.append((number, separator, header))
    most = max(number for number, _, _ in found)
    return [(separator, header) for number, separator, header in found if number == most > 0]


def _first_header(reader: Iterator[list[str]], layout: Layout) -> tuple[int, list[str]]:
    """How many columns the header names, and the header: of rows near the top the first with two known names or more.

    A file may have but one column, or have lost all others; then the first row counts that holds nothing else.
    """
    wanted = min(2, len(set(layout.columns.values())))
    single: list[str] = []
    try:
        for _, row in zip(range(_PREAMBLE), reader, strict=False):
            named = len({layout.columns[name] for name in map(plain, row) if name in layout.columns})
            if named >= wanted:
                return named, row
            cells = [cell for cell in map(str.strip, row) if cell]
            if named == len(cells) == 1 and not single and not cells[0].endswith(":"):
                single = row
    except csv.Error:
        pass
    return len(single) and 1, single


def _cells(row: Sequence[str], fields: Sequence[tuple[int, str]]) -> Row:
    out: dict[str, str] = {}
    for at, field in fields:
        cell = without_controls(row[at]).strip() if at < len(row) else ""
        if cell or field not in out:
            out[field] = out.get(field) or cell
    return out
