"""Messages that arrive whole or not at all, whatever the other side sends."""

import socket
import struct
from collections.abc import Iterator
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilecheck.sandbox.frames import Deadline, receive, send

LENGTHS = struct.Struct(">IQ")


@pytest.fixture
def channel() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


@settings(deadline=None)
@given(head=st.dictionaries(st.text(), st.none() | st.integers() | st.text()), body=st.binary())
def test_what_is_sent_is_received(head: dict[str, object], body: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        send(ours, head, body, Deadline(5))
        assert receive(theirs, Deadline(5), limit=len(body)) == (head, body)


def test_long_bodies_cross(channel: tuple[socket.socket, socket.socket]) -> None:
    body = bytes(5_000_000)
    sender = Thread(target=send, args=(channel[0], {}, body, Deadline(20)))
    sender.start()
    assert receive(channel[1], Deadline(20), limit=len(body)) == ({}, body)
    sender.join()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"short",
        LENGTHS.pack(2, 1 << 60) + b"{}",
        LENGTHS.pack(1 << 31, 0),
        LENGTHS.pack(2, 11) + b"{}" + bytes(11),
        LENGTHS.pack(2, 0) + b"[]",
        LENGTHS.pack(4, 0) + b"\x80\x04K\x01",
        LENGTHS.pack(2, 5) + b"{}abc",
    ],
)
def test_anything_else_is_no_message(channel: tuple[socket.socket, socket.socket], data: bytes) -> None:
    channel[0].sendall(data)
    channel[0].close()
    assert receive(channel[1], Deadline(5), limit=10) is None


def test_silence_and_a_full_channel_time_out(channel: tuple[socket.socket, socket.socket]) -> None:
    with pytest.raises(TimeoutError):
        receive(channel[0], Deadline(0.05), limit=10)
    with pytest.raises(TimeoutError):
        send(channel[0], {}, bytes(50_000_000), Deadline(0.05))
