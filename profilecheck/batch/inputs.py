"""The documents of a batch: folders, patterns and lists of files, walked in an order that is always the same."""

import glob
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from profilecheck.errors import UsageError
from profilecheck.parsing.archive import is_archive

_LISTS = {"", ".txt", ".lst", ".list"}
_LINES = 20
"""How many lines tell a list of files from a document."""
_LINE = 4096
"""Bytes of the longest path."""


def documents(sources: Iterable[str]) -> Iterator[Path]:
    """The files that the sources name, one after the other, without holding them all.

    A source is a folder, which is walked (or is an unpacked LinkedIn archive), a pattern such as `cvs/**/*.pdf`, a list
    of files, one a line, or a document. A text file is a list if one of its first lines names a file; with @ in front
    of its name it always is.

    >>> [path.name for path in documents(["examples/*.md"])]
    ['README.md', 'data-scientist.md']

    Raises UsageError for a source that names nothing.
    """
    for source in sources:
        if source.startswith("@"):
            yield from _listed(Path(source[1:]))
        elif Path(source).is_dir():
            yield from _walk(source)
        elif Path(source).exists():
            yield from _listed(Path(source)) if _is_list(Path(source)) else (Path(source),)
        elif glob.has_magic(source):
            yield from _matching(source)
        else:
            raise UsageError(f"{source}: no such file or folder; check the name")


def _walk(folder: str) -> Iterator[Path]:
    """All files below a folder, in the order of their names; hidden ones are left out.

    An unpacked LinkedIn archive is one document, and its files are not looked into.
    """
    with os.scandir(folder) as scan:
        entries = sorted((entry for entry in scan if not entry.name.startswith(".")), key=lambda entry: entry.name)
    if is_archive([entry.name for entry in entries]):
        yield Path(folder)
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.is_file():
            yield Path(entry.path)


def _matching(pattern: str) -> Iterator[Path]:
    # Of pathlib, no pattern may begin at the root, and none leaves hidden files out.
    found = sorted(path for path in map(Path, glob.iglob(pattern, recursive=True)) if path.is_file())  # noqa: PTH207
    if not found:
        raise UsageError(f"{pattern}: matches no file; check the pattern, and quote it for the shell")
    yield from found


def _is_list(path: Path) -> bool:
    return path.suffix.lower() in _LISTS and any(file.is_file() for file in islice(_listed(path), _LINES))


def _listed(path: Path) -> Iterator[Path]:
    """The files that a list names, relative to the working folder, or else to that of the list."""
    try:
        with path.open("rb") as lines:
            while line := lines.readline(_LINE):
                with suppress(ValueError):
                    if name := os.fsdecode(line.strip()):
                        yield _beside(path, Path(name))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}; give a list of files, one a line") from error


def _beside(path: Path, name: Path) -> Path:
    with suppress(OSError, ValueError):
        if not name.exists() and (path.parent / name).exists():
            return path.parent / name
    return name
