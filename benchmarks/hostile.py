"""What hostile and odd files cost: time and memory of each, every one in a process of its own with limits.

    python benchmarks/hostile.py [FILE|FOLDER ...] [--seconds N] [--megabytes N] [--commands check,parse,html,notes]

Without arguments, the kinds of tests/hostile at full size. A file passes when the command ends with exit code 0, or
with 2 and one line that says why, without anything else on the standard error, within both limits. Time is that of the
processor, so that a busy machine makes no difference; what waits for much longer than that hangs.
"""

import argparse
import os
import resource
import select
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
COMMANDS = {
    "check": ["check", "--format", "json"],
    "parse": ["parse"],
    "pdfium": ["check", "--engine", "pdfium"],
    "html": ["check", "--format", "html"],
    "notes": ["check", "--format", "pdf"],
}
_PATIENCE = 10
"""How many times the limit a command may wait for a processor, or for nothing."""
SUFFIXES = {".pdf", ".docx", ".docm", ".dotx", ".html", ".htm", ".md", ".txt", ".json", ".yaml", ".yml", ".zip", ".csv"}


class Outcome(NamedTuple):
    """What became of one file under one command."""

    file: str
    command: str
    fault: str
    """What is wrong; empty if nothing is."""
    seconds: float
    megabytes: float
    code: int
    message: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 if a file did not pass."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--seconds", type=float, default=60, help="limit of the processor time")
    parser.add_argument("--megabytes", type=int, default=1000, help="limit of the resident memory")
    parser.add_argument("--commands", default=",".join(COMMANDS), help="which, with commas between")
    parser.add_argument("--slow", type=float, default=5, help="list what passes but takes longer than this")
    options = parser.parse_args(arguments)
    warm_up()
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        files = list(found(options.paths)) if options.paths else list(made(Path(folder)))
        for path in files:
            for command in options.commands.split(","):
                if command in ("pdfium", "notes") and b"%PDF-" not in path.read_bytes()[:1024]:
                    continue
                outcomes.append(run(path, command, options.seconds, options.megabytes))
                show(outcomes[-1], options.slow)
    return summarise(outcomes, len(files))


def found(paths: Sequence[Path]) -> Iterator[Path]:
    """The files, and those of a known ending in the folders."""
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.suffix.lower() in SUFFIXES and one.is_file())
        else:
            yield path


def made(folder: Path) -> Iterator[Path]:
    """The kinds of tests/hostile, written into a folder at full size."""
    from tests.hostile import FULL, kinds

    for kind in kinds():
        path = folder / kind.file
        path.write_bytes(kind.make(FULL))
        yield path


def warm_up() -> None:
    """Load all that the commands need, so that the processes to come share it."""
    from profilecheck.cli import main as command_line

    example = str(ROOT / "examples" / "ml-engineer.pdf")
    with Path(os.devnull).open("w") as nothing:
        old, sys.stdout = sys.stdout, nothing
        try:
            for command in COMMANDS.values():
                command_line([*command, example])
        finally:
            sys.stdout = old


def run(path: Path, command: str, seconds: float, megabytes: int) -> Outcome:
    """Run a command over a file in a child."""
    folder = Path(tempfile.mkdtemp())
    child = os.fork()
    if child == 0:
        _run_child(path, command, folder, megabytes, int(seconds))
    code, usage, timed_out = _wait(child, _PATIENCE * seconds)
    took = usage.ru_utime + usage.ru_stime
    errors = (folder / "stderr").read_text(errors="replace")
    shutil.rmtree(folder)
    used = usage.ru_maxrss / 1024
    fault = "hangs" if timed_out or took > seconds else _fault(code, errors) or ("memory" if used > megabytes else "")
    return Outcome(str(path), command, fault, took, used, code, errors.strip())


def _run_child(path: Path, command: str, folder: Path, megabytes: int, seconds: int) -> None:
    code = 99
    try:
        for number, name in ((1, "stdout"), (2, "stderr")):
            file = os.open(folder / name, os.O_WRONLY | os.O_CREAT)
            os.dup2(file, number)
        limit = 4 * megabytes * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (2 * seconds, 2 * seconds))
        sys.stdout = os.fdopen(1, "w", closefd=False)
        sys.stderr = os.fdopen(2, "w", closefd=False)
        from profilecheck.cli import main as command_line

        code = command_line([*COMMANDS[command], str(path)])
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _wait(child: int, seconds: float) -> tuple[int, resource.struct_rusage, bool]:
    descriptor = os.pidfd_open(child)
    ready, _, _ = select.select([descriptor], [], [], seconds)
    os.close(descriptor)
    if not ready:
        os.kill(child, 9)
    _, status, usage = os.wait4(child, 0)
    return os.waitstatus_to_exitcode(status), usage, not ready


def _fault(code: int, errors: str) -> str:
    if "Traceback" in errors:
        return "traceback"
    if code < 0:
        return f"signal {-code}"
    lines = errors.splitlines()
    if code == 0:
        return "stray output" if lines else ""
    if code == 2:
        return "" if len(lines) == 1 and lines[0].startswith("profilecheck: ") else "not one line"
    return f"exit code {code}"


def show(outcome: Outcome, slow: float) -> None:
    """Print an outcome that is worth a look."""
    if outcome.fault or outcome.seconds > slow:
        last = outcome.message.splitlines()[-1] if outcome.message else ""
        print(
            f"{outcome.fault or 'slow':<13} {outcome.seconds:6.1f} s {outcome.megabytes:6.0f} MB "
            f"{outcome.command:<7} {outcome.file}  {last[:160]}",
            flush=True,
        )


def summarise(outcomes: Sequence[Outcome], files: int) -> int:
    """Print the figures; 1 if anything is wrong."""
    faults = Counter(one.fault for one in outcomes if one.fault)
    read = Counter(one.code for one in outcomes)
    slowest = max(outcomes, key=lambda one: one.seconds)
    largest = max(outcomes, key=lambda one: one.megabytes)
    print(f"{files} files, {len(outcomes)} runs: {read[0]} reports, {read[2]} refused with a line")
    print(f"slowest {slowest.seconds:.1f} s ({slowest.command} {slowest.file})")
    print(f"largest {largest.megabytes:.0f} MB ({largest.command} {largest.file})")
    print("faults: " + (", ".join(f"{name} {count}" for name, count in sorted(faults.items())) or "none"))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
