"""Reads a PDF through pdfminer.six with an own device: its layout analysis is slow and loses columns."""

import io
import logging
from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import MATRIX_IDENTITY, apply_matrix_pt, decode_text, mult_matrix

from profilecheck.errors import EncryptedError, InputError, ProfilecheckError
from profilecheck.model.document import Style
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import MISSING, EngineResult, Fill, PageContent, PdfOptions, Run
from profilecheck.parsing.engines.pdfminer_font import Font, hex_color

logging.getLogger("pdfminer").addHandler(logging.NullHandler())

# A gap of this share of the font size ends a run; the layout joins runs again where they are one word.
_GAP = 0.12


def read_pages(data: bytes, source: str, options: PdfOptions) -> EngineResult:
    """Open a PDF and return its pages.

    Raises:
        EncryptedError: the password is missing or wrong.
        InputError: the file is not a readable PDF.

    """
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)), password=options.password or "")
    except PDFEncryptionError as error:
        cure = "the password is wrong" if options.password else "give the password with --password"
        raise EncryptedError(f"{source}: the PDF is encrypted; {cure}") from error
    except RecursionError as error:
        raise InputError(f"{source}: the PDF nests objects too deeply; export it again") from error
    except Exception as error:  # pdfminer raises errors of every kind on broken files
        raise _broken(source, error) from error
    return EngineResult(pages=_pages(document, source, options.max_pages), metadata=_metadata(document))


def _broken(source: str, error: BaseException, page: int | None = None) -> InputError:
    place = f", page {page}" if page else ""
    return InputError(f"{source}{place}: the PDF is damaged or cut off ({type(error).__name__}); export it again")


def _metadata(document: PDFDocument) -> dict[str, str]:
    out: dict[str, str] = {}
    for info in document.info:
        for key, value in info.items():
            value = resolve1(value)
            if isinstance(value, bytes):
                out[str(key)] = decode_text(value).strip("\x00 ")
    return out


def _pages(document: PDFDocument, source: str, limit: int) -> Iterator[PageContent]:
    manager = PDFResourceManager()
    number = 0
    try:
        for number, page in enumerate(PDFPage.create_pages(document), start=1):
            if number > limit:
                return
            device = _Device(manager, number)
            PDFPageInterpreter(manager, device).process_page(page)
            device.content.links = list(_links(page, number, device.content.height))
            yield device.content
    except ProfilecheckError:
        raise
    except Exception as error:  # as above: a broken stream can fail in any way
        raise _broken(source, error, number + 1) from error


def _links(page: PDFPage, number: int, height: float) -> Iterator[tuple[str, Box]]:
    for reference in resolve1(page.annots) or ():
        annotation = resolve1(reference)
        if not isinstance(annotation, dict):
            continue
        action = resolve1(annotation.get("A"))
        uri = resolve1(action.get("URI")) if isinstance(action, dict) else None
        rect = resolve1(annotation.get("Rect"))
        if not isinstance(uri, bytes) or not isinstance(rect, list) or len(rect) != 4:
            continue
        x0, y0, x1, y1 = (float(resolve1(value)) for value in rect)
        left, bottom = page.mediabox[:2]
        yield (
            uri.decode("utf-8", "replace"),
            Box(
                page=number,
                x0=min(x0, x1) - left,
                x1=max(x0, x1) - left,
                top=height - max(y0, y1) + bottom,
                bottom=height - min(y0, y1) + bottom,
            ),
        )


class _Pen:
    """Collects the glyphs of one baseline into runs: a space, or a gap, ends one."""

    __slots__ = ("baseline", "device", "edges", "end", "font", "gap", "style", "text")

    def __init__(self, device: "_Device", font: Font, style: Style, baseline: float) -> None:
        self.device = device
        self.font = font
        self.style = style
        self.baseline = baseline
        self.gap = _GAP * style.size
        self.text: list[str] = []
        self.edges: list[float] = []
        self.end = 0.0

    def draw(self, letters: str, left: float, right: float) -> None:
        """Take one glyph, with the letters that it stands for and its edges."""
        if self.text and not -2 * self.gap < left - self.end < self.gap:
            self.lift()
        if not letters or letters.isspace():
            self.lift()
            self.device.spaced = True
            return
        step = (right - left) / len(letters)
        for index, letter in enumerate(letters):
            self.text.append(letter)
            self.edges.append(left + step * index)
        self.end = right

    def lift(self) -> None:
        """End the run."""
        if not self.text:
            return
        content = self.device.content
        text = "".join(self.text)
        content.undefined += text.count(MISSING)
        content.runs.append(
            Run(
                text=text,
                edges=[*self.edges, self.end],
                baseline=self.baseline,
                top=self.baseline - self.font.ascent * self.style.size,
                bottom=self.baseline - self.font.descent * self.style.size,
                style=self.style,
                page=self.device.number,
                order=self.device.order,
                spaced=self.device.spaced,
            )
        )
        self.device.spaced = False
        self.text, self.edges = [], []


class _Device(PDFTextDevice):
    """Collects runs, fills and images of one page."""

    def __init__(self, manager: PDFResourceManager, number: int) -> None:
        super().__init__(manager)
        self.content = PageContent(number=number, width=0, height=0)
        self.number = number
        self.order = 0
        self.spaced = False
        self.fonts: dict[int, Font] = {}
        self.styles: dict[tuple[Any, ...], Style] = {}

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        x0, y0, x1, y1 = page.mediabox
        width, height = abs(x1 - x0), abs(y1 - y0)
        if page.rotate in (90, 270):
            width, height = height, width
        self.content.width, self.content.height = width, height

    def _font(self, font: PDFFont) -> Font:
        known = self.fonts.get(id(font))
        if known is None:
            known = self.fonts[id(font)] = Font(font)
        return known

    def _style(self, font: Font, size: float, color: Any, mode: int) -> Style:
        key = (id(font), round(size, 2), repr(color), mode)
        style = self.styles.get(key)
        if style is None:
            style = self.styles[key] = Style(
                font=font.name,
                size=round(size, 2),
                bold=font.bold or mode == 2,
                italic=font.italic,
                color=hex_color(color),
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
        style = self._style(font, size, graphicstate.ncolor, textstate.render)
        textstate.linematrix = self._upright(textstate, seq, font, style, matrix)

    def _upright(self, state: Any, seq: Any, font: Font, style: Style, matrix: Any) -> tuple[float, float]:
        a, _, c, d, e, f = matrix
        x, y = state.linematrix
        scaling = state.scaling * 0.01
        unit = state.fontsize * scaling
        charspace = state.charspace * scaling
        wordspace = 0.0 if font.font.is_multibyte() else state.wordspace * scaling
        pen = _Pen(self, font, style, self.content.height - (d * (y + state.rise) + f))
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
                    style=self._style(font, size, graphicstate.ncolor, state.render),
                    page=self.number,
                    angle=90,
                    order=self.order,
                )
            )

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        self.order += 1
        if not fill or self.ctm is None:
            return
        points = [
            apply_matrix_pt(self.ctm, (values[i], values[i + 1]))
            for _, *values in path
            for i in range(0, len(values) - 1, 2)
        ]
        if points:
            self.content.fills.append(
                Fill(box=self._box(points), color=hex_color(graphicstate.ncolor), order=self.order)
            )

    def render_image(self, name: str, stream: Any) -> None:
        self.order += 1
        if self.ctm is not None:
            self.content.images.append(
                self._box([apply_matrix_pt(self.ctm, corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))])
            )

    def _box(self, points: Sequence[tuple[float, float]]) -> Box:
        xs, ys = [x for x, _ in points], [self.content.height - y for _, y in points]
        return Box(page=self.number, x0=min(xs), x1=max(xs), top=min(ys), bottom=max(ys))

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Marked content is of no use here."""
