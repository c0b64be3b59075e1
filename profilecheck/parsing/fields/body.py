"""The body of an entry → highlights and running text."""

from collections.abc import Collection, Sequence

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Sourced
from profilecheck.parsing.fields.entries import Entry
from profilecheck.parsing.fields.pieces import Row, sourced

_LEAST_STATEMENT = 3
"""Words of a row without a bullet, between others with one, that may be a statement."""


def highlights_of(document: Document, entry: Entry) -> tuple[Sourced[str] | None, tuple[Sourced[str], ...]]:
    """The running text of an entry, if it has bullets besides, and its highlights."""
    bullets = [row for row in entry.body if row.bullet]
    if not bullets:
        return None, tuple(_highlight(document, row) for row in entry.body)
    first = entry.body.index(bullets[0])
    prose = entry.body[:first]
    summary = None
    if prose:
        span = Span(prose[0].span.start, prose[-1].span.end)
        summary = sourced(document, span, 0.9, "running text before the bullets")
    return summary, tuple(
        _highlight(document, row)
        for row in entry.body[first:]
        if row.bullet or row.is_prose or len(row.text.split()) >= _LEAST_STATEMENT
    )


def unread(rows: Sequence[Row], read: Collection[Span]) -> list[Row]:
    """The rows of a header that gave no field, lest what they say is lost."""
    return [row for row in rows if not any(span.overlaps(row.span) for span in read)]


def _highlight(document: Document, row: Row) -> Sourced[str]:
    why = "bullet" if row.bullet else "line of the entry's body"
    return sourced(document, row.span, 0.97 if row.bullet else 0.85, why)
