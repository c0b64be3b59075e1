"""What is done with one document, here or on a cluster."""

from functools import cache
from hashlib import sha256
from os import cpu_count
from threading import Lock

from profilecheck.batch.records import failure, success
from profilecheck.errors import CrashError, ProfilecheckError
from profilecheck.sandbox import Sandbox, Settings, Task


def key_of(document: bytes) -> str:
    """What a document is found again by: the SHA-256 of its contents.

    >>> key_of(b"Ada Example")[:12]
    'b9f00a225247'
    """
    return sha256(document).hexdigest()


def record(sandbox: Sandbox, document: bytes, source: str, config: str, as_of: str) -> bytes:
    """The record of a document, as a line; a document that cannot be analysed gets one that says why."""
    key = key_of(document)
    try:
        answer = sandbox.run(Task(kind="record", document=document, name=source, as_of=as_of))
        return success(source, key, config, answer.body)
    except ValueError:
        return failure(source, key, config, CrashError(f"{source}: the process that read it was taken over by it"))
    except ProfilecheckError as error:
        return failure(source, key, config, error)


def record_on_cluster(settings: Settings, document: bytes, source: str, config: str, as_of: str) -> bytes:
    """The same, on the worker of a cluster, in processes that it keeps for the next document."""
    with _STARTING:  # several threads of a worker come at once
        sandbox = _sandbox(settings)
    return record(sandbox, document, source, config, as_of)


@cache
def _sandbox(settings: Settings) -> Sandbox:
    return Sandbox(settings, jobs=cpu_count() or 1)


_STARTING = Lock()
