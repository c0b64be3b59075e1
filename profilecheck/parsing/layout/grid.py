"""Grids: entries set side by side, such as skills with a level or two schools on one row."""

from itertools import pairwise

from profilecheck.parsing.layout.cells import YEAR, Cell
from profilecheck.parsing.layout.gutters import IsHeading, is_headed
from profilecheck.parsing.layout.settings import LayoutSettings


def find_grid(rows: list[list[Cell]], settings: LayoutSettings, is_heading: IsHeading) -> list[list[Cell]] | None:
    """The first grid among the rows, or None.

    A grid begins with a row of cells in one style. The rows below keep to its columns, and at least one of them is set
    in another style (a level under a name, a date under a school); label and value side by side are no grid. It lies
    within one section.
    """
    headed = [is_headed(row, is_heading) for row in rows]
    for index, head in enumerate(rows):
        if len(head) < 2 or headed[index] or not _one_style(head):
            continue
        grid = [head]
        ends = False
        for row, is_head in zip(rows[index + 1 :], headed[index + 1 :], strict=True):
            ends = _begins_anew(row, grid, settings)
            if is_head or ends or not _fits(row, grid, settings):
                break
            grid.append(row)
        if _is_grid(_level_part(grid) if ends else grid, settings) or _begins_as_grid(grid, settings):
            return grid
    return None


def _style(cell: Cell) -> tuple[float, bool, str]:
    style = cell.words[0].style
    return round(style.size, 1), style.bold, style.color


def _one_style(row: list[Cell]) -> bool:
    return len({_style(cell) for cell in row}) == 1 and not any(cell.asides for cell in row)


def _is_bulleted(grid: list[list[Cell]]) -> bool:
    return any(cell.bullet_x0 is not None for row in grid for cell in row)


def _begins_anew(row: list[Cell], grid: list[list[Cell]], settings: LayoutSettings) -> bool:
    """Whether a row set as the first one stands behind the lists of entries, with a gap: the next ones begin there."""
    if (
        not _is_bulleted(grid)
        or len(grid) < settings.min_lines
        or _style(row[0]) != _style(grid[0][0])
        or _style(row[0]) == _style(grid[1][0])
    ):
        return False
    steps = [below[0].baseline - above[0].baseline for above, below in pairwise(grid)]
    return row[0].baseline - grid[-1][0].baseline > settings.even * max(steps)


def _fits(row: list[Cell], grid: list[list[Cell]], settings: LayoutSettings) -> bool:
    """Whether a row belongs to the grid below its first row: it keeps to the columns and is near."""
    head, above = grid[0], grid[-1]
    if not _one_style(row) or any(cell.rail for cell in row) or row[0].words[0].page != head[0].words[0].page:
        return False
    if row[0].baseline - above[0].baseline > settings.grid_leading * max(row[0].size, above[0].size):
        return False
    edges = [cell.left for cell in head]
    for column, edge in enumerate(edges):
        right = edges[column + 1] if column + 1 < len(edges) else float("inf")
        inside = [cell for cell in row if edge - settings.level_points <= cell.x0 < right - settings.level_points]
        if any(cell.x1 > right for cell in inside):
            return False
        plain = inside and inside[0].bullet_x0 is None and not _is_bulleted(grid)
        indent = settings.grid_indent if plain else settings.bullet_gap
        if inside and inside[0].x0 - edge > indent * inside[0].size:
            return False
    return row[0].x0 >= edges[0] - settings.level_points


def _level_part(grid: list[list[Cell]]) -> list[list[Cell]]:
    """The rows of a grid without the end of the longer one of its lists."""
    return grid[: max(index for index, row in enumerate(grid) if len(row) > 1) + 1]


def _is_grid(grid: list[list[Cell]], settings: LayoutSettings) -> bool:
    shared = [row for row in grid[1:] if len(row) > 1]
    if len(shared) < settings.grid_shared * (len(grid) - 1) or _is_table(shared):
        return False
    return any(_style(row[0]) != _style(grid[0][0]) for row in shared)


def _begins_as_grid(grid: list[list[Cell]], settings: LayoutSettings) -> bool:
    """Whether the first rows are a grid of three columns or more, and the rest fills only some of them."""
    if len(grid[0]) < 3 or _is_table([row for row in grid[1:] if len(row) > 1]):
        return False
    return any(_is_grid(grid[:count], settings) for count in range(2, len(grid)))


def _is_table(rows: list[list[Cell]]) -> bool:
    """Whether the rows below the first one are entries, as in a table whose first row names the columns.

    The same columns then hold the years of all of them.
    """
    dated = {tuple(index for index, cell in enumerate(row) if YEAR.search(cell.text)) for row in rows}
    return len(rows) > 1 and len(dated) == 1 and 0 < len(dated.pop()) < min(map(len, rows))
