"""Confined processes for as many documents at once as there are jobs."""

import os
from collections.abc import Mapping
from queue import LifoQueue
from threading import Lock
from typing import Any, Self

from profilecheck.errors import CrashError, LimitError, TimeLimitError, UsageError
from profilecheck.sandbox.bounds import Bounds
from profilecheck.sandbox.owner import DiedError, Template, Worker, error_of
from profilecheck.sandbox.tasks import Answer, Settings, Task, message_of

# Not every process that dies was killed by its document; one that kills a second has shown that it does.
_TRIES = 2


class Sandbox:
    """Does tasks in confined processes; one may be shared between threads, each of which waits for its own answer.

    What a document does to the process that reads it, it does to no other: a process that dies, takes too long or too
    much memory is replaced. It needs a system that can fork: Linux, macOS, or WSL on Windows.
    """

    def __init__(self, settings: Settings | None = None, *, jobs: int = 1, bounds: Bounds | None = None) -> None:
        """Load everything in a process of its own; `jobs` is how many documents are read at once.

        Raises UsageError for an unknown role, or a system that cannot fork, and LexiconError for a broken lexicon.
        """
        if not hasattr(os, "fork"):
            raise UsageError("this system cannot fork, which confined processes need; use Linux, macOS or WSL")
        self._settings = settings or Settings()
        self._bounds = bounds or Bounds.of(self._settings.lexicon())
        self._lock = Lock()
        self._closed = False
        self._replaced = 0
        self._template = Template(self._settings, self._bounds)
        # The process that was used last is the warmest, so it is used next.
        self._idle: LifoQueue[Worker | None] = LifoQueue()
        for _ in range(jobs):
            self._idle.put(None)

    @property
    def isolated(self) -> bool:
        """Whether the kernel keeps the processes from the network; else only the fence inside them does."""
        return self._template.isolated

    @property
    def replaced(self) -> int:
        """How many processes died, or were ended because of what they took."""
        return self._replaced

    def run(self, task: Task) -> Answer:
        """Do a task, once one of the processes is free.

        Raises ProfilecheckError as the library does, and of its kinds TimeLimitError and LimitError for a document
        that takes too much, and CrashError for one that kills its process, and the next one too.
        """
        worker = self._idle.get()
        try:
            for _ in range(_TRIES):
                worker = worker or self._start()
                try:
                    head, body = worker.ask(*message_of(task))
                except DiedError:
                    worker = None
                    self._count()
                else:
                    worker = self._kept(worker, spent="spent" in head)
                    return _answer(head, body)
        except (TimeoutError, MemoryError) as error:
            worker = None
            self._count()
            raise _limit_error(task, error, self._bounds) from None
        finally:
            self._idle.put(worker)
        raise CrashError(f"{task.name}: the process that read it died, and the next one too; export the résumé again")

    def close(self) -> None:
        """End all processes; tasks that are still being done are given up."""
        with self._lock:
            self._closed = True
            self._template.close()
            slots = [self._idle.get() for _ in range(self._idle.qsize())]
            for worker in slots:
                if worker:
                    worker.end()
                self._idle.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start(self) -> Worker:
        """A new process; of a new template, if something has killed that too."""
        with self._lock:
            if self._closed:
                raise UsageError("the sandbox is closed")
            try:
                return Worker(self._template, self._bounds)
            except OSError:
                self._template.close()
                self._template = Template(self._settings, self._bounds)
                return Worker(self._template, self._bounds)

    def _kept(self, worker: Worker, *, spent: bool) -> Worker | None:
        """The process, unless it is to be replaced: it has run out of memory, or has read enough documents."""
        if spent:
            self._count()
        if spent or worker.asked >= self._bounds.documents:
            worker.end()
            return None
        return worker

    def _count(self) -> None:
        with self._lock:
            self._replaced += 1


def _limit_error(task: Task, error: Exception, bounds: Bounds) -> LimitError:
    if isinstance(error, TimeoutError):
        return TimeLimitError(f"{task.name}: takes longer than {bounds.cpu_seconds} s; give the résumé alone")
    return LimitError(f"{task.name}: takes more memory than is allowed; give the résumé alone")


def _answer(head: Mapping[str, Any], body: bytes) -> Answer:
    """What a process said; raises the error that it tells of."""
    if "error" in head:
        raise error_of(head)
    return Answer(media_type=str(head.get("media_type")), body=body)
