"""Fuzz a reader: `python tests/fuzz/readers.py NAME [--seconds N] [--seed N]`; NAME is a format such as pdf or docx.

With atheris installed, it is guided by the branches that an input takes; without, seeds are changed at random. These
are the examples and the small hostile documents of the format. Whatever raises anything but InputError, yields a quote
that does not stand where it says, or takes too long, is written beside this file and told.
"""

import argparse
import random
import signal
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
LONGEST = 20
"""Seconds of work that one document may take."""
SUFFIXES = {
    "pdf": (".pdf",),
    "pdfium": (".pdf",),
    "docx": (".docx", ".docm"),
    "html": (".html",),
    "markdown": (".md",),
    "text": (".txt",),
    "json_resume": (".json",),
    "rendercv": (".yaml", ".yml"),
    "linkedin_archive": (".zip",),
}


def seeds(name: str) -> list[bytes]:
    """Documents of a format to begin with."""
    from tests.hostile import QUICK, kinds

    suffixes = SUFFIXES[name]
    found = [path.read_bytes() for path in sorted((ROOT / "examples").rglob("*")) if path.suffix in suffixes]
    if name == "linkedin_archive":
        found.append(archive())
    made = [kind.make(QUICK) for kind in kinds() if f".{kind.suffix}" in suffixes]
    return [seed for seed in found + made if 0 < len(seed) < 300_000]


def archive() -> bytes:
    """A small LinkedIn archive."""
    files = {
        "Profile.csv": 'First Name,Last Name,Headline,Summary\nAda,Example,Engineer,"Builds, and mends"\n',
        "Positions.csv": "Company Name,Title,Started On,Finished On\nExample,Engineer,Jan 2020,\n",
        "Skills.csv": "Name\nPython\nPyTorch\n",
        "Connections.csv": "First Name,Last Name,Connected On\nB,C,01 Jan 2024\n",
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name, text)
    return out.getvalue()


def check(document: bytes, name: str) -> None:
    """Read a document; raises what it should not."""
    import profilecheck
    from profilecheck.errors import InputError
    from profilecheck.parsing.json_resume import json_resume

    engine = "pdfium" if name == "pdfium" else "pdfminer"
    with suppress(InputError):
        reading = profilecheck.read(document, engine=engine)
        text = reading.document.text
        text.encode()
        json_resume(reading)
        for line in reading.document.lines:
            assert text[line.span.start : line.span.end] == reading.document.quote(line.span)
        for link in reading.document.links:
            assert link.span is None or link.span.end <= len(text)


def mutated(seed: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A seed with some changes: bytes turned, cut out, doubled, swapped, or taken from another seed."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 4, 8, 16))):
        at = chance.randrange(len(data) + 1)
        size = chance.choice((1, 1, 2, 4, 16, 64, 500))
        kind = chance.randrange(6)
        if kind == 0 and at < len(data):
            data[at] = chance.randrange(256)
        elif kind == 1:
            del data[at : at + size]
        elif kind == 2:
            data[at:at] = data[at : at + size] * chance.choice((1, 1, 2, 50))
        elif kind == 3:
            other = chance.choice(others)
            start = chance.randrange(len(other))
            data[at:at] = other[start : start + size]
        elif kind == 4:
            data[at : at + size] = chance.randbytes(size)
        else:
            data[at:at] = str(chance.choice((0, -1, 255, 65536, 2**31, 10**20))).encode()
    return bytes(data)


def documents(name: str, seconds: float, seed: int) -> Iterator[bytes]:
    """Changed seeds, until the time is up."""
    chance, known = random.Random(seed), seeds(name)  # noqa: S311 no secret hangs on it
    end = time.monotonic() + seconds
    yield from known
    while time.monotonic() < end:
        yield mutated(chance.choice(known), known, chance)


def fuzz(name: str, seconds: float, seed: int) -> int:
    """Check documents until the time is up; the number of faults."""
    signal.signal(signal.SIGVTALRM, _too_long)
    faults: set[str] = set()
    count = 0
    for document in documents(name, seconds, seed):
        count += 1
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
        try:
            check(document, name)
        except Exception as error:
            fault = _place(error)
            if fault not in faults:
                faults.add(fault)
                kept = Path(__file__).with_name(f"fault-{name}-{sha256(document).hexdigest()[:8]}")
                kept.write_bytes(document)
                print(f"{kept}: {fault}: {str(error)[:120]}", flush=True)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(f"{name}: {count} documents, {len(faults)} faults")
    return len(faults)


def _too_long(*_: object) -> None:
    raise TimeoutError(f"takes longer than {LONGEST} s")


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    place = ""
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        place = f"{name.rpartition('profilecheck/')[2]}:{trace.tb_lineno}" if "profilecheck/" in name else place
        trace = trace.tb_next
    return f"{type(error).__name__} @ {place}"


def main() -> int:
    """Fuzz with atheris if it is there, else without."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("name", choices=sorted(SUFFIXES))
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if find_spec("atheris") is None:
        return 1 if fuzz(options.name, options.seconds, options.seed) else 0
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={options.seconds:.0f}"], partial(check, name=options.name))
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
