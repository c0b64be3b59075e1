"""Fuzz a reader: `python tests/fuzz/readers.py NAME [--seconds N] [--seed N]`; NAME is a format such as pdf or docx.

With atheris installed, it is guided by the branches that an input takes; without, seeds are changed at random. These
are the examples and the small hostile documents of the format; the members of ZIP files, and the content of pages, are
changed as they are before they are packed. Whatever raises anything but InputError when it is read and judged, yields a
quote that does not stand where it says, or takes too long, is written beside this file and told.
"""

import argparse
import random
import signal
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, partial
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
if TYPE_CHECKING:
    from profilecheck import Analyzer

LONGEST = 20
"""Seconds of work that one document may take."""
LARGEST, HANDY = 300_000, 60_000
"""Bytes of a seed, and of one that is read so often that it should be small."""
SUFFIXES = {
    "pdf": (".pdf",),
    "pdfium": (".pdf",),
    "linkedin_pdf": (),
    "docx": (".docx", ".docm"),
    "html": (".html",),
    "markdown": (".md",),
    "text": (".txt",),
    "json_resume": (".json",),
    "rendercv": (".yaml", ".yml"),
    "linkedin_archive": (".zip",),
}
MARKS = (b"(", b"<", b"[", b'"', b":", b"\n", b" ", b",")
"""Where changes are likely to matter."""


def seeds(name: str) -> list[bytes]:
    """Documents of a format to begin with."""
    from tests.hostile import QUICK, kinds

    suffixes = SUFFIXES[name]
    found = [path.read_bytes() for path in sorted((ROOT / "examples").rglob("*")) if path.suffix in suffixes]
    if name == "linkedin_archive":
        found.append(archive())
    if name == "linkedin_pdf":
        found.append((ROOT / "examples" / "linkedin-profile.pdf").read_bytes())
    found += [unpacked(seed) for seed in found if seed.startswith(b"%PDF-")]
    made = [kind.make(QUICK) for kind in kinds() if f".{kind.suffix}" in suffixes]
    return [seed for seed in found + made if 0 < len(seed) < LARGEST]


def unpacked(document: bytes) -> bytes:
    """A PDF whose pages say in plain bytes what they draw."""
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=BytesIO(document))
    for page in writer.pages:
        content = page.get_contents()
        if content is not None:
            page.replace_contents(content)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


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


@cache
def analyzer(engine: str) -> "Analyzer":
    """What reads and judges with an engine."""
    from profilecheck import Analyzer

    return Analyzer(engine=engine)


def check(document: bytes, name: str) -> None:
    """Read and judge a document; raises what it should not."""
    from profilecheck.errors import InputError
    from profilecheck.parsing.json_resume import json_resume

    own = analyzer("pdfium" if name == "pdfium" else "pdfminer")
    with suppress(InputError):
        reading = own.read(document)
        own.judge(reading)
        text = reading.document.text
        text.encode()
        json_resume(reading)
        for line in reading.document.lines:
            assert text[line.span.start : line.span.end] == reading.document.quote(line.span)
        for link in reading.document.links:
            assert link.span is None or link.span.end <= len(text)


def mutated(seed: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A seed with some changes, for the most part to a member of it if it is a ZIP file."""
    if chance.randrange(4) and zipfile.is_zipfile(BytesIO(seed)):
        with suppress(Exception):  # a hostile seed may be none that can be unpacked
            return repacked(seed, others, chance)
    return changed(seed, others, chance)


def repacked(seed: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A ZIP file with changes to one of its members."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(seed)) as zipped, zipfile.ZipFile(out, "w") as made:
        chosen = chance.choice(zipped.namelist())
        for member in dict.fromkeys(zipped.namelist()):
            data = zipped.read(member)
            made.writestr(member, changed(data, [data, *others], chance) if member == chosen else data)
    return out.getvalue()


def changed(seed: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Bytes with some changes: turned, cut out, doubled, swapped, or taken from another seed."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 4, 8, 16))):
        at = chance.randrange(len(data) + 1)
        if chance.randrange(2):
            at = max(data.find(chance.choice(MARKS), at), 0)
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
    guided(options.name, options.seconds, options.seed)
    return 0


def guided(name: str, seconds: float, seed: int) -> None:
    """Let atheris find documents that take new branches; ends the process, at the first fault with its exit code."""
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

    known = [one for one in seeds(name) if len(one) < HANDY]
    with atheris.instrument_imports(include=["profilecheck", "pdfminer"], enable_loader_override=False):
        for one in known[:20]:  # modules are imported when they are needed first
            check(one, name)

    def mutator(data: bytes, most: int, number: int) -> bytes:
        chance = random.Random(number)  # noqa: S311 no secret hangs on it
        plain = chance.randrange(2) and not zipfile.is_zipfile(BytesIO(data))
        out: bytes = atheris.Mutate(data, most) if plain else mutated(data, known, chance)
        return out[:most]

    with tempfile.TemporaryDirectory() as folder:
        for one in known:
            (Path(folder) / sha256(one).hexdigest()).write_bytes(one)
        settings = {
            "max_total_time": round(seconds),
            "seed": seed + 1,
            "timeout": 10 * LONGEST,
            "report_slow_units": 10 * LONGEST,
            "max_len": HANDY,
            "rss_limit_mb": 4096,
            "artifact_prefix": Path(__file__).with_name(f"fault-{name}-"),
        }
        arguments = [sys.argv[0], folder, *(f"-{key}={value}" for key, value in settings.items())]
        atheris.Setup(arguments, partial(check, name=name), custom_mutator=mutator)
        atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
