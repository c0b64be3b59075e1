"""The glyphs of a page of PDFium, fetched in bulk."""

import ctypes
import re
from collections import deque
from dataclasses import dataclass
from itertools import repeat
from operator import and_, eq, ne, sub

from profilecheck.parsing.engines import MISSING
from profilecheck.parsing.engines import pdfium_calls as pdfium
from profilecheck.parsing.engines.pdfium_frame import Frame, transformed

# What PDFium puts in place of a missing letter, and of a hyphen at the end of a row.
_SIGNS = {0: MISSING, 0x02: "-", 0xFFFE: "-"}


_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")


@dataclass(slots=True)
class Glyphs:
    """Glyphs by index: letters, the text objects that draw them, and the edges of their boxes."""

    text: str
    owners: list[int | None]
    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]
    gaps: list[float]
    """Between each glyph and the next."""
    level: list[bool]
    """Whether the box of each glyph is as high and as deep as the next."""
    drawn: list[bool]
    """Whether they are in the file: the spaces that PDFium makes up have no height, nor has turned text."""

    @classmethod
    def of(cls, text_page: int, frame: Frame) -> "Glyphs":
        """The glyphs of a page on the upright page, y growing upwards."""
        every = range(pdfium.count_glyphs(text_page))
        numbers = _turned_boxes(text_page, frame, every) if frame.is_turned else _boxes(text_page, frame, len(every))
        text, halves = _whole(_letters(text_page, every).translate(_SIGNS))
        lefts, tops, rights, bottoms = numbers[0::4], numbers[1::4], numbers[2::4], numbers[3::4]
        drawn = list(map(ne, tops, bottoms))
        for index in halves:
            drawn[index] = False
        return cls(
            text=text,
            owners=list(map(pdfium.glyph_object, repeat(text_page), every)),
            lefts=lefts,
            tops=tops,
            rights=rights,
            bottoms=bottoms,
            gaps=list(map(sub, lefts[1:], rights)),
            level=list(map(and_, map(eq, tops, tops[1:]), map(eq, bottoms, bottoms[1:]))),
            drawn=drawn,
        )


def _letters(text_page: int, every: range) -> str:
    buffer = bytearray(2 * len(every) + 2)
    pdfium.all_text(text_page, 0, len(every), pdfium.address(buffer))
    text = buffer[:-2].decode("utf-16-le", "replace")
    # PDFium leaves out what has no letter, and then the places in the text are no longer those of the glyphs.
    if len(text) == len(every) and not text.endswith("\0"):
        return text
    return "".join(map(chr, map(pdfium.glyph_code, repeat(text_page), every)))


def _whole(text: str) -> tuple[str, list[int]]:
    r"""The text with pairs of surrogates as one letter and a space, and the places of these spaces.

    >>> _whole("a\ud83d\udd17b\udd17")
    ('a🔗 b�', [2])
    """
    halves: list[int] = []

    def join(match: re.Match[str]) -> str:
        if len(match[0]) == 1:
            return MISSING
        halves.append(match.start() + 1)
        return match[0].encode("utf-16", "surrogatepass").decode("utf-16") + " "

    return _SURROGATES.sub(join, text), halves


def _boxes(text_page: int, frame: Frame, count: int) -> list[float]:
    if not count:
        return []
    rects = bytearray(pdfium.RECT * count)
    start = pdfium.address(rects)
    places = range(start, start + len(rects), pdfium.RECT)
    deque(map(pdfium.glyph_box, repeat(text_page), range(count), places), maxlen=0)
    numbers: list[float] = memoryview(rects).cast("f").tolist()  # type: ignore[assignment]
    dx, dy = frame.turn[4:]
    if dx or dy:
        numbers[0::2] = [x + dx for x in numbers[0::2]]
        numbers[1::2] = [y + dy for y in numbers[1::2]]
    return numbers


def _turned_boxes(text_page: int, frame: Frame, every: range) -> list[float]:
    """The ink of the glyphs: their full boxes are only known for text that is upright in the page's own coordinates."""
    out: list[float] = []
    numbers = (ctypes.c_double * 4)()
    start = ctypes.addressof(numbers)
    for index in every:
        pdfium.ink_box(text_page, index, start, start + 8, start + 16, start + 24)
        left, right, bottom, top = numbers
        x0, y0, x1, y1 = transformed((left, bottom, right, top), frame.turn)
        out += (x0, y1, x1, y0)
    return out
