"""How long warm parsing takes beside pdfminer's plain text: `python benchmarks/parse_speed.py [FILE|FOLDER ...]`.

Both engines read the same files, those of `examples/` if none are named. Of each document the least time of some rounds
counts, which are interleaved, so that all meet the same load; the ratios are those of the sums.
"""

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from benchmarks._timing import pdfminer_text, rounds
from profilecheck.api import read

EXAMPLES = Path(__file__).parents[1] / "examples"
ROUNDS = 5


def main(places: Iterable[Path]) -> None:
    """Print the milliseconds that a document takes, and how they compare with the plain text."""
    sums = dict.fromkeys(("extract_text", "parse", "parse, --engine pdfium"), 0.0)
    count = 0
    for path in documents(places):
        data = path.read_bytes()
        calls = (partial(pdfminer_text, data), partial(read, data), partial(read, data, engine="pdfium"))
        for name, times in rounds(dict(zip(sums, calls, strict=True)), ROUNDS).items():
            sums[name] += min(times)
        count += 1
    plain = sums["extract_text"]
    print(f"{count} documents")
    for name, seconds in sums.items():
        slower, faster = seconds / plain, plain / seconds
        print(
            f"{name:<24} {1000 * seconds / count:6.1f} ms each, {slower:.2f} × extract_text, {faster:.2f} times as fast"
        )


def documents(places: Iterable[Path]) -> Iterator[Path]:
    """The PDF files, and those in the folders."""
    for place in places:
        yield from sorted(place.glob("*.pdf")) if place.is_dir() else [place]


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or [EXAMPLES])
