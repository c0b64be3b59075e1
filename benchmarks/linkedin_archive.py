"""Time and memory of a large LinkedIn archive beside a small one: `python benchmarks/linkedin_archive.py`.

The large one has 30,000 connections and 50 MB of messages, packed and unpacked; the messages must cost nothing.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

CONNECTIONS = 30_000
MESSAGE_BYTES = 50_000_000
ROUNDS = 5
PROFILE = "First Name,Last Name,Headline,Summary\nAda,Example,Data Scientist,I model demand in retail.\n"


def main() -> None:
    """Print the least time and the peak memory of each, and the difference."""
    with tempfile.TemporaryDirectory() as folder:
        sources = {"small": _write(Path(folder) / "small.zip", connections=10, message_bytes=1_000)}
        sources["large"] = _write(Path(folder) / "large.zip", CONNECTIONS, MESSAGE_BYTES)
        sources["stored"] = _write(Path(folder) / "stored.zip", CONNECTIONS, MESSAGE_BYTES, zipfile.ZIP_STORED)
        unpacked = Path(folder) / "unpacked"
        with zipfile.ZipFile(sources["large"]) as zipped:
            zipped.extractall(unpacked)
        sources["folder"] = unpacked
        best = {name: min(_cost(path) for _ in range(ROUNDS)) for name, path in sources.items()}
    seconds, peak = best["small"]
    for name, (own_seconds, own_peak) in best.items():
        print(
            f"{name:<8} {own_seconds:5.2f} s ({own_seconds / seconds:4.2f} × small), "
            f"{own_peak:4.0f} MB at most (small + {own_peak - peak:.0f} MB)"
        )


def _write(path: Path, connections: int, message_bytes: int, method: int = zipfile.ZIP_DEFLATED) -> Path:
    chance = random.Random(0)  # noqa: S311 - no secret
    words = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(5_000)]
    rows = ["First Name,Last Name,URL,Email Address,Company,Position,Connected On"]
    for number in range(connections):
        first, last, company, job = chance.choices(words, k=4)
        day = f"{chance.randint(1, 28):02} {chance.choice(('Jan', 'May', 'Oct'))} {chance.randint(2010, 2026)}"
        rows.append(f"{first},{last},https://www.linkedin.com/in/{first}-{number},,{company} Ltd,{job} engineer,{day}")
    with zipfile.ZipFile(path, "w", method) as zipped:
        zipped.writestr("Profile.csv", PROFILE)
        zipped.writestr("Connections.csv", "\n".join(rows))
        with zipped.open("messages.csv", "w") as messages:
            messages.write(b"CONVERSATION ID,CONTENT\n")
            written = 0
            while written < message_bytes:
                written += messages.write(f"1,{' '.join(chance.choices(words, k=2_000))}\n".encode())
    return path


def _cost(path: Path) -> tuple[float, float]:
    """Seconds and peak megabytes of a process that reads an archive."""
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "profilecheck", "parse", str(path)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0
    return time.perf_counter() - started, usage.ru_maxrss / 1000


if __name__ == "__main__":
    main()
