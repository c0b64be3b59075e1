"""Where a document comes from → its bytes, and what messages call it."""

from os import PathLike
from pathlib import Path
from typing import BinaryIO, TypeAlias

from profilecheck.errors import UsageError
from profilecheck.lexicon.load import Lexicon, default_lexicon
from profilecheck.parsing.archive import slim
from profilecheck.parsing.bounds import Limits
from profilecheck.parsing.source import check_size, read_file

Source: TypeAlias = str | PathLike[str] | bytes | BinaryIO
"""A path, the contents of a file, or a file that was opened in binary mode; the path may be of a folder that is an
unpacked LinkedIn archive."""


def load(source: Source, name: str | None = None, lexicon: Lexicon | None = None) -> tuple[bytes, str]:
    """The contents of a source, and what messages call it; of a LinkedIn archive, only what may be read.

    >>> load(b"Ada", "ada.txt")
    (b'Ada', 'ada.txt')
    """
    used = lexicon or default_lexicon()
    limit = Limits.of(used).max_bytes
    if isinstance(source, str | PathLike):
        path = Path(source)
        called = name or str(path)
        return slim(path, called, used) or read_file(path, limit), called
    called = name or str(getattr(source, "name", "document"))
    data = source if isinstance(source, bytes) else source.read()
    if not isinstance(data, bytes):
        raise UsageError(f'{called}: opened as text; open it in binary mode, "rb"')
    data = slim(data, called, used) or data
    check_size(data, called, limit)
    return data, called
