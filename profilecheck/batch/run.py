"""The run of a batch: documents → tasks → records → journal → table."""

import os
import time
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path
from statistics import median
from threading import Lock

from profilecheck import __version__
from profilecheck.batch import outputs
from profilecheck.batch.inputs import documents
from profilecheck.batch.journal import Journal, Place
from profilecheck.batch.parallel import Job, on_cluster, on_this_machine
from profilecheck.batch.records import failure, identity
from profilecheck.batch.work import key_of
from profilecheck.config import load_config
from profilecheck.errors import InputError, UsageError
from profilecheck.lexicon.load import Lexicon
from profilecheck.parsing.archive import slim
from profilecheck.parsing.bounds import Limits
from profilecheck.parsing.source import read_file
from profilecheck.sandbox import Settings

_OPEN = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a batch is."""

    total: int
    done: int
    """Documents whose record is written, those of an earlier run among them."""
    kept: int
    """Documents whose record is of an earlier run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a batch."""

    documents: int
    kept: int
    """Documents whose record is of an earlier run."""
    errors: Mapping[str, int]
    """How many documents could not be analysed, by the kind of error."""
    median_score: float | None
    seconds: float

    @property
    def rate(self) -> float:
        """Documents analysed in a second."""
        return (self.documents - self.kept) / self.seconds if self.seconds else 0.0


def run_batch(
    sources: Sequence[str],
    output: Path,
    *,
    settings: Settings | None = None,
    as_of: date | None = None,
    jobs: int | None = None,
    dask: str | None = None,
    watch: Callable[[Progress], None] | None = None,
) -> Summary:
    """Analyse documents into a table of JSON lines or Parquet, as the ending of `output` says.

    `sources` are folders, patterns, lists of files and documents. `jobs` is how many documents are analysed at once,
    as many as there are cores if not given; `dask` is the address of a scheduler, whose cluster then does the work.
    `watch` is called after each document.

    Records are kept as they come beside the output, in a file with `.part` behind its name. Whatever ends the process,
    the same call goes on from there, and gives the same table: one record a document, in the order of the sources.

    Raises UsageError for what cannot be read or written at all. A document that cannot be analysed is no error: it has
    a record that says why.
    """
    outputs.check(output)
    started = time.monotonic()
    used = settings or Settings()
    with _journal(output) as journal:
        run = _Run(
            journal=journal,
            sources=sources,
            apart={output.resolve(), _part(output).resolve()},
            lexicon=used.lexicon(),
            config=_config(used, as_of),
            as_of=(as_of or date.today()).isoformat(),
            watch=watch or (lambda progress: None),
        )
        run.count()
        results = on_cluster(run.jobs(), used, dask) if dask else on_this_machine(run.jobs(), used, jobs or _cores())
        for number, line in results:
            run.store(number, line)
        outputs.write(output, journal.lines(run.written()))
        journal.remove()
    return run.summary(time.monotonic() - started)


@dataclass(slots=True, kw_only=True)
class _Run:
    """What is known while it goes on: a few numbers for each document."""

    journal: Journal
    sources: Sequence[str]
    apart: set[Path]
    """Files that are no documents: the output itself."""
    lexicon: Lexicon
    config: str
    as_of: str
    watch: Callable[[Progress], None]
    starts: "array[int]" = field(default_factory=lambda: array("q"))
    """Where the record of each document begins in the journal."""
    _done: int = 0
    _kept: int = 0
    _errors: Counter[str] = field(default_factory=Counter)
    _scores: "array[float]" = field(default_factory=lambda: array("d"))
    # Documents are read by whichever thread wants the next one.
    _lock: Lock = field(default_factory=Lock)

    def count(self) -> None:
        """Find out how many documents there are."""
        for _ in self._paths():
            self.starts.append(_OPEN)
        if not self.starts:
            raise UsageError(f"{', '.join(self.sources)}: no documents there; give a folder, a pattern or a list")

    def jobs(self) -> Iterator[Job]:
        """The documents that have no record yet; a file that cannot be read gets one at once."""
        for number, path in zip(range(len(self.starts)), self._paths(), strict=False):
            source = os.fsencode(path).decode(errors="backslashreplace")
            try:
                document = slim(path, source, self.lexicon) or read_file(path, Limits.of(self.lexicon).max_bytes)
            except InputError as error:
                if not self._known(number, source, ""):
                    self.store(number, failure(source, "", self.config, error))
                continue
            if not self._known(number, source, key_of(document)):
                yield Job(number=number, document=document, source=source, config=self.config, as_of=self.as_of)

    def store(self, number: int, line: bytes) -> None:
        """Keep the record of a document."""
        with self._lock:
            self._note(number, self.journal.add(line))

    def written(self) -> Iterator[int]:
        """Where the records begin, in the order of the documents."""
        return (start for start in self.starts if start != _OPEN)

    def summary(self, seconds: float) -> Summary:
        """What came of it."""
        return Summary(
            documents=len(self.starts),
            kept=self._kept,
            errors=dict(sorted(self._errors.items())),
            median_score=median(self._scores) if self._scores else None,
            seconds=seconds,
        )

    def _known(self, number: int, source: str, key: str) -> bool:
        with self._lock:
            place = self.journal.take(identity(source, key, self.config))
            if place is None:
                return False
            self._kept += 1
            self._note(number, place)
            return True

    def _note(self, number: int, place: Place) -> None:
        self.starts[number] = place.start
        if place.failed:
            self._errors[place.failed] += 1
        if place.score is not None:
            self._scores.append(place.score)
        self._done += 1
        self.watch(Progress(total=len(self.starts), done=self._done, kept=self._kept))

    def _paths(self) -> Iterator[Path]:
        return (path for path in documents(self.sources) if path.resolve() not in self.apart)


def _journal(output: Path) -> Journal:
    """The journal of a run that was ended, or one with the records that the output has from a run before."""
    part = _part(output)
    if output.is_file() and not part.exists():
        outputs.write_lines(part, outputs.read(output))
    return Journal(part)


def _part(output: Path) -> Path:
    return output.with_name(f"{output.name}.part")


def _config(settings: Settings, as_of: date | None) -> str:
    """What the records of one document have in common if nothing but the day has changed."""
    told = "\0".join((__version__, str(settings.role), settings.engine, str(as_of)))
    return blake2b(told.encode() + b"".join(_contents(settings)), digest_size=8).hexdigest()


def _contents(settings: Settings) -> Iterator[bytes]:
    if settings.config:
        yield repr(load_config(Path(settings.config), settings.lexicon())).encode()
    for folder in settings.lexicon().roots:
        for path in sorted(folder.rglob("*.toml")):
            yield path.read_bytes()


def _cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
