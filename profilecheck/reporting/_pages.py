"""Pictures of the pages of a PDF."""

import struct
import zlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_DPI = 132
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


def pictures(document: bytes, password: str | None = None) -> Iterator[PagePicture]:
    """The pages of a PDF; none where it cannot be drawn or the drawing library is not installed."""
    try:
        import pypdfium2
    except ImportError:
        return
    try:
        opened = pypdfium2.PdfDocument(document, password=password)
    except pypdfium2.PdfiumError:
        return
    with opened:
        for number, page in enumerate(opened, start=1):
            # Boxes are measured on the whole page, of which a crop box would show a part.
            page.set_cropbox(*page.get_mediabox())
            pixels = page.render(scale=_DPI / 72, rev_byteorder=True).to_numpy()
            width, height = page.get_size()
            yield PagePicture(number=number, width=width, height=height, png=_png(pixels))


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
