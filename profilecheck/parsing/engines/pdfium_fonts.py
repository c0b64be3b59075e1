"""The fonts of a page of PDFium."""

import ctypes
from dataclasses import dataclass, field
from functools import lru_cache

from pypdfium2 import raw

from profilecheck.model.document import Style
from profilecheck.parsing.engines.faces import bare_name, is_bold, is_italic

# Where PDFium writes the name of a font, which has 127 bytes at most; only one thread is here at a time.
_NAME = ctypes.create_string_buffer(1024)


@dataclass(slots=True)
class Font:
    """A font of a page."""

    handle: int
    name: str
    bold: bool
    italic: bool
    drawn: bool
    known: set[str] = field(default_factory=set)
    """Letters that the font maps to Unicode."""
    guessed: set[str] = field(default_factory=set)
    """Letters that PDFium makes of a code without such a mapping."""
    widths: dict[str, float] = field(default_factory=dict)
    """In em."""


@lru_cache(maxsize=512)
def shared_style(name: str, bold: bool, italic: bool, size: float, color: str, mode: int) -> Style:
    """A style; the same one whenever it is asked for, so that styles can be told apart by identity."""
    return Style(font=name, size=size, bold=bold or mode == 2, italic=italic, color=color, render_mode=mode)


def read_font(handle: int) -> Font:
    """What PDFium tells of a font."""
    font = ctypes.cast(handle, raw.FPDF_FONT)
    written = raw.FPDFFont_GetBaseFontName(font, _NAME, len(_NAME)) <= len(_NAME)
    name = bare_name(_NAME.value.decode("utf-8", "replace")) if written else ""
    angle = ctypes.c_int()
    raw.FPDFFont_GetItalicAngle(font, angle)
    return Font(
        handle=handle,
        name=name,
        bold=is_bold(name, raw.FPDFFont_GetFlags(font)),
        italic=is_italic(name, angle.value),
        drawn=not name,
    )
