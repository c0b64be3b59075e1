"""What each form of report costs beyond the analysis: `python benchmarks/rendering.py [FILE ...]`.

The best of several rounds; ratios are to pdfminer's plain text of the same file, timed in the same rounds.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

from pdfminer.high_level import extract_text

import profilecheck
from profilecheck.reporting import RenderOptions, find, names

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.pdf"))
ROUNDS = 7


def main(documents: list[Path]) -> None:
    """Print for each document and form: time, ratio and size."""
    analyzer = profilecheck.Analyzer()
    for path in documents:
        data = path.read_bytes()
        reading = analyzer.read(data, name=path.name)
        report = analyzer.judge(reading)
        options = RenderOptions(document=data, text=reading.document)
        forms = {name: partial(find(name), report, options) for name in names()}
        plain, *times = _best(partial(_plain_text, data), *forms.values())
        print(f"{path.name}: {report.pages} pages, {len(report.findings)} findings; extract_text {1000 * plain:.0f} ms")
        for (name, form), seconds in zip(forms.items(), times, strict=True):
            size = len(form()) / 1000
            print(f"  {name:<10} {1000 * seconds:6.1f} ms, ratio {seconds / plain:5.2f}, {size:5.0f} kB")


def _plain_text(data: bytes) -> str:
    return extract_text(BytesIO(data))


def _best(*functions: Callable[[], object]) -> list[float]:
    """The shortest time of each; the rounds are interleaved, so that all meet the same load."""
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(ROUNDS):
        for function, each in zip(functions, times, strict=True):
            started = time.perf_counter()
            function()
            each.append(time.perf_counter() - started)
    return [min(each) for each in times]


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or EXAMPLES)
