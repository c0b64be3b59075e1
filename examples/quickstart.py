"""Analyse a résumé and print its score: `python examples/quickstart.py [FILE]`."""

import sys
from pathlib import Path

import profilecheck

EXAMPLE = Path(__file__).parent / "ml-engineer.pdf"


def main(path: Path) -> None:
    """Print the total, its dimensions and the changes that would raise it most."""
    report = profilecheck.analyze(path)
    print(f"{path.name}: {_points(report.score.total)} for {report.role_name}")
    for dimension in report.score.dimensions:
        print(f"  {dimension.name:<24} {_points(dimension.score)}")
    for finding in report.findings[:3]:
        print(f"+{finding.points:.1f} points: {finding.suggestion}")


def _points(score: float | None) -> str:
    """A score in words; None means that there was nothing to judge."""
    return "not graded" if score is None else f"{score:.0f}/100"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLE)
