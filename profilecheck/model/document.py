"""The text of a document and where each part of it stands.

`Document.text` is the one address space: every extracted field and every piece of evidence is a `Span` of it.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from profilecheck.model.geometry import Box

NOT_ENGLISH = "not-english"
"""`Diagnostic.code` of a document in another language."""
MARGIN = -1
"""`Line.column` of page headers and footers, which stand behind the running text."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of character offsets into `Document.text`.

    >>> Span(2, 5).length
    3
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of characters."""
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one.

        >>> Span(0, 5).covers(Span(1, 5))
        True
        """
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a word is set."""

    font: str = ""
    """PostScript name without the subset prefix."""
    size: float = 0.0
    """Font size in points after all transformations."""
    bold: bool = False
    italic: bool = False
    color: str = "#000000"
    """Fill colour as #rrggbb."""
    render_mode: int = 0
    """Text rendering mode of ISO 32000-1, table 106; 3 is invisible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A run of characters without white space, with its place and style."""

    span: Span
    box: Box
    style: Style
    edges: tuple[float, ...] = ()
    """x of the left edge of each character, then of the right edge of the last; empty when unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text in reading order; cells of one visual row are separated by a tab."""

    span: Span
    box: Box | None = None
    style: Style = Style()
    """The style of most of its characters."""
    bullet: bool = False
    """Whether the line began with a bullet sign, which is not part of the text."""
    apart: bool = False
    """Whether an empty line stands above it, in a format without pages."""
    column: int = 0
    """Index of the text block (column, sidebar, band) that the line belongs to, in reading order, or MARGIN."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A hyperlink of the document, with the text that it is attached to, if any."""

    uri: str
    span: Span | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Size of a page in points."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenText:
    """Text that a machine reads and a person does not see; it stands behind the visible text."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """Something wrong with the file, as opposed to the profile (which is a `Finding`)."""

    code: str
    message: str
    cure: str = ""
    page: int | None = None
    span: Span | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as text, with boxes, lines, links and diagnostics.

    >>> Document(text="Ada Lovelace", format="text").quote(Span(0, 3))
    'Ada'
    """

    text: str
    format: str
    """What it was read as: pdf, docx, text, json_resume, linkedin_pdf …"""
    source: str = ""
    """The file's name as given, for messages only."""
    words: tuple[Word, ...] = ()
    """In order of their spans."""
    lines: tuple[Line, ...] = ()
    links: tuple[Link, ...] = ()
    pages: tuple[Page, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def visible(self) -> Span:
        """The text without what is hidden, which stands behind it."""
        return Span(0, min((one.span.start for one in self.hidden), default=len(self.text)))

    def quote(self, span: Span) -> str:
        """The text at a span."""
        return self.text[span.start : span.end]

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """Rectangles that cover a span, one for each cell of each line; empty for formats without pages."""
        out: list[Box] = []
        end = span.start
        index = max(0, bisect_right(self.words, span.start, key=lambda word: word.span.start) - 1)
        for at in range(index, len(self.words)):
            word = self.words[at]
            if word.span.start >= span.end:
                break
            if not word.span.overlaps(span):
                continue
            box = _part(word, span)
            if out and _same_row(out[-1], box) and "\t" not in self.text[end : word.span.start]:
                out[-1] = out[-1].union(box)
            else:
                out.append(box)
            end = word.span.end
        return tuple(out)

    def page_of(self, span: Span) -> int | None:
        """1-based page on which a span begins, or None for formats without pages."""
        boxes = self.boxes(span)
        return boxes[0].page if boxes else None


def _part(word: Word, span: Span) -> Box:
    """The box of the characters of a word that a span holds."""
    if span.covers(word.span) or len(word.edges) != word.span.length + 1:
        return word.box
    first = max(span.start - word.span.start, 0)
    last = min(span.end, word.span.end) - word.span.start
    box = word.box
    return Box(page=box.page, x0=word.edges[first], top=box.top, x1=word.edges[last], bottom=box.bottom)


def _same_row(a: Box, b: Box) -> bool:
    """Whether b goes on to the right of a, on the same visual line."""
    middle = (b.top + b.bottom) / 2
    return a.page == b.page and a.top <= middle <= a.bottom and b.x0 >= a.x0
