"""Streams of pdfminer.six, decoded within bounds: its own decoders would fill the memory before one could look."""

import zlib
from binascii import a2b_hex
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from pdfminer.lzw import LZWDecoder
from pdfminer.pdftypes import (
    LITERALS_ASCII85_DECODE,
    LITERALS_ASCIIHEX_DECODE,
    LITERALS_FLATE_DECODE,
    LITERALS_LZW_DECODE,
    LITERALS_RUNLENGTH_DECODE,
    PDFStream,
    int_value,
    resolve1,
)
from pdfminer.utils import apply_png_predictor, apply_tiff_predictor

from profilecheck.errors import ProfilecheckError
from profilecheck.parsing.bounds import Meter

_MOST_FILTERS = 8
_BLOCK = 1024
_SPACES = b"\0\t\n\f\r "

Decode = Callable[[bytes, Meter], bytes]


class BoundedStream(PDFStream):
    """A stream whose bytes count, as they are and as they unpack; what cannot be decoded is empty."""

    def __init__(self, stream: PDFStream, meter: Meter) -> None:
        raw = stream.rawdata or b""
        super().__init__(stream.attrs, raw, stream.decipher)
        meter.unpack(len(raw))
        self._meter = meter

    def decode(self) -> None:
        """Decode the bytes, through all filters."""
        data = self.rawdata or b""
        self.rawdata = None
        try:
            if self.decipher and self.objid is not None and self.genno is not None:
                data = self.decipher(self.objid, self.genno, data, self.attrs)
            for name, parameters in self.get_filters()[:_MOST_FILTERS]:
                data = _decoded(data, name, self._meter)
                if isinstance(parameters, dict) and "Predictor" in parameters:
                    data = _predicted(data, parameters, self._meter)
        except ProfilecheckError:
            raise
        except Exception:  # pdfminer's decoders raise errors of every kind on broken data
            data = b""
        self.data = data


def _decoded(data: bytes, name: Any, meter: Meter) -> bytes:
    for names, decode in _DECODERS:
        if name in names:
            return decode(data, meter)
    # What is left are pictures, of which only the place matters, and unknown filters.
    return b""


def _inflated(data: bytes, meter: Meter) -> bytes:
    """The bytes up to where they are broken."""
    try:
        whole = zlib.decompressobj().decompress(data, meter.unpackable + 1)
    except zlib.error:
        return _inflated_in_part(data, meter)
    meter.unpack(len(whole))
    return whole


def _inflated_in_part(data: bytes, meter: Meter) -> bytes:
    out = bytearray()
    decoder = zlib.decompressobj()
    for start in range(0, len(data), _BLOCK):
        block, before = data[start : start + _BLOCK], decoder.copy()
        try:
            out += decoder.decompress(block)
        except zlib.error:
            out += b"".join(_until_broken(before, block))
            break
        # A block grows a thousandfold at most.
        if len(out) > meter.unpackable:
            break
    meter.unpack(len(out))
    return bytes(out)


def _until_broken(decoder: "zlib._Decompress", block: bytes) -> Iterator[bytes]:
    for at in range(len(block)):
        try:
            yield decoder.decompress(block[at : at + 1])
        except zlib.error:
            return


def _lzw(data: bytes, meter: Meter) -> bytes:
    out = bytearray()
    # Each step reads a code of nine bits or more.
    meter.interpret(len(data))
    for part in LZWDecoder(BytesIO(data)).run():
        out += part
        if len(out) > meter.unpackable:
            break
    meter.unpack(len(out))
    return bytes(out)


def _run_lengths(data: bytes, meter: Meter) -> bytes:
    out = bytearray()
    rest = iter(data)
    meter.interpret(len(data))
    for length in rest:
        if length == 128 or len(out) > meter.unpackable:
            break
        out += bytes(islice(rest, length + 1)) if length < 128 else bytes(islice(rest, 1)) * (257 - length)
    meter.unpack(len(out))
    return bytes(out)


def _ascii85(data: bytes, meter: Meter) -> bytes:
    from base64 import a85decode

    data = data.strip(_SPACES).removeprefix(b"<~").partition(b"~")[0]
    meter.interpret(len(data) + 4 * data.count(b"z"))
    return a85decode(data, ignorechars=_SPACES)


def _hexadecimal(data: bytes, meter: Meter) -> bytes:
    digits = data.translate(None, _SPACES).partition(b">")[0]
    meter.unpack(len(digits) // 2)
    return a2b_hex(digits + b"0" * (len(digits) % 2))


_DECODERS: tuple[tuple[Any, Decode], ...] = (
    (LITERALS_FLATE_DECODE, _inflated),
    (LITERALS_LZW_DECODE, _lzw),
    (LITERALS_RUNLENGTH_DECODE, _run_lengths),
    (LITERALS_ASCII85_DECODE, _ascii85),
    (LITERALS_ASCIIHEX_DECODE, _hexadecimal),
)


def _predicted(data: bytes, parameters: dict[str, Any], meter: Meter) -> bytes:
    """The bytes behind a predictor, which is undone byte by byte."""
    kind = int_value(parameters["Predictor"])
    if kind < 2:
        return data
    colors, columns = int_value(parameters.get("Colors", 1)), int_value(parameters.get("Columns", 1))
    bits = int_value(resolve1(parameters.get("BitsPerComponent", 8)))
    if not 0 < colors * columns * bits <= 8 * max(len(data), _BLOCK):
        return b""
    meter.interpret(len(data))
    if kind == 2:
        return bytes(apply_tiff_predictor(colors, columns, bits, data))
    return bytes(apply_png_predictor(kind, colors, columns, bits, data))
