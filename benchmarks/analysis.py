"""How long a warm analysis takes beside pdfminer's plain text: `python benchmarks/analysis.py [FILE ...]`."""

import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median

from pdfminer.high_level import extract_text

import profilecheck

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.pdf"))
ROUNDS = 9


def main(documents: list[Path]) -> None:
    """Print, for each document, the medians of both and their ratio."""
    analyzer = profilecheck.Analyzer()
    ratios = []
    for path in documents:
        data = path.read_bytes()
        ours, plain = _medians(partial(analyzer.analyze, data), partial(_plain_text, data))
        ratios.append(ours / plain)
        print(f"{path.name:<28} {1000 * ours:5.0f} ms, extract_text {1000 * plain:5.0f} ms, ratio {ours / plain:.2f}")
    print(f"median ratio {median(ratios):.2f}, largest {max(ratios):.2f}")


def _plain_text(data: bytes) -> str:
    return extract_text(BytesIO(data))


def _medians(*functions: Callable[[], object]) -> list[float]:
    """The median time of each; the rounds are interleaved, so that all meet the same load."""
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(ROUNDS):
        for function, each in zip(functions, times, strict=True):
            started = time.perf_counter()
            function()
            each.append(time.perf_counter() - started)
    return [median(each[1:]) for each in times]


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or EXAMPLES)
