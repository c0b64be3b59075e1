"""The process that has loaded everything and reads nothing: each confined process is a fork of it, and so starts warm.

It has one thread, lives in a session of its own, so that an interrupt from the keyboard reaches its owner alone, and
ends when its owner closes the channel or dies.
"""

import gc
import os
import signal
import site
import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from profilecheck import reporting
from profilecheck.errors import ProfilecheckError
from profilecheck.sandbox import confine
from profilecheck.sandbox.bounds import Bounds
from profilecheck.sandbox.frames import NUMBER, OUT_OF_MEMORY, Deadline, receive, send
from profilecheck.sandbox.tasks import KINDS, Desk, Settings, Task, reply

_EXAMPLES = Path(__file__).parent / "examples"
_DOCUMENT_BYTES = 1 << 40
"""No limit: the owner is trusted, and has bounded what it sends."""


def main() -> None:
    """Load everything, then fork a confined process for each channel that the owner sends."""
    owner = socket.socket(fileno=int(sys.argv[2]))
    frame = receive(owner, Deadline(), limit=0)
    if frame is None:
        return
    settings = Settings(**frame[0]["settings"] | {"lexicons": tuple(frame[0]["settings"]["lexicons"])})
    bounds = Bounds(**frame[0]["bounds"])
    try:
        desk = Desk(settings)
    except ProfilecheckError as error:
        send(owner, {"error": type(error).__name__, "message": str(error)}, b"", Deadline())
        return
    _warm(desk)
    isolated = confine.leave_network()
    _silence()
    gc.collect()
    gc.freeze()  # a collection in a fork would otherwise copy all pages that are shared
    send(owner, {"isolated": isolated}, b"", Deadline())
    _fork_on_demand(owner, desk, bounds)


def _fork_on_demand(owner: socket.socket, desk: Desk, bounds: Bounds) -> None:
    """Answer a channel with the id of the process that reads from it, and an id with the status it ended with."""
    children: set[int] = set()
    while message := _message(owner):
        number, channels = message
        if channels:
            child = os.fork()
            if child == 0:
                _serve(owner, channels[0], desk, bounds)
            os.close(channels[0])
            children.add(child)
            owner.sendall(NUMBER.pack(child))
        elif number in children:
            children.discard(number)
            owner.sendall(NUMBER.pack(os.waitpid(number, 0)[1]))
    for child in children:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


def _message(owner: socket.socket) -> tuple[int, Sequence[int]] | None:
    with suppress(OSError):
        data, channels, _, _ = socket.recv_fds(owner, NUMBER.size, 1)
        if len(data) == NUMBER.size:
            return NUMBER.unpack(data)[0], channels
    return None


def _serve(owner: socket.socket, channel_number: int, desk: Desk, bounds: Bounds) -> None:
    """Be a confined process: answer until nobody asks."""
    try:
        owner.close()
        channel = socket.socket(fileno=channel_number)
        confine.limit(bounds)
        confine.fence(_readable(desk))
        while frame := receive(channel, Deadline(), limit=_DOCUMENT_BYTES):
            confine.limit_time(bounds.cpu_seconds)
            send(channel, *reply(desk, *frame), Deadline(bounds.wall_seconds))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BaseException:
        os._exit(1)  # nothing of the template may go on in its fork
    os._exit(0)


def _readable(desk: Desk) -> Iterator[Path]:
    """Folders of the program itself, in which it may import and load what it has not yet."""
    packages = [entry for entry in sys.path if Path(entry).name in {"site-packages", "dist-packages"}]
    own = Path(__file__).parents[1]
    for folder in (sys.prefix, sys.base_prefix, *site.getsitepackages(), *packages):
        yield Path(folder).resolve()
    for path in (own, *desk.folders):
        yield path.resolve()


def _silence() -> None:
    """What the libraries print of a document must not get into anybody's log."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nowhere, number)


def _warm(desk: Desk) -> None:
    """Import and learn whatever is loaded late: with a small document of each format, and a report of each form."""
    desk.load()
    examples = {path.suffix: path.read_bytes() for path in sorted(_EXAMPLES.iterdir())}
    tasks = [Task(kind="report", document=data) for data in examples.values()]
    tasks += [Task(kind="report", form=form, document=examples[".pdf"]) for form in reporting.names()]
    tasks += [Task(kind=kind, document=examples[".pdf"], posting=examples[".md"]) for kind in KINDS]
    for task in tasks:
        with suppress(ProfilecheckError):
            desk.answer(task)
