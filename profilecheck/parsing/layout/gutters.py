"""Empty vertical strips between cells, best first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
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


def gutters(
    cells: list[Cell],
    settings: LayoutSettings,
    is_heading: IsHeading,
    rails: Sequence[tuple[float, float]] = (),
) -> list[Gutter]:
    """Empty vertical strips with text on both sides over as many rows as possible, best first.

    Of strips that run beside as many rows, the one counts at whose right edge most of the text begins. Headings that
    reach into a strip part it. In known `rails`, given by the edges of their strips, a single heading is enough.
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
                    known = any(x0 < x <= x1 + settings.level_points for x0, x1 in rails)
                    found[place] = _gutter(left, right, over, settings, is_heading, known=known)
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
    left: list[Cell],
    right: list[Cell],
    over: frozenset[int],
    settings: LayoutSettings,
    is_heading: IsHeading,
    *,
    known: bool,
) -> Gutter | None:
    if not left or not right:
        return None
    x1 = min(cell.left for cell in right)
    x0 = max((cell.x1 for cell in left if id(cell) not in over), default=x1)
    fewer = min(len({cell.row for cell in left}), len({cell.row for cell in right}))
    if x1 - x0 < settings.gutter_points or fewer < settings.min_rail_lines:
        narrow = _is_hidden_by_a_word(left, right, x1, fewer, settings, is_heading)
        if not narrow and not is_heading_beside(left, right, settings, is_heading, known=known):
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


def is_heading_beside(
    left: list[Cell], right: list[Cell], settings: LayoutSettings, is_heading: IsHeading, *, known: bool
) -> bool:
    """Whether the left side is one heading, in one row or two, next to the top of what stands on the right.

    In a known rail it may stand beside the middle.
    """
    head = rows_of(left)
    if len(head) > 2 or len(rows_of(right)) < 2 or not is_heading(left) or left[0].left >= min(c.left for c in right):
        return False
    top = min(cell.baseline for cell in right)
    bottom = max(cell.baseline for cell in right)
    return abs(left[0].baseline - top) < settings.alone * left[0].size or (known and top < left[0].baseline < bottom)


def within(side: list[Cell], other: list[Cell]) -> list[Cell]:
    """Cells of one side from the first to the last row of the other."""
    first, last = min(cell.row for cell in other), max(cell.row for cell in other)
    return [cell for cell in side if first <= cell.row <= last] or side


def headings_in(cells: list[Cell], is_heading: IsHeading) -> int:
    """How many rows are headings, or begin sections that stand abreast."""
    return sum(1 for row in rows_of(cells) if is_headed(row, is_heading))


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
