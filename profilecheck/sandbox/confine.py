"""What a process that reads hostile files gives up before it reads one.

The kernel holds the limits of memory, processor time, open and written files, and on Linux, where it is permitted, the
lack of a network. The audit hook is a second fence inside the interpreter: it stops Python code from opening sockets,
starting programs, writing files and reading files that are not the program's own. It cannot stop machine code that has
taken over the process; a container or virtual machine around the service can.
"""

import ctypes
import os
import resource
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from profilecheck.sandbox.bounds import Bounds

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_SET_DUMPABLE, _SET_NO_NEW_PRIVILEGES = 4, 38
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED = (
    "socket.",
    "subprocess.",
    "ctypes.dlopen",
    "os.chdir",
    "os.chmod",
    "os.chown",
    "os.exec",
    "os.fork",
    "os.kill",
    "os.link",
    "os.mkdir",
    "os.posix_spawn",
    "os.putenv",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.spawn",
    "os.symlink",
    "os.system",
    "os.truncate",
    "os.utime",
    "pty.",
    "shutil.",
    "signal.pthread_kill",
    "tempfile.",
    "urllib.",
)


def leave_network() -> bool:
    """Move this process and those that it forks to a network without interfaces; whether the system permits it.

    Only Linux knows such networks, and some containers refuse new ones.
    """
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    libc.prctl(_SET_DUMPABLE, 0, 0, 0, 0)
    return any(libc.unshare(flags) == 0 for flags in (_NEW_NETWORK, _NEW_USER | _NEW_NETWORK))


def limit(bounds: Bounds) -> None:
    """Bound the memory and the files of this process, for good."""
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_NPROC, 0)
    _lower(resource.RLIMIT_NOFILE, bounds.open_files)
    _lower(resource.RLIMIT_AS, _address_space() + bounds.memory_bytes)


def limit_time(seconds: int) -> None:
    """Bound the processor time that this process may take from now on; the kernel ends it beyond."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def fence(readable: Iterable[Path]) -> None:
    """Refuse, for good, whatever an analysis never does; files are read only below the given folders."""
    roots = tuple(os.fspath(path) for path in readable)

    def check(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            _check_open(arguments, roots)
        elif event.startswith(_REFUSED):
            raise PermissionError(f"{event} is not allowed here")

    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    sys.addaudithook(check)


def _check_open(arguments: tuple[Any, ...], roots: tuple[str, ...]) -> None:
    path, mode, flags = arguments
    if isinstance(path, int):
        return
    if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & _WRITING):
        raise PermissionError("writing is not allowed here")
    if not os.path.realpath(os.fsdecode(path)).startswith(roots):
        raise PermissionError("reading is not allowed here")


def _lower(kind: int, value: int) -> None:
    """Set a limit that cannot be raised again, unless a lower one is in force."""
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    with suppress(ValueError, OSError):  # macOS does not know all of them
        resource.setrlimit(kind, (value, value))


def _address_space() -> int:
    """Bytes of address space that this process has taken."""
    with suppress(OSError):
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    return 0
