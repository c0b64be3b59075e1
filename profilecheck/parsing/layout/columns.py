"""Cells of a page → rows in reading order: finds columns, label rails and date columns by their gutters."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from profilecheck.parsing.layout.cells import Cell
from profilecheck.parsing.layout.grid import find_grid
from profilecheck.parsing.layout.settings import LayoutSettings

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

IsHeading = Callable[[Sequence[Cell]], bool]
"""Whether cells that stand on one row, or below each other in a rail, are a section heading."""


@dataclass(slots=True)
class Rows:
    """Rows that are read from top to bottom, each from left to right."""

    rows: list[list[Cell]]


@dataclass(slots=True)
class Split:
    """Two columns: the left one is read first."""

    left: "list[Node]"
    right: "list[Node]"
    gutter: tuple[float, float]


Node = Rows | Split


@dataclass(slots=True)
class _Gutter:
    left: list[Cell]
    right: list[Cell]
    x0: float
    x1: float
    score: tuple[float, ...] = field(default=(0,))


def arrange(cells: list[Cell], settings: LayoutSettings, is_heading: IsHeading) -> list[Node]:
    """The reading order of the cells of one region of a page."""
    if not cells:
        return []
    grid = find_grid(rows_of(cells), settings)
    if grid is not None:
        first, last = grid[0][0].row, grid[-1][-1].row
        return [
            *arrange([cell for cell in cells if cell.row < first], settings, is_heading),
            *split_grid(grid, settings),
            *arrange([cell for cell in cells if cell.row > last], settings, is_heading),
        ]
    for gutter in _gutters(cells, settings):
        kind = _kind(gutter, settings, is_heading)
        alone = kind in {"rail", "aside"} and _headings_alone(gutter, settings, is_heading)
        if alone or (kind == "columns" and _is_banded(gutter, settings, is_heading)):
            return _coalesced(node for part in _bands(cells, is_heading) for node in arrange(part, settings, is_heading))
        if kind == "columns":
            return _split(cells, gutter, settings, is_heading)
        if kind == "rail":
            _attach_rail(gutter, settings, is_heading)
            gone = set(map(id, _within(gutter.left, gutter.right)))
            return arrange([cell for cell in cells if id(cell) not in gone], settings, is_heading)
        if kind == "aside":
            _attach_asides(gutter, settings)
            gone = set(map(id, _within(gutter.right, gutter.left)))
            return arrange([cell for cell in cells if id(cell) not in gone], settings, is_heading)
    return [Rows(rows_of(cells))]


def _is_banded(gutter: _Gutter, settings: LayoutSettings, is_heading: IsHeading) -> bool:
    """Whether headings on one side speak for both: the rows of the two sides are level, as in a list in columns."""
    left, right = _headings(gutter.left, is_heading), _headings(gutter.right, is_heading)
    if bool(left) == bool(right):
        return False
    bare, other = (gutter.right, gutter.left) if left else (gutter.left, gutter.right)
    baselines = [cell.baseline for cell in other]
    rows = rows_of(bare)
    level = sum(1 for row in rows if _nearest(row[0].baseline, baselines) <= settings.level_points)
    return level >= settings.banded * len(rows)


def _coalesced(nodes: Iterable[Node]) -> list[Node]:
    """Neighbouring bands that are plain rows, as one column again."""
    out: list[Node] = []
    for node in nodes:
        if out and isinstance(node, Rows) and isinstance(out[-1], Rows):
            out[-1].rows.extend(node.rows)
        else:
            out.append(node)
    return out


def _headings_alone(gutter: _Gutter, settings: LayoutSettings, is_heading: IsHeading) -> bool:
    """Whether the headings stand above their sections, with nothing beside them, rather than in a rail."""
    alone, every = 0, 0
    for side, other in ((gutter.left, gutter.right), (gutter.right, gutter.left)):
        baselines = [cell.baseline for cell in other]
        for row in rows_of(side):
            if is_heading(row):
                every += 1
                alone += _nearest(row[0].baseline, baselines) > settings.alone * row[0].size
    return every > 0 and alone >= settings.banded * every


def _bands(cells: list[Cell], is_heading: IsHeading) -> list[list[Cell]]:
    """The cells from one heading to the next."""
    bands: list[list[Cell]] = [[]]
    for row in rows_of(cells):
        if is_heading(row) or is_heading(row[:1]):
            bands.extend([list(row), []])
        else:
            bands[-1].extend(row)
    return [band for band in bands if band]


def rows_of(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Cells by visual row, each row from left to right."""
    rows: dict[int, list[Cell]] = {}
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.x0)):
        rows.setdefault(cell.row, []).append(cell)
    return list(rows.values())


def split_grid(grid: list[list[Cell]], settings: LayoutSettings) -> list[Node]:
    """The columns of a grid, one after the other."""
    edges = [cell.left for cell in grid[0]]
    columns: list[list[Cell]] = [[] for _ in edges]
    for row in grid:
        for cell in row:
            columns[max(i for i, edge in enumerate(edges) if cell.left >= edge - settings.level_points)].append(cell)
    return [Rows(rows_of(column)) for column in columns]


def _split(cells: list[Cell], gutter: _Gutter, settings: LayoutSettings, is_heading: IsHeading) -> list[Node]:
    top = min((row[0].row for side in (gutter.left, gutter.right) for row in rows_of(side) if is_heading(row)), default=-1)
    left, right = ([cell for cell in side if cell.row >= top] for side in (gutter.left, gutter.right))
    if left and right:
        gutter.left, gutter.right = left, right
    _end_at_heading(gutter, is_heading)
    inside = gutter.left + gutter.right
    first, last = min(cell.row for cell in inside), max(cell.row for cell in inside)
    above = [cell for cell in cells if cell.row < first]
    below = [cell for cell in cells if cell.row > last]
    middle = Split(
        arrange(gutter.left, settings, is_heading),
        arrange(gutter.right, settings, is_heading),
        (gutter.x0, gutter.x1),
    )
    return [*arrange(above, settings, is_heading), middle, *arrange(below, settings, is_heading)]


def _end_at_heading(gutter: _Gutter, is_heading: IsHeading) -> None:
    """Where one side ends early, let the other one end at its next heading: the sections below stand alone."""
    ends = [max(cell.row for cell in side) for side in (gutter.left, gutter.right)]
    longer, end = (gutter.left, ends[1]) if ends[0] > ends[1] else (gutter.right, ends[0])
    stop = next((row[0].row for row in rows_of(longer) if row[0].row > end and is_heading(row)), None)
    if stop is not None:
        longer[:] = [cell for cell in longer if cell.row < stop]


def _gutters(cells: list[Cell], settings: LayoutSettings) -> list[_Gutter]:
    """Empty vertical strips with text on both sides over as many rows as possible, best first."""
    rows = rows_of(cells)
    found: dict[tuple[int, int, int], _Gutter] = {}
    for x in sorted({round(cell.left) for cell in cells}):
        for first, last in _clear_runs(rows, x - 0.6):
            gutter = _gutter(rows[first : last + 1], x - 0.6, settings)
            if gutter is not None:
                found.setdefault((first, last, len(gutter.left)), gutter)
    return sorted(found.values(), key=lambda gutter: gutter.score, reverse=True)


def _clear_runs(rows: list[list[Cell]], x: float) -> list[tuple[int, int]]:
    """Maximal runs of rows in which no cell crosses x."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for index, row in enumerate(rows):
        clear = all(cell.x1 < x or cell.left > x for cell in row)
        if clear and start is None:
            start = index
        elif not clear and start is not None:
            runs.append((start, index - 1))
            start = None
    if start is not None:
        runs.append((start, len(rows) - 1))
    return runs


def _gutter(rows: list[list[Cell]], x: float, settings: LayoutSettings) -> _Gutter | None:
    left = [cell for row in rows for cell in row if cell.x1 < x]
    right = [cell for row in rows for cell in row if cell.left > x]
    if not left or not right:
        return None
    x0, x1 = max(cell.x1 for cell in left), min(cell.left for cell in right)
    if x1 - x0 < settings.gutter_points:
        return None
    fewer = min(len({cell.row for cell in left}), len({cell.row for cell in right}))
    if fewer < settings.min_rail_lines:
        return None
    return _Gutter(left, right, x0, x1, (fewer, round(x1 - x0), -round(x0)))


def _kind(gutter: _Gutter, settings: LayoutSettings, is_heading: IsHeading) -> str:
    """columns, rail (labels or dates on the left), aside (dates or places on the right) or rows."""
    headings_left, headings_right = _headings(gutter.left, is_heading), _headings(gutter.right, is_heading)
    few = min(len(rows_of(gutter.left)), len(rows_of(gutter.right))) < settings.min_lines
    if headings_left and headings_right and not few:
        return "columns"
    if headings_left > 1 and not headings_right and _is_label_rail(gutter, headings_left, settings):
        return "rail"
    left, right = _within(gutter.left, gutter.right), _within(gutter.right, gutter.left)
    left = [cell for row in rows_of(left) if not is_heading(row) for cell in row] or left
    level_left = 0.0 if _is_bulleted(left) else _level(left, right, settings)
    level_right = 0.0 if _is_bulleted(right) else _level(right, left, settings)
    lines_left, lines_right = len(rows_of(left)), len(rows_of(right))
    if level_left >= settings.rail_aligned and _share(gutter, left) < settings.rail_most and (
        lines_left <= settings.rail_density * lines_right or _share(gutter, left) < settings.rail_narrow
    ):
        return "rail"
    if (
        not headings_right
        and level_right >= settings.rail_aligned
        and _share(gutter, right) < settings.rail_most
        and lines_right <= settings.rail_density * lines_left
    ):
        return "aside"
    if few or max(_level(left, right, settings), _level(right, left, settings)) >= settings.rail_aligned:
        return "rows"
    return "rows" if _sparse(gutter.left, settings) or _sparse(gutter.right, settings) else "columns"


def _is_bulleted(cells: list[Cell]) -> bool:
    """Whether list items make up a side, which then holds no labels, dates or places."""
    rows = rows_of(cells)
    return 2 * sum(row[0].bullet_x0 is not None for row in rows) > len(rows)


def _within(side: list[Cell], other: list[Cell]) -> list[Cell]:
    """Cells of one side from the first to the last row of the other."""
    first, last = min(cell.row for cell in other), max(cell.row for cell in other)
    return [cell for cell in side if first <= cell.row <= last] or side


def _share(gutter: _Gutter, side: list[Cell]) -> float:
    """Share of the width of both sides that one side takes up."""
    whole = max(cell.x1 for cell in gutter.right) - min(cell.left for cell in gutter.left)
    return (max(cell.x1 for cell in side) - min(cell.left for cell in side)) / whole


def _is_label_rail(gutter: _Gutter, headings: int, settings: LayoutSettings) -> bool:
    """Whether the left side holds hardly more than the headings of what stands on the right, at any height."""
    width = gutter.x0 - min(cell.left for cell in gutter.left)
    whole = max(cell.x1 for cell in gutter.right) - min(cell.left for cell in gutter.left)
    rows = len(rows_of(gutter.left))
    dated = sum(1 for row in rows_of(gutter.left) if _YEAR.search(row[0].text))
    others = rows - headings
    return width < settings.rail_width * whole and headings >= settings.rail_headings * rows and (
        2 * others <= len(rows_of(gutter.right)) or 2 * dated >= others
    )


def _headings(cells: list[Cell], is_heading: IsHeading) -> int:
    return sum(1 for row in rows_of(cells) if is_heading(row))


def _sparse(cells: list[Cell], settings: LayoutSettings) -> bool:
    """Whether a side is hardly filled from its first to its last row, as no column is."""
    height = max(cell.baseline for cell in cells) - min(cell.baseline for cell in cells)
    filled = sum(max(cell.size for cell in row) for row in rows_of(cells))
    return filled < settings.column_filled * height


def _blocks(cells: list[Cell], settings: LayoutSettings) -> list[list[list[Cell]]]:
    """Rows of one side, grouped where they follow each other at normal leading."""
    blocks: list[list[list[Cell]]] = []
    for row in rows_of(cells):
        if blocks:
            above = blocks[-1][-1][0]
            if row[0].baseline - above.baseline <= settings.block_gap * min(above.size, row[0].size):
                blocks[-1].append(row)
                continue
        blocks.append([row])
    return blocks


def _level(side: list[Cell], others: list[Cell], settings: LayoutSettings) -> float:
    """Share of the blocks of one side whose first row is level with a row of the other."""
    blocks = _blocks(side, settings)
    baselines = [cell.baseline for cell in others]
    return sum(1 for block in blocks if _nearest(block[0][0].baseline, baselines) <= settings.level_points) / len(blocks)


def _nearest(value: float, values: list[float]) -> float:
    return min(abs(value - other) for other in values)


def _attach_rail(gutter: _Gutter, settings: LayoutSettings, is_heading: IsHeading) -> None:
    """Hand each label of the left rail to the row of the right side with which it begins."""
    heads = [row[0] for row in rows_of(gutter.right)]
    labels = [label for block in _blocks(_within(gutter.left, gutter.right), settings) for label in _labels(block, gutter.right, settings, is_heading)]
    named = [label for label in labels if is_heading(label)]
    exact = {
        True: _are_level(named, heads, settings),
        False: _are_level([label for label in labels if label not in named], heads, settings),
    }
    host: Cell | None = None
    for index, label in enumerate(labels):
        if index and labels[index - 1] in named and label not in named and _follows(labels[index - 1], label, settings):
            _attach(host, label)
            continue
        level = exact[label in named]
        found = _level_host(label, heads, settings) if level else _group_host(label, host, heads, settings)
        host = _top_of_group(label, found, host, heads, settings) if label in named else found
        _attach(host, label)


def _attach(host: Cell | None, label: list[Cell]) -> None:
    if host is not None:
        host.rail.extend(part for cell in label for part in _with_own(cell))


def _follows(above: list[Cell], below: list[Cell], settings: LayoutSettings) -> bool:
    """Whether a label stands right under a heading: it then speaks of the first entry below that."""
    return cell_distance(above[-1], below[0]) <= settings.block_gap * max(above[-1].size, below[0].size)


def _top_of_group(label: list[Cell], found: Cell, above: Cell | None, heads: list[Cell], settings: LayoutSettings) -> Cell:
    """The first of the evenly set rows around the one found, if a heading stands beside the middle of them."""
    index = heads.index(found)
    first = last = index
    steps = [cell_distance(b, a) for a, b in zip(heads, heads[1:], strict=False)]
    step = min((steps[i] for i in (index - 1, index) if 0 <= i < len(steps)), default=0.0)
    while first > 0 and steps[first - 1] <= settings.even * step and (above is None or heads[first - 1].row > above.row):
        first -= 1
    while last < len(steps) and steps[last] <= settings.even * step:
        last += 1
    middle = (label[0].baseline + label[-1].baseline) / 2
    centred = abs((heads[first].baseline + heads[last].baseline) / 2 - middle) <= 0.6 * found.size
    return heads[first] if centred else found


def _are_level(labels: list[list[Cell]], heads: list[Cell], settings: LayoutSettings) -> bool:
    """Whether nearly all labels are level with a row of the other side."""
    baselines = [cell.baseline for cell in heads]
    level = [label for label in labels if _nearest(label[0].baseline, baselines) <= settings.level_points]
    return len(level) >= settings.banded * len(labels)


def _with_own(cell: Cell) -> list[Cell]:
    """A cell that becomes part of another row, behind the labels and before the asides that it had itself."""
    parts = [*cell.rail, cell, *(part for block in cell.asides for part in block)]
    cell.rail, cell.asides = [], []
    return parts


def _labels(block: list[list[Cell]], others: list[Cell], settings: LayoutSettings, is_heading: IsHeading) -> list[list[Cell]]:
    """The labels in a block of rail rows: headings stand alone, wrapped labels and dates stay together."""
    baselines = [cell.baseline for cell in others]
    level = [row for row in block if _nearest(row[0].baseline, baselines) <= settings.level_points]
    each = len(level) >= settings.banded * len(block)
    labels: list[list[Cell]] = []
    index = 0
    open_label = False
    while index < len(block):
        end = next((stop for stop in range(len(block), index, -1) if is_heading(_flat(block[index:stop]))), index)
        if end > index:
            labels.append(_flat(block[index:end]))
            index, open_label = end, False
            continue
        if open_label and (not each or _is_wrapped(labels[-1][-1].text, block[index][0].text)):
            labels[-1].extend(block[index])
        else:
            labels.append(list(block[index]))
        index, open_label = index + 1, True
    return labels


def _is_wrapped(first: str, second: str) -> bool:
    """Whether the second row must belong to the first: a dash or comma at the break, or a small letter after it."""
    return first[-1] in "-–—,&/" or second[0] in "-–—&/" or second[0].islower()


def _flat(rows: list[list[Cell]]) -> list[Cell]:
    return [cell for row in rows for cell in row]


def _level_host(label: list[Cell], heads: list[Cell], settings: LayoutSettings) -> Cell:
    """The row level with a label; for one that is level with none, the next row."""
    near = min(heads, key=lambda cell: (cell_distance(cell, label[0]), cell.row))
    if cell_distance(near, label[0]) <= settings.level_points:
        return near
    return min((cell for cell in heads if cell.row > label[0].row), key=lambda cell: cell.row, default=near)


def _group_host(label: list[Cell], above: Cell | None, heads: list[Cell], settings: LayoutSettings) -> Cell:
    """The first row of the group that a label stands beside, wherever in its height: groups end at the widest gap."""
    middle = (label[0].baseline + label[-1].baseline) / 2
    index = max((i for i, cell in enumerate(heads) if cell.baseline <= middle + cell.size), default=0)
    below = next((cell for cell in heads if cell.baseline > label[-1].baseline), None)
    if below is not None and below.baseline - heads[index].baseline > 2 * settings.block_gap * below.size:
        if label[0].baseline - heads[index].baseline > below.size:
            return below
    best, widest = index, 0.0
    while index > 0 and (above is None or heads[index].row > above.row):
        step = cell_distance(heads[index], heads[index - 1])
        if step > widest + 0.5:
            best, widest = index, step
        index -= 1
    if widest < settings.block_gap * heads[best].size:
        return above or heads[0]
    return heads[best]


def cell_distance(a: Cell, b: Cell) -> float:
    """Distance of the baselines in points; infinite across pages."""
    return abs(a.baseline - b.baseline) if a.words[0].page == b.words[0].page else float("inf")


def _attach_asides(gutter: _Gutter, settings: LayoutSettings) -> None:
    tails = [row[-1] for row in rows_of(gutter.left)]
    for block in _blocks(_within(gutter.right, gutter.left), settings):
        host = min(tails, key=lambda cell: (abs(cell.baseline - block[0][0].baseline), cell.row))
        host.asides.append([part for row in block for cell in row for part in _with_own(cell)])


def leading(cells: list[Cell]) -> float:
    """Typical distance of the baselines of neighbouring rows, in points; 0 when there is one row only."""
    baselines = [row[0].baseline for row in rows_of(cells)]
    steps = [b - a for a, b in zip(baselines, baselines[1:], strict=False)]
    return median(steps) if steps else 0.0
