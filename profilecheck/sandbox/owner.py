"""The owner's side of the template process and of one confined process."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from threading import Lock
from typing import Any

from profilecheck import errors
from profilecheck.errors import CrashError, ProfilecheckError
from profilecheck.sandbox.bounds import Bounds
from profilecheck.sandbox.frames import NUMBER, OUT_OF_MEMORY, Deadline, Frame, receive, send
from profilecheck.sandbox.tasks import Settings

_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from profilecheck.sandbox.template import main; main()"
)
# What the process gets to know of the owner's environment: no password that may stand in the rest of it.
_ENVIRONMENT = (
    *("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "XDG_CACHE_HOME", "VIRTUAL_ENV"),
    *("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME", "PYTHONHASHSEED", "PYTHONDONTWRITEBYTECODE"),
    *("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"),
)
# One process for one core; and a process that is to be forked must have one thread.
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class Template:
    """The running template: it forks confined processes, and says how they ended."""

    def __init__(self, settings: Settings, bounds: Bounds) -> None:
        """Start it and wait until it has loaded everything; raises ProfilecheckError where it cannot."""
        self._lock = Lock()
        self._channel, theirs = socket.socketpair()
        known = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 this very interpreter
                [sys.executable, "-P", "-c", _CODE, json.dumps(sys.path), str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=known | _ONE_THREAD,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        deadline = Deadline(bounds.start_seconds)
        try:
            send(self._channel, {"settings": asdict(settings), "bounds": asdict(bounds)}, b"", deadline)
            frame = receive(self._channel, deadline, limit=0)
        except OSError:
            frame = None
        if frame is None or "error" in frame[0]:
            self.close()
            raise error_of(frame[0]) if frame else CrashError("the process that reads documents does not start")
        self.isolated = bool(frame[0]["isolated"])
        self._channel.settimeout(bounds.start_seconds)

    def fork(self) -> tuple[socket.socket, int]:
        """A channel to a new confined process, and its id; raises OSError where the template is gone."""
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            try:
                socket.send_fds(self._channel, [NUMBER.pack(0)], [theirs.fileno()])
                return ours, self._number()
            except OSError:
                ours.close()
                raise

    def end(self, process: int) -> int | None:
        """End a confined process; its exit status, as `os.waitpid` gives it, unless the template is gone too."""
        with suppress(OSError), self._lock:
            # Until the template has waited for a process, no other can have its id.
            if self._process.poll() is None:
                os.kill(process, signal.SIGKILL)
                self._channel.sendall(NUMBER.pack(process))
                return self._number()
        return None

    def close(self) -> None:
        """End the template and all that it has forked."""
        self._channel.close()
        try:
            self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _number(self) -> int:
        data = self._channel.recv(NUMBER.size, socket.MSG_WAITALL)
        if len(data) < NUMBER.size:
            raise ConnectionResetError("the template is gone")
        number: int = NUMBER.unpack(data)[0]
        return number


class DiedError(Exception):
    """A confined process ended before it answered."""


class Worker:
    """One confined process."""

    def __init__(self, template: Template, bounds: Bounds) -> None:
        self._template = template
        self._bounds = bounds
        self._channel, self._process = template.fork()
        self.asked = 0
        """How many messages it got."""

    def ask(self, head: Mapping[str, Any], body: bytes) -> Frame:
        """Send a message and wait for what comes back.

        Raises TimeoutError or MemoryError where that takes more than is allowed, and DiedError where nothing comes
        back. The process is gone then.
        """
        self.asked += 1
        deadline = Deadline(self._bounds.wall_seconds)
        try:
            send(self._channel, head, body, deadline)
            frame = receive(self._channel, deadline, limit=self._bounds.answer_bytes)
        except TimeoutError:
            self.end()
            raise
        except OSError:
            frame = None
        if frame is None:
            raise self._ended()
        return frame

    def end(self) -> None:
        """End the process."""
        self._channel.close()
        self._template.end(self._process)

    def _ended(self) -> Exception:
        """Why the process has ended by itself."""
        self._channel.close()
        status = self._template.end(self._process)
        code = 0 if status is None else os.waitstatus_to_exitcode(status)
        kinds = {-signal.SIGXCPU: TimeoutError, OUT_OF_MEMORY: MemoryError}
        return kinds.get(code, DiedError)()


def error_of(head: Mapping[str, Any]) -> ProfilecheckError:
    """The error that another process tells of."""
    kind = getattr(errors, str(head["error"]), None)
    if not (isinstance(kind, type) and issubclass(kind, ProfilecheckError)):
        kind = CrashError
    return kind(str(head.get("message")))
