"""Fonts and colours as pdfminer.six gives them."""

from functools import lru_cache
from typing import Any

from pdfminer.pdffont import PDFFont, PDFType3Font, PDFUnicodeNotDefined

from profilecheck.parsing.engines import MISSING
from profilecheck.parsing.engines.faces import bare_name, is_bold, is_italic, unjoined


class Font:
    """What the device needs to know of a font, worked out once."""

    def __init__(self, font: PDFFont) -> None:
        self.font = font
        self.name = bare_name(str(font.fontname or ""))
        flags = int(font.flags) if isinstance(font.flags, int) else 0
        weight = str(font.descriptor.get("FontWeight", ""))
        self.bold = is_bold(self.name, flags) or (weight.isdigit() and int(weight) >= 600)
        self.italic = is_italic(self.name, font.italic_angle)
        self.drawn = isinstance(font, PDFType3Font)
        self.glyphs: dict[int, tuple[str, float]] = {}

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
        found = self.glyphs[cid] = (unjoined(text).replace("\u00ad", "-"), float(self.font.char_width(cid)))
        return found


def hex_color(color: Any) -> str:
    """A fill colour of a device colour space as #rrggbb; patterns and unknown spaces count as black."""
    return _hex(tuple(color) if isinstance(color, (tuple, list)) else (color,))


@lru_cache(maxsize=1024)
def _hex(values: tuple[Any, ...]) -> str:
    if not values or not all(isinstance(value, (int, float)) for value in values):
        return "#000000"
    if len(values) == 1:
        values = values * 3
    elif len(values) == 4:
        cyan, magenta, yellow, black = values
        values = tuple((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
    return "#" + "".join(f"{int(255 * min(max(value, 0), 1) + 0.5):02x}" for value in values[:3])
