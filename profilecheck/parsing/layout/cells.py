"""Rows of words → cells: stretches of text that wide gaps, icons or bullets set apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import Fill, Run
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.layout.words import is_elsewhere, is_picture

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(slots=True, eq=False)
class Cell:
    """Words that belong together on one visual row."""

    words: list[Run]
    row: int
    """Index of the visual row, counted over all pages."""
    bullet_x0: float | None = None
    """Left edge of the bullet sign before it, if there is one."""
    icon_x0: float | None = None
    """Left edge of the icon before it, below which a wrapped line may go on."""
    rail: "list[Cell]" = field(default_factory=list)
    """Cells of a label or date column to the left that belong to this row; several when the label wraps."""
    asides: "list[list[Cell]]" = field(default_factory=list)
    """Blocks of a date or place column to the right that begin on this row."""
    text: str = ""
    """The words, joined by single spaces."""
    x0: float = 0.0
    x1: float = 0.0
    baseline: float = 0.0
    size: float = 0.0

    def __post_init__(self) -> None:
        self.text = " ".join([word.text for word in self.words])
        first, last = self.words[0], self.words[-1]
        self.x0, self.x1 = first.x0, last.x1
        self.baseline = first.baseline
        self.size = max([word.style.size for word in self.words])

    @property
    def left(self) -> float:
        """Left edge, the bullet included."""
        return self.x0 if self.bullet_x0 is None else self.bullet_x0


def cells_of(
    words: list[Run],
    row: int,
    settings: LayoutSettings,
    discs: Sequence[Box] = (),
    *,
    drawn_spaces: bool = False,
    above: Sequence[Sequence[Run]] = (),
) -> list[Cell]:
    """Cut one visual row into cells; pictures end a cell and bullets begin one, and both are dropped.

    `discs` are small filled shapes of the page: the bullets that browsers draw without a glyph. With `drawn_spaces`
    the page draws the spaces between words, and a gap without one is likely to be that of two cells. A dash below bold
    text of the rows `above` is none of a list, but goes on with that ("Vice President" over "– Consumer Lending").
    """
    cells: list[Cell] = []
    current: list[Run] = []
    bullet: float | None = None
    icon: Run | None = None
    previous: Run | None = None
    for index, word in enumerate(words):
        apart = previous is None or _apart(previous, word, drawn_spaces, settings)
        follower = words[index + 1] if index + 1 < len(words) else None
        is_to = word.text in settings.weak_bullets and _begins_date(words[index + 1 : index + 3])
        is_part = is_to or (word.text in settings.weak_bullets and _is_below_bold(word, above, settings))
        if apart and not is_part and _is_bullet(word, previous, follower, settings):
            _close(cells, current, row, bullet, icon)
            current, bullet, icon = [], word.x0, None
        elif is_picture(word.text, word.style.font, settings):
            _close(cells, current, row, bullet, icon)
            current, bullet, icon = [], None, word
        else:
            if apart and current:
                _close(cells, current, row, bullet, icon)
                current, bullet, icon = [], None, None
            current.append(word)
        previous = word
    _close(cells, current, row, bullet, icon)
    for cell in cells:
        if cell.bullet_x0 is None:
            cell.bullet_x0 = _disc(cell, discs, settings)
    return cells


def strong_edges(cells: Sequence[Cell], settings: LayoutSettings) -> frozenset[int]:
    """Left edges, in half points, at which many rows begin."""
    starts: dict[int, Cell] = {}
    for cell in cells:
        if cell.row not in starts or cell.x0 < starts[cell.row].x0:
            starts[cell.row] = cell
    counts = Counter(round(2 * cell.x0) for cell in starts.values())
    return frozenset(edge for edge, count in counts.items() if count >= settings.edge_rows)


def cut_at_edges(cells: Iterable[Cell], edges: frozenset[int], settings: LayoutSettings) -> list[Cell]:
    """Cut cells where a word begins at such an edge behind a gap that is wide for a space."""
    out: list[Cell] = []
    for cell in cells:
        start = 0
        for index in range(1, len(cell.words)):
            left, right = cell.words[index - 1], cell.words[index]
            edge = round(2 * right.x0)
            if not edges.isdisjoint((edge - 1, edge, edge + 1)) and (
                right.x0 - left.x1 > settings.edge_gap * right.style.size or is_elsewhere(left, right, settings)
            ):
                out.append(_part(cell, start, index))
                start = index
        out.append(_part(cell, start, len(cell.words)) if start else cell)
    return out


def _part(cell: Cell, start: int, end: int) -> Cell:
    if start:
        return Cell(cell.words[start:end], cell.row)
    return Cell(cell.words[:end], cell.row, cell.bullet_x0, cell.icon_x0)


def small_shapes(fills: Iterable[Fill], settings: LayoutSettings) -> list[Box]:
    """Filled shapes that are small and about as wide as high, as a drawn bullet is."""
    least, most = settings.disc_points
    return [
        fill.box
        for fill in fills
        if least <= fill.box.width <= most and least <= fill.box.height <= most
        and 0.7 < fill.box.width / fill.box.height < 1.4
    ]  # fmt: skip


def _disc(cell: Cell, discs: Sequence[Box], settings: LayoutSettings) -> float | None:
    """Left edge of the drawn bullet that stands right before the cell."""
    size = cell.words[0].style.size
    for box in discs:
        middle = (box.top + box.bottom) / 2
        if (
            0 < cell.x0 - box.x1 < settings.disc_gap * size
            and cell.baseline - 0.7 * size < middle < cell.baseline + 0.05 * size
        ):
            return box.x0
    return None


def _apart(left: Run, right: Run, drawn_spaces: bool, settings: LayoutSettings) -> bool:
    """Whether the gap between two words is that of two cells; it may be smaller where the type changes."""
    sizes = sorted((left.style.size, right.style.size))
    changed = sizes[1] > 1.12 * sizes[0] or (
        left.style.bold != right.style.bold and left.style.font != right.style.font
    )
    gap = settings.changed_gap * sizes[1] if changed else settings.cell_gap * sizes[0]
    if drawn_spaces and not right.spaced:
        gap = min(gap, settings.unspaced_gap * sizes[0])
    return right.x0 - left.x1 > gap + 2 * max(left.tracking, right.tracking)


def _close(cells: list[Cell], words: list[Run], row: int, bullet: float | None, icon: Run | None) -> None:
    if words:
        near = icon is not None and words[0].x0 - icon.x1 < 2 * words[0].style.size
        cells.append(Cell(words, row, bullet, icon.x0 if icon is not None and near else None))


def _is_bullet(word: Run, previous: Run | None, follower: Run | None, settings: LayoutSettings) -> bool:
    """Whether a word that begins a cell is a list sign with text to its right."""
    font = word.style.font.lower()
    lettered = any(word.text == letter and part in font for letter, part in settings.letter_bullets)
    if follower is not None and previous is None and word.text in settings.wide_letters:
        wide = follower.x0 - word.x1 > settings.wide_letter_gap * word.style.size
        lettered = lettered or (wide and follower.text[0].isupper())
    if word.text not in settings.bullets and not lettered:
        return False
    if follower is None:
        return word.text not in settings.weak_bullets
    gap = follower.x0 - word.x1
    if gap > settings.bullet_gap * max(follower.style.size, word.style.size):
        return False
    if word.text not in settings.weak_bullets:
        return True
    return gap > settings.join * word.style.size and not follower.text[0].isdigit() and not _ends_in_digit(previous)


def _is_below_bold(word: Run, above: Sequence[Sequence[Run]], settings: LayoutSettings) -> bool:
    """Whether a bold sign stands right below the beginning of bold text."""
    return word.style.bold and any(
        abs(other.x0 - word.x0) < 1
        and other.style == word.style
        and other.text not in settings.weak_bullets
        and word.baseline - other.baseline <= settings.leading * word.style.size
        for row in above
        for other in row
    )


def _begins_date(words: Sequence[Run]) -> bool:
    """Whether a month and a year follow, as behind the dash of a period that goes on from the row above."""
    return len(words) == 2 and words[0].text.rstrip(".").isalpha() and YEAR.fullmatch(words[1].text) is not None


def _ends_in_digit(word: Run | None) -> bool:
    return word is not None and word.text[-1].isdigit()
