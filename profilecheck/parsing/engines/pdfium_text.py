"""The text of a page of PDFium as runs."""

import ctypes
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import repeat
from typing import TYPE_CHECKING

from pypdfium2 import raw

from profilecheck.model.document import Style
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.engines import ASCENT, DESCENT, FAINT, GAP, INVISIBLE, MISSING, PageContent, Run
from profilecheck.parsing.engines import pdfium_calls as pdfium
from profilecheck.parsing.engines.pdfium_fonts import Font, read_font, shared_style
from profilecheck.parsing.engines.pdfium_frame import Extent, Frame, Transform, common, of_matrix, product, transformed
from profilecheck.parsing.engines.pdfium_glyphs import Glyphs
from profilecheck.parsing.engines.pdfium_objects import Placed, clip_of, color_of, copies_of

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

# Letters that begin left of their place in upright type, too.
_OVERHANG = "Jj"
_WORD = re.compile(r"\S+")
# Categories of the accents that old fonts draw before the letter under them.
_ACCENTS = ("Sk", "Lm")
# The boxes of one row and size end within so many em: PDFium widens them for tall letters and deep ones.
_LEVEL = 0.1
_LONGEST_LIGATURE = 8
# Where PDFium writes what it is asked for; only one thread is here at a time.
_MATRIX, _SIZE, _ORIGIN = pdfium.Matrix(), ctypes.c_float(), (ctypes.c_double * 2)()
_MATRIX_AT, _SIZE_AT, _ORIGIN_AT = ctypes.addressof(_MATRIX), ctypes.addressof(_SIZE), ctypes.addressof(_ORIGIN)


@dataclass(slots=True)
class _Look:
    """How one text object is set."""

    font: Font
    style: Style
    stretch: float
    """Width of an em."""
    baseline: float
    floor: float
    """The same, upwards from the foot of the page."""
    top: float
    bottom: float
    owner: int
    order: int
    matrix: Transform | None
    """How the coordinates of its form become those of the page."""
    clip: Extent | None
    """The part of the upright page on which it may be drawn, if not all of it."""
    upright: bool


def read_text(page: "PdfPage", frame: Frame, texts: Mapping[int, Placed], content: PageContent, meter: Meter) -> None:
    """Put the text of a page into its content."""
    text_page = raw.FPDFText_LoadPage(page.raw)
    try:
        meter.write(pdfium.count_glyphs(pdfium.handle(text_page)))
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
        self._fonts: dict[int, Font] = {}
        self._looks: dict[int, _Look] = {}
        places: dict[int | None, int] = {handle: place for place, handle in enumerate(texts)}
        self._places = list(map(places.get, self._glyphs.owners, repeat(0)))
        """The place of each glyph's object among those of text."""
        owners = set(self._glyphs.owners)
        left_out = [handle for handle in texts if handle not in owners]
        self._blank = {places[handle] for handle in left_out}
        self._copies = copies_of(texts, filter(owners.__contains__, texts), left_out) if left_out else {}
        self._spaced = False

    def read(self) -> None:
        """Make runs of the glyphs between white space."""
        glyphs, places = self._glyphs, self._places
        behind, place = 0, 0
        for match in _WORD.finditer(glyphs.text):
            first, end = match.span()
            before, place = place, places[first]
            self._spaced = self._spaced or True in glyphs.drawn[behind:first] or self._follows_space(before, place)
            begin, behind = place, end
            place = places[end - 1]
            look = self._look(first)
            self._content.left_out += not look.upright
            if place - begin < end - first and self._is_simple(look, first, end):
                edges = [*glyphs.lefts[first:end], glyphs.rights[end - 1]]
                self._lift(look, first, end, match[0], edges)
            else:
                self._read_apart(first, end)

    def _follows_space(self, before: int, place: int) -> bool:
        """Whether an object stands in front that only draws a space, for which PDFium gives no glyph."""
        return place not in (before, before + 1) and place - 1 in self._blank

    def _is_simple(self, look: _Look, first: int, end: int) -> bool:
        """Whether some glyphs stand side by side on one row."""
        glyphs, size = self._glyphs, look.style.size
        if not glyphs.drawn[first] or self._is_misplaced(first, look):
            return False
        if end - first == 1:
            return True
        gaps = glyphs.gaps[first : end - 1]
        if not (-2 * GAP * size < min(gaps) and max(gaps) < GAP * size):
            return False
        if False not in glyphs.level[first : end - 1]:
            return True
        tops, bottoms = glyphs.tops[first:end], glyphs.bottoms[first:end]
        return max(max(tops) - min(tops), max(bottoms) - min(bottoms)) < _LEVEL * size

    def _read_apart(self, first: int, end: int) -> None:
        """Make runs of glyphs one by one: a gap, a space or another row ends a run, and ligatures are divided."""
        glyphs = self._glyphs
        look: _Look | None = None
        text, edges = "", [0.0]
        begin, start = first, 0.0
        pieces, place = 1, 0
        for index in filter(glyphs.drawn.__getitem__, range(first, end)):
            left, right = self._sides(index)
            before, place = place, self._places[index]
            if text and left == start and right == edges[-1] and unicodedata.category(text[-1]) not in _ACCENTS:
                # One more letter of a ligature, or the same glyph drawn again.
                if place == before and pieces < _LONGEST_LIGATURE:
                    text += glyphs.text[index]
                    pieces += 1
                    edges[-pieces:] = [left + (right - left) * part / pieces for part in range(pieces)] + [right]
                continue
            spaced = look is not None and self._follows_space(before, place)
            if look is None or spaced or not self._goes_on(look, index, left - edges[-1]):
                if look is not None:
                    self._lift(look, begin, index, text, edges)
                    self._spaced = spaced
                look, begin = self._look(index), index
                text, edges = "", [left]
            text += glyphs.text[index]
            edges[-1:] = [left, right]
            start, pieces = left, 1
        if look is not None:
            self._lift(look, begin, end, text, edges)

    def _is_misplaced(self, index: int, look: _Look) -> bool:
        """Whether a glyph's box is that of its form: so PDFium gives text that the file states beside the glyphs."""
        return abs(self._glyphs.bottoms[index] - look.floor) > look.style.size

    def _sides(self, index: int) -> tuple[float, float]:
        """The left and right edge of a glyph."""
        glyphs, look = self._glyphs, self._look(index)
        left, right = glyphs.lefts[index], glyphs.rights[index]
        if look.matrix and self._is_misplaced(index, look):
            dx, dy = (0, 0) if self._frame.is_turned else self._frame.turn[4:]
            box = left - dx, glyphs.bottoms[index] - dy, right - dx, glyphs.tops[index] - dy
            left, _, right, _ = transformed(box, look.matrix)
        return left, right

    def _goes_on(self, look: _Look, index: int, gap: float) -> bool:
        """Whether a glyph stands beside the one before it, on the same row and set alike."""
        other, size = self._look(index), look.style.size
        if not -2 * GAP * size < gap < GAP * size:
            return False
        if other is look:
            return True
        # The full box of a glyph is as high as its font. Where only the ink is known, the layout judges gaps better.
        full = self._glyphs.tops[index] - self._glyphs.bottoms[index] > 0.95 * size
        return full and other.style is look.style and abs(other.baseline - look.baseline) < 0.05

    def _lift(self, look: _Look, first: int, end: int, text: str, edges: list[float]) -> None:
        """Add a run of the glyphs from first to end."""
        if not look.upright:
            return
        if not look.font.known.issuperset(text):
            text = self._defined(look.font, first, end, text)
        if look.font.italic or text[0] in _OVERHANG:
            self._cut_overhang(look, first, end, edges)
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
        copy = self._copies.get(look.owner)
        if copy is not None:
            style = self._style(look.font, look.style.size, copy)
            self._content.runs.append(replace(self._content.runs[-1], style=style, order=self._texts[copy][0]))

    def _cut_overhang(self, look: _Look, first: int, end: int, edges: list[float]) -> None:
        """Set the outer edges of a run where its glyphs begin and end; PDFium adds what sticks out."""
        if self._frame.is_turned or self._is_misplaced(first, look):
            return
        dx, font = self._frame.turn[4], look.font
        pdfium.glyph_origin(self._text_page, first, _ORIGIN_AT, _ORIGIN_AT + 8)
        edges[0] = _ORIGIN[0] + dx
        if not font.italic:
            return
        letter = self._glyphs.text[end - 1]
        width = font.widths.get(letter)
        if width is None:
            pdfium.glyph_width(font.handle, ord(letter), 1.0, _SIZE_AT)
            width = font.widths[letter] = _SIZE.value
        pdfium.glyph_origin(self._text_page, end - 1, _ORIGIN_AT, _ORIGIN_AT + 8)
        if width:
            edges[-1] = min(edges[-1], _ORIGIN[0] + dx + width * look.stretch)

    def _shown(self, look: _Look, edges: list[float]) -> Style:
        """The style of a run; invisible when it is cut away."""
        left, bottom, right, top = look.clip or self._frame.shown
        middle = self._frame.height - look.baseline + 0.3 * look.style.size
        if left < edges[-1] and edges[0] < right and bottom < middle < top:
            return look.style
        return replace(look.style, render_mode=INVISIBLE)

    def _defined(self, font: Font, first: int, end: int, text: str) -> str:
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
        owner = self._glyphs.owners[index] or 0
        return self._looks.get(owner) or self._new_look(owner, index)

    def _new_look(self, owner: int, index: int) -> _Look:
        pdfium.glyph_matrix(self._text_page, index, _MATRIX_AT)
        pdfium.font_size(owner, _SIZE_AT)
        a, b, d, y = _MATRIX.a, _MATRIX.b, _MATRIX.d, _MATRIX.f + self._frame.turn[5]
        if self._frame.is_turned:
            a, b, _, d, _, y = product(of_matrix(_MATRIX), self._frame.turn)
        order, matrix = self._texts.get(owner, (0, None))
        font = self._font(pdfium.font_of(owner))
        style = self._style(font, abs(_SIZE.value * d) or 0.1, owner)
        baseline = self._frame.height - y
        look = self._looks[owner] = _Look(
            font=font,
            style=style,
            stretch=_SIZE.value * a,
            baseline=baseline,
            floor=y,
            top=baseline - ASCENT * style.size,
            bottom=baseline + DESCENT * style.size,
            owner=owner,
            order=order,
            matrix=matrix,
            clip=self._clip(owner, matrix),
            upright=abs(b) <= 1e-3 * abs(a) and a > 0 and d > 0,
        )
        return look

    def _clip(self, owner: int, matrix: Transform | None) -> Extent | None:
        clip = clip_of(owner, matrix)[0] if matrix else None
        if clip is None:
            return self._frame.shown if self._frame.is_cropped else None
        return common(clip, self._frame.shown) or (0.0, 0.0, 0.0, 0.0)

    def _style(self, font: Font, size: float, owner: int) -> Style:
        mode = pdfium.render_mode(owner)
        color, alpha = color_of(owner, stroke=mode in (1, 5))
        if mode in (2, 6) and color != color_of(owner, stroke=True)[0]:
            color = ""
        mode = INVISIBLE if alpha < FAINT else mode
        return shared_style(font.name, font.bold, font.italic, round(size, 2), color, mode)

    def _font(self, handle: int) -> Font:
        known = self._fonts.get(handle)
        if known is None:
            known = self._fonts[handle] = read_font(handle)
        return known
