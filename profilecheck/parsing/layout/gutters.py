"""Empty vertical strips between cells, and what they separate: columns, labels, dates or cells of one row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from profilecheck.parsing.layout.cells import YEAR, Cell
from profilecheck.parsing.layout.settings import LayoutSettings

_PLACE = attrgetter("row", "x0")

IsHeading = Callable[[Sequence[Cell]], bool]
"""Whether cells that stand on one row, or below each other in a rail, are a section heading."""


def rows_of(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Cells by visual row, each row from left to right."""
    rows: dict[int, list[Cell]] = {}
    for cell in sorted(cells, key=_PLACE):
        rows.setdefault(cell.row, []).append(cell)
    return list(rows.values())


def is_headed(row: Sequence[Cell], is_heading: IsHeading) -> bool:
    """Whether a section begins on a row: it is a heading, or one of its cells is, as where sections stand abreast."""
    return is_heading(row) or any(is_heading([cell]) for cell in row)


@dataclass(slots=True)
class Gutter:
    """A strip without text, the cells on both sides of it, and its edges in points."""

    left: list[Cell]
    right: list[Cell]
    x0: float
    x1: float
    score: tuple[float, ...] = field(default=(0,))


def gutters(cells: list[Cell], settings: LayoutSettings, is_heading: IsHeading) -> list[Gutter]:
    """Empty vertical strips with text on both sides over as many rows as possible, best first.

    Of strips that run beside as many rows, the one counts at whose right edge most of the text begins. Headings that
    reach into a strip part it.
    """
    rows = rows_of(cells)
    extents = [(index, cell.left, cell.x1, id(cell)) for index, row in enumerate(rows) for cell in row]
    heads = [row[0] for row in rows if _is_address(row[0]) or is_heading(row[:1])]
    found: dict[tuple[int, int, int, frozenset[int]], Gutter | None] = {}
    ends, starts = ([min(cell.x1 for cell in row) for row in rows], [max(cell.left for cell in row) for row in rows])
    for x in sorted({round(cell.left) - 0.6 for cell in cells}):
        reaching = {id(cell) for cell in heads if cell.left < x < cell.x1 + settings.gutter_points}
        over = _overhanging(rows, x, reaching, settings) if reaching else frozenset[int]()
        for first, last in _clear_runs(extents, len(rows), x, over):
            one_sided = min(ends[first : last + 1]) >= x or max(starts[first : last + 1]) <= x
            if one_sided and not over:
                continue
            for part in _wide_parts(rows[first : last + 1], x, over, settings, is_heading):
                left = [cell for row in part for cell in row if cell.x1 < x or id(cell) in over]
                place = (part[0][0].row, part[-1][0].row, len(left), over)
                if place not in found:
                    right = [cell for row in part for cell in row if cell.left > x]
                    found[place] = _gutter(left, right, over, settings, is_heading)
    return sorted(filter(None, found.values()), key=lambda gutter: gutter.score, reverse=True)


def _overhanging(rows: list[list[Cell]], x: float, reaching: set[int], settings: LayoutSettings) -> frozenset[int]:
    """Identities of those headings and addresses that reach beyond x beside text on the right that goes on."""
    out: set[int] = set()
    above: Cell | None = None
    waiting: list[int] = []
    for row in rows:
        if id(row[0]) in reaching:
            waiting.append(id(row[0]))
        right = next((cell for cell in row if cell.left > x), None)
        if right is None:
            continue
        if above is not None and right.baseline - above.baseline <= settings.overhang * max(right.size, above.size):
            out.update(waiting)
        above, waiting = right, []
    return frozenset(out)


def _is_address(cell: Cell) -> bool:
    """Whether a cell is an address, which nothing breaks where it ends."""
    return len(cell.words) == 1 and ("@" in cell.text or "/" in cell.text)


def _wide_parts(
    rows: list[list[Cell]], x: float, over: frozenset[int], settings: LayoutSettings, is_heading: IsHeading
) -> list[list[list[Cell]]]:
    """The rows, parted at headings that stand alone on theirs if one of these makes the strip too narrow."""
    reach = x - settings.gutter_points
    alone = [row for row in rows if len(row) == 1 and id(row[0]) not in over]
    if not any(reach < row[0].x1 < x and is_heading(row) for row in alone):
        return [rows]
    parts: list[list[list[Cell]]] = [[]]
    for row in rows:
        if len(row) == 1 and row[0].x1 < x and id(row[0]) not in over and is_heading(row):
            parts.append([])
        else:
            parts[-1].append(row)
    return [part for part in parts if part]


def _clear_runs(
    extents: Iterable[tuple[int, float, float, int]], count: int, x: float, over: frozenset[int]
) -> list[tuple[int, int]]:
    """Maximal runs of so many rows in which no cell crosses x, save for headings that stick out.

    Of each cell are given its row, its edges and its identity.
    """
    runs: list[tuple[int, int]] = []
    start = 0
    crossed = {row for row, left, right, name in extents if left <= x <= right and name not in over}
    for end in (*sorted(crossed), count):
        if end > start:
            runs.append((start, end - 1))
        start = end + 1
    return runs


def _gutter(
    left: list[Cell], right: list[Cell], over: frozenset[int], settings: LayoutSettings, is_heading: IsHeading
) -> Gutter | None:
    if not left or not right:
        return None
    x1 = min(cell.left for cell in right)
    x0 = max((cell.x1 for cell in left if id(cell) not in over), default=x1)
    fewer = min(len({cell.row for cell in left}), len({cell.row for cell in right}))
    if x1 - x0 < settings.gutter_points or fewer < settings.min_rail_lines:
        narrow = _is_hidden_by_a_word(left, right, x1, fewer, settings, is_heading)
        if not narrow and not _is_heading_beside(left, right, settings, is_heading):
            return None
    return Gutter(left, right, x0, x1, (fewer, round(_flush(right, x1, settings), 1), round(x1 - x0), -round(x0)))


def _flush(right: list[Cell], edge: float, settings: LayoutSettings) -> float:
    """Share of the rows of a side that begin at its left edge."""
    rows = rows_of(right)
    return sum(row[0].left - edge < settings.level_points for row in rows) / len(rows)


def _is_hidden_by_a_word(
    left: list[Cell], right: list[Cell], edge: float, fewer: int, settings: LayoutSettings, is_heading: IsHeading
) -> bool:
    """Whether one long word sticks out into the strip between two columns with sections of their own."""
    if fewer < settings.min_flush_lines or edge - sorted(cell.x1 for cell in left)[-2] < settings.gutter_points:
        return False
    headed = headings_in(left, is_heading) and headings_in(right, is_heading)
    return bool(headed) and _flush(right, edge, settings) > 0.5


def _is_heading_beside(left: list[Cell], right: list[Cell], settings: LayoutSettings, is_heading: IsHeading) -> bool:
    """Whether the left side is one heading, in one row or two, next to the top of what stands on the right."""
    head = rows_of(left)
    if len(head) > 2 or len(rows_of(right)) < 2 or not is_heading(left) or left[0].left >= min(c.left for c in right):
        return False
    top = min(cell.baseline for cell in right)
    return abs(left[0].baseline - top) < settings.alone * left[0].size


def kind_of(gutter: Gutter, settings: LayoutSettings, is_heading: IsHeading, *, known_rail: bool) -> str:
    """columns, rail (labels or dates on the left), aside (dates or places on the right) or rows."""
    headings_left, headings_right = headings_in(gutter.left, is_heading), headings_in(gutter.right, is_heading)
    few = min(len(rows_of(gutter.left)), len(rows_of(gutter.right))) < settings.min_lines
    if not headings_left and not headings_right and is_name_plate(gutter, settings):
        return "columns"
    if headings_left and headings_right and (not few or _begins_abreast(gutter, is_heading)):
        return "columns"
    if not headings_right and _is_heading_beside(gutter.left, gutter.right, settings, is_heading):
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


def _begins_abreast(gutter: Gutter, is_heading: IsHeading) -> bool:
    """Whether both sides begin with a heading on the same row, however little stands below."""
    left, right = rows_of(gutter.left)[0], rows_of(gutter.right)[0]
    return left[0].row == right[0].row and is_heading(left) and is_heading(right)


def within(side: list[Cell], other: list[Cell]) -> list[Cell]:
    """Cells of one side from the first to the last row of the other."""
    first, last = min(cell.row for cell in other), max(cell.row for cell in other)
    return [cell for cell in side if first <= cell.row <= last] or side


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


def headings_in(cells: list[Cell], is_heading: IsHeading) -> int:
    """How many rows are headings, or begin sections that stand abreast."""
    return sum(1 for row in rows_of(cells) if is_headed(row, is_heading))


def _sparse(cells: list[Cell], settings: LayoutSettings) -> bool:
    """Whether a side is hardly filled from its first to its last row, as no column is."""
    height = max(cell.baseline for cell in cells) - min(cell.baseline for cell in cells)
    filled = sum(max(cell.size for cell in row) for row in rows_of(cells))
    return filled < settings.column_filled * height


def blocks_of(cells: list[Cell], settings: LayoutSettings) -> list[list[list[Cell]]]:
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
    blocks = blocks_of(side, settings)
    return sum(1 for block in blocks if is_level(block[0][0], others, settings)) / len(blocks)


def is_level(cell: Cell, others: Iterable[Cell], settings: LayoutSettings) -> bool:
    """Whether a cell stands on one row with another: at one baseline, or in another size at one height."""
    most = settings.level_points
    return any(
        abs(other.baseline - cell.baseline) <= most
        or (abs(other.size - cell.size) > 0.5 and abs(other.baseline - other.size - cell.baseline + cell.size) <= most)
        for other in others
    )


def is_wrapped_date(first: str, second: str, settings: LayoutSettings) -> bool:
    """Whether a date or a period goes on in the second row: behind a month, a dash or a word such as "to"."""
    last, follower = first.split()[-1], second.split()[0]
    if YEAR.fullmatch(follower) and last.rstrip(".").isalpha():
        return True
    open_end = last[-1] in "-–—" or last in settings.connectors
    return open_end and YEAR.search(f"{first} {second}") is not None


def nearest(value: float, values: list[float]) -> float:
    """Distance to the nearest of the values."""
    return min(abs(value - other) for other in values)
