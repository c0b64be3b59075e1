"""PDF engines: what a PDF library draws on a page, in one form for all of them.

An engine is a function `(data, source, options) -> EngineResult`; the layout never sees the library behind it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Protocol

from profilecheck.errors import UsageError
from profilecheck.model.document import Style
from profilecheck.model.geometry import Box
from profilecheck.parsing.bounds import Meter

ENGINES = ("pdfminer", "pdfium")
"""The libraries that can be asked to read a PDF; the first is the one that is always there."""
MISSING = "\ufffd"
"""Stands for a glyph without a Unicode value."""
ASCENT, DESCENT = 0.8, 0.2
"""How far boxes reach above and below the baseline, in em: what fonts say of themselves is wrong too often."""
GAP = 0.12
"""A gap of this share of the font size ends a run; the layout joins runs again where they are one word."""
FAINT = 0.04
"""Paint of less opacity is as good as none."""
_FARTHEST = 1e6
_STRAIGHT, _SHORTEST_RULE = 0.1, 8.0
"""In points: how far an upright line may lean, and the least length of one that parts anything."""
INVISIBLE = 3
"""The text rendering mode that draws nothing; engines also give it to what is transparent or cut away."""


@dataclass(slots=True, kw_only=True)
class Run:
    """Glyphs without white space, drawn one after the other on one baseline in one style; y grows downwards."""

    text: str
    edges: list[float]
    """x of the left edge of each character, then of the right edge of the last."""
    baseline: float
    top: float
    bottom: float
    style: Style
    page: int
    """1-based page number."""
    angle: int = 0
    """Direction of writing in degrees, 0 for upright text; other texts are kept out of the columns."""
    order: int = 0
    """Position in the page's drawing order."""
    spaced: bool = False
    """Whether a space was drawn before it."""
    tracking: float = 0.0
    """Space between its letters in points, where they are set apart; words then are further apart, too."""

    @property
    def x0(self) -> float:
        """Left edge in points."""
        return self.edges[0]

    @property
    def x1(self) -> float:
        """Right edge in points."""
        return self.edges[-1]


@dataclass(slots=True, kw_only=True)
class Fill:
    """A filled shape, or a stroked line."""

    box: Box
    """The rectangle around it, cut to what is shown."""
    color: str
    """As #rrggbb; empty for gradients and patterns."""
    order: int
    solid: bool = False
    """Whether it hides all that lies beneath its box: an opaque rectangle."""


def rules_of(
    extent: tuple[float, float, float, float], *, rectangle: bool
) -> Iterator[tuple[float, float, float, float]]:
    """The upright lines of a stroked path, such as the borders of a table: itself, or the sides of a rectangle.

    >>> list(rules_of((0, 0, 90, 0), rectangle=False)), list(rules_of((0, 0, 90, 9), rectangle=False))
    ([(0, 0, 90, 0)], [])
    """
    x0, y0, x1, y1 = extent
    sides = ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)) if rectangle else (extent,)
    for left, bottom, right, top in sides:
        across, up = right - left, top - bottom
        if min(across, up) < _STRAIGHT and max(across, up) >= _SHORTEST_RULE:
            yield left, bottom, right, top


@dataclass(slots=True, kw_only=True)
class Image:
    """A picture."""

    box: Box
    """Its rectangle, cut to what is shown."""
    order: int
    solid: bool = False
    """Whether nothing shines through it."""


@dataclass(slots=True, kw_only=True)
class PageContent:
    """All that is drawn on a page, as far as the parser cares."""

    number: int
    width: float
    height: float
    runs: list[Run] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    links: list[tuple[str, Box]] = field(default_factory=list)
    undefined: int = 0
    """Number of glyphs without a Unicode value."""
    left_out: int = 0
    """Number of words that are in the file and not among the runs."""
    drawn_glyphs: int = 0
    """Number of glyphs of Type 3 fonts, which are drawings."""


def keep_sane(page: PageContent) -> None:
    """Give a page without a usable size that of a letter, and drop what stands at no place, or millions of points away.

    >>> page = PageContent(number=1, width=float("nan"), height=-1)
    >>> keep_sane(page)
    >>> page.width, page.height
    (612.0, 792.0)
    """
    if not (1 <= page.width <= _FARTHEST and 1 <= page.height <= _FARTHEST):
        page.width, page.height = 612.0, 792.0
    page.runs = [run for run in page.runs if _is_near(run.edges[0], run.top, run.edges[-1], run.bottom)]
    page.fills = [fill for fill in page.fills if _is_box_near(fill.box)]
    page.images = [image for image in page.images if _is_box_near(image.box)]
    page.links = [link for link in page.links if _is_box_near(link[1])]


def _is_box_near(box: Box) -> bool:
    return _is_near(box.x0, box.top, box.x1, box.bottom)


def _is_near(x0: float, top: float, x1: float, bottom: float) -> bool:
    """Whether some numbers are such as may stand for places on a page; NaN is none."""
    far = _FARTHEST
    return -far < x0 < far and -far < top < far and -far < x1 < far and -far < bottom < far


@dataclass(slots=True, kw_only=True)
class EngineResult:
    """A PDF as its pages."""

    pages: Iterator[PageContent]
    metadata: Mapping[str, str]


class PdfOptions(Protocol):
    """What an engine needs to know of the reading options."""

    @property
    def password(self) -> str | None:
        """The password of an encrypted file."""

    @property
    def max_pages(self) -> int:
        """Pages beyond this many are not read."""

    @property
    def meter(self) -> Meter:
        """Counts what the reading costs."""


Engine = Callable[[bytes, str, PdfOptions], EngineResult]


def engine(name: str) -> Engine:
    """The function that reads a PDF with a library.

    Raises:
        UsageError: there is no such engine.

    """
    if name not in ENGINES:
        raise UsageError(f'unknown engine "{name}"; known are {", ".join(ENGINES)}')
    read: Engine = import_module(f"{__name__}.{name}").read_pages
    return read
