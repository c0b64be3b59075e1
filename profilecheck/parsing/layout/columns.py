"""Cells of a page → rows in reading order, by columns, rails, bands and grids."""

from collections.abc import Iterable
from dataclasses import dataclass

from profilecheck.parsing.layout.abreast import both_headed, has_headings_on_one_side, headings_alone, is_banded
from profilecheck.parsing.layout.cells import YEAR, Cell
from profilecheck.parsing.layout.grid import find_grid
from profilecheck.parsing.layout.gutters import (
    Gutter,
    IsHeading,
    gutters,
    is_headed,
    is_level,
    rows_of,
    within,
)
from profilecheck.parsing.layout.kinds import is_name_plate, kind_of
from profilecheck.parsing.layout.rails import attach_asides, attach_rail, rail_cells
from profilecheck.parsing.layout.settings import LayoutSettings


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


class Arranger:
    """Finds the reading order of the pages of one document, in their order."""

    def __init__(self, settings: LayoutSettings, is_heading: IsHeading) -> None:
        self._settings = settings
        self._is_heading = is_heading
        self._rails: list[tuple[float, float]] = []
        """Edges of the gutters beside rails of headings on the pages so far."""
        self._splits: list[tuple[int, float, float]] = []
        """Page and edges of the gutters between columns so far."""
        self._begun = False

    def arrange(self, cells: list[Cell]) -> list[Node]:
        """The reading order of the cells of one region of a page."""
        if not cells:
            return []
        if len(cells) > self._settings.most_cells:
            return [Rows(rows_of(cells))]
        if not self._begun:
            self._begun = True
            return self._below_name_plate(cells)
        grid = find_grid(rows_of(cells), self._settings, self._is_heading)
        if grid is not None and not self._is_headed_abreast(grid, cells):
            first, last = grid[0][0].row, grid[-1][-1].row
            return [
                *self.arrange([cell for cell in cells if cell.row < first]),
                *_columns_of_grid(grid, self._settings),
                *self.arrange([cell for cell in cells if cell.row > last]),
            ]
        found = gutters(cells, self._settings, self._is_heading, self._rails)
        for gutter in sorted(found, key=self._within_sections):
            nodes = self._at(gutter, cells)
            if nodes is not None:
                return nodes
        return [Rows(rows_of(cells))]

    def _is_headed_abreast(self, grid: list[list[Cell]], cells: list[Cell]) -> bool:
        """Whether each column of a grid stands below a heading of its own, as columns of the page do."""
        above = [row for row in rows_of(cells) if row[0].row < grid[0][0].row]
        return len(above) > 0 and sum(self._is_heading([cell]) for cell in above[-1]) >= len(grid[0])

    def _below_name_plate(self, cells: list[Cell]) -> list[Node]:
        """The reading order of the first page, where the name and what stands beside it are apart from the rest."""
        rows = rows_of(cells)
        first = next((row[0].row for row in rows if is_headed(row, self._is_heading)), 0)
        head = [cell for cell in cells if cell.row < first]
        abreast = any(len(row) > 1 for row in rows if row[0].row < first)
        if not abreast or not any(
            is_name_plate(gutter, self._settings) for gutter in gutters(head, self._settings, self._is_heading)
        ):
            return self.arrange(cells)
        return [*self.arrange(head), *self.arrange([cell for cell in cells if cell.row >= first])]

    def _within_sections(self, gutter: Gutter) -> bool:
        """Whether a gutter does not part sections: then it is looked at after those that do."""
        return not both_headed(gutter, self._settings, self._is_heading)

    def _at(self, gutter: Gutter, cells: list[Cell]) -> list[Node] | None:
        """The reading order when the gutter separates what it seems to; None when it separates nothing."""
        settings, is_heading = self._settings, self._is_heading
        known = any(min(x1, gutter.x1) > max(x0, gutter.x0) for x0, x1 in self._rails)
        kind = kind_of(gutter, settings, is_heading, known_rail=known)
        if kind == "rows":
            return None
        alone = kind in {"rail", "aside"} or has_headings_on_one_side(gutter, is_heading)
        alone = alone and headings_alone(gutter, settings, is_heading)
        if alone or (kind == "columns" and is_banded(gutter, settings, is_heading)):
            return _coalesced(node for band in _bands(cells, is_heading) for node in self.arrange(band))
        if kind == "columns":
            return self._split(cells, gutter)
        if kind == "rail":
            if any(is_heading(row) for row in rows_of(gutter.left)):
                self._rails.append((gutter.x0, gutter.x1))
            gone = rail_cells(gutter, settings)
            attach_rail(gutter, settings, is_heading)
        else:
            attach_asides(gutter, settings)
            gone = within(gutter.right, gutter.left)
        names = set(map(id, gone))
        return self.arrange([cell for cell in cells if id(cell) not in names])

    def _split(self, cells: list[Cell], gutter: Gutter) -> list[Node]:
        sides = (gutter.left, gutter.right)
        top = self._top(gutter)
        left, right = ([cell for cell in side if cell.row >= top] for side in sides)
        if left and right and not self._goes_on(gutter):
            gutter.left, gutter.right = left, right
        _end_at_heading(gutter, self._is_heading)
        _end_at_wide_section(gutter, self._settings, self._is_heading)
        inside = gutter.left + gutter.right
        first, last = min(cell.row for cell in inside), max(cell.row for cell in inside)
        self._splits.append((inside[0].words[0].page, gutter.x0, gutter.x1))
        above, below = ([c for c in cells if c.row < first], [c for c in cells if c.row > last])
        if below and self._flows_on(gutter.left, below):
            return [*self.arrange(above), *self.arrange(gutter.right), *self.arrange([*gutter.left, *below])]
        middle = Split(self.arrange(gutter.left), self.arrange(gutter.right), (gutter.x0, gutter.x1))
        return [*self.arrange(above), middle, *self.arrange(below)]

    def _flows_on(self, left: list[Cell], below: list[Cell]) -> bool:
        """Whether the text of the left column goes on below the right one, wider than before: that one floats."""
        row = rows_of(below)[0]
        edge = min(cell.left for cell in left)
        near = row[0].baseline - max(cell.baseline for cell in left) < 2 * row[0].size
        return near and not is_headed(row, self._is_heading) and abs(min(c.left for c in below) - edge) < row[0].size

    def _top(self, gutter: Gutter) -> int:
        """The row at which the columns begin: that of the first heading, unless only dates stand beside it."""
        heads = [
            next((row[0].row for row in rows_of(side) if is_headed(row, self._is_heading)), -1)
            for side in (gutter.left, gutter.right)
        ]
        loose = rows_of(cell for cell in gutter.right if heads[0] <= cell.row < heads[1])
        dated = sum(1 for row in loose if YEAR.search(row[0].text))
        return heads[1] if loose and 2 * dated >= len(loose) else min((row for row in heads if row >= 0), default=-1)

    def _goes_on(self, gutter: Gutter) -> bool:
        """Whether the columns are those of the page before, so that they need no heading at their top."""
        page = gutter.left[0].words[0].page
        return any(number == page - 1 and min(x1, gutter.x1) > max(x0, gutter.x0) for number, x0, x1 in self._splits)


def _end_at_heading(gutter: Gutter, is_heading: IsHeading) -> None:
    """Where one side ends early, let the other one end at its next heading: the sections below stand alone."""
    ends = [max(cell.row for cell in side) for side in (gutter.left, gutter.right)]
    longer, end = (gutter.left, ends[1]) if ends[0] > ends[1] else (gutter.right, ends[0])
    stop = next((row[0].row for row in rows_of(longer) if row[0].row > end and is_headed(row, is_heading)), None)
    if stop is not None:
        longer[:] = [cell for cell in longer if cell.row < stop]


def _end_at_wide_section(gutter: Gutter, settings: LayoutSettings, is_heading: IsHeading) -> None:
    """End both sides at a heading on the left below which the right side only holds dates or places of its rows."""
    for row in rows_of(gutter.left):
        above = [cell for cell in gutter.right if cell.row < row[0].row]
        below = [cell for cell in gutter.right if cell.row > row[0].row]
        if not is_heading(row) or not above or not below or row[0] is gutter.left[0]:
            continue
        first, last = below[0], max(above, key=lambda cell: cell.row)
        gap = first.baseline - last.baseline > settings.block_gap * max(first.size, last.size)
        rest = [cell for cell in gutter.left if cell.row > row[0].row]
        flush = any(cell.left < gutter.x1 + settings.level_points for cell in below)
        level = not flush and all(is_level(cell, rest, settings) for cell in below)
        few = len(rows_of(below)) <= settings.rail_density * len(rows_of(rest))
        end = max(cell.x1 for cell in gutter.right)
        few = few or all(end - cell.x1 < settings.level_points for cell in below)  # set flush right
        if gap and level and few and not any(is_headed(other, is_heading) for other in rows_of(below)):
            stop = row[0].row
            gutter.left[:] = [cell for cell in gutter.left if cell.row < stop]
            gutter.right[:] = above
            return


def _columns_of_grid(grid: list[list[Cell]], settings: LayoutSettings) -> list[Node]:
    """The columns of a grid, one after the other."""
    edges = [cell.left for cell in grid[0]]
    columns: list[list[Cell]] = [[] for _ in edges]
    for row in grid:
        for cell in row:
            columns[max(i for i, edge in enumerate(edges) if cell.x0 >= edge - settings.level_points)].append(cell)
    return [Rows(rows_of(column)) for column in columns]


def _bands(cells: list[Cell], is_heading: IsHeading) -> list[list[Cell]]:
    """The cells from one heading to the next; headings that stand abreast belong to the columns below them."""
    bands: list[list[Cell]] = [[]]
    for row in rows_of(cells):
        if sum(is_heading([cell]) for cell in row) > 1:
            bands.append(list(row))
        elif is_heading(row) or is_heading(row[:1]):
            bands.extend([list(row), []])
        else:
            bands[-1].extend(row)
    return [band for band in bands if band]


def _coalesced(nodes: Iterable[Node]) -> list[Node]:
    """Neighbouring bands that are plain rows, as one column again."""
    out: list[Node] = []
    for node in nodes:
        if out and isinstance(node, Rows) and isinstance(out[-1], Rows):
            out[-1].rows.extend(node.rows)
        else:
            out.append(node)
    return out
