"""The text of a page of PDFium as runs."""

import ctypes
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import sub
from typing import TYPE_CHECKING

from pypdfium2 import raw

from profilecheck.model.document import Style
from profilecheck.parsing.engines import FAINT, GAP, INVISIBLE, MISSING, PageContent, Run
from profilecheck.parsing.engines import pdfium_calls as pdfium
from profilecheck.parsing.engines.faces import bare_name, height_of, is_bold, is_italic
from profilecheck.parsing.engines.pdfium_frame import Extent, Frame, common, of_matrix, point, product
from profilecheck.parsing.engines.pdfium_glyphs import Glyphs
from profilecheck.parsing.engines.pdfium_objects import Placed, clip_of, color_of

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_WORD = re.compile(r"\S+")
# Where PDFium writes what it is asked for; only one thread is here at a time.
_ORIGIN, _MATRIX, _SIZE = (ctypes.c_double * 2)(), pdfium.Matrix(), ctypes.c_float()
_ORIGIN_AT, _MATRIX_AT, _SIZE_AT = ctypes.addressof(_ORIGIN), ctypes.addressof(_MATRIX), ctypes.addressof(_SIZE)


@dataclass(slots=True)
class _Font:
    name: str
    ascent: float
    descent: float
    bold: bool
    italic: bool
    drawn: bool
    known: set[str] = field(default_factory=set)
    """Letters that the font maps to Unicode."""
    guessed: set[str] = field(default_factory=set)
    """Letters that PDFium makes of a code without such a mapping."""


@dataclass(slots=True)
class _Look:
    """How one text object is set."""

    font: _Font
    style: Style
    baseline: float
    top: float
    bottom: float
    order: int
    clip: Extent | None
    """The part of the upright page on which it may be drawn, if not all of it."""
    upright: bool


def read_text(page: "PdfPage", frame: Frame, texts: Mapping[int, Placed], content: PageContent) -> None:
    """Put the text of a page into its content."""
    text_page = raw.FPDFText_LoadPage(page.raw)
    try:
        _Reader(pdfium.handle(text_page), frame, texts, content).read()
    finally:
        raw.FPDFText_ClosePage(text_page)


class _Reader:
    def __init__(self, text_page: int, frame: Frame, texts: Mapping[int, Placed], content: PageContent) -> None:
        self._text_page = text_page
        self._frame = frame
        self._texts = texts
        self._content = content
        self._glyphs = Glyphs.of(text_page, frame)
        self._fonts: dict[int, _Font] = {}
        self._looks: dict[int, _Look] = {}
        self._spaced = False

    def read(self) -> None:
        """Make runs of the glyphs between white space."""
        glyphs = self._glyphs
        last = 0
        for match in _WORD.finditer(glyphs.text):
            first, end = match.span()
            if True in glyphs.drawn[last:first]:
                self._spaced = True
            last = end
            look = self._look(first) if glyphs.drawn[first] else None
            if look is not None and self._is_simple(first, end, GAP * look.style.size):
                self._lift(look, first, end, match[0], [*glyphs.lefts[first:end], glyphs.rights[end - 1]])
            else:
                self._read_apart(first, end)

    def _is_simple(self, first: int, end: int, gap: float) -> bool:
        """Whether some glyphs stand side by side on one row."""
        glyphs = self._glyphs
        if end - first == 1:
            return True
        tops = glyphs.tops[first:end]
        if tops.count(tops[0]) != len(tops):
            return False
        gaps = list(map(sub, glyphs.lefts[first + 1 : end], glyphs.rights[first : end - 1]))
        return bool(-2 * gap < min(gaps) and max(gaps) < gap)

    def _read_apart(self, first: int, end: int) -> None:
        """Make runs of glyphs one by one: a gap or another row ends a run, and ligatures are divided."""
        glyphs = self._glyphs
        look: _Look | None = None
        text, edges = "", [0.0]
        begin = first
        pieces = 1
        for index in filter(glyphs.drawn.__getitem__, range(first, end)):
            left, right = glyphs.lefts[index], glyphs.rights[index]
            if text and left == glyphs.lefts[index - 1] and right == edges[-1]:
                # One more letter of a ligature, or the same glyph drawn again.
                if self._look(index) is self._look(index - 1):
                    text += glyphs.text[index]
                    pieces += 1
                    edges[-pieces:] = [left + (right - left) * part / pieces for part in range(pieces)] + [right]
                continue
            gap = GAP * look.style.size if look else 0.0
            if not text or glyphs.tops[index] != glyphs.tops[index - 1] or not -2 * gap < left - edges[-1] < gap:
                if look is not None and text:
                    self._lift(look, begin, index, text, edges)
                look, begin = self._look(index), index
                text, edges = "", [left]
            text += glyphs.text[index]
            edges[-1:] = [left, right]
            pieces = 1
        if look is not None and text:
            self._lift(look, begin, end, text, edges)

    def _lift(self, look: _Look, first: int, end: int, text: str, edges: list[float]) -> None:
        """Add a run of the glyphs from first to end."""
        if not look.upright:
            return
        if not look.font.known.issuperset(text):
            text = self._defined(look.font, first, end, text)
        if look.font.drawn:
            self._content.drawn_glyphs += len(text)
        self._content.runs.append(
            Run(
                text=text,
                edges=edges,
                baseline=look.baseline,
                top=look.top,
                bottom=look.bottom,
                style=look.style if look.clip is None else self._shown(look, edges),
                page=self._content.number,
                order=look.order,
                spaced=self._spaced,
            )
        )
        self._spaced = False

    def _shown(self, look: _Look, edges: list[float]) -> Style:
        """The style of a run; invisible when it is cut away."""
        left, bottom, right, top = look.clip or self._frame.shown
        middle = self._frame.height - look.baseline + 0.3 * look.style.size
        if left < edges[-1] and edges[0] < right and bottom < middle < top:
            return look.style
        return replace(look.style, render_mode=INVISIBLE)

    def _defined(self, font: _Font, first: int, end: int, text: str) -> str:
        """The text with a sign for each letter that PDFium only guesses; which these are is learnt font by font."""
        for index in range(first, end):
            letter = self._glyphs.text[index]
            if letter not in font.known and letter not in font.guessed and letter != MISSING:
                guessed = pdfium.glyph_is_undefined(self._text_page, index) == 1
                (font.guessed if guessed else font.known).add(letter)
        text = "".join(MISSING if letter in font.guessed else letter for letter in text)
        self._content.undefined += text.count(MISSING)
        return text

    def _look(self, index: int) -> _Look:
        """How the text object is set to which a glyph belongs."""
        owner = pdfium.glyph_object(self._text_page, index) or 0
        return self._looks.get(owner) or self._new_look(owner, index)

    def _new_look(self, owner: int, index: int) -> _Look:
        pdfium.glyph_origin(self._text_page, index, _ORIGIN_AT, _ORIGIN_AT + 8)
        pdfium.glyph_matrix(self._text_page, index, _MATRIX_AT)
        pdfium.font_size(owner, _SIZE_AT)
        a, b, d, y = _MATRIX.a, _MATRIX.b, _MATRIX.d, _ORIGIN[1] + self._frame.turn[5]
        if self._frame.is_turned:
            a, b, _, d, _, _ = product(of_matrix(_MATRIX), self._frame.turn)
            _, y = point(_ORIGIN[0], _ORIGIN[1], self._frame.turn)
        placed = self._texts.get(owner)
        font = self._font(pdfium.font_of(owner))
        style = self._style(font, abs(_SIZE.value * d) or 0.1, owner)
        baseline = self._frame.height - y
        look = self._looks[owner] = _Look(
            font=font,
            style=style,
            baseline=baseline,
            top=baseline - font.ascent * style.size,
            bottom=baseline - font.descent * style.size,
            order=placed.order if placed else 0,
            clip=self._clip(placed),
            upright=abs(b) <= 1e-3 * abs(a) and a > 0 and d > 0,
        )
        return look

    def _clip(self, placed: Placed | None) -> Extent | None:
        clip = clip_of(placed)[0] if placed else None
        if clip is None:
            return self._frame.shown if self._frame.is_cropped else None
        return common(clip, self._frame.shown) or (0.0, 0.0, 0.0, 0.0)

    def _style(self, font: _Font, size: float, owner: int) -> Style:
        mode = pdfium.render_mode(owner)
        color, alpha = color_of(owner, stroke=mode in (1, 5))
        if mode in (2, 6) and color != color_of(owner, stroke=True)[0]:
            color = ""
        mode = INVISIBLE if alpha < FAINT else mode
        return _shared_style(font.name, font.bold, font.italic, round(size, 2), color, mode)

    def _font(self, handle: int) -> _Font:
        known = self._fonts.get(handle)
        if known is None:
            known = self._fonts[handle] = _read_font(handle)
        return known


@lru_cache(maxsize=512)
def _shared_style(name: str, bold: bool, italic: bool, size: float, color: str, mode: int) -> Style:
    return Style(font=name, size=size, bold=bold or mode == 2, italic=italic, color=color, render_mode=mode)


def _read_font(handle: int) -> _Font:
    font = ctypes.cast(handle, raw.FPDF_FONT)
    size = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    raw.FPDFFont_GetBaseFontName(font, buffer, size)
    name = bare_name(buffer.value.decode("utf-8", "replace"))
    ascent, descent, angle = ctypes.c_float(), ctypes.c_float(), ctypes.c_int()
    raw.FPDFFont_GetAscent(font, 1.0, ascent)
    raw.FPDFFont_GetDescent(font, 1.0, descent)
    raw.FPDFFont_GetItalicAngle(font, angle)
    high, low = height_of(ascent.value, descent.value)
    return _Font(
        name=name,
        ascent=high,
        descent=low,
        bold=is_bold(name, raw.FPDFFont_GetFlags(font)),
        italic=is_italic(name, angle.value),
        drawn=not name,
    )
