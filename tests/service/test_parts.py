"""Who may come in, and which form a client would rather have."""

import asyncio
import time
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.types import Message

from profilecheck.lexicon.load import default_lexicon
from profilecheck.sandbox import Answer, Task
from profilecheck.service import ServiceLimits
from profilecheck.service.body import read_upload
from profilecheck.service.gate import Gate
from profilecheck.service.negotiation import choose
from profilecheck.service.problems import ProblemError

LIMITS = replace(ServiceLimits.of(default_lexicon()), waiting=2, per_client=2, waiting_seconds=0.05, body_seconds=0.05)
TASK = Task(kind="report", document=b"")


class Slow:
    """In the place of a sandbox."""

    def run(self, task: Task) -> Answer:
        time.sleep(0.3)
        return Answer(media_type="text/plain", body=b"done")

    def close(self) -> None:
        pass


async def _ask(gate: Gate, client: str) -> int:
    try:
        async with gate.entered(client):
            await gate.run(TASK)
    except ProblemError as problem:
        return problem.status if problem.headers == {"Retry-After": "2"} else 0
    return 200


def test_a_crowd_is_turned_away() -> None:
    async def crowd() -> list[int]:
        gate = Gate(Slow(), LIMITS, 1)  # type: ignore[arg-type]
        statuses = [
            await asyncio.gather(*(_ask(gate, client) for client in "aaabcd")),
            await asyncio.gather(_ask(gate, "a")),
        ]
        assert gate.inside == 0
        gate.close()
        return [status for group in statuses for status in group]

    # One is worked on, one client has two already, two wait for too long, and there is no room for the rest.
    assert asyncio.run(crowd()) == [200, 503, 429, 503, 503, 503, 200]


def test_a_slow_body_is_not_waited_for() -> None:
    async def never() -> Message:
        await asyncio.sleep(9)
        raise AssertionError

    request = Request({"type": "http", "method": "POST", "headers": []}, never)
    with pytest.raises(ProblemError) as caught:
        asyncio.run(read_upload(request, LIMITS))
    assert caught.value.status == 408


def test_a_length_of_many_digits_is_too_large() -> None:
    request = Request({"type": "http", "method": "POST", "headers": [(b"content-length", b"9" * 5000)]})
    with pytest.raises(ProblemError) as caught:
        asyncio.run(read_upload(request, LIMITS))
    assert caught.value.status == 413


def test_others_are_served_while_a_form_is_read() -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n' + b"\r\n--bx" * 20_000
    headers = [(b"content-type", b"multipart/form-data; boundary=b")]

    async def receive() -> Message:
        return {"type": "http.request", "body": body + b"\r\n--b--\r\n", "more_body": False}

    async def served() -> int:
        reading = asyncio.ensure_future(read_upload(Request({"type": "http", "headers": headers}, receive), LIMITS))
        turns = 0
        while not reading.done():
            turns += 1
            await asyncio.sleep(0)
        assert (await reading).document.count(b"--bx") == 20_000
        return turns

    assert asyncio.run(served()) > 3


def test_limits_are_replaced_by_a_folder_of_ones_own(tmp_path: Path) -> None:
    package = default_lexicon()
    text = (package.roots[0] / "limits" / "service.toml").read_text(encoding="utf-8")
    (tmp_path / "limits").mkdir()
    (tmp_path / "limits" / "service.toml").write_text(text.replace("pages = 40", "pages = 3"), encoding="utf-8")
    assert ServiceLimits.of(package.with_overlay(tmp_path)) == replace(ServiceLimits.of(package), pages=3)


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "a/x"),
        ("*/*", "a/x"),
        ("b/*", "b/y"),
        ("a/x;q=0.1, b/*;q=0.2", "b/y"),
        ("*/*;q=0.5, a/x;q=0", "a/z"),
        ("A/Z", "a/z"),
        ("a/x;q=high", None),
        ("c/c", None),
        ("a/x;q=0", None),
        (",;,", None),
    ],
)
def test_the_best_form_is_chosen(accept: str, chosen: str | None) -> None:
    assert choose(accept, ["a/x", "a/z", "b/y"]) == chosen
