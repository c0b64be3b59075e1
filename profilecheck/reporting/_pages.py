"""Pictures of the pages of a PDF."""

import struct
import zlib
from base64 import b64encode
from dataclasses import dataclass
from math import sqrt
from typing import Any

from profilecheck.pdfium import LOCK, uncrop

_DPI = 132
_PIXELS = 4_000_000
"""A picture has no more: a page may be as large as a house."""
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A page as a picture; the size is in points."""

    number: int
    width: float
    height: float
    png: bytes

    @property
    def uri(self) -> str:
        """The picture as an address that needs no network."""
        return f"data:image/png;base64,{b64encode(self.png).decode()}"


def pictures(document: bytes, password: str | None = None, most: int = 100) -> tuple[PagePicture, ...]:
    """The first pages of a PDF; none where it cannot be drawn or the drawing library is not installed."""
    try:
        import pypdfium2
    except ImportError:
        return ()
    with LOCK:
        try:
            with pypdfium2.PdfDocument(document, password=password) as opened:
                return tuple(_picture(opened[index], index + 1) for index in range(min(most, len(opened))))
        except pypdfium2.PdfiumError:
            return ()


def _picture(page: Any, number: int) -> PagePicture:
    # Boxes are measured on the whole page.
    uncrop(page)
    width, height = page.get_size()
    scale = min(_DPI / 72, sqrt(_PIXELS / max(width * height, 1)))
    pixels = page.render(scale=scale, rev_byteorder=True).to_numpy()
    return PagePicture(number=number, width=width, height=height, png=_png(pixels))


def _png(pixels: Any) -> bytes:
    """A PNG file of rows of red, green, blue; the low bits, which eyes miss, are cleared: it halves the file."""
    import numpy

    pixels = (pixels & 0xF8) | (pixels >> 5)
    gray = bool((pixels == pixels[..., :1]).all())
    height, width = pixels.shape[:2]
    row = (pixels[..., :1] if gray else pixels).reshape(height, -1)
    unfiltered = numpy.zeros((height, 1), numpy.uint8)
    data = numpy.hstack([unfiltered, row]).tobytes()
    header = struct.pack(">IIBBBBB", width, height, 8, 0 if gray else 2, 0, 0, 0)
    return _PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(data)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
