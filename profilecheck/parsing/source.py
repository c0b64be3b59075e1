"""Bytes from files, with clear words for everything that is no document."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from profilecheck.errors import InputError


def read_file(path: Path, max_bytes: int) -> bytes:
    """The content of a file.

    Raises:
        InputError: it is missing, not a file, not readable, empty or too large.

    """
    try:
        if path.is_dir():
            raise InputError(f"{path}: a folder, not a document; give the file itself")
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


def unknown_format(data: bytes, source: str, formats: Mapping[str, Any], readable: tuple[str, ...]) -> InputError:
    """What to say of a document that no reader takes: what it is, and what to do.

    Args:
        data: its bytes.
        source: its name.
        formats: the table of lexicons/parsing/formats.toml.
        readable: suffixes that can be read.

    """
    for entry in formats["format"]:
        magic = bytes.fromhex(entry["hex"]) if "hex" in entry else entry["magic"].encode()
        if data[entry.get("offset", 0) :].startswith(magic):
            return InputError(f"{source}: {entry['name']}; {entry['cure']}")
    return InputError(f"{source}: unknown format; give one of {', '.join(readable)}")
