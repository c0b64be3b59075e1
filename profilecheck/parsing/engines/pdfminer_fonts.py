"""Fonts through pdfminer.six, without what a hostile one would make of its tables, and one in place of a broken one."""

import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from io import BytesIO
from typing import Any

from pdfminer.cmapdb import CMapParser, FileUnicodeMap
from pdfminer.pdffont import PDFFont, TrueTypeFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, dict_value, list_value, resolve1, stream_value
from pdfminer.utils import choplist, nunpack

from profilecheck.errors import ProfilecheckError
from profilecheck.parsing.bounds import Meter

_MOST_CODES = 200_000
"""More codes than a font can have: 65,536, some of them named more than once."""
_PLAIN: dict[str, Any] = {}


class Fonts(PDFResourceManager):
    """Makes each font once."""

    def __init__(self, meter: Meter) -> None:
        super().__init__()
        self._meter = meter

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font of a dictionary; of one that cannot be made, a plain one."""
        if objid and objid in self._cached_fonts:
            return self._cached_fonts[objid]
        try:
            font = super().get_font(None, self._safe(spec))
        except ProfilecheckError:
            raise
        except Exception:  # pdfminer raises errors of every kind on broken fonts
            font = super().get_font(None, _PLAIN)
        if objid:
            self._cached_fonts[objid] = font
        return font

    def _safe(self, spec: Mapping[str, object]) -> dict[str, object]:
        safe = dict(spec)
        codes = resolve1(safe.get("ToUnicode"))
        if isinstance(codes, PDFStream):
            self._meter.interpret(len(codes.get_data()))
            if _exceeds(_mapped(codes.get_data())):
                del safe["ToUnicode"]
        for name, size in (("W", 3), ("W2", 5)):
            if name in safe and _exceeds(_ranges(list_value(safe[name]), size)):
                del safe[name]
        descriptor = dict_value(safe.get("FontDescriptor"))
        if "FontFile2" in descriptor and _exceeds(_covered(stream_value(descriptor["FontFile2"]).get_data())):
            safe["FontDescriptor"] = {name: value for name, value in descriptor.items() if name != "FontFile2"}
        return safe


def _exceeds(counts: Iterator[int]) -> bool:
    """Whether tables name more codes than a font can have."""
    total = 0
    for count in counts:
        total += max(count, 0)
        if total > _MOST_CODES:
            return True
    return False


class _Ranges(CMapParser):
    """Collects the sizes of the ranges that a map from codes to letters names."""

    def __init__(self, data: bytes) -> None:
        super().__init__(FileUnicodeMap(), BytesIO(data))
        self.sizes: list[int] = []

    def do_keyword(self, pos: int, token: Any) -> None:
        """Take the ends of the ranges off the stack."""
        objects = [value for _, value in self.popall()]
        if token in (self.KEYWORD_ENDCIDRANGE, self.KEYWORD_ENDBFRANGE):
            for first, last, _ in choplist(3, objects):
                if isinstance(first, bytes) and isinstance(last, bytes):
                    self.sizes.append(nunpack(last[-4:]) - nunpack(first[-4:]) + 1)
                    if len(first) > 4:
                        self.sizes.append(_MOST_CODES)


def _mapped(data: bytes) -> Iterator[int]:
    if b"range" in data:
        ranges = _Ranges(data)
        ranges.run()
        yield from ranges.sizes


def _ranges(numbers: Any, size: int) -> Iterator[int]:
    """The sizes of the ranges in a list of widths: first and last code, and the numbers for all of them."""
    plain: list[Any] = []
    for value in map(resolve1, numbers):
        if isinstance(value, list):
            yield len(value)
            plain = []
        elif isinstance(value, int | float):
            plain.append(value)
            if len(plain) == size:
                yield int(plain[1]) - int(plain[0]) + 1
                plain = []


def _covered(data: bytes) -> Iterator[int]:
    """The numbers of codes that each part of a TrueType font's table of codes covers."""
    place, _ = TrueTypeFont("", BytesIO(data)).tables.get(b"cmap", (len(data), 0))
    with suppress(struct.error):
        [count] = struct.unpack_from(">H", data, place + 2)
        for index in range(count):
            [offset] = struct.unpack_from(">L", data, place + 8 + 8 * index)
            yield from _segments(data, place + offset)


def _segments(data: bytes, place: int) -> Iterator[int]:
    [form] = struct.unpack_from(">H", data, place)
    if form == 2:
        keys = struct.unpack_from(">256H", data, place + 6)
        yield 256 * (max(keys) // 8 + 1)
    elif form == 4:
        [double] = struct.unpack_from(">H", data, place + 6)
        lasts = struct.unpack_from(f">{double // 2}H", data, place + 14)
        firsts = struct.unpack_from(f">{double // 2}H", data, place + 16 + double)
        yield from (last - first + 1 for first, last in zip(firsts, lasts, strict=True))
    elif form in (10, 12):
        [count] = struct.unpack_from(">L", data, place + (16 if form == 10 else 12))
        groups = struct.unpack_from(f">{3 * min(count, _MOST_CODES)}L", data, place + 16) if form == 12 else ()
        yield from (last - first + 1 for first, last in zip(groups[0::3], groups[1::3], strict=True))
        yield count
    else:
        yield 256
