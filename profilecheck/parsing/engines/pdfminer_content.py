"""The operators of a content stream with their operands, by one regular expression a token.

pdfminer.six reads content byte by byte, which takes most of the time that a page takes, and keeps what no operator
asked for, so that a hostile stream makes it slower and slower.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import PSLiteral

_TOKEN = re.compile(
    rb"[\x00\t\n\f\r ]*+(?:"
    rb"(?P<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+))"
    rb"|(?P<word>(?:true|false|null)(?![^\x00\t\n\f\r ()<>\[\]{}/%]))"
    rb"|(?P<operator>[A-Za-z'\"][^\x00\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|/(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|\((?P<string>[^()\\\r]*+)\)"
    rb"|(?P<nested>\()"
    rb"|<(?P<hex>[0-9A-Fa-f\x00\t\n\f\r ]*+)>(?!>)"
    rb"|(?P<open>\[|<<)"
    rb"|(?P<close>\]|>>)"
    rb"|(?P<comment>%[^\r\n]*+)"
    rb"|(?P<other>.))",
    re.DOTALL,
)
_NESTED = re.compile(rb"[()\\\r]")
_ESCAPED = re.compile(rb"[0-7]{1,3}|\r\n|.", re.DOTALL)
_HASH = re.compile(rb"#([0-9A-Fa-f]{2})")
_END_OF_IMAGE = re.compile(rb"[\x00\t\n\f\r ]EI(?=[\x00\t\n\f\r ]|\Z)")
_SPACES = b"\0\t\n\f\r "
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_WORDS: dict[bytes, Any] = {b"true": True, b"false": False, b"null": None}
_DEEPEST = 20
_LONGEST_NUMBER = 40

Operation = tuple[bytes, list[Any]]


class _Names(dict[bytes, PSLiteral]):
    """Names by their bytes; pdfminer's own table would grow with each name of each document."""

    def __missing__(self, name: bytes) -> PSLiteral:
        plain = _HASH.sub(lambda match: bytes((int(match[1], 16),)), name)
        try:
            self[name] = PSLiteral(plain.decode())
        except UnicodeDecodeError:
            self[name] = PSLiteral(plain)
        return self[name]


def operations(data: bytes) -> Iterator[Operation]:
    r"""The operators of a content stream, each with all that stands before it.

    >>> list(operations(b"/F1 12 Tf [(A) -20 (b\\051)] TJ"))
    [(b'Tf', [/'F1', 12]), (b'TJ', [[b'A', -20, b'b)']])]
    """
    values: dict[str, Callable[[bytes], Any]] = {
        "number": _number,
        "string": bytes,
        "name": _Names().__getitem__,
        "hex": _from_hex,
        "word": _WORDS.__getitem__,
    }
    stack: list[list[Any]] = [[]]
    at, match = 0, _TOKEN.match
    while token := match(data, at):
        at, kind = token.end(), token.lastgroup or ""
        if kind in values:
            stack[-1].append(values[kind](token[kind]))
        elif kind == "operator":
            name, operands, stack = token[kind], stack[0], [[]]
            if name == b"ID":
                name, at = b"EI", _behind_image(data, at)
                operands = [_picture(operands)]
            yield name, operands
        elif kind == "nested":
            text, at = _string(data, at)
            stack[-1].append(text)
        elif kind == "open" and len(stack) < _DEEPEST:
            stack.append([])
        elif kind == "close" and len(stack) > 1:
            inner = stack.pop()
            # Of dictionaries only those of pictures are looked at, which stand without brackets.
            stack[-1].append(inner if token[kind] == b"]" else {})


def _number(text: bytes) -> int | float:
    if b"." in text:
        return float(text)
    # Longer ones are no numbers of points.
    return int(text) if len(text) < _LONGEST_NUMBER else 0


def _from_hex(digits: bytes) -> bytes:
    digits = digits.translate(None, _SPACES)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """A string with brackets or escapes in it, and the place behind it."""
    out = bytearray()
    depth = 1
    while sign := _NESTED.search(data, at):
        out += data[at : sign.start()]
        at = sign.end()
        if sign[0] == b"\\":
            escaped = _ESCAPED.match(data, at)
            if escaped:
                at = escaped.end()
                out += _unescaped(escaped[0])
            continue
        if sign[0] == b"\r":
            # Any end of a line in a string is a line feed.
            at += data[at : at + 1] == b"\n"
            out += b"\n"
            continue
        depth += 1 if sign[0] == b"(" else -1
        if not depth:
            return bytes(out), at
        out += sign[0]
    return bytes(out + data[at:]), len(data)


def _unescaped(text: bytes) -> bytes:
    if text[:1].isdigit() and text < b"8":
        return bytes((int(text, 8) & 255,))
    return b"" if text in (b"\n", b"\r", b"\r\n") else _SIGNS.get(text, text)


def _behind_image(data: bytes, at: int) -> int:
    end = _END_OF_IMAGE.search(data, at)
    return end.end() if end else len(data)


def _picture(operands: list[Any]) -> PDFStream:
    """A picture in the content itself, by its properties."""
    pairs = zip(operands[0::2], operands[1::2], strict=False)
    return PDFStream({str(key.name): value for key, value in pairs if isinstance(key, PSLiteral)}, b"")
