"""The same work on the cores of this machine, or on those of a Dask cluster; both through joblib."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from profilecheck.batch.work import record, record_on_cluster
from profilecheck.errors import UsageError
from profilecheck.sandbox import Sandbox, Settings

if TYPE_CHECKING:
    from distributed import Client

_AHEAD = 3
"""Documents that are held for each that is analysed: one in work, the next, and one in reserve."""
_SILENCE = 900.0
"""Seconds without an answer after which a cluster is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A document to be analysed."""

    number: int
    document: bytes
    source: str
    config: str
    as_of: str


def on_this_machine(jobs: Iterator[Job], settings: Settings, workers: int) -> Iterator[tuple[int, bytes]]:
    """The number and the record of each document, as they are done."""
    from joblib import Parallel, delayed

    # The work is done in the processes of the sandbox; the threads only wait for them.
    parallel = Parallel(workers, backend="threading", **_unordered(workers))
    for first in jobs:
        with Sandbox(settings, jobs=workers) as sandbox:
            yield from parallel(
                delayed(_numbered)(job.number, record, sandbox, job.document, job.source, job.config, job.as_of)
                for job in chain((first,), jobs)
            )


def on_cluster(jobs: Iterator[Job], settings: Settings, scheduler: str) -> Iterator[tuple[int, bytes]]:
    """The same, done by the workers of a Dask cluster; they get the contents of the documents and need no shared disk.

    Raises UsageError where the cluster cannot be reached or falls silent.
    """
    from joblib import Parallel, delayed, parallel_config

    with ExitStack() as stack:
        client = stack.enter_context(_client(scheduler))
        workers = max(1, sum(client.ncores().values()))
        stack.enter_context(parallel_config("dask", client=client, wait_for_workers_timeout=60))
        parallel = Parallel(workers, timeout=_SILENCE, **_unordered(workers))
        try:
            yield from parallel(
                delayed(_numbered)(
                    job.number, record_on_cluster, settings, job.document, job.source, job.config, job.as_of
                )
                for job in jobs
            )
        except (OSError, RuntimeError) as error:
            raise UsageError(
                f"{scheduler}: the cluster does not answer ({type(error).__name__}); "
                "see to its workers, then run the same command to go on"
            ) from error


def _unordered(workers: int) -> dict[str, Any]:
    """One task a document, its result as soon as it is there, and few of them held at a time."""
    return {"batch_size": 1, "pre_dispatch": _AHEAD * workers, "return_as": "generator_unordered"}


def _numbered(number: int, function: Any, *arguments: Any) -> tuple[int, bytes]:
    return number, function(*arguments)


def _client(scheduler: str) -> "Client":
    try:
        from distributed import Client
    except ImportError:
        raise UsageError("a cluster needs Dask; install it with: pip install 'profilecheck[dask]'") from None
    try:
        return Client(scheduler, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError(f"{scheduler}: no Dask scheduler answers there; give its address, tcp://host:8786") from error
