"""Fonts and colours as pdfminer.six gives them."""

import unicodedata
from typing import Any

from pdfminer.pdffont import PDFFont, PDFType3Font, PDFUnicodeNotDefined

from profilecheck.parsing.engines import MISSING


class Font:
    """What the device needs to know of a font, worked out once."""

    def __init__(self, font: PDFFont) -> None:
        self.font = font
        name = str(font.fontname or "")
        self.name = name.split("+", 1)[-1]
        self.flags = int(font.flags) if isinstance(font.flags, int) else 0
        self.drawn = isinstance(font, PDFType3Font)
        self.glyphs: dict[int, tuple[str, float]] = {}
        ascent, descent = font.get_ascent(), font.get_descent()
        self.ascent = ascent if 0.5 <= ascent <= 1.1 else 0.8
        self.descent = descent if -0.4 <= descent <= -0.05 else -0.2
        weight = str(font.descriptor.get("FontWeight", ""))
        low = self.name.lower()
        self.bold = (
            any(part in low for part in ("bold", "black", "heavy", "-bd", "cmbx", "semibold", "demi"))
            or bool(self.flags & 1 << 18)
            or (weight.isdigit() and int(weight) >= 600)
        )
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


def hex_color(color: Any) -> str:
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
