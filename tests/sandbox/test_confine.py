"""What a confined process cannot do."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="this system has no resource limits")

PROLOGUE = """
import os, socket, subprocess, sys, tempfile, shutil
from pathlib import Path
from profilecheck.lexicon.load import default_lexicon
from profilecheck.sandbox import confine
from profilecheck.sandbox.bounds import Bounds
"""
ATTEMPTS = (
    "socket.socket()",
    "socket.getaddrinfo('localhost', 80)",
    "subprocess.run(['true'])",
    "os.system('true')",
    "os.fork()",
    "os.execv('/bin/true', ['true'])",
    "os.remove(sys.argv[1])",
    "os.rename(sys.argv[1], sys.argv[1] + 'x')",
    "os.kill(os.getppid(), 0)",
    "shutil.rmtree(sys.argv[1])",
    "tempfile.mkdtemp(dir='/tmp')",
    "open(sys.argv[1], 'w')",
    "open(sys.argv[1], 'r+')",
    "os.open(sys.argv[1], os.O_WRONLY)",
    "Path(sys.argv[1]).write_text('x')",
    "open(sys.argv[1])",
    "open(sys.prefix + '/../' * 20 + sys.argv[1])",
)
FENCE = "confine.fence([Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve()])\n"


def _run(code: str, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROLOGUE + textwrap.dedent(code), *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603


def test_the_fence_refuses_what_no_analysis_does(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    code = """
    for attempt in sys.stdin.read().splitlines():
        try:
            exec(attempt)
        except PermissionError as error:
            print(attempt if "is not allowed here" in str(error) else f"{attempt}: {error}")
        else:
            print(attempt, "went through")
    """
    done = _run(FENCE + textwrap.dedent(code), str(secret), given="\n".join(ATTEMPTS))
    assert done.stdout.splitlines() == list(ATTEMPTS)
    assert secret.read_text() == "secret"


def test_the_fence_lets_the_program_import() -> None:
    done = _run(FENCE + "import wave, mailbox; print('imported')")
    assert done.stdout == "imported\n"


def test_the_kernel_bounds_memory_and_written_files(tmp_path: Path) -> None:
    code = """
    confine.limit(Bounds.of(default_lexicon()))
    try:
        bytes(2_000_000_000)
    except MemoryError:
        print("no memory")
    file = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT)
    try:
        os.write(file, b"x")
    except OSError:
        print("no room")
    """
    assert _run(code, str(tmp_path / "file")).stdout == "no memory\nno room\n"


def test_the_kernel_bounds_processor_time() -> None:
    code = """
    confine.limit_time(0)
    while True:
        pass
    """
    assert _run(code).returncode == -24


def test_there_is_no_network() -> None:
    code = """
    if not confine.leave_network():
        print("not permitted")
        sys.exit()
    for address in (("127.0.0.1", 9), ("192.0.2.1", 9)):
        try:
            socket.create_connection(address, timeout=5)
        except OSError as error:
            print(error.strerror)
    """
    out = _run(code).stdout
    if out == "not permitted\n":
        pytest.skip("this system permits no network of one's own")
    assert out == "Network is unreachable\n" * 2
