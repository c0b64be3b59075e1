"""Go through all findings and show where each stands: `python examples/library_findings.py [FILE]`."""

import sys
from pathlib import Path

import profilecheck

EXAMPLE = Path(__file__).parent / "data-analyst-weak.pdf"


def main(path: Path) -> None:
    """Print each finding with its quotes, their pages and their rectangles, then what is done well."""
    report = profilecheck.analyze(path)
    for finding in report.findings:
        print(f"{finding.code} ({finding.strength}): {finding.message}")
        for evidence in finding.evidence:
            # Rectangles are in points from the top left corner of the page: draw them over the page if you like.
            corners = [(round(box.x0), round(box.top), round(box.x1), round(box.bottom)) for box in evidence.boxes]
            print(f"  page {evidence.page}: “{evidence.quote}” {corners}")
    for strength in report.strengths:
        print(f"well done: {strength.message}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLE)
