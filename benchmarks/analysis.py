"""How long a warm analysis takes beside pdfminer's plain text: `python benchmarks/analysis.py [FILE ...]`."""

import sys
from functools import partial
from pathlib import Path
from statistics import median

import profilecheck
from benchmarks._timing import pdfminer_text, rounds

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.pdf"))
ROUNDS = 9


def main(documents: list[Path]) -> None:
    """Print, for each document, the medians of both and their ratio."""
    analyzer = profilecheck.Analyzer()
    ratios = []
    for path in documents:
        data = path.read_bytes()
        times = rounds({"ours": partial(analyzer.analyze, data), "plain": partial(pdfminer_text, data)}, ROUNDS)
        ours, plain = (median(times[name][1:]) for name in ("ours", "plain"))
        ratios.append(ours / plain)
        print(f"{path.name:<28} {1000 * ours:5.0f} ms, extract_text {1000 * plain:5.0f} ms, ratio {ours / plain:.2f}")
    print(f"median ratio {median(ratios):.2f}, largest {max(ratios):.2f}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or EXAMPLES)
