"""Confined processes answer as the library does, and are replaced whatever becomes of them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import profilecheck
from profilecheck.errors import (
    CrashError,
    EncryptedError,
    LimitError,
    NoTextError,
    ProfilecheckError,
    TimeLimitError,
    UnknownFormatError,
    UsageError,
)
from profilecheck.lexicon.load import default_lexicon
from profilecheck.sandbox import Bounds, Sandbox, Settings, Task

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

ROOT = Path(__file__).parents[2]
RESUME = ROOT / "examples" / "graduate.pdf"
DAY = "2026-03-15"
BOUNDS = Bounds.of(default_lexicon())
SLOW = b"Experience\n" + b"Trained models with PyTorch, Go and R on AWS in 2021.\n" * 5000
"""Short enough to be read, and long enough to take some seconds."""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(jobs=2) as made:
        yield made


def _report(document: bytes, name: str = "cv") -> Task:
    return Task(kind="report", document=document, name=name, as_of=DAY)


def _children(process: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == process and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def _template(sandbox: Sandbox) -> int:
    return sandbox._template._process.pid


def test_answers_are_those_of_the_library(sandbox: Sandbox) -> None:
    report = profilecheck.analyze(RESUME.read_bytes(), name="cv", as_of=date.fromisoformat(DAY))
    assert sandbox.run(_report(RESUME.read_bytes())).body == profilecheck.render(report, "json")
    page = sandbox.run(replace(_report(RESUME.read_bytes()), form="html"))
    assert page.media_type.startswith("text/html")
    assert page.body.startswith(b"<!doctype html>")
    text = sandbox.run(replace(_report(b"Ada Example\nada@example.com\n"), form="html"))
    assert b'aria-label="Text of the document"' in text.body


@pytest.mark.parametrize(
    ("task", "kind", "words"),
    [
        (_report(b""), profilecheck.InputError, "cv: empty"),
        (_report(bytes(range(256))), UnknownFormatError, "cv: unknown format"),
        (_report((ROOT / "tests/data/encrypted.pdf").read_bytes()), EncryptedError, "password"),
        (_report((ROOT / "tests/data/scan.pdf").read_bytes()), NoTextError, "OCR"),
        (replace(_report(b"Ada"), role="astronaut"), UsageError, 'unknown role "astronaut"'),
        (replace(_report(b"Ada"), form="pdf"), UsageError, "only a PDF"),
    ],
)
def test_errors_are_those_of_the_library(
    sandbox: Sandbox, task: Task, kind: type[ProfilecheckError], words: str
) -> None:
    with pytest.raises(kind, match=words):
        sandbox.run(task)


def test_processes_that_are_killed_cost_no_answer(sandbox: Sandbox) -> None:
    expected = sandbox.run(_report(RESUME.read_bytes())).body
    before = sandbox.replaced
    killed = 0
    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(sandbox.run, _report(RESUME.read_bytes())) for _ in range(16)]
        while not all(answer.done() for answer in answers):
            for child in _children(_template(sandbox))[:1] if killed < 3 else ():
                os.kill(child, signal.SIGKILL)
                killed += 1
            time.sleep(0.2)
    # A document that loses two processes one after the other is given up; here, that takes two of three kills.
    errors = [error for answer in answers if (error := answer.exception())]
    assert all(isinstance(error, CrashError) for error in errors)
    assert len(errors) <= 1
    assert {answer.result().body for answer in answers if not answer.exception()} == {expected}
    assert killed
    assert sandbox.replaced > before


def test_a_template_that_is_killed_is_replaced(sandbox: Sandbox) -> None:
    template = _template(sandbox)
    for process in (*_children(template), template):
        os.kill(process, signal.SIGKILL)
    assert sandbox.run(_report(RESUME.read_bytes())).body
    assert _template(sandbox) != template


def test_processes_that_hang_are_ended() -> None:
    with Sandbox(bounds=replace(BOUNDS, wall_seconds=0.6)) as sandbox:
        started = time.monotonic()
        with pytest.raises(TimeLimitError):
            sandbox.run(_report(SLOW))
        assert time.monotonic() - started < 30
        assert _children(_template(sandbox)) == []


def test_documents_that_take_too_much_memory_harm_no_other() -> None:
    with Sandbox(bounds=replace(BOUNDS, memory_bytes=8_000_000)) as sandbox:
        with pytest.raises(LimitError, match="large: takes more memory"):
            sandbox.run(_report(bytes(120_000_000), "large"))
        assert sandbox.run(Task(kind="parse", document=b"Ada Example\nada@example.com")).body
        assert sandbox.replaced == 1


def test_documents_that_take_too_long_harm_no_other_and_processes_are_replaced_now_and_then() -> None:
    with Sandbox(Settings(role="data-scientist"), bounds=replace(BOUNDS, cpu_seconds=0, documents=2)) as sandbox:
        with pytest.raises(TimeLimitError, match="slow: takes longer than"):
            sandbox.run(_report(SLOW, "slow"))
        assert sandbox.replaced == 1
        seen = set()
        for _ in range(4):
            assert b'"role": "data-scientist"' in sandbox.run(_report(b"Ada Example\nada@example.com")).body
            seen |= {*_children(_template(sandbox))}
        assert len(seen) == 2
        assert sandbox.replaced == 1
    with pytest.raises(UsageError, match="closed"):
        sandbox.run(_report(b"Ada"))


def test_unknown_role_is_told_at_once() -> None:
    with pytest.raises(UsageError, match="astronaut"):
        Sandbox(Settings(role="astronaut"))


def test_no_process_outlives_its_owner() -> None:
    code = (
        "import os, signal; from profilecheck.sandbox import Sandbox, Task; sandbox = Sandbox(); "
        "sandbox.run(Task(kind='parse', document=b'Ada Example')); "
        "print(sandbox._template._process.pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=False)  # noqa: S603
    template = int(done.stdout)
    end = time.monotonic() + 10
    while Path(f"/proc/{template}").exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert not Path(f"/proc/{template}").exists()
