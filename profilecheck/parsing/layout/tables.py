"""Tables with drawn borders → rows in reading order: what stands between two lines across is one row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from profilecheck.parsing.engines import Fill
from profilecheck.parsing.layout.cells import Cell
from profilecheck.parsing.layout.gutters import IsHeading, is_headed, rows_of
from profilecheck.parsing.layout.settings import LayoutSettings


@dataclass(frozen=True, slots=True)
class Band:
    """One row of a table with borders: its edges in points."""

    top: float
    bottom: float
    columns: tuple[float, ...]
    """Left edges of its columns, and the right edge of the last."""


def bands_of(fills: Iterable[Fill], settings: LayoutSettings) -> list[Band]:
    """The rows of the tables of a page, from top to bottom, out of the thin shapes that are their borders."""
    thin = [fill.box for fill in fills if min(fill.box.width, fill.box.height) <= settings.rule_points]
    across = _merged(((box.top, box.x0, box.x1) for box in thin if box.width > settings.rule_least), settings)
    down = _merged(((box.x0, box.top, box.bottom) for box in thin if box.height > settings.rule_least), settings)
    levels = sorted(across)
    bands = (_band(above, below, across, down, settings) for above, below in pairwise(levels))
    return [band for band in bands if band is not None]


_Segments = dict[float, list[tuple[float, float]]]


def _merged(segments: Iterable[tuple[float, float, float]], settings: LayoutSettings) -> _Segments:
    """Segments by the line on which they lie, those that touch as one."""
    lines: _Segments = {}
    for place, first, last in sorted(segments):
        near = next((known for known in reversed(lines) if place - known <= settings.rule_points), None)
        own = lines.setdefault(place if near is None else near, [])
        own.append((first, last))
    for parts in lines.values():
        joined: list[tuple[float, float]] = []
        for first, last in sorted(parts):
            if joined and first - joined[-1][1] <= settings.rule_points:
                joined[-1] = (joined[-1][0], max(joined[-1][1], last))
            else:
                joined.append((first, last))
        parts[:] = joined
    return lines


def _band(above: float, below: float, across: _Segments, down: _Segments, settings: LayoutSettings) -> Band | None:
    """The row between two lines across, when lines down part it into columns."""
    slack = 2 * settings.rule_points
    edges = [
        place
        for place, parts in sorted(down.items())
        if any(first - slack <= above and below <= last + slack for first, last in parts)
    ]
    spans = [(first, last) for first, last in across[above] if any(first - slack <= x <= last + slack for x in edges)]
    if not spans:
        return None
    left, right = spans[0][0], spans[-1][1]
    inner = [place for place in edges if left + slack < place < right - slack]
    return Band(above, below, (left, *inner, right)) if inner else None


def table_rows(
    cells: Sequence[Cell], bands: Sequence[Band], settings: LayoutSettings, is_heading: IsHeading
) -> tuple[int, int, list[list[Cell]]] | None:
    """The first table on a page: its first and last visual row, and its rows as they are read.

    A table with headings in it, or with text beside it, sets out the page and is none.
    """
    for run in _runs(cells, bands, settings):
        for part in _without_headings(run, is_heading):
            if len(part) > 1:
                numbers = [cell.row for _, inside in part for cell in inside]
                rows = [row for band, inside in part for row in _rows_of_band(band, inside, settings)]
                return min(numbers), max(numbers), rows
    return None


_Filled = tuple[Band, list[Cell]]


def _runs(cells: Sequence[Cell], bands: Sequence[Band], settings: LayoutSettings) -> Iterator[list[_Filled]]:
    """Bands below each other with the cells in them; one with text across its edges ends a run."""
    run: list[_Filled] = []
    for band in bands:
        inside = [cell for cell in cells if band.top < cell.baseline - 0.3 * cell.size < band.bottom]
        fits = inside and all(band.columns[0] <= cell.x0 and cell.x1 <= band.columns[-1] + 1 for cell in inside)
        if run and not (fits and abs(run[-1][0].bottom - band.top) <= 2 * settings.rule_points):
            yield run
            run = []
        if fits:
            run.append((band, inside))
    if run:
        yield run


def _without_headings(run: list[_Filled], is_heading: IsHeading) -> Iterator[list[_Filled]]:
    """A run, parted at its headings; a single one beside other text is a label, such as "Address"."""
    headed = [any(is_headed(row, is_heading) for row in rows_of(inside)) for _, inside in run]
    if sum(headed) == 1 and len(run) > 2 and len(run[headed.index(True)][1]) == 2:
        headed = []
    start = 0
    for index in [*(index for index, head in enumerate(headed) if head), len(run)]:
        yield run[start:index]
        start = index + 1


def _rows_of_band(band: Band, cells: list[Cell], settings: LayoutSettings) -> Iterator[list[Cell]]:
    """A row of a table: the fullest column is read line by line, the others stand beside its first line.

    Lines with several cells, such as a title and its dates, do not wrap.
    """
    columns = [
        [part for cell in cells for part in _between(cell, left, right)] for left, right in pairwise(band.columns)
    ]
    rows = [(rows_of(column), right) for column, (_, right) in zip(columns, pairwise(band.columns), strict=True)]
    main = max(range(len(rows)), key=lambda index: (len(rows[index][0]), index))
    sides = [list(_wrapped(side, right, settings)) for side, right in rows]
    lines, right = rows[main]
    if all(len(line) == 1 for line in lines):
        lines = [[cell] for cell in _wrapped(lines, right, settings)]
    first, *rest = lines
    before = [cell for side in sides[:main] for cell in side]
    first[-1].asides.extend([cell] for side in sides[main + 1 :] for cell in side)
    yield [*before, *first]
    yield from rest


def _between(cell: Cell, left: float, right: float) -> Iterator[Cell]:
    """The part of a cell that stands in a column."""
    words = [word for word in cell.words if left <= (word.x0 + word.x1) / 2 < right]
    if len(words) == len(cell.words):
        yield cell
    elif words:
        own = words[0] is cell.words[0]
        yield Cell(words, cell.row, cell.bullet_x0 if own else None, cell.icon_x0 if own else None)


def _wrapped(rows: list[list[Cell]], right: float, settings: LayoutSettings) -> Iterator[Cell]:
    """The cells of a column with few lines; a line that goes on below, for want of room, is one cell with it."""
    current: Cell | None = None
    for row in rows:
        for cell in row:
            width = cell.words[0].x1 - cell.words[0].x0
            full = current is not None and current.words[-1].x1 + width > right - settings.rule_padding * cell.size
            same = current is not None and cell.words[0].style == current.words[-1].style
            open_end = current is not None and current.words[-1].text[-1] in "-–—,&/"
            open_end = open_end or cell.words[0].text[0].islower()
            if current is not None and same and (full or open_end) and cell.bullet_x0 is None:
                current = Cell([*current.words, *cell.words], current.row, current.bullet_x0, current.icon_x0)
                continue
            if current is not None:
                yield current
            current = cell
    if current is not None:
        yield current
