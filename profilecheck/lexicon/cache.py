"""Compiled lexicons: text, found by content, rebuilt whenever anything is amiss.

A wheel brings that of its own files along; what else is compiled stands in the user's cache folder.
"""

import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")

SHIPPED = "_compiled"
"""The folder in the package where a wheel has them."""
_MOST = 100
"""Files in the cache folder; those that were written longest ago go first."""
_BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


def compiled(name: str, files: Sequence[Path], build: Callable[[], str], load: Callable[[str], T]) -> T:
    """What `load` makes of the text that `build` makes of some files; the text is kept for the next time.

    A cache that cannot be read or written is no error: the text is built again.
    """
    contents = _contents(files)
    place = _place(name, files, contents)
    for known in (_shipped() / f"{name}-{contents}.txt", place):
        with suppress(*_BROKEN):
            if known is not None:
                return load(_read(known))
    text = build()
    if place is not None:
        with suppress(OSError):
            _store(place, text)
    return load(text)


def ship(name: str, files: Sequence[Path], text: str, folder: Path) -> None:
    """Write the compiled form of some files into a folder, which a wheel has as `SHIPPED`."""
    (folder / f"{name}-{_contents(files)}.txt").write_bytes(_sealed(text))


def _sealed(text: str) -> bytes:
    """A text behind its checksum."""
    data = text.encode()
    return b"%d\n%s" % (crc32(data), data)


def _read(place: Path) -> str:
    seal, _, data = place.read_bytes().partition(b"\n")
    if int(seal) != crc32(data):
        raise ValueError("damaged")
    return data.decode()


def _contents(files: Sequence[Path]) -> str:
    """The hash of what is compiled, with its names, and of what compiles it; empty for files that cannot be read."""
    with suppress(OSError):
        return _digest((_code(), *(part for path in files for part in (path.name.encode(), path.read_bytes()))))
    return ""


def _place(name: str, files: Sequence[Path], contents: str) -> Path | None:
    """Where the compiled form belongs: one name for the same files, one suffix for their contents."""
    folder = _folder()
    where = _digest(str(path).encode() for path in files)[:8]
    return folder / f"{name}-{where}-{contents}.txt" if folder and contents else None


def _store(place: Path, text: str) -> None:
    """Write to another name first, so that no reader ever sees half a file; then drop older contents."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=place.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(_sealed(text))
        Path(temporary).replace(place)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    for older in place.parent.glob(f"{place.stem.rpartition('-')[0]}-*.txt"):
        if older != place:
            older.unlink(missing_ok=True)
    others = sorted(place.parent.glob("*.txt"), key=lambda path: path.stat().st_mtime, reverse=True)
    for forgotten in others[_MOST:]:
        forgotten.unlink(missing_ok=True)


def _shipped() -> Path:
    return Path(__file__).parent.parent / SHIPPED


@cache
def _folder() -> Path | None:
    """The cache folder, or None where the home of the user is unknown."""
    from platformdirs import user_cache_path

    with suppress(OSError, RuntimeError):
        return user_cache_path("profilecheck", appauthor=False) / "lexicon"
    return None


@cache
def _code() -> bytes:
    """The code that compiles: another version of it makes other compiled forms."""
    return b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))


def _digest(parts: Iterable[bytes]) -> str:
    """A hash of parts in which no part can run into the next."""
    total = blake2b(digest_size=16)
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))
        total.update(part)
    return total.hexdigest()
