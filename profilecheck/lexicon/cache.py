"""Compiled lexicons in the user's cache folder: text, found by content, rebuilt whenever anything is amiss."""

import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def compiled(name: str, files: Sequence[Path], build: Callable[[], str], load: Callable[[str], T]) -> T:
    """What `load` makes of the text that `build` makes of some files; the text is kept for the next time.

    A cache that cannot be read or written is no error: the text is built again.
    """
    place = _place(name, files)
    if place is not None:
        with suppress(OSError, ValueError, KeyError, TypeError):
            return load(_read(place))
    text = build()
    if place is not None:
        with suppress(OSError):
            _store(place, text)
    return load(text)


def _read(place: Path) -> str:
    length, _, text = place.read_text(encoding="utf-8").partition("\n")
    if int(length) != len(text):
        raise ValueError("cut off")
    return text


def _place(name: str, files: Sequence[Path]) -> Path | None:
    """Where the compiled form belongs: one name for the same files, one suffix for their contents."""
    folder = _folder()
    if folder is None:
        return None
    where = _digest(str(path).encode() for path in files)[:8]
    with suppress(OSError):
        contents = _digest((_code(), *(path.read_bytes() for path in files)))
        return folder / f"{name}-{where}-{contents}.txt"
    return None


def _store(place: Path, text: str) -> None:
    """Write to another name first, so that no reader ever sees half a file; then drop older contents."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=place.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(f"{len(text)}\n{text}")
        Path(temporary).replace(place)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    for older in place.parent.glob(f"{place.stem.rpartition('-')[0]}-*.txt"):
        if older != place:
            older.unlink(missing_ok=True)


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
