"""Messages between the processes: a head in JSON and a body of bytes, both of bounded length.

What a process sends that has read a hostile file is hostile too, so nothing is ever unpickled.
"""

import json
import socket
import struct
import time
from collections.abc import Mapping
from typing import Any, TypeAlias

Frame: TypeAlias = tuple[Mapping[str, Any], bytes]

NUMBER = struct.Struct(">q")
"""What the owner and the template tell each other after the start: ids of processes and how they ended."""
OUT_OF_MEMORY = 70
"""Exit code of a process that has no memory left even to say so."""
_LENGTHS = struct.Struct(">IQ")
_HEAD_BYTES = 1_000_000
_CHUNK = 1 << 20


class Deadline:
    """A moment on the clock by which something must be done; without seconds, there is none."""

    def __init__(self, seconds: float | None = None) -> None:
        self._end = None if seconds is None else time.monotonic() + seconds

    def left(self) -> float | None:
        """Seconds that are left; raises TimeoutError where there are none."""
        if self._end is None:
            return None
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def send(channel: socket.socket, head: Mapping[str, Any], body: bytes, deadline: Deadline) -> None:
    """Send a message; raises OSError where nobody listens, of which TimeoutError is a kind."""
    text = json.dumps(head).encode()
    for part in (_LENGTHS.pack(len(text), len(body)) + text, body):
        channel.settimeout(deadline.left())
        channel.sendall(part)


def receive(channel: socket.socket, deadline: Deadline, *, limit: int) -> Frame | None:
    """The next message, or None where the other side has closed the channel or sends what is no message.

    `limit` is the largest body that is taken, in bytes. Raises OSError, of which TimeoutError is a kind.
    """
    lengths = _exactly(channel, _LENGTHS.size, deadline)
    if lengths is None:
        return None
    head_length, body_length = _LENGTHS.unpack(lengths)
    if head_length > _HEAD_BYTES or body_length > limit:
        return None
    text = _exactly(channel, head_length, deadline)
    body = _exactly(channel, body_length, deadline)
    if text is None or body is None:
        return None
    try:
        head = json.loads(text)
    except ValueError:
        return None
    return (head, bytes(body)) if isinstance(head, dict) else None


def _exactly(channel: socket.socket, length: int, deadline: Deadline) -> bytearray | None:
    """So many bytes, or None where the channel is closed before."""
    data = bytearray()
    while len(data) < length:
        channel.settimeout(deadline.left())
        chunk = channel.recv(min(length - len(data), _CHUNK))
        if not chunk:
            return None
        data += chunk
    return data
