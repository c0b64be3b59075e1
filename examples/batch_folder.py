"""Score a folder of résumés into a CSV table: `python examples/batch_folder.py [FOLDER] > scores.csv`."""

import csv
import sys
from pathlib import Path

import profilecheck

EXAMPLES = Path(__file__).parent


def main(folder: Path) -> None:
    """Write one row a document; a file that cannot be read gets its error instead of a score."""
    analyzer = profilecheck.Analyzer()  # built once: loading the lexicons costs more than a document does
    table = csv.writer(sys.stdout)
    table.writerow(["file", "score", "stage", "findings", "error"])
    for path in sorted(folder.glob("*.pdf")):
        try:
            report = analyzer.analyze(path)
        except profilecheck.ProfilecheckError as error:
            table.writerow([path.name, "", "", "", error])
        else:
            stage = report.stage.name if report.stage else ""
            table.writerow([path.name, report.score.total, stage, len(report.findings), ""])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLES)
