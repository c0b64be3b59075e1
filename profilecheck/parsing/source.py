"""Bytes from files, with clear words for everything that is no document."""

import codecs
import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from profilecheck.errors import InputError, UnknownFormatError

_HEAD = 4096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_file(path: Path, max_bytes: int) -> bytes:
    """The content of a file.

    Raises:
        InputError: it is missing, not a file, not readable, empty or too large.

    """
    try:
        if path.is_dir():
            raise InputError(f"{path}: a folder, and no LinkedIn archive; give the document itself")
        size = path.stat().st_size
        if size <= max_bytes:
            data = path.read_bytes()
            check_size(data, str(path), max_bytes)
            return data
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check the name and the folder") from None
    except PermissionError:
        raise InputError(f"{path}: may not be read; check its permissions") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {os.strerror(error.errno or 0)}") from error
    raise _too_large(str(path), size, max_bytes)


def check_size(data: bytes, source: str, max_bytes: int) -> None:
    """Refuse what is empty or too large.

    Raises:
        InputError: it is.

    """
    if not data.strip(b"\0 \t\r\n"):
        raise InputError(f"{source}: empty file; export the résumé again")
    if len(data) > max_bytes:
        raise _too_large(source, len(data), max_bytes)


def _too_large(source: str, size: int, limit: int) -> InputError:
    return InputError(
        f"{source}: {size / 1e6:.1f} MB is more than the limit of {limit / 1e6:.0f} MB; "
        "export the résumé again with smaller pictures"
    )


def unknown_format(
    data: bytes, source: str, formats: Mapping[str, Any], readable: tuple[str, ...]
) -> UnknownFormatError:
    """What to say of a document that no reader takes: what it is, and what to do.

    Args:
        data: its bytes.
        source: its name.
        formats: the table of lexicons/parsing/formats.toml.
        readable: suffixes that can be read.

    """
    known = known_format(data, formats)
    return UnknownFormatError(f"{source}: {known or 'unknown format; give one of ' + ', '.join(readable)}")


def text_misnamed(source: str) -> UnknownFormatError:
    """What to say of a text whose name ends like that of another format."""
    ending = source.rpartition(".")[2].upper()
    return UnknownFormatError(f"{source}: no {ending} but text; export the résumé again, or call it .txt")


def known_format(data: bytes, formats: Mapping[str, Any]) -> str:
    """What a file is that no reader is made for, and the cure; empty for any other."""
    for entry in formats["format"]:
        magic = bytes.fromhex(entry["hex"]) if "hex" in entry else entry["magic"].encode()
        if data[entry.get("offset", 0) :].startswith(magic):
            return f"{entry['name']}; {entry['cure']}"
    return ""


def decode(data: bytes) -> str:
    """The text of bytes in UTF-8, UTF-16 or UTF-32 with a mark, UTF-16 without one, or Windows-1252.

    >>> decode("Zoë".encode("utf-16")), decode("Zoë".encode("cp1252"))
    ('Zoë', 'Zoë')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = data[offset:_HEAD:2]
        if half and half.count(0) > 0.8 * len(half):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="ignore")


def is_text(data: bytes) -> bool:
    """Whether bytes look like text: next to no control characters in the first part."""
    head = decode(data[:_HEAD])
    controls = sum(unicodedata.category(letter) == "Cc" and not letter.isspace() for letter in head)
    return bool(head.strip()) and controls <= 0.01 * len(head)
