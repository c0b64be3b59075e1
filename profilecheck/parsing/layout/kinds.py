"""What a strip between cells separates: columns, labels, dates or the cells of one row."""

from itertools import pairwise

from profilecheck.parsing.layout.cells import YEAR, Cell
from profilecheck.parsing.layout.gutters import (
    Gutter,
    IsHeading,
    blocks_of,
    headings_in,
    is_heading_beside,
    is_level,
    is_wrapped_date,
    rows_of,
    within,
)
from profilecheck.parsing.layout.settings import LayoutSettings


def kind_of(gutter: Gutter, settings: LayoutSettings, is_heading: IsHeading, *, known_rail: bool) -> str:
    """columns, rail (labels or dates on the left), aside (dates or places on the right) or rows."""
    headings_left, headings_right = headings_in(gutter.left, is_heading), headings_in(gutter.right, is_heading)
    few = min(len(rows_of(gutter.left)), len(rows_of(gutter.right))) < settings.min_lines
    if not headings_left and not headings_right and is_name_plate(gutter, settings):
        return "columns"
    if headings_left and headings_right and (not few or begins_abreast(gutter, is_heading)):
        return "columns"
    if not headings_right and is_heading_beside(gutter.left, gutter.right, settings, is_heading, known=known_rail):
        return "rail"
    if headings_left > (not known_rail) and not headings_right and _is_label_rail(gutter, headings_left, settings):
        return "rail"
    left, right = within(gutter.left, gutter.right), within(gutter.right, gutter.left)
    left = [cell for row in rows_of(left) if not is_heading(row) for cell in row] or left
    level_left = 0.0 if _is_bulleted(left) else _level(left, right, settings)
    level_right = 0.0 if _is_bulleted(right) else _level(right, left, settings)
    lines_left, lines_right = len(rows_of(left)), len(rows_of(right))
    if (
        level_left >= settings.rail_aligned
        and _share(gutter, left) < settings.rail_most
        and (
            lines_left <= settings.rail_density * lines_right
            or _share(gutter, left) < settings.rail_narrow
            or _wraps_dates(left, settings)
        )
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


def is_name_plate(gutter: Gutter, settings: LayoutSettings) -> bool:
    """Whether one side is set larger throughout, as a name and a headline are beside lines of contact."""
    small, large = sorted((gutter.left, gutter.right), key=lambda side: min(cell.size for cell in side))
    return (
        min(cell.size for cell in large) >= settings.plate * max(cell.size for cell in small)
        and min(len(rows_of(small)), len(rows_of(large))) > 1
        and not any(letter.isdigit() for cell in large for letter in cell.text)
    )


def begins_abreast(gutter: Gutter, is_heading: IsHeading) -> bool:
    """Whether both sides begin with a heading on the same row, however little stands below."""
    left, right = rows_of(gutter.left)[0], rows_of(gutter.right)[0]
    return left[0].row == right[0].row and is_heading(left) and is_heading(right)


def _wraps_dates(cells: list[Cell], settings: LayoutSettings) -> bool:
    """Whether a side holds periods that do not fit on one row."""
    return any(
        is_wrapped_date(above[-1].text, below[0].text, settings)
        for block in blocks_of(cells, settings)
        for above, below in pairwise(block)
    )


def _is_bulleted(cells: list[Cell]) -> bool:
    """Whether list items make up a side, which then holds no labels, dates or places."""
    rows = rows_of(cells)
    return 2 * sum(row[0].bullet_x0 is not None for row in rows) > len(rows)


def _share(gutter: Gutter, side: list[Cell]) -> float:
    """Share of the width of both sides that one side takes up."""
    whole = max(cell.x1 for cell in gutter.right) - min(cell.left for cell in gutter.left)
    return (max(cell.x1 for cell in side) - min(cell.left for cell in side)) / whole


def _is_label_rail(gutter: Gutter, headings: int, settings: LayoutSettings) -> bool:
    """Whether the left side holds hardly more than the headings of what stands on the right, at any height."""
    width = gutter.x0 - min(cell.left for cell in gutter.left)
    whole = max(cell.x1 for cell in gutter.right) - min(cell.left for cell in gutter.left)
    rows = len(rows_of(gutter.left))
    dated = sum(1 for row in rows_of(gutter.left) if YEAR.search(row[0].text))
    others = rows - headings
    return (
        width < settings.rail_width * whole
        and headings >= settings.rail_headings * rows
        and (2 * others <= len(rows_of(gutter.right)) or 2 * dated >= others)
    )


def _sparse(cells: list[Cell], settings: LayoutSettings) -> bool:
    """Whether a side is hardly filled from its first to its last row, as no column is."""
    height = max(cell.baseline for cell in cells) - min(cell.baseline for cell in cells)
    filled = sum(max(cell.size for cell in row) for row in rows_of(cells))
    return filled < settings.column_filled * height


def _level(side: list[Cell], others: list[Cell], settings: LayoutSettings) -> float:
    """Share of the blocks of one side whose first row is level with a row of the other."""
    blocks = blocks_of(side, settings)
    return sum(1 for block in blocks if is_level(block[0][0], others, settings)) / len(blocks)
