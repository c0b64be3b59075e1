"""What each form of report costs beyond the analysis: `python benchmarks/rendering.py [FILE ...]`.

The best of several rounds; ratios are to pdfminer's plain text of the same file, timed in the same rounds.
"""

import sys
from functools import partial
from pathlib import Path

import profilecheck
from benchmarks._timing import pdfminer_text, rounds
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
        times = rounds({"plain": partial(pdfminer_text, data), **forms}, ROUNDS)
        plain = min(times["plain"])
        print(f"{path.name}: {report.pages} pages, {len(report.findings)} findings; extract_text {1000 * plain:.0f} ms")
        for name, form in forms.items():
            seconds, size = min(times[name]), len(form()) / 1000
            print(f"  {name:<10} {1000 * seconds:6.1f} ms, ratio {seconds / plain:5.2f}, {size:5.0f} kB")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or EXAMPLES)
