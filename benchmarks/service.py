"""How the service bears a crowd, with hostile files among it: `python benchmarks/service.py [FOLDER]`.

It starts the service on the loopback address, measures one client alone, then eight at once, then eight with one more
that sends hostile files. Each part is bounded in requests; every good request must be answered with 200.
"""

import http.client
import io
import os
import random
import socket
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import mean, median, quantiles
from threading import Event

EXAMPLES = Path(__file__).parents[1] / "examples"
CLIENTS = 8
REQUESTS = 25
"""Of each client."""
WARM = 3
HOST = "127.0.0.1"


def main(folder: Path) -> None:
    """Print the latencies and their ratios to the time of one analysis."""
    documents = [path.read_bytes() for path in sorted(folder.glob("*.pdf"))]
    workers = len(os.sched_getaffinity(0))
    with _service(workers) as port:
        _ask(port, documents * WARM)
        alone = [seconds for seconds, status in _ask(port, documents * WARM) if status == 200]
        time_of_one = mean(alone)
        print(f"one client: mean {1000 * time_of_one:.0f} ms, median {1000 * median(alone):.0f} ms")
        share = time_of_one * CLIENTS / workers
        _tell("eight clients", _crowd(port, documents), share)
        stop = Event()
        with ThreadPoolExecutor(1) as pool:
            hostile = pool.submit(_attack, port, stop)
            crowd = _crowd(port, documents)
            stop.set()
            _tell("the same beside hostile files", crowd, share)
            print(f"hostile files: {dict(sorted(hostile.result().items()))}")
        print(f"processes replaced: {_metric(port, 'profilecheck_processes_replaced')}")


def _tell(name: str, answers: Sequence[tuple[float, int]], share: float) -> None:
    statuses = Counter(status for _, status in answers)
    times = [seconds for seconds, _ in answers]
    p95 = quantiles(times, n=20)[-1]
    print(
        f"{name}: {len(answers)} requests, statuses {dict(statuses)}, median {1000 * median(times):.0f} ms, "
        f"p95 {1000 * p95:.0f} ms = {p95 / share:.2f} x a client's share of the cores"
    )
    assert statuses == {200: len(answers)}, "a good request was lost"


def _crowd(port: int, documents: Sequence[bytes]) -> list[tuple[float, int]]:
    def client(number: int) -> list[tuple[float, int]]:
        chosen = random.Random(number).choices(documents, k=REQUESTS)  # noqa: S311
        return _ask(port, chosen)

    with ThreadPoolExecutor(CLIENTS) as pool:
        return [answer for answers in pool.map(client, range(CLIENTS)) for answer in answers]


def _ask(port: int, documents: Sequence[bytes]) -> list[tuple[float, int]]:
    """Time and status of each request, one after the other."""
    answers = []
    for document in documents:
        started = time.perf_counter()
        connection = http.client.HTTPConnection(HOST, port, timeout=300)
        connection.request("POST", "/v1/analyze", document, {"Content-Type": "application/octet-stream"})
        response = connection.getresponse()
        response.read()
        connection.close()
        answers.append((time.perf_counter() - started, response.status))
    return answers


def _attack(port: int, stop: Event) -> Counter[int]:
    """Send hostile files until the others are done, at most so many."""
    statuses: Counter[int] = Counter()
    for document in list(_hostile()) * 20:
        if stop.is_set():
            break
        statuses[_ask(port, [document])[0][1]] += 1
    return statuses


def _hostile() -> Iterator[bytes]:
    yield b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj"
    yield b'{"basics":' * 100_000
    yield b"[" * 1_000_000
    yield b"Experience\n" + b"Trained models with PyTorch, Go and R on AWS in 2021.\n" * 5000
    yield b"a" * 290_000
    yield b"<div>" * 100_000
    yield random.Random(1).randbytes(500_000)  # noqa: S311
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", bytes(100_000_000))
    yield bomb.getvalue()
    for path in sorted(EXAMPLES.glob("*.pdf")):
        data = bytearray(path.read_bytes())
        for _ in range(20):
            data[random.Random(len(data)).randrange(len(data))] ^= 0xFF  # noqa: S311
        yield bytes(data)


@contextmanager
def _service(workers: int) -> Iterator[int]:
    with socket.socket() as free:
        free.bind((HOST, 0))
        port: int = free.getsockname()[1]
    command = [sys.executable, "-m", "profilecheck", "serve", "--port", str(port), "--workers", str(workers)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(port)
            yield port
        finally:
            process.terminate()


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the service does not start")


def _metric(port: int, name: str) -> str:
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    connection.request("GET", "/metrics")
    lines = connection.getresponse().read().decode().splitlines()
    return next(line.split()[1] for line in lines if line.startswith(f"{name} "))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLES)
