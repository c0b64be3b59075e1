"""The page for people, in a browser and with the service that the command starts; and how that ends."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from profilecheck.cli import main
from profilecheck.lexicon.load import default_lexicon

EXAMPLE = Path(__file__).parents[2] / "examples" / "graduate.pdf"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SLOW = b"Experience\n" + b"Trained models with PyTorch, Go and R on AWS in 2021.\n" * 2000


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """The port of a running service that has little patience, and its process."""
    own = tmp_path_factory.mktemp("own")
    (own / "limits").mkdir()
    limits = (default_lexicon().roots[0] / "limits" / "service.toml").read_text(encoding="utf-8")
    (own / "limits" / "service.toml").write_text(limits.replace("head_seconds = 15", "head_seconds = 2"), "utf-8")
    command = [sys.executable, "-m", "profilecheck", "serve", "--port", "0", "--workers", "1", "--lexicon", str(own)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:  # noqa: S603
        assert process.stderr
        told = process.stderr.readline().decode()
        port = int(told.partition("serves http://127.0.0.1:")[2].partition("/")[0])
        yield port, process
        process.kill()


def test_a_port_that_is_taken_is_told_in_one_line(service: tuple[int, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", str(service[0])]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n"), "already in use" in err) == ("", 1, True)


def test_a_person_chooses_or_drops_a_file_and_reads_the_report(service: tuple[int, Any]) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    axe = pytest.importorskip("axe_core_python.sync_playwright", reason="axe-core-python is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium (apt-get install chromium)")
    address = f"http://127.0.0.1:{service[0]}/"
    complaints: list[str] = []
    with playwright.sync_playwright() as steering:
        browser = steering.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(address)
        assert page.evaluate("document.fonts.ready.then(() => 1)") == 1
        assert [found["id"] for found in axe.Axe().run(page)["violations"]] == []
        page.get_by_label("Choose a résumé").set_input_files(EXAMPLE)
        page.get_by_label("Job posting").fill("Data Scientist\n\nMust have:\n- PyTorch\n")
        page.get_by_role("button", name="Show the report").click()
        page.wait_for_url("**/v1/analyze")
        assert "Score" in page.content()
        page.go_back()
        page.evaluate(
            """() => {
                const transfer = new DataTransfer();
                transfer.items.add(new File(["# Ada Example\\n\\nada@example.com"], "ada.md"));
                document.getElementById("drop").dispatchEvent(
                    new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
            }"""
        )
        page.wait_for_url("**/v1/analyze")
        assert "ada@example.com" in page.content() or "Score" in page.content()
        browser.close()
    assert [text for text in complaints if "favicon" not in text] == []
    assert {url.partition("/v1/")[0].rstrip("/") + "/" for url in requests if "favicon" not in url} == {address}


def test_connections_that_bring_no_request_are_closed(service: tuple[int, Any]) -> None:
    begun = b"GET /healthz HTTP/1.1\r\nHost: a\r\n"
    with ExitStack() as stack:
        silent, slow, quick = (
            stack.enter_context(socket.create_connection(("127.0.0.1", service[0]), 60)) for _ in range(3)
        )
        slow.sendall(begun)
        quick.sendall(begun + b"\r\n")
        assert quick.recv(999).startswith(b"HTTP/1.1 200")
        assert (silent.recv(9), slow.recv(9)) == (b"", b"")  # else it takes a minute, and fails


def test_what_is_being_answered_when_it_is_to_end_is_answered(
    service: tuple[int, "subprocess.Popen[bytes]"],
) -> None:
    port, process = service

    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(_ask, port, "POST", "/v1/analyze", SLOW)
        while not answer.done() and b"requests_inside 1.0" not in _ask(port, "GET", "/metrics")[1]:
            pass
        os.kill(process.pid, signal.SIGTERM)
        assert answer.result()[0] == 200
    assert process.wait(30) in (0, -signal.SIGTERM)
    assert process.stderr
    log = process.stderr.read().decode()
    assert "Traceback" not in log
    assert "POST /v1/analyze 200" in log


def _ask(port: int, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request(method, path, body, {"Content-Type": "text/plain"})
        with connection.getresponse() as response:
            return response.status, response.read()
