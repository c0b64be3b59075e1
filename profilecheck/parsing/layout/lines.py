"""Rows → logical lines: labels and dates beside a row become its cells, wrapped lines are joined."""

from collections import Counter
from collections.abc import Iterator

from profilecheck.parsing.engines import Run
from profilecheck.parsing.layout.cells import Cell
from profilecheck.parsing.layout.columns import Node, Rows
from profilecheck.parsing.layout.gutters import IsHeading, is_wrapped_date, rows_of
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.layout.wraps import LogicalLine, goes_on, open_cell

_ANYWHERE = -1


def logical_lines(nodes: list[Node], settings: LayoutSettings, is_heading: IsHeading) -> list[LogicalLine]:
    """The lines of all pages in reading order."""
    out: list[LogicalLine] = []
    for column, leaf in enumerate(_leaves(nodes)):
        text = [row for row in leaf.rows if not is_heading(row)] or leaf.rows  # headings may stick out
        end = max(cell.x1 for row in text for cell in row)
        walled = sum(row[-1].x1 > end - settings.wrap_slack * row[-1].size for row in text) > 1
        limits, tight, plain = _limits(text, end, settings), _tight(leaf), _plain_type(leaf)
        for row in leaf.rows:
            for line in _lines_of_row(row, column, limits.get(round(row[-1].x0), end), settings, is_heading):
                line.walled = walled
                line.tight = _tight_at(tight, line, row[0].x0)
                line.marked = _type_of(line.main[-1][-1]) != plain and _is_long(line, end, settings)
                open_to = open_cell(out[-1], line) if out else None
                if open_to is not None:
                    open_to.extend(line.main[0])
                elif out and goes_on(out[-1], line, settings, is_heading):
                    _append(out[-1], line)
                else:
                    out.append(line)
    return out


def _is_long(line: LogicalLine, end: float, settings: LayoutSettings) -> bool:
    """Whether a line reaches about as far as the column does, and the column is no list of single words."""
    width = end - line.last_x0
    return width > settings.wrap_width * line.main[-1][0].style.size and line.x1 > line.last_x0 + 0.6 * width


def _limits(rows: list[list[Cell]], whole: float, settings: LayoutSettings) -> dict[int, float]:
    """Right edge of the rows that begin at each left edge; a few short ones count with that of the whole column."""
    own: dict[int, list[float]] = {}
    for row in rows:
        own.setdefault(round(row[-1].x0), []).append(row[-1].x1)
    return {left: max(edges) if _is_measure(left, edges, whole, settings) else whole for left, edges in own.items()}


def _is_measure(left: int, edges: list[float], whole: float, settings: LayoutSettings) -> bool:
    """Whether rows end where they do because there is no more room: several do, or the column ends there, too."""
    longest = max(edges) - left
    alike = sum(edge - left > settings.measure * longest for edge in edges)
    room = whole - left
    several = longest > settings.part_measure * room and len(edges) >= settings.edge_rows and alike > 1
    return longest > settings.full_measure * room or several


def _type_of(word: Run) -> tuple[float, bool]:
    return round(word.style.size, 1), word.style.bold


def _plain_type(leaf: Rows) -> tuple[float, bool]:
    """Size and weight of most of the text in a column."""
    counts: Counter[tuple[float, bool]] = Counter()
    for row in leaf.rows:
        for cell in row:
            counts[_type_of(cell.words[-1])] += sum(len(word.text) for word in cell.words)
    return max(counts, key=lambda own: (counts[own], own))


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
            keys = [(size, _ANYWHERE), (size, round(below[0].x0))]
            for key in keys if abs(above[0].x0 - below[0].x0) < size else keys[:1]:
                out[key] = min(out.get(key, step), step)
    return out


def _leaves(nodes: list[Node]) -> Iterator[Rows]:
    for node in nodes:
        if isinstance(node, Rows):
            yield node
        else:
            yield from _leaves(node.left)
            yield from _leaves(node.right)


def _lines_of_row(
    row: list[Cell], column: int, limit: float, settings: LayoutSettings, is_heading: IsHeading
) -> Iterator[LogicalLine]:
    before: list[list[Run]] = []
    labels = [cell for main in row for cell in main.rail]
    for label in _groups(labels, is_heading):
        words = [word for cell in label for word in cell.words]
        if is_heading(label):
            yield _line([words], label[0], column, max(cell.x1 for cell in label))
        else:
            before.append(words)
    after = [words for main in row for block in main.asides for words in _rows_of_aside(block, settings)]
    if len(row) > 1 and is_heading(row):
        row = [Cell([word for cell in row for word in cell.words], row[0].row, row[0].bullet_x0)]
    elif len(row) > 1 and is_heading(row[:1]):
        yield _line([row[0].words], row[0], column, limit)
        row = row[1:]
    first = row[0]
    line = _line([cell.words for cell in row], first, column, limit)
    line.before, line.after, line.bullet_x0, line.x1 = before, after, first.bullet_x0, row[-1].x1
    line.icon_x0 = first.icon_x0 if len(row) == 1 else None
    line.last_x0 = row[-1].x0
    beside = [cell[0].x0 for cell in after]
    if beside:
        line.limit = min(limit, min(beside) - first.size)
    yield line


def _rows_of_aside(block: list[Cell], settings: LayoutSettings) -> Iterator[list[Run]]:
    """The rows of a date or place beside the text; those of a wrapped one as one."""
    open_row: list[Run] = []
    for cells in rows_of(block):
        words = [word for cell in cells for word in cell.words]
        above = " ".join(word.text for word in open_row)
        if open_row and not is_wrapped_date(above, words[0].text, settings):
            yield open_row
            open_row = []
        open_row = [*open_row, *words]
    yield open_row


def _groups(cells: list[Cell], is_heading: IsHeading) -> list[list[Cell]]:
    """The labels of a rail beside one row: headings and those abreast stand alone, wrapped ones stay together."""
    groups: list[list[Cell]] = []
    index = 0
    while index < len(cells):
        end = next((stop for stop in range(len(cells), index, -1) if is_heading(cells[index:stop])), 0)
        if end:
            groups.append(cells[index:end])
            index = end
        else:
            if groups and not is_heading(groups[-1]) and groups[-1][-1].row != cells[index].row:
                groups[-1].append(cells[index])
            else:
                groups.append([cells[index]])
            index += 1
    return groups


def _line(cells: list[list[Run]], first: Cell, column: int, limit: float) -> LogicalLine:
    last = cells[-1][-1]
    main = [list(words) for words in cells]
    return LogicalLine(column, main, x0=first.x0, last_x0=first.x0, x1=last.x1, baseline=first.baseline, limit=limit)


def _append(above: LogicalLine, below: LogicalLine) -> None:
    above.main[-1].extend(below.main[0])
    above.x1, above.baseline = below.x1, below.baseline
