"""The functions of PDFium that are called for every glyph or object, with handles as plain integers.

The wrappers of pypdfium2 check every argument; for a few thousand glyphs a page that takes longer than PDFium itself.
`PYFUNCTYPE` keeps the interpreter lock, so the calls are short and never overlap.
"""

import ctypes
from collections.abc import Callable
from ctypes import c_float, c_int, c_uint, c_void_p
from typing import Any

from pypdfium2 import raw

Call = Callable[..., Any]

TEXT = raw.FPDF_PAGEOBJ_TEXT
PATH = raw.FPDF_PAGEOBJ_PATH
IMAGE = raw.FPDF_PAGEOBJ_IMAGE
SHADING = raw.FPDF_PAGEOBJ_SHADING
FORM = raw.FPDF_PAGEOBJ_FORM
LINE = raw.FPDF_SEGMENT_LINETO


RECT = 16
"""Bytes of a glyph's box as PDFium writes it: left, top, right and bottom as C floats."""


class Matrix(ctypes.Structure):
    """A transformation."""

    _fields_ = tuple((name, c_float) for name in "abcdef")


def handle(pointer: Any) -> int:
    """The address behind a pointer of pypdfium2, 0 for none."""
    return ctypes.cast(pointer, c_void_p).value or 0


def address(buffer: bytearray) -> int:
    """Where a buffer lies; one of ctypes would be of a type of its own for each length."""
    return ctypes.addressof(ctypes.c_char.from_buffer(buffer))


def _call(name: str, result: Any, *arguments: Any) -> Call:
    return ctypes.PYFUNCTYPE(result, *arguments)(handle(getattr(raw, name)))


_P, _I = c_void_p, c_int

count_objects = _call("FPDFPage_CountObjects", _I, _P)
get_object = _call("FPDFPage_GetObject", _P, _P, _I)
count_form_objects = _call("FPDFFormObj_CountObjects", _I, _P)
get_form_object = _call("FPDFFormObj_GetObject", _P, _P, c_uint)
object_type = _call("FPDFPageObj_GetType", _I, _P)
object_bounds = _call("FPDFPageObj_GetBounds", _I, _P, _P, _P, _P, _P)
object_matrix = _call("FPDFPageObj_GetMatrix", _I, _P, _P)
fill_color = _call("FPDFPageObj_GetFillColor", _I, _P, _P, _P, _P, _P)
stroke_color = _call("FPDFPageObj_GetStrokeColor", _I, _P, _P, _P, _P, _P)
has_transparency = _call("FPDFPageObj_HasTransparency", _I, _P)
draw_mode = _call("FPDFPath_GetDrawMode", _I, _P, _P, _P)
count_segments = _call("FPDFPath_CountSegments", _I, _P)
path_segment = _call("FPDFPath_GetPathSegment", _P, _P, _I)
segment_type = _call("FPDFPathSegment_GetType", _I, _P)
segment_point = _call("FPDFPathSegment_GetPoint", _I, _P, _P, _P)
clip_path = _call("FPDFPageObj_GetClipPath", _P, _P)
count_clips = _call("FPDFClipPath_CountPaths", _I, _P)
count_clip_segments = _call("FPDFClipPath_CountPathSegments", _I, _P, _I)
clip_segment = _call("FPDFClipPath_GetPathSegment", _P, _P, _I, _I)

count_glyphs = _call("FPDFText_CountChars", _I, _P)
glyph_code = _call("FPDFText_GetUnicode", c_uint, _P, _I)
all_text = _call("FPDFText_GetText", _I, _P, _I, _I, _P)
glyph_box = _call("FPDFText_GetLooseCharBox", _I, _P, _I, _P)
ink_box = _call("FPDFText_GetCharBox", _I, _P, _I, _P, _P, _P, _P)
glyph_origin = _call("FPDFText_GetCharOrigin", _I, _P, _I, _P, _P)
glyph_matrix = _call("FPDFText_GetMatrix", _I, _P, _I, _P)
glyph_object = _call("FPDFText_GetTextObject", _P, _P, _I)
glyph_is_made_up = _call("FPDFText_IsGenerated", _I, _P, _I)
glyph_is_undefined = _call("FPDFText_HasUnicodeMapError", _I, _P, _I)
font_size = _call("FPDFTextObj_GetFontSize", _I, _P, _P)
render_mode = _call("FPDFTextObj_GetTextRenderMode", _I, _P)
glyph_width = _call("FPDFFont_GetGlyphWidth", _I, _P, c_uint, c_float, _P)
font_of = _call("FPDFTextObj_GetFont", _P, _P)
