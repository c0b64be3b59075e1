"""Pages → logical lines: page headers and footers set apart, columns carried over the page break."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from profilecheck.parsing.engines import PageContent, Run
from profilecheck.parsing.headings import Headings, HeadingType, HeadingTypes
from profilecheck.parsing.layout.cells import Cell, cells_of, cut_at_edges, small_shapes, strong_edges
from profilecheck.parsing.layout.columns import Arranger, Node, Rows, Split
from profilecheck.parsing.layout.gutters import IsHeading
from profilecheck.parsing.layout.lines import logical_lines
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.layout.tables import Band, bands_of, table_rows
from profilecheck.parsing.layout.words import rows_of_words
from profilecheck.parsing.layout.wraps import LogicalLine

_FRAME = " -–—|[]"
_ROWS_ABOVE = 3
"""Rows among which the one right above may be, where columns stand beside each other."""
_NUMBER = re.compile(r"\b\d{1,3}\b")
_DATE = re.compile(r"\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|\b\d\d[./-](?:19|20)\d\d\b|\b(?:19|20)\d\d\b")
_CONTACT = re.compile(r"\S@\S|\+?\d(?:[ ()./-]{0,3}\d){7,}")


def lines_of_pages(
    pages: Sequence[PageContent], settings: LayoutSettings, headings: Headings
) -> tuple[list[LogicalLine], list[LogicalLine]]:
    """The lines of the running text in reading order, and those that stand beside it.

    Those are page headers and footers, each once, and turned text.
    """
    rows = [rows_of_words(page.runs, settings) for page in pages]
    edges = _edge_rows(pages, rows, settings)
    body: list[list[Cell]] = []
    furniture: list[Cell] = []
    count = 0
    for page, page_rows in zip(pages, rows, strict=True):
        cells: list[Cell] = []
        body.append(cells)
        discs = small_shapes(page.fills, settings)
        drawn_spaces = _draws_spaces(page_rows)
        for index, words in enumerate(page_rows):
            above = page_rows[max(0, index - _ROWS_ABOVE) : index]
            found = cells_of(words, count, settings, discs, drawn_spaces=drawn_spaces, above=above)
            count += 1
            place = edges.get((page.number, index))
            if place is None:
                cells.extend(found)
            elif place == "keep":
                furniture.extend(cell for cell in found if not _is_page_number(cell.text, settings))
        furniture.extend(_turned(page.runs))
    edges_of_rows = strong_edges([cell for cells in body for cell in cells], settings)
    body = [cut_at_edges(cells, edges_of_rows, settings) for cells in body]
    is_heading = heading_test([cell for cells in body for cell in cells], headings)
    nodes: list[Node] = []
    arranger = Arranger(settings, is_heading)
    for cells, page in zip(body, pages, strict=True):
        _extend(nodes, _with_tables(cells, bands_of(page.fills, settings), arranger, settings, is_heading))
    margin = [Rows([[cell]]) for cell in furniture]
    return logical_lines(nodes, settings, is_heading), logical_lines(list(margin), settings, is_heading)


def _with_tables(
    cells: list[Cell], bands: Sequence[Band], arranger: Arranger, settings: LayoutSettings, is_heading: IsHeading
) -> list[Node]:
    """The reading order of a page, with its tables in their place."""
    found = table_rows(cells, bands, settings, is_heading) if bands else None
    if found is None:
        return arranger.arrange(cells)
    first, last, rows = found
    below = [cell for cell in cells if cell.row > last]
    rest = [band for band in bands if below and band.bottom > below[0].baseline - below[0].size]
    return [
        *arranger.arrange([cell for cell in cells if cell.row < first]),
        Rows(rows),
        *_with_tables(below, rest, arranger, settings, is_heading),
    ]


def _turned(runs: Iterable[Run]) -> Iterator[Cell]:
    """Text that does not run from left to right, each string by itself: its place tells nothing of its order."""
    turned = sorted((run for run in runs if run.angle), key=lambda run: run.order)
    for _, words in groupby(turned, key=lambda run: run.order):
        yield Cell(list(words), -1)


def _draws_spaces(rows: Sequence[list[Run]]) -> bool:
    """Whether nearly all words inside a row have a drawn space in front of them."""
    inner = [word for row in rows for word in row[1:]]
    return len(inner) > 20 and sum(word.spaced for word in inner) > 0.6 * len(inner)


def heading_test(cells: Sequence[Cell], headings: Headings) -> IsHeading:
    """A test for section headings: the words of one, set as headings of this document are.

    "Languages" is a heading of many documents and a label inside the skills of others; the type tells which.
    """
    found: dict[HeadingType, set[tuple[str, str]]] = {}
    for cell in cells:
        kind = headings.kind(cell.text)
        if kind is not None and headings.subheading(cell.text) is None:
            found.setdefault(_type_of(cell), set()).add((kind, cell.text.casefold()))
    types = HeadingTypes.of(found)
    second = {id(below) for above, below in _stacked(cells) if headings.kind(f"{above.text} {below.text}")}

    @lru_cache(maxsize=4096)
    def is_one(parts: tuple[Cell, ...]) -> bool:
        kind = headings.kind(" ".join([part.text for part in parts]))
        rest = len(parts) == 1 and id(parts[0]) in second
        return kind is not None and not rest and types.fits(_type_of(parts[0]), kind)

    # The same cells are asked for at every strip between columns that is tried.
    return lambda parts: is_one(tuple(parts))


def _stacked(cells: Sequence[Cell]) -> Iterator[tuple[Cell, Cell]]:
    """Cells right below each other in one type, as the rows of a wrapped heading are."""
    ordered = sorted(cells, key=lambda cell: (cell.words[0].page, round(cell.x0), cell.baseline))
    for above, below in pairwise(ordered):
        near = 0 < below.baseline - above.baseline < 1.6 * above.size and abs(above.x0 - below.x0) < 1
        if near and _type_of(above) == _type_of(below) and len(below.words) < 4:
            yield above, below


def _type_of(cell: Cell) -> HeadingType:
    style = max(cell.words, key=lambda word: len(word.text)).style
    return HeadingType(round(cell.size, 1), style.bold, cell.text.isupper(), style.font)


def _extend(nodes: list[Node], more: list[Node]) -> None:
    """Append the nodes of the next page; columns that go on there are joined to those above."""
    while nodes and more and isinstance(nodes[-1], Split):
        last, first = nodes[-1], more[0]
        if isinstance(first, Split):
            if min(last.gutter[1], first.gutter[1]) - max(last.gutter[0], first.gutter[0]) <= 0:
                break
            _extend(last.left, first.left)
            _extend(last.right, first.right)
        else:
            cells = [cell for row in first.rows for cell in row]
            if min(cell.left for cell in cells) > (last.gutter[0] + last.gutter[1]) / 2:
                _extend(last.right, [first])
            elif max(cell.x1 for cell in cells) < (last.gutter[0] + last.gutter[1]) / 2:
                _extend(last.left, [first])
            else:
                break
        more = more[1:]
    if nodes and more and isinstance(nodes[-1], Rows) and isinstance(more[0], Rows) and _alike(nodes[-1], more[0]):
        nodes[-1].rows.extend(more[0].rows)
        more = more[1:]
    nodes.extend(more)


def _alike(above: Rows, below: Rows) -> bool:
    """Whether two blocks of rows can be one column: they begin at the same left edge."""
    left = [min(cell.left for row in block.rows for cell in row) for block in (above, below)]
    return abs(left[0] - left[1]) < above.rows[-1][0].size


def _edge_rows(
    pages: Sequence[PageContent], rows: Sequence[list[list[Run]]], settings: LayoutSettings
) -> dict[tuple[int, int], str]:
    """Rows of page headers and footers by page number and row index: which to keep once, which to drop."""
    seen: Counter[tuple[str, int]] = Counter()
    places: list[tuple[int, int, str, tuple[str, int], str]] = []
    for page, page_rows in zip(pages, rows, strict=True):
        for index, words in enumerate(page_rows):
            zone = _zone(words, page, settings)
            if not zone:
                continue
            text = " ".join(word.text for word in words)
            key = (_NUMBER.sub("#", text), round(words[0].baseline / 4))
            seen[key] += 1
            outer = index in (0, len(page_rows) - 1) or (zone == "bottom" and _apart(index, page, page_rows, settings))
            places.append((page.number, index, text, key, zone if outer or zone == "top" else ""))
    out: dict[tuple[int, int], str] = {}
    kept: set[str] = set()
    for number, index, text, key, zone in places:
        if zone and _is_page_number(text, settings):
            out[number, index] = "drop"
        elif (
            seen[key] > 1
            or (zone and settings.page_number.search(text))
            or (zone == "bottom" and _CONTACT.search(_DATE.sub("", text)))
        ):
            first = key[0] not in kept
            kept.add(key[0])
            if first and zone == "top" and number == pages[0].number:
                continue
            out[number, index] = "keep" if first else "drop"
    return out


def _is_page_number(text: str, settings: LayoutSettings) -> bool:
    """Whether a text is a page number and nothing else."""
    return not settings.page_number.sub("", text.strip(_FRAME)).strip(_FRAME)


def _zone(words: list[Run], page: PageContent, settings: LayoutSettings) -> str:
    """Top or bottom, when the row stands near the upper or lower edge of the page; else nothing."""
    if words[0].baseline < settings.furniture_margin * page.height:
        return "top"
    return "bottom" if words[0].baseline > (1 - settings.furniture_margin) * page.height else ""


def _apart(index: int, page: PageContent, rows: list[list[Run]], settings: LayoutSettings) -> bool:
    """Whether a gap separates the rows at the foot of the page from the text above."""
    while index > 0:
        step = rows[index][0].baseline - rows[index - 1][0].baseline
        if step > settings.furniture_gap * rows[index][0].style.size:
            return True
        index -= 1
        if not _zone(rows[index], page, settings):
            return False
    return False
