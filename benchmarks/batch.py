"""How a batch grows with cores, what its parent takes, and what kills do to it.

`python benchmarks/batch.py [FOLDER] [DOCUMENTS]`: the documents of the folder are repeated up to that number. One job
is the baseline of two; each kill comes in the middle, and after the run is gone on with, each document must have
exactly one record, and the table must be the same, byte for byte.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from profilecheck.batch.inputs import documents

EXAMPLES = Path(__file__).parents[1] / "examples"
DAY = "2026-03-15"
DOCUMENTS = 2000
SUFFIXES = {".pdf", ".docx"}


def main(folder: Path, count: int) -> None:
    """Print rates, memory and what was lost, which must be nothing."""
    with TemporaryDirectory() as name:
        work = Path(name)
        files = [path for path in documents([str(folder)]) if path.suffix in SUFFIXES]
        listing = work / "list.txt"
        listing.write_text("".join(f"{path.absolute()}\n" for path in islice(cycle(files), count)))
        print(f"{count} documents, {len(files)} different")
        one = _whole(listing, work / "one.jsonl", "--jobs", "1")
        two = _whole(listing, work / "two.jsonl", "--jobs", "2")
        print(f"two jobs are {one / two:.2f} x as fast as one")
        expected = (work / "one.jsonl").read_bytes()
        assert _sources(expected) == Counter(listing.read_text().split()), "lost or doubled"
        assert (work / "two.jsonl").read_bytes() == expected, "two jobs make another table"
        for killed, kill in (("worker", _kill_worker), ("parent", _kill_parent)):
            _killed(listing, work / f"{killed}.jsonl", killed, kill, expected, ["--jobs", "2"])
        _dask(listing, work / "dask.jsonl", expected)


def _whole(listing: Path, output: Path, *options: str) -> float:
    """Seconds of a whole run, with what its parent takes."""
    started = time.perf_counter()
    with _started(listing, output, *options) as process:
        first, most, cpu = 0.0, 0.0, 0.0
        while process.poll() is None:
            if memory := _memory(process.pid):
                first = first or (memory if _has_begun(output) else 0.0)
                most = max(most, memory)
                cpu = _processor_time(process.pid)
            time.sleep(0.2)
    seconds = time.perf_counter() - started
    count = len(listing.read_text().split())
    print(
        f"{' '.join(options)}: {seconds:.1f} s, {count / seconds:.1f} a second; the parent took {cpu:.1f} s of a core, "
        f"and its memory grew from {first:.0f} MB by {most - first:.0f} MB"
    )
    return seconds


def _killed(
    listing: Path,
    output: Path,
    name: str,
    kill: Callable[["subprocess.Popen[bytes]"], None],
    expected: bytes,
    options: list[str],
) -> None:
    half = len(listing.read_text().split()) // 2
    with _started(listing, output, *options) as process:
        while process.poll() is None and _lines(output) < half:
            time.sleep(0.05)
        kill(process)
    again = "went on" if output.exists() else f"gone on with behind {_lines(output)} records"
    if not output.exists():
        with _started(listing, output, *options):
            pass
    assert output.read_bytes() == expected, f"a {name} was killed, and the table is another one"
    print(f"kill -9 of a {name}: {again}, each document exactly once")


def _dask(listing: Path, output: Path, expected: bytes) -> None:
    try:
        from distributed import LocalCluster
    except ImportError:
        print("Dask is not installed")
        return
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:  # type: ignore[no-untyped-call]

        def kill(_: "subprocess.Popen[bytes]") -> None:
            os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)

        _killed(listing, output, "Dask worker", kill, expected, ["--dask", cluster.scheduler_address])


def _started(listing: Path, output: Path, *options: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "profilecheck", "batch", f"@{listing}", "-o", str(output), "--as-of", DAY]
    return subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL)


def _kill_parent(process: "subprocess.Popen[bytes]") -> None:
    process.kill()


def _kill_worker(process: "subprocess.Popen[bytes]") -> None:
    """Of the process's child, which is the template, the first child."""
    [template] = _children(process.pid)
    os.kill(next(_children(template)), signal.SIGKILL)


def _children(process: int) -> Iterator[int]:
    text = Path(f"/proc/{process}/task/{process}/children").read_text()
    yield from map(int, text.split())


def _lines(output: Path) -> int:
    part = output.with_name(f"{output.name}.part")
    if not part.exists():
        return 0
    with part.open("rb") as lines:
        return sum(1 for _ in lines)


def _has_begun(output: Path) -> bool:
    part = output.with_name(f"{output.name}.part")
    return part.exists() and part.stat().st_size > 0


def _memory(process: int) -> float:
    """Megabytes of memory that a process holds; 0 where it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1000
    except (OSError, IndexError):
        return 0.0


def _processor_time(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _sources(table: bytes) -> Counter[str]:
    return Counter(json.loads(line)["source"] for line in table.splitlines())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLES, int(sys.argv[2]) if sys.argv[2:] else DOCUMENTS)
