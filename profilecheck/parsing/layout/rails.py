"""Labels, dates and places beside the text: which row each belongs to."""

import itertools
import re

from profilecheck.parsing.layout.cells import YEAR, Cell
from profilecheck.parsing.layout.gutters import Gutter, IsHeading, blocks_of, is_level, is_wrapped_date, rows_of, within
from profilecheck.parsing.layout.settings import LayoutSettings

_YEAR = re.compile(r"^(?:19|20)\d\d$")


def attach_rail(gutter: Gutter, settings: LayoutSettings, is_heading: IsHeading) -> None:
    """Hand each label of the left rail to the row of the right side with which it begins."""
    heads = [row[0] for row in rows_of(gutter.right)]
    labels = [
        label
        for block in blocks_of(rail_cells(gutter, settings), settings)
        for label in _labels(block, gutter.right, settings, is_heading)
    ]
    named = [label for label in labels if is_heading(label)]
    exact = {
        True: _are_level(named, heads, settings)
        and (_begin_groups(named, heads, settings) or _name_each(named, heads, settings)),
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


def rail_cells(gutter: Gutter, settings: LayoutSettings) -> list[Cell]:
    """The labels on the left beside the text on the right, with the rows of the last one down to a date below it."""
    beside = within(gutter.left, gutter.right)
    cells, more, last = list(beside), list[Cell](), beside[-1]
    for row in rows_of(cell for cell in gutter.left if cell.row > max(cell.row for cell in beside)):
        far = row[0].baseline - last.baseline > settings.block_gap * max(row[0].size, last.size)
        if far or len(row) > 1 or row[0].rail:
            break
        more.extend(row)
        last = row[0]
        if YEAR.search(last.text):
            return [*cells, *more]
    short = all(cell.bullet_x0 is None and len(cell.words) <= settings.short_line for cell in more)
    return [*cells, *more] if short else cells


def _begin_groups(labels: list[list[Cell]], heads: list[Cell], settings: LayoutSettings) -> bool:
    """Whether most headings are level with the first row of a group: a wider gap is above it than inside groups."""
    if len(labels) < settings.min_lines:
        return True
    steps = [cell_distance(b, a) for a, b in itertools.pairwise(heads)]
    inside = min(steps, default=0.0)
    first = 0
    for label in labels:
        index = heads.index(_level_host(label, heads, settings))
        first += index == 0 or steps[index - 1] > settings.even * inside
    return first >= settings.banded * len(labels)


def _name_each(labels: list[list[Cell]], heads: list[Cell], settings: LayoutSettings) -> bool:
    """Whether nearly each row beside the headings has one of its own."""
    first, last = labels[0][0].row, labels[-1][-1].row
    return len(labels) >= settings.banded * sum(first <= cell.row <= last for cell in heads)


def _follows(above: list[Cell], below: list[Cell], settings: LayoutSettings) -> bool:
    """Whether a label stands right under a heading: it then speaks of the first entry below that."""
    return cell_distance(above[-1], below[0]) <= settings.block_gap * max(above[-1].size, below[0].size)


def _top_of_group(
    label: list[Cell], found: Cell, above: Cell | None, heads: list[Cell], settings: LayoutSettings
) -> Cell:
    """The first of the evenly set rows around the one found, if a heading stands beside the middle of them."""
    index = heads.index(found)
    first = last = index
    steps = [cell_distance(b, a) for a, b in itertools.pairwise(heads)]
    step = min((steps[i] for i in (index - 1, index) if 0 <= i < len(steps)), default=0.0)
    while (
        first > 0 and steps[first - 1] <= settings.even * step and (above is None or heads[first - 1].row > above.row)
    ):
        first -= 1
    while last < len(steps) and steps[last] <= settings.even * step:
        last += 1
    middle = (label[0].baseline + label[-1].baseline) / 2
    centred = abs((heads[first].baseline + heads[last].baseline) / 2 - middle) <= 0.6 * found.size
    return heads[first] if centred else found


def _attach(host: Cell | None, label: list[Cell]) -> None:
    if host is not None:
        host.rail.extend(part for cell in label for part in _with_own(cell))


def _are_level(labels: list[list[Cell]], heads: list[Cell], settings: LayoutSettings) -> bool:
    """Whether nearly all labels are level with a row of the other side."""
    level = [label for label in labels if is_level(label[0], heads, settings)]
    return len(level) >= settings.banded * len(labels)


def _with_own(cell: Cell) -> list[Cell]:
    """A cell that becomes part of another row, behind the labels and before the asides that it had itself."""
    parts = [*cell.rail, cell, *(part for block in cell.asides for part in block)]
    cell.rail, cell.asides = [], []
    return parts


def _labels(
    block: list[list[Cell]], others: list[Cell], settings: LayoutSettings, is_heading: IsHeading
) -> list[list[Cell]]:
    """The labels in a block of rail rows: headings stand alone, wrapped labels and dates stay together."""
    level = [row for row in block if is_level(row[0], others, settings)]
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
        first = block[index][0]
        wrapped = open_label and _is_wrapped(labels[-1][-1], first, others, settings)
        dated = YEAR.search(first.text) is not None and is_level(first, others, settings)
        if wrapped or (open_label and not each and not dated):
            labels[-1].extend(block[index])
        else:
            labels.append(list(block[index]))
        index, open_label = index + 1, True
    return labels


def _is_wrapped(above: Cell, below: Cell, others: list[Cell], settings: LayoutSettings) -> bool:
    """Whether the second row must belong to the first: a dash or comma at the break, or a small letter after it.

    Two years are those of a beginning and an end, unless the later one stands first. A small letter begins a label of
    its own, save below a date, where hardly a word stands beside the first one, such as a level.
    """
    first, second = above.text, below.text
    beside = next((cell for cell in others if cell.row == above.row), above)
    lone = len(beside.words) < settings.wrapped_words and not any(map(str.isdigit, first))
    small = second[0].islower() and not lone
    if _YEAR.match(first) and _YEAR.match(second):
        return first < second
    return is_wrapped_date(first, second, settings) or first[-1] in "-–—,&/" or second[0] in "-–—&/" or small


def _flat(rows: list[list[Cell]]) -> list[Cell]:
    return [cell for row in rows for cell in row]


def _level_host(label: list[Cell], heads: list[Cell], settings: LayoutSettings) -> Cell:
    """The row level with a label; for one that is level with none, the next row."""
    near = min(heads, key=lambda cell: (cell_distance(cell, label[0]), cell.row))
    if cell_distance(near, label[0]) <= settings.near * near.size:
        return near
    return min((cell for cell in heads if cell.row >= label[0].row), key=lambda cell: cell.row, default=near)


def _group_host(label: list[Cell], above: Cell | None, heads: list[Cell], settings: LayoutSettings) -> Cell:
    """The first row of the group that a label stands beside, wherever in its height: groups end at the widest gap."""
    middle = (label[0].baseline + label[-1].baseline) / 2
    index = max((i for i, cell in enumerate(heads) if cell.baseline <= middle + cell.size), default=0)
    below = next((cell for cell in heads if cell.baseline > label[-1].baseline), None)
    in_gap = below is not None and below.baseline - heads[index].baseline > 2 * settings.block_gap * below.size
    if below is not None and in_gap and label[0].baseline - heads[index].baseline > below.size:
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


def attach_asides(gutter: Gutter, settings: LayoutSettings) -> None:
    """Hand each date or place on the right to the row of the left side with which it begins."""
    tails = [row[-1] for row in rows_of(gutter.left)]
    for block in blocks_of(within(gutter.right, gutter.left), settings):
        host = min(tails, key=lambda cell: (abs(cell.baseline - block[0][0].baseline), cell.row))
        host.asides.append([part for row in block for cell in row for part in _with_own(cell)])
