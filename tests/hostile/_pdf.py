"""Writes PDF files object by object, right or wrong."""

import zlib
from collections.abc import Mapping, Sequence

TEXT = b"BT /F1 12 Tf 72 700 Td (Ada Example) Tj 0 -20 Td (ada@example.com) Tj 0 -20 Td (Skills: Python, PyTorch) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"


def stream(data: bytes, about: bytes = b"", *, length: int | None = None) -> bytes:
    """A stream object."""
    size = len(data) if length is None else length
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (size, about, data)


def deflated(data: bytes, about: bytes = b"") -> bytes:
    """A stream that is compressed."""
    return stream(zlib.compress(data, 9), b"/Filter /FlateDecode " + about)


def zeros(size: int, unit: bytes = b"\0" * 1024) -> bytes:
    """A repeated unit, compressed without ever being held as a whole."""
    packer = zlib.compressobj(9)
    chunk = unit * max(1, min(size, 1_000_000) // len(unit))
    parts = [packer.compress(chunk) for _ in range(max(1, size // len(chunk)))]
    return b"".join(parts) + packer.flush()


def pdf(
    objects: Mapping[int, bytes] | None = None,
    *,
    content: bytes = TEXT,
    page: bytes = PAGE,
    trailer: bytes = b"",
    head: bytes = b"%PDF-1.7\n",
    xref: bool = True,
) -> bytes:
    """A file of one page with some text; `objects` replace its objects or stand beside them."""
    parts = {1: CATALOG, 2: PAGES, 3: page, 4: stream(content), 5: FONT} | dict(objects or {})
    out = bytearray(head)
    offsets = {}
    for number, body in sorted(parts.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    size = max(parts) + 1
    if xref:
        out += b"xref\n0 %d\n0000000000 65535 f \n" % size
        out += b"".join(
            b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
            for number in range(1, size)
        )
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def with_font(font: bytes, objects: Mapping[int, bytes] | None = None, content: bytes = TEXT) -> bytes:
    """A file whose text is set in a font of its own."""
    return pdf({5: font, **(objects or {})}, content=content)


def array(items: Sequence[bytes]) -> bytes:
    """An array."""
    return b"[" + b" ".join(items) + b"]"
