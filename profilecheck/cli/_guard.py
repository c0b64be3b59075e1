"""Keeps the command line from hanging, and from taking all of the memory, over one file."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

import click

from profilecheck.cli._output import complain
from profilecheck.errors import InputError, ProfilecheckError

OWN_PROCESS = "own process"
"""The object of the root context where the process is the command's own, to be ended if need be."""


@contextmanager
def guarded(source: str) -> Iterator[None]:
    """Read and judge a file in here: past the limits of time and memory, one line says so instead.

    A library in C may hang too, so past the limit of time the process ends at once, with exit code 2.
    """
    if click.get_current_context().find_root().obj != OWN_PROCESS:
        yield
        return
    from profilecheck.lexicon.load import default_lexicon
    from profilecheck.parsing.bounds import Limits

    limits = Limits.of(default_lexicon())
    timer = Timer(limits.max_process_seconds, _give_up, (source, limits.max_process_seconds))
    timer.daemon = True
    timer.start()
    try:
        with _bounded_memory(limits.max_memory_bytes):
            yield
    except (ProfilecheckError, click.ClickException, BrokenPipeError):
        raise
    except MemoryError as error:
        raise InputError(
            f"{source}: takes more than {limits.max_memory_bytes / 1e9:.1f} GB of memory to read; export it again"
        ) from error
    except RecursionError as error:
        raise InputError(f"{source}: nested too deeply; export it again") from error
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        raise InputError(
            f"{source}: {type(error).__name__}: {error}; that is a fault of profilecheck, please report it "
            "(python -X dev -m profilecheck shows where it is)"
        ) from error
    finally:
        timer.cancel()


def _give_up(source: str, seconds: float) -> None:
    complain(f"{source}: not done within {seconds:.0f} s; export it again, as a plain document")
    os._exit(2)


@contextmanager
def _bounded_memory(size: int) -> Iterator[None]:
    """Let the process take so many bytes more than it has, where the system can tell and bound that."""
    try:
        import resource

        taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except (ImportError, OSError):
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (taken + size, hard))
    try:
        yield
    finally:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
