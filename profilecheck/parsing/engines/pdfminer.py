"""Reads a PDF through pdfminer.six with an own device: its layout analysis is slow and loses columns."""

import io
import logging
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import apply_matrix_pt, decode_text, mult_matrix

from profilecheck.errors import EncryptedError, InputError, ProfilecheckError
from profilecheck.model.document import Style
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import MISSING, EngineResult, Fill, PageContent, PdfOptions, Run

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
            Box(page=number, x0=min(x0, x1) - left, x1=max(x0, x1) - left, top=height - max(y0, y1) + bottom, bottom=height - min(y0, y1) + bottom),
        )


class _Font:
    """What the device needs to know of a font, worked out once."""

    def __init__(self, font: PDFFont) -> None:
        self.font = font
        name = str(font.fontname or "")
        self.name = name.split("+", 1)[-1]
        self.flags = int(font.flags) if isinstance(font.flags, int) else 0
        self.glyphs: dict[int, tuple[str, float]] = {}
        ascent, descent = font.get_ascent(), font.get_descent()
        self.ascent = ascent if 0.5 <= ascent <= 1.1 else 0.8
        self.descent = descent if -0.4 <= descent <= -0.05 else -0.2
        weight = str(font.descriptor.get("FontWeight", ""))
        low = self.name.lower()
        self.bold = any(part in low for part in ("bold", "black", "heavy", "-bd", "cmbx", "semibold", "demi")) or bool(
            self.flags & 1 << 18
        ) or (weight.isdigit() and int(weight) >= 600)
        self.italic = bool(font.italic_angle) or any(part in low for part in ("italic", "oblique", "cmti"))

    def glyph(self, cid: int) -> tuple[str, float]:
        """Text and relative width of a character code."""
        try:
            return self.glyphs[cid]
        except KeyError:
            pass
        try:
            text = self.font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = MISSING
        if len(text) == 1 and "\ufb00" <= text <= "\ufb06":
            text = unicodedata.normalize("NFKC", text)
        found = self.glyphs[cid] = (text, float(self.font.char_width(cid)))
        return found


class _Device(PDFTextDevice):
    """Collects runs, fills and images of one page."""

    def __init__(self, manager: PDFResourceManager, number: int) -> None:
        super().__init__(manager)
        self.content = PageContent(number=number, width=0, height=0)
        self.number = number
        self.order = 0
        self.spaced = False
        self.fonts: dict[int, _Font] = {}
        self.styles: dict[tuple[Any, ...], Style] = {}

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        x0, y0, x1, y1 = page.mediabox
        width, height = abs(x1 - x0), abs(y1 - y0)
        if page.rotate in (90, 270):
            width, height = height, width
        self.content.width, self.content.height = width, height

    def _font(self, font: PDFFont) -> _Font:
        known = self.fonts.get(id(font))
        if known is None:
            known = self.fonts[id(font)] = _Font(font)
        return known

    def _style(self, font: _Font, size: float, color: Any, mode: int) -> Style:
        key = (id(font), round(size, 2), repr(color), mode)
        style = self.styles.get(key)
        if style is None:
            style = self.styles[key] = Style(
                font=font.name,
                size=round(size, 2),
                bold=font.bold or mode == 2,
                italic=font.italic,
                color=_hex(color),
                render_mode=mode,
            )
        return style

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        if textstate.font is None or textstate.font.is_vertical():
            super().render_string(textstate, seq, ncs, graphicstate)
            return
        self.order += 1
        font = self._font(textstate.font)
        matrix = mult_matrix(textstate.matrix, self.ctm)
        a, b, c, d, _, _ = matrix
        if abs(b) > 1e-3 * abs(a) or a * d < 0 or a < 0:
            self._turned(textstate, seq, font, matrix, graphicstate)
            return
        size = abs(textstate.fontsize * d) or 0.1
        style = self._style(font, size, graphicstate.ncolor, textstate.render)
        textstate.linematrix = self._upright(textstate, seq, font, style, matrix)

    def _upright(self, state: Any, seq: Any, font: _Font, style: Style, matrix: Any) -> tuple[float, float]:
        a, _, c, d, e, f = matrix
        x, y = state.linematrix
        scaling = state.scaling * 0.01
        unit = state.fontsize * scaling
        charspace = state.charspace * scaling
        wordspace = 0.0 if font.font.is_multibyte() else state.wordspace * scaling
        offset = c * y + e
        baseline = self.content.height - (d * (y + state.rise) + f)
        gap = _GAP * style.size
        text: list[str] = []
        edges: list[float] = []
        end = 0.0
        glyph, decode = font.glyph, font.font.decode
        spaced = False
        for item in seq:
            if not isinstance(item, bytes):
                if isinstance(item, (int, float)):
                    x -= item * 0.001 * unit
                    spaced = True
                continue
            for cid in decode(item):
                if spaced:
                    x += charspace
                letters, width = glyph(cid)
                left = a * x + offset
                advance = width * unit
                if text and not -2 * gap < left - end < gap:
                    self._emit(text, edges, end, baseline, font, style)
                    text, edges = [], []
                right = left + a * advance
                if letters.isspace() or not letters or letters == "\xa0":
                    if text:
                        self._emit(text, edges, end, baseline, font, style)
                        text, edges = [], []
                    self.spaced = True
                else:
                    for index, letter in enumerate(letters):
                        text.append(letter)
                        edges.append(left + (right - left) * index / len(letters))
                    end = right
                x += advance
                if cid == 32:
                    x += wordspace
                spaced = True
        if text:
            self._emit(text, edges, end, baseline, font, style)
        return x, y

    def _emit(self, text: list[str], edges: list[float], end: float, baseline: float, font: _Font, style: Style) -> None:
        edges.append(end)
        self.content.undefined += text.count(MISSING)
        self.content.runs.append(
            Run(
                text="".join(text),
                edges=edges,
                baseline=baseline,
                top=baseline - font.ascent * style.size,
                bottom=baseline - font.descent * style.size,
                style=style,
                page=self.number,
                order=self.order,
                spaced=self.spaced,
            )
        )
        self.spaced = False

    def _turned(self, state: Any, seq: Any, font: _Font, matrix: Any, graphicstate: Any) -> None:
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
        points = [apply_matrix_pt(self.ctm, (values[i], values[i + 1])) for _, *values in path for i in range(0, len(values) - 1, 2)]
        if points:
            self.content.fills.append(Fill(box=self._box(points), color=_hex(graphicstate.ncolor), order=self.order))

    def render_image(self, name: str, stream: Any) -> None:
        self.order += 1
        if self.ctm is not None:
            self.content.images.append(self._box([apply_matrix_pt(self.ctm, corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))]))

    def _box(self, points: Sequence[tuple[float, float]]) -> Box:
        xs, ys = [x for x, _ in points], [self.content.height - y for _, y in points]
        return Box(page=self.number, x0=min(xs), x1=max(xs), top=min(ys), bottom=max(ys))

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Marked content is of no use here."""


def _hex(color: Any) -> str:
    """A fill colour of a device colour space as #rrggbb; patterns and unknown spaces count as black."""
    values = color if isinstance(color, (tuple, list)) else (color,)
    if not values or not all(isinstance(value, (int, float)) for value in values):
        return "#000000"
    if len(values) == 1:
        values = values * 3
    elif len(values) == 4:
        cyan, magenta, yellow, black = values
        values = tuple((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
    return "#" + "".join(f"{round(255 * min(max(value, 0), 1)):02x}" for value in values[:3])
