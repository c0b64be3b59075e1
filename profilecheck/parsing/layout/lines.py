"""Rows → logical lines: labels and dates beside a row become its cells, wrapped lines are joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from profilecheck.parsing.engines import Run
from profilecheck.parsing.layout.cells import Cell
from profilecheck.parsing.layout.columns import Node, Rows
from profilecheck.parsing.layout.gutters import YEAR, IsHeading, rows_of
from profilecheck.parsing.layout.settings import LayoutSettings

_ANYWHERE = -1
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?[,;]?$")


@dataclass(slots=True)
class LogicalLine:
    """One line of the document's text: a heading, a header row with its cells, a bullet or a whole paragraph."""

    column: int
    main: list[list[Run]]
    """Words of the cells; the first may go on over several visual rows."""
    before: list[list[Run]] = field(default_factory=list)
    after: list[list[Run]] = field(default_factory=list)
    bullet_x0: float | None = None
    x0: float = 0.0
    last_x0: float = 0.0
    """Left edge of the last cell, below which the rest of a wrapped one begins."""
    x1: float = 0.0
    """Right edge of the last visual row of the running text."""
    baseline: float = 0.0
    """Baseline of the last visual row."""
    limit: float = 0.0
    """Right edge of the column."""
    tight: float = 0.0
    """Smallest distance of rows of this size in the column."""

    @property
    def page(self) -> int:
        """The page on which it ends."""
        return self.main[-1][-1].page

    @property
    def cells(self) -> list[list[Run]]:
        """All cells from left to right."""
        return [*self.before, *self.main, *self.after]


def logical_lines(nodes: list[Node], settings: LayoutSettings, is_heading: IsHeading) -> list[LogicalLine]:
    """The lines of all pages in reading order."""
    out: list[LogicalLine] = []
    for column, leaf in enumerate(_leaves(nodes)):
        limits, tight = _limits(leaf, settings), _tight(leaf)
        for row in leaf.rows:
            for line in _lines_of_row(row, column, limits[round(row[-1].x0)], is_heading):
                line.tight = _tight_at(tight, line, row[0].x0)
                open_cell = _open_cell(out[-1], line) if out else None
                if open_cell is not None:
                    open_cell.extend(line.main[0])
                elif out and _goes_on(out[-1], line, settings, is_heading):
                    _append(out[-1], line)
                else:
                    out.append(line)
    return out


def _limits(leaf: Rows, settings: LayoutSettings) -> dict[int, float]:
    """Right edge of the rows that begin at each left edge; a few short ones count with that of the whole column."""
    whole = max(cell.x1 for row in leaf.rows for cell in row)
    own: dict[int, list[float]] = {}
    for row in leaf.rows:
        own.setdefault(round(row[-1].x0), []).append(row[-1].x1)
    return {
        left: max(edges) if len(edges) >= settings.edge_rows or max(edges) - left > 0.85 * (whole - left) else whole
        for left, edges in own.items()
    }


def _tight_at(tight: dict[tuple[int, int], float], line: LogicalLine, x0: float) -> float:
    size = round(line.main[0][0].style.size)
    return tight.get((size, round(x0))) or tight.get((size, _ANYWHERE), 0.0)


def _tight(leaf: Rows) -> dict[tuple[int, int], float]:
    """The leading inside paragraphs: the smallest distance of rows, for each font size and left edge."""
    out: dict[tuple[int, int], float] = {}
    for above, below in zip(leaf.rows, leaf.rows[1:], strict=False):
        size = round(below[0].size)
        step = below[0].baseline - above[0].baseline
        if round(above[0].size) == size and step > 0.8 * size:
            place = size, round(below[0].x0)
            for key in (place, (size, _ANYWHERE)):
                out[key] = min(out.get(key, step), step)
    return out


def _leaves(nodes: list[Node]) -> Iterator[Rows]:
    for node in nodes:
        if isinstance(node, Rows):
            yield node
        else:
            yield from _leaves(node.left)
            yield from _leaves(node.right)


def _lines_of_row(row: list[Cell], column: int, limit: float, is_heading: IsHeading) -> Iterator[LogicalLine]:
    before: list[list[Run]] = []
    labels = [cell for main in row for cell in main.rail]
    for label in _groups(labels, is_heading):
        words = [word for cell in label for word in cell.words]
        if is_heading(label):
            yield _line([words], label[0], column, max(cell.x1 for cell in label))
        else:
            before.append(words)
    after = [
        [word for cell in cells for word in cell.words]
        for main in row
        for block in main.asides
        for cells in rows_of(block)
    ]
    if len(row) > 1 and is_heading(row[:1]):
        yield _line([row[0].words], row[0], column, limit)
        row = row[1:]
    first = row[0]
    line = _line([cell.words for cell in row], first, column, limit)
    line.before, line.after, line.bullet_x0, line.x1 = before, after, first.bullet_x0, row[-1].x1
    line.last_x0 = row[-1].x0
    beside = [cell[0].x0 for cell in after]
    if beside:
        line.limit = min(limit, min(beside) - first.size)
    yield line


def _groups(cells: list[Cell], is_heading: IsHeading) -> list[list[Cell]]:
    """The labels of a rail beside one row: headings stand alone, the parts of a wrapped one stay together."""
    groups: list[list[Cell]] = []
    index = 0
    while index < len(cells):
        end = next((stop for stop in range(len(cells), index, -1) if is_heading(cells[index:stop])), 0)
        if end:
            groups.append(cells[index:end])
            index = end
        else:
            if groups and not is_heading(groups[-1]):
                groups[-1].append(cells[index])
            else:
                groups.append([cells[index]])
            index += 1
    return groups


def _line(cells: list[list[Run]], first: Cell, column: int, limit: float) -> LogicalLine:
    last = cells[-1][-1]
    return LogicalLine(column, cells, x0=first.x0, last_x0=first.x0, x1=last.x1, baseline=first.baseline, limit=limit)


def _open_cell(above: LogicalLine, below: LogicalLine) -> list[Run] | None:
    """The cell of a row with several that ends in a dash and goes on below ("Jan 2021 –" over "Present")."""
    first = below.main[0][0]
    if len(above.cells) < 2 or len(below.cells) != 1 or len(below.main[0]) > 3 or above.column != below.column:
        return None
    if not 0 < below.baseline - above.baseline < 2 * first.style.size:
        return None
    for cell in above.cells:
        beside = abs(cell[0].x0 - first.x0) < 2 * first.style.size or abs(cell[-1].x1 - below.x1) < first.style.size
        if cell[-1].text[-1] in "-–—" and beside:
            return cell
    return None


def _goes_on(above: LogicalLine, below: LogicalLine, settings: LayoutSettings, is_heading: IsHeading) -> bool:
    """Whether the second line is the rest of a wrapped one."""
    if (
        len(below.main) != 1
        or below.before
        or below.after
        or below.bullet_x0 is not None
        or above.column != below.column
    ):
        return False
    last, first = above.main[-1][-1], below.main[0][0]
    size = last.style.size
    if abs(size - first.style.size) > 0.06 * size:
        return False
    new_page = first.page != last.page
    if not new_page and not 0 < below.baseline - above.baseline <= settings.leading * size:
        return False
    indent = abs(below.x0 - above.last_x0) / size
    if last.style == first.style and last.text[-1] in "-/" and len(last.text) > 1 and indent < 0.5:
        return True
    full = above.x1 + 0.25 * size + (first.x1 - first.x0) > above.limit - settings.wrap_slack * size
    changed = last.style.bold != first.style.bold and not first.text[0].islower()
    if above.bullet_x0 is not None and len(above.main) == 1:
        if indent < 0.5 * settings.indent:
            return not changed and (full or above.x1 - above.x0 > 0.6 * (above.limit - above.x0))
        indent = abs(below.x0 - above.bullet_x0) / size
        return indent < 0.5 * settings.indent and full and not changed and not _is_looser(above, below, settings)
    if _is_wrapped_heading(above, below, is_heading):
        return True
    if changed or (not new_page and _is_looser(above, below, settings)):
        return False
    return full and indent < settings.indent and not _begins_item(above, first, settings)


def _is_looser(above: LogicalLine, below: LogicalLine, settings: LayoutSettings) -> bool:
    """Whether two rows are further apart than rows of one paragraph are in this column."""
    tight = min((value for value in (above.tight, below.tight) if value), default=0.0)
    return below.baseline - above.baseline > settings.loose * tight > 0


def _begins_item(above: LogicalLine, first: Run, settings: LayoutSettings) -> bool:
    """Whether a word rather begins the next item of a list of short lines than goes on with the line above."""
    words = [word.text for word in above.main[-1] if word.baseline == above.main[-1][-1].baseline]
    if _is_address(first.text):
        return words[-1].lower() not in settings.connectors
    if _is_address(words[-1]):
        return len(words) < 2 * settings.short_line
    return (
        (first.text[0].isupper() or YEAR.match(first.text) is not None)
        and len(words) <= settings.short_line
        and words[-1][-1].isalnum()
        and words[-1].lower() not in settings.connectors
    )


def _is_address(text: str) -> bool:
    return "@" in text or text.startswith(("www.", "http")) or bool(_HOST.match(text))


def _is_wrapped_heading(above: LogicalLine, below: LogicalLine, is_heading: IsHeading) -> bool:
    """Whether two rows in one style are a heading together, though the first is none alone."""
    if len(above.main) != 1 or above.main[0][-1].style != below.main[0][0].style or above.before:
        return False
    first, both = Cell(above.main[0], 0), Cell([*above.main[0], *below.main[0]], 0)
    return is_heading([both]) and not is_heading([first])


def _append(above: LogicalLine, below: LogicalLine) -> None:
    above.main[-1] = [*above.main[-1], *below.main[0]]
    above.x1, above.baseline = below.x1, below.baseline
