"""Which text on a page a person cannot see."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from heapq import nlargest
from typing import Any, NamedTuple

from profilecheck.model.document import Style
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import INVISIBLE, PageContent, Run

_MOST_TWINS = 200
_BANDS = 64
_PAPER = "#ffffff"
# Height of the middle of small letters above the baseline, in em.
_MIDDLE = 0.25


@dataclass(frozen=True, slots=True)
class HiddenSettings:
    """lexicons/parsing/hidden.toml as typed values."""

    tiny_points: float
    contrast: float
    difference: int
    shape_points: float
    most_shapes: int
    scan_share: float
    twin: float
    reasons: Mapping[str, str]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> "HiddenSettings":
        """Read the table; raises KeyError where an entry is missing."""
        return cls(**{one.name: table[one.name] for one in fields(cls)})


class Unseen(NamedTuple):
    """A run that nobody sees, and why."""

    run: Run
    reason: str


class _Shape(NamedTuple):
    """A fill or a picture, of which the colour is not known."""

    box: Box
    order: int
    color: str
    solid: bool


def set_apart(page: PageContent, settings: HiddenSettings) -> list[Unseen]:
    """Take what nobody can see out of the runs of a page; shadows of what can be seen just go."""
    sight = _Sight(page, settings)
    unseen = [Unseen(run, settings.reasons[reason]) for run in page.runs if (reason := sight.why_hidden(run))]
    if not unseen:
        return []
    gone = {id(one.run) for one in unseen}
    page.runs = [run for run in page.runs if id(run) not in gone]
    twins: dict[str, list[Run]] = {}
    for run in page.runs:
        twins.setdefault(run.text, []).append(run)
    return [one for one in unseen if not _is_shadow(one.run, twins.get(one.run.text, ())[:_MOST_TWINS], settings.twin)]


def is_scan(page: PageContent, settings: HiddenSettings) -> bool:
    """Whether pictures fill most of the page."""
    pictures = sum(image.box.width * image.box.height for image in page.images)
    return pictures >= settings.scan_share * page.width * page.height


class _Sight:
    """What lies below and above the text of a page."""

    def __init__(self, page: PageContent, settings: HiddenSettings) -> None:
        self._page = page
        self._settings = settings
        self._scan = is_scan(page, settings)
        shapes = [_Shape(fill.box, fill.order, fill.color, fill.solid) for fill in page.fills]
        shapes += [_Shape(image.box, image.order, "", image.solid and not self._scan) for image in page.images]
        least = settings.shape_points
        wide = (one for one in shapes if one.box.width >= least and one.box.height >= least)
        largest = nlargest(settings.most_shapes, wide, key=lambda one: (one.box.width * one.box.height, one.order))
        self._shapes = sorted(largest, key=lambda one: -one.order)
        self._last_cover = max((one.order for one in self._shapes if one.solid), default=-1)
        self._colors = {_PAPER, *(one.color for one in self._shapes if one.color)}
        self._bands: list[list[_Shape]] = [[] for _ in range(_BANDS)]
        """The shapes that reach into each strip across the page."""
        for shape in self._shapes:
            for band in self._bands[self._band(shape.box.top) : self._band(shape.box.bottom) + 1]:
                band.append(shape)
        self._plain: dict[int, bool] = {}  # by the identity of the style: hashing one takes longer than all the rest

    def why_hidden(self, run: Run) -> str:
        """The key of the reason, or nothing for text that can be seen."""
        style, page, left, right = run.style, self._page, run.edges[0], run.edges[-1]
        y = run.baseline - _MIDDLE * style.size
        if right <= 0 or left >= page.width or not 0 <= y <= page.height:
            return "outside"
        if run.order < self._last_cover and self._is_covered(run.order, left, right, y):
            return "covered"
        plain = self._plain.get(id(style))
        if plain is None:
            plain = self._plain[id(style)] = self._is_plain(style)
        return "" if plain else self._why_unseen(run, (left + right) / 2, y)

    def _is_plain(self, style: Style) -> bool:
        """Whether text so set is seen wherever on the page it stands."""
        inked = style.render_mode != INVISIBLE and style.size >= self._settings.tiny_points
        return inked and not any(self._alike(style.color, other) for other in self._colors)

    def _why_unseen(self, run: Run, x: float, y: float) -> str:
        if run.style.render_mode == INVISIBLE:
            return "" if self._scan else "invisible"
        if run.style.size < self._settings.tiny_points:
            return "tiny"
        return "color" if self._melts(run.style.color, run.order, x, y) else ""

    def _band(self, y: float) -> int:
        height = self._page.height
        return min(int(min(max(y, 0), height) / height * _BANDS), _BANDS - 1)

    def _is_covered(self, order: int, left: float, right: float, y: float) -> bool:
        for shape in self._bands[self._band(y)]:
            if shape.order <= order:
                break
            if shape.solid and _holds(shape.box, left, y) and _holds(shape.box, right, y):
                return True
        return False

    def _melts(self, color: str, order: int, x: float, y: float) -> bool:
        """Whether all that may be the background of text at a place is like its colour."""
        for shape in self._bands[self._band(y)]:
            if shape.order < order and _holds(shape.box, x, y):
                if not self._alike(color, shape.color):
                    return False
                if shape.solid:
                    return True
        return self._alike(color, _PAPER)

    def _alike(self, color: str, other: str) -> bool:
        if not color or not other:
            return False
        contrast, difference = compare_colors(color, other)
        return contrast < self._settings.contrast and difference <= self._settings.difference


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _is_shadow(run: Run, twins: Iterable[Run], reach: float) -> bool:
    """Whether the same word is visible at nearly the same place."""
    near = reach * max(run.style.size, 1)
    return any(abs(twin.x0 - run.x0) < near and abs(twin.baseline - run.baseline) < near for twin in twins)


@lru_cache(maxsize=1024)
def compare_colors(one: str, other: str) -> tuple[float, int]:
    """Contrast ratio of two colours after WCAG 2.2, and the largest difference in a channel.

    >>> compare_colors("#ffffff", "#000000")
    (21.0, 255)
    """
    channels = [[int(color[index : index + 2], 16) for index in (1, 3, 5)] for color in (one, other)]
    low, high = sorted(_luminance(color) for color in channels)
    return (high + 0.05) / (low + 0.05), max(abs(a - b) for a, b in zip(*channels, strict=True))


def _luminance(channels: Iterable[int]) -> float:
    linear = [value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def paragraphs(unseen: Iterable[Unseen]) -> Iterator[tuple[str, list[Run]]]:
    """Hidden runs as paragraphs with their reasons; those without a letter or digit say nothing."""
    rows: list[Unseen] = []
    for one in sorted(unseen, key=lambda one: (one.run.page, one.reason, one.run.baseline, one.run.x0)):
        if rows and not _goes_on(rows[-1], one):
            yield from _paragraph(rows)
            rows = []
        rows.append(one)
    if rows:
        yield from _paragraph(rows)


def _goes_on(last: Unseen, one: Unseen) -> bool:
    step = one.run.baseline - last.run.baseline
    return last.reason == one.reason and last.run.page == one.run.page and step < 2.5 * max(last.run.style.size, 1)


def _paragraph(rows: list[Unseen]) -> Iterator[tuple[str, list[Run]]]:
    if any(letter.isalnum() for one in rows for letter in one.run.text):
        yield rows[0].reason, [one.run for one in rows]
