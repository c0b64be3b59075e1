"""Reads a PDF through pdfminer.six with an own device: its layout analysis is slow and loses columns."""

from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdffont import PDFFont
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import MATRIX_IDENTITY, apply_matrix_pt, decode_text, mult_matrix

from profilecheck.errors import EncryptedError, InputError, ProfilecheckError
from profilecheck.model.document import Style
from profilecheck.model.geometry import Box
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.engines import (
    FAINT,
    INVISIBLE,
    EngineResult,
    Fill,
    Image,
    PageContent,
    PdfOptions,
    Run,
    rules_of,
)
from profilecheck.parsing.engines.pdfminer_document import Document
from profilecheck.parsing.engines.pdfminer_font import Font
from profilecheck.parsing.engines.pdfminer_fonts import Fonts
from profilecheck.parsing.engines.pdfminer_links import links_of
from profilecheck.parsing.engines.pdfminer_pen import Pen
from profilecheck.parsing.engines.pdfminer_state import Extent, Interpreter, State, extent_of, outline, page_extent

# What a picture has that does not fill all of its rectangle.
_MASKS = ("SMask", "Mask", "ImageMask", "IM")
_UNIT_SQUARE = (("m", 0, 0), ("l", 1, 0), ("l", 1, 1), ("l", 0, 1))
_LONGEST_METADATA = 1000
_MOST_STROKES = 6
"""Of a stroked path that is a line or a rectangle."""


def read_pages(data: bytes, source: str, options: PdfOptions) -> EngineResult:
    """Open a PDF and return its pages.

    Raises:
        EncryptedError: the password is missing or wrong.
        InputError: the file is not a readable PDF, or costs too much.

    """
    try:
        document = Document(data, options.meter, options.password or "")
        metadata = _metadata(document)
    except ProfilecheckError:
        raise
    except PDFPasswordIncorrect as error:
        cure = "the password is wrong" if options.password else "give the password with --password"
        raise EncryptedError(f"{source}: the PDF is encrypted; {cure}") from error
    except PDFEncryptionError as error:
        raise EncryptedError(f"{source}: the PDF is encrypted in an unknown way; save it without protection") from error
    except RecursionError as error:
        raise InputError(f"{source}: the PDF nests objects too deeply; export it again") from error
    except Exception as error:  # pdfminer raises errors of every kind on broken files
        raise _broken(source, error) from error
    return EngineResult(pages=_pages(document, source, options.max_pages), metadata=metadata)


def _broken(source: str, error: BaseException, page: int | None = None) -> InputError:
    place = f", page {page}" if page else ""
    return InputError(f"{source}{place}: the PDF is damaged or cut off ({type(error).__name__}); export it again")


def _metadata(document: Document) -> dict[str, str]:
    out: dict[str, str] = {}
    for info in document.info:
        for key, value in info.items():
            value = resolve1(value)
            if isinstance(value, bytes):
                out[str(key)] = decode_text(value[:_LONGEST_METADATA]).strip("\x00 ")
    return out


def _pages(document: Document, source: str, limit: int) -> Iterator[PageContent]:
    fonts = Fonts(document.meter)
    number = 0
    try:
        for number, page in enumerate(document.pages(), start=1):
            if number > limit:
                return
            device = _Device(fonts, number, document.meter)
            Interpreter(fonts, device).process_page(page)
            device.content.links = list(links_of(page, number, device.content.height))
            yield device.content
    except ProfilecheckError:
        raise
    except Exception as error:  # as above: a broken stream can fail in any way
        raise _broken(source, error, number + 1) from error


class _Device(PDFTextDevice):
    """Collects runs, fills and images of one page."""

    def __init__(self, fonts: Fonts, number: int, meter: Meter) -> None:
        super().__init__(fonts)
        self.meter = meter
        self.content = PageContent(number=number, width=0, height=0)
        self.number = number
        self.order = 0
        self.spaced = False
        self.page_extent: Extent | None = None
        self.state = State()
        self.clip: Box | None = None
        self.fonts: dict[int, Font] = {}
        self.styles: dict[tuple[Any, ...], Style] = {}

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        x0, y0, x1, y1 = page.mediabox
        width, height = abs(x1 - x0), abs(y1 - y0)
        if page.rotate in (90, 270):
            width, height = height, width
        self.content.width, self.content.height = width, height
        self.page_extent = page_extent(page, ctm)

    def _font(self, font: PDFFont) -> Font:
        known = self.fonts.get(id(font))
        if known is None:
            known = self.fonts[id(font)] = Font(font)
        return known

    def _style(self, font: Font, size: float, state: State, mode: int) -> Style:
        color = state.text_color(mode)
        mode = INVISIBLE if state.alpha < FAINT else mode
        key = (id(font), round(size, 2), color, mode)
        style = self.styles.get(key)
        if style is None:
            style = self.styles[key] = Style(
                font=font.name,
                size=round(size, 2),
                bold=font.bold or mode == 2,
                italic=font.italic,
                color=color,
                render_mode=mode,
            )
        return style

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        if textstate.font is None or textstate.font.is_vertical():
            super().render_string(textstate, seq, ncs, graphicstate)
            return
        self.order += 1
        font = self._font(textstate.font)
        matrix = mult_matrix(textstate.matrix, self.ctm or MATRIX_IDENTITY)
        a, b, _c, d, _, _ = matrix
        if abs(b) > 1e-3 * abs(a) or a * d < 0 or a < 0:
            self._turned(textstate, seq, font, matrix, graphicstate)
            return
        size = abs(textstate.fontsize * d) or 0.1
        style = self._style(font, size, graphicstate, textstate.render)
        self.clip = self._flipped(graphicstate.clip) if graphicstate.clip else None
        textstate.linematrix = self._upright(textstate, seq, font, style, matrix)

    def _upright(self, state: Any, seq: Any, font: Font, style: Style, matrix: Any) -> tuple[float, float]:
        a, _, c, d, e, f = matrix
        x, y = state.linematrix
        scaling = state.scaling * 0.01
        unit = state.fontsize * scaling
        charspace = state.charspace * scaling
        wordspace = 0.0 if font.font.is_multibyte() else state.wordspace * scaling
        pen = Pen(self, font, style, self.content.height - (d * (y + state.rise) + f))
        offset = c * y + e
        glyph, decode = font.glyph, font.font.decode
        spaced = False
        for item in seq:
            if not isinstance(item, bytes):
                if isinstance(item, int | float):
                    x -= item * 0.001 * unit
                    spaced = True
                continue
            for cid in decode(item):
                if spaced:
                    x += charspace
                letters, width = glyph(cid)
                advance = width * unit
                self.meter.write(len(letters))
                pen.draw(letters, a * x + offset, a * (x + advance) + offset)
                x += advance + (wordspace if cid == 32 else 0.0)
                spaced = True
        pen.lift()
        return x, y

    def _turned(self, state: Any, seq: Any, font: Font, matrix: Any, graphicstate: Any) -> None:
        """Text that does not run from left to right: each string is kept as one run with its bounding box."""
        letters: list[str] = []
        x, y = state.linematrix
        start = x
        for item in seq:
            if isinstance(item, (int, float)):
                x -= item * 0.001 * state.fontsize
            elif isinstance(item, bytes):
                for cid in font.font.decode(item):
                    text, width = font.glyph(cid)
                    letters.append(text)
                    x += width * state.fontsize + state.charspace
        state.linematrix = (x, y)
        self.meter.write(len(letters))
        words = "".join(letters).split()
        if not words:
            return
        (xa, ya), (xb, yb) = apply_matrix_pt(matrix, (start, y)), apply_matrix_pt(matrix, (x, y))
        height = self.content.height
        size = abs(state.fontsize) * max(abs(matrix[2]), abs(matrix[3]))
        left, right = min(xa, xb), max(xa, xb)
        for word in words:
            self.content.runs.append(
                Run(
                    text=word,
                    edges=[left + (right - left) * index / len(word) for index in range(len(word) + 1)],
                    baseline=height - min(ya, yb),
                    top=height - max(ya, yb),
                    bottom=height - min(ya, yb) + 0.1,
                    style=self._style(font, size, graphicstate, state.render),
                    page=self.number,
                    angle=90,
                    order=self.order,
                )
            )

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        self.order += 1
        if self.ctm is None or not (fill or (stroke and len(path) <= _MOST_STROKES)):
            return
        points, exact = outline(path, self.ctm)
        if fill and points:
            self._fill(graphicstate, extent_of(points), exact=exact)
        elif points and (exact or len(points) == 2):
            for rule in rules_of(extent_of(points), rectangle=exact):
                self._fill(graphicstate, rule, exact=False, color="")

    def paint_shading(self, state: State) -> None:
        """Paint all that is shown with a gradient."""
        self.order += 1
        self._fill(state, state.clip or (0, 0, self.content.width, self.content.height), exact=False, color="")

    def _fill(self, state: State, extent: Extent, *, exact: bool, color: str | None = None) -> None:
        self.meter.shape()
        shown = state.clipped(extent)
        if shown is not None and state.alpha >= FAINT:
            color = state.fill_color if color is None else color
            solid = exact and state.solid and bool(color)
            self.content.fills.append(Fill(box=self._flipped(shown), color=color, order=self.order, solid=solid))

    def render_image(self, name: str, stream: Any) -> None:
        self.order += 1
        if self.ctm is None:
            return
        self.meter.shape()
        points, exact = outline(_UNIT_SQUARE, self.ctm)
        shown = self.state.clipped(extent_of(points))
        if shown is not None:
            solid = exact and self.state.solid and not any(key in stream for key in _MASKS)
            self.content.images.append(Image(box=self._flipped(shown), order=self.order, solid=solid))

    def _flipped(self, extent: Extent) -> Box:
        left, bottom, right, top = extent
        height = self.content.height
        return Box(page=self.number, x0=left, x1=right, top=height - top, bottom=height - bottom)

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Marked content is of no use here."""
