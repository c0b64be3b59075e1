"""The period of an entry, out of the dates in its header."""

import re

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Period, Sourced
from profilecheck.parsing.fields.entries import Entry
from profilecheck.parsing.fields.pieces import Row
from profilecheck.parsing.fields.vocabulary import FieldWords


def period_of(entry: Entry) -> tuple[Sourced[Period] | None, list[Span]]:
    """The period of an entry, and the spans of all dates in its header."""
    found = list(entry.periods())
    spans = [span for span, _ in found]
    if not found:
        return None, spans
    ranges = [item for item in found if item[1].current or item[1].start != item[1].end]
    if ranges:
        span, period = ranges[0]
        return Sourced(value=period, span=span, confidence=0.97, why="range of dates in the entry's header"), spans
    if len(found) > 1 and found[0][1].start and found[1][1].start and len(set(_rows(entry, spans[:2]))) <= 2:
        first, second = sorted(found[:2], key=lambda item: item[0])
        start, end = first[1].start, second[1].end
        if start and end and (start.year, start.month or 0) < (end.year, end.month or 0):
            span = Span(first[0].start, second[0].end)
            return Sourced(
                value=Period(start=start, end=end), span=span, confidence=0.85, why="two dates side by side"
            ), spans
    span, period = found[0]
    return Sourced(value=period, span=span, confidence=0.85, why="a single date in the entry's header"), spans


def _rows(entry: Entry, spans: list[Span]) -> list[int]:
    return [index for index, row in enumerate(entry.header) for span in spans if row.span.covers(span)]


def durations_in(rows: list[Row], words: FieldWords) -> list[Span]:
    """Spans of lengths of time ("2 yrs 3 mos") in header rows."""
    return [
        Span(row.span.start + span.start, row.span.start + span.end)
        for row in rows
        for span, _ in words.dates.find_durations(row.text)
    ]


def cut_of(document: Document, entry: Entry, spans: list[Span], words: FieldWords) -> list[Span]:
    """The spans that are dates and durations, to be left out of the other fields."""
    spelled = [cell for row in entry.header for cell in _cells(row) if document.quote(cell).strip() in words.durations]
    return sorted({*spans, *durations_in(entry.header, words), *spelled})


def _cells(row: Row) -> list[Span]:
    return [
        Span(row.span.start + match.start(), row.span.start + match.end()) for match in re.finditer(r"[^\t]+", row.text)
    ]
