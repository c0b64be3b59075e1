"""Compiled lexicons in the user's cache folder: JSON, found by content, rebuilt whenever anything is amiss."""

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any


def compiled(name: str, files: Sequence[Path], build: Callable[[], Any]) -> Any:
    """What `build` makes of some files, taken from the cache where it was made before of the same contents.

    A cache that cannot be read or written is no error: the result is built again.
    """
    place = _place(name, files)
    if place is None:
        return build()
    with suppress(OSError, ValueError):
        return json.loads(place.read_bytes())
    made = build()
    with suppress(OSError, TypeError, ValueError):
        _store(place, json.dumps(made, ensure_ascii=False, separators=(",", ":")))
    return made


def _place(name: str, files: Sequence[Path]) -> Path | None:
    """Where the compiled form belongs: one name for the same files, one suffix for their contents."""
    folder = _folder()
    if folder is None:
        return None
    where = _digest(str(path).encode() for path in files)[:8]
    with suppress(OSError):
        contents = _digest((_code(), *(path.read_bytes() for path in files)))
        return folder / f"{name}-{where}-{contents}.json"
    return None


def _store(place: Path, text: str) -> None:
    """Write to another name first, so that no reader ever sees half a file; then drop older contents."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=place.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        Path(temporary).replace(place)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    for older in place.parent.glob(f"{place.stem.rpartition('-')[0]}-*.json"):
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
