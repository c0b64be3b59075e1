"""Rows of a section → entries: a header (title, company, dates …) and a body (bullets, running text)."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from profilecheck.model.document import Span
from profilecheck.model.profile import Period
from profilecheck.parsing.fields.pieces import Row
from profilecheck.parsing.fields.statements import (
    STATEMENT_WORDS,
    is_below,
    is_full,
    is_sentence,
    is_statement,
    left_of,
    names_employer,
)
from profilecheck.parsing.fields.vocabulary import FieldWords

_MOST_HEAD = 3
_MOST_TAIL = 3


@dataclass(slots=True)
class Entry:
    """The rows of one position, course of study, project …"""

    header: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    anchor: int = 0
    """Index in the header of the row with the period."""

    @property
    def span(self) -> Span:
        """From its first to its last row."""
        rows = sorted([*self.header, *self.body], key=lambda row: row.span)
        return Span(rows[0].span.start, rows[-1].span.end)

    def periods(self) -> Iterator[tuple[Span, Period]]:
        """Periods of the header, that of the anchor first."""
        rows = [self.header[self.anchor], *self.header[: self.anchor], *self.header[self.anchor + 1 :]]
        for row in rows:
            yield from row.periods


def entries_of(rows: list[Row], words: FieldWords) -> list[Entry]:
    """Cut the rows of a section into entries, by the rows that tell a period or, without them, by their type."""
    rows = [row for row in rows if words.headings.subheading(row.text) is None]
    if not rows:
        return []
    anchors = _anchors(rows)
    if not anchors:
        return _by_type(rows)
    first_head = _header_rows_above(rows, anchors[0])
    if first_head and _is_tail_of_another(rows, anchors[0], first_head):
        first_head = 0
    pattern = [rows[anchors[0] - offset].type for offset in range(1, first_head + 1)]
    starts = [anchors[0] - first_head]
    for previous, anchor in itertools.pairwise(anchors):
        starts.append(anchor - _head(rows, previous, anchor, pattern))
    stray = rows[: starts[0]]
    entries = [
        _entry(rows, start, anchor, stop, words)
        for start, anchor, stop in zip(starts, anchors, [*starts[1:], len(rows)], strict=True)
    ]
    _settle_tails(entries)
    return [*(_by_type(stray) if stray else []), *entries]


def _anchors(rows: Sequence[Row]) -> list[int]:
    """Rows that tell the period of an entry: ranges if there are any, else single dates."""
    ranges = [
        index
        for index, row in enumerate(rows)
        if _may_anchor(row) and any(_is_range(period) for _, period in row.periods)
    ]
    singles = [index for index, row in enumerate(rows) if _may_anchor(row) and row.periods]
    if not ranges:
        return _without_pairs(rows, singles)
    types = {rows[index].type for index in ranges}
    in_rail = any(_dated_in_rail(rows[index]) for index in ranges)
    behind = all(_dated_in_last_cell(rows[index]) for index in ranges)
    return [
        index
        for index in singles
        if index in ranges
        or (rows[index].type in types and not rows[index].bullet)
        or (in_rail and _dated_in_rail(rows[index]))
        or (behind and _dated_in_last_cell(rows[index]) and not rows[index].bullet)
    ]


def _dated_in_rail(row: Row) -> bool:
    """Whether a period is the first cell of a row."""
    first = min(span for span, _ in row.periods)
    return row.text[: first.start - row.span.start] == "" and row.text[first.end - row.span.start :][:1] == "\t"


def _dated_in_last_cell(row: Row) -> bool:
    """Whether a period is the last cell of a row, alone there."""
    head, tab, cell = row.text.rpartition("\t")
    span = max(span for span, _ in row.periods)
    return bool(head and tab) and len(cell.strip(" -–—")) == span.length and span.start >= row.span.end - len(cell)


def _begins_with_period(row: Row) -> bool:
    return any(span.start == row.span.start for span, _ in row.periods)


def _without_pairs(rows: Sequence[Row], singles: list[int]) -> list[int]:
    """Two years below each other, as "2011" and "2013", are the ends of one period."""
    out: list[int] = []
    for index in singles:
        if out and index == out[-1] + 1 and not left_of(rows[index]) and not rows[index].bullet:
            continue
        out.append(index)
    return out


def _is_range(period: Period) -> bool:
    return period.current or period.start != period.end


def _may_anchor(row: Row) -> bool:
    if not row.periods:
        return False
    rest = left_of(row)
    if row.bullet and "\t" not in row.text and rest:
        ranges = [span for span, period in row.periods if _is_range(period)]
        return len(rest.split()) < 17 and not rest.endswith(".") and any(_stands_apart(row, span) for span in ranges)
    return len(rest.split()) <= 22 and (not row.is_prose or "\t" in row.text or not rest.endswith("."))


def _stands_apart(row: Row, span: Span) -> bool:
    """Whether a period begins its row or stands behind a separator, and is not the end of a sentence."""
    before = row.text[: span.start - row.span.start].rstrip(" ")
    return not before or before[-1] in "\t,;:|([–—-·•"


def _header_rows_above(rows: Sequence[Row], anchor: int) -> int:
    count = 0
    while count < _MOST_HEAD and anchor - count > 0 and not _is_body(rows[anchor - count - 1], rows[anchor]):
        count += 1
    return count


def _is_tail_of_another(rows: Sequence[Row], anchor: int, above: int) -> bool:
    """Whether the rows above the first anchor are an entry without a period: set as the anchor and what follows it."""
    follower = rows[anchor + 1] if anchor + 1 < len(rows) else None
    return (
        above > 1 and follower is not None and rows[anchor - 1].type == follower.type != rows[anchor].type
        and rows[anchor - above].type == rows[anchor].type
    )  # fmt: skip


def _is_body(row: Row, anchor: Row) -> bool:
    """Whether a row must belong to a body; bullets may be header rows where the anchor is a bullet itself."""
    return row.bullet or row.is_prose


def _head(rows: Sequence[Row], previous: int, anchor: int, pattern: list[tuple[float, bool, bool, str]]) -> int:
    """How many rows above a later anchor are part of its header, by the example of the first entry."""
    best = 0
    for offset in range(1, min(len(pattern), anchor - previous - 1) + 1):
        row = rows[anchor - offset]
        if _is_body(row, rows[anchor]):
            break
        if row.type == pattern[offset - 1] or row.type in pattern:
            best = offset
    if best == 0 and pattern:
        above = anchor - 1
        while above > previous and not _is_body(rows[above], rows[anchor]) and anchor - above <= len(pattern):
            above -= 1
        if above > previous and _is_body(rows[above], rows[anchor]):
            best = anchor - above - 1
    if (
        best == 0
        and anchor - previous > 1
        and (pattern or left_of(rows[previous]))
        and (not left_of(rows[anchor]) or (pattern and _begins_with_period(rows[anchor])))
        and not _is_body(rows[anchor - 1], rows[anchor])
    ):
        return 1
    apart = _head_apart(rows, anchor, best or (0 if rows[anchor].line.apart else anchor - previous - 1))
    return apart or best + _wrapped_above(rows, previous, anchor - best, pattern)


def _wrapped_above(rows: Sequence[Row], previous: int, top: int, pattern: list[tuple[float, bool, bool, str]]) -> int:
    """How many rows above the first one of a header are a title in its type, or the beginning of one that wraps."""
    title = pattern[-1] if pattern else None
    first = rows[top - 1]
    if top - 1 == previous + 1 and rows[top].type != title == first.type != rows[previous].type and not first.bullet:
        return 1
    count = 0
    while top - count - 1 > previous and rows[top].line.style.bold and rows[top - count - 1].type == rows[top].type:
        count += 1
    return count if count < _MOST_HEAD and top - count - 1 > previous else 0


def _head_apart(rows: Sequence[Row], anchor: int, most: int) -> int:
    """How many rows above an anchor begin behind an empty line."""
    best = 0
    for offset in range(1, min(most, _MOST_HEAD) + 1):
        if _is_body(rows[anchor - offset], rows[anchor]):
            break
        if rows[anchor - offset].line.apart:
            best = offset
    return best


def _entry(rows: Sequence[Row], start: int, anchor: int, stop: int, words: FieldWords) -> Entry:
    end = anchor + 1
    alone = not left_of(rows[anchor])
    full = is_full(rows[anchor], words) if start == anchor else alone and names_employer(rows[anchor - 1], words)
    while end < stop and end - anchor <= _MOST_TAIL and not rows[end].bullet and not rows[end].is_prose:
        below = full and is_below(rows[end], rows[anchor], words)
        if below or (end > anchor + 1 and rows[end].line.apart) or is_sentence(rows[end], words):
            break
        end += 1
    if end < stop and not any(row.bullet for row in rows[anchor + 1 : stop]):
        end = _tail_end(rows, anchor, end, stop)
        while end > anchor + 1 and is_statement(rows[end - 1], rows[stop - 1], words):
            end -= 1
    return Entry(list(rows[start:end]), list(rows[end:stop]), anchor - start)


def _settle_tails(entries: Sequence[Entry]) -> None:
    """Move the rows of an entry without a body there, as far as no other entry has so many rows below its dates."""
    full = [entry for entry in entries if entry.body]
    most = max((len(entry.header) - entry.anchor for entry in full), default=_MOST_HEAD + _MOST_TAIL)
    types = {row.type for entry in full for row in entry.body}
    for entry in entries:
        while not entry.body or len(entry.header) - entry.anchor > most:
            last = entry.header[-1]
            long = len(last.text.split()) >= STATEMENT_WORDS and not last.periods
            if len(entry.header) - entry.anchor <= most or last.type not in types or not long:
                break
            entry.body.insert(0, entry.header.pop())


def _tail_end(rows: Sequence[Row], anchor: int, end: int, stop: int) -> int:
    """Without bullets, header rows end where the type of the running text begins."""
    body = rows[stop - 1].type
    while end > anchor + 1 and rows[end - 1].type == body and rows[end - 1].type != rows[anchor].type:
        end -= 1
    return end


def _by_type(rows: Sequence[Row]) -> list[Entry]:
    """Entries of a section without dates: each begins with rows that are set apart, or stands before bullets."""
    entries: list[Entry] = []
    plain = _body_type(rows)
    for index, row in enumerate(rows):
        follower = rows[index + 1] if index + 1 < len(rows) else None
        apart = row.line.apart and bool(entries)
        starts = (
            not row.bullet
            and not row.is_prose
            and (apart or row.type != plain or (follower is not None and follower.bullet))
        )
        if starts and (not entries or apart or entries[-1].body or len(entries[-1].header) >= _MOST_HEAD):
            entries.append(Entry())
        if not entries:
            entries.append(Entry())
        if starts or not entries[-1].header:
            entries[-1].header.append(row)
        else:
            entries[-1].body.append(row)
    return entries


def _body_type(rows: Sequence[Row]) -> tuple[float, bool, bool, str]:
    weights: dict[tuple[float, bool, bool, str], int] = {}
    for row in rows:
        weights[row.type] = weights.get(row.type, 0) + len(row.text) * (2 if row.bullet or row.is_prose else 1)
    return max(weights, key=lambda kind: (weights[kind], kind))
