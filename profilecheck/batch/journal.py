"""The records of a batch as they come, in a file that survives whatever ends the process."""

import fcntl
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from profilecheck.batch.records import Record, identity, split
from profilecheck.errors import UsageError


@dataclass(frozen=True, slots=True)
class Place:
    """A record in the journal."""

    start: int
    """Bytes before it."""
    failed: str
    """The kind of its error, or nothing."""
    score: float | None

    @classmethod
    def of(cls, start: int, record: Record) -> "Place":
        """The place of a record."""
        return cls(start, (record["error"] or {}).get("kind", ""), record["score"])


class Journal:
    """A file of records, one a line, written as they come and found again by what they are records of.

    Whatever ends the process, at most the last line is not whole: it is cut off when the journal is opened again, and
    its document is done anew. Two processes cannot write to one journal.
    """

    def __init__(self, path: Path) -> None:
        """Open a journal, or begin one; raises UsageError where that cannot be."""
        self._path = path
        self._found: dict[bytes, tuple[Place, ...]] = {}
        try:
            self._file = path.open("ab", buffering=0)
        except OSError as error:
            raise UsageError(f"{path}: cannot be written: {error.strerror}; give another place with -o") from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise UsageError(f"{path}: another run writes to it; wait for its end, or give another -o") from None
        self._end = self._recover()

    def take(self, wanted: bytes) -> Place | None:
        """A record of that identity which was there when the journal was opened; each is given out once."""
        first, *others = self._found.pop(wanted, (None,))
        if others:
            self._found[wanted] = tuple(place for place in others if place)
        return first

    def add(self, line: bytes) -> Place:
        """Write a record."""
        found = split(line)
        if found is None:
            raise ValueError("not a record")
        place = Place.of(self._end, found[0])
        rest = memoryview(line)
        while rest:
            rest = rest[self._file.write(rest) :]
        self._end += len(line)
        return place

    def lines(self, starts: Iterable[int]) -> Iterator[bytes]:
        """The records that begin at some places."""
        with self._path.open("rb") as file:
            for start in starts:
                file.seek(start)
                yield file.readline()

    def remove(self) -> None:
        """Delete the file, whose records are elsewhere now."""
        self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def _recover(self) -> int:
        """Find the records, and cut off what is not whole at the end."""
        end = 0
        with self._path.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                if found := split(line):
                    record, _ = found
                    wanted = identity(record["source"], record["key"], record["config"])
                    self._found[wanted] = (*self._found.get(wanted, ()), Place.of(end, record))
                end += len(line)
        self._file.truncate(end)
        return end
