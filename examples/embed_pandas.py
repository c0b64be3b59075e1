"""Analyse a folder into a Parquet file and ask it questions with pandas: `python examples/embed_pandas.py [FOLDER]`.

It needs the extra `parquet`, and pandas.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from profilecheck.batch import run_batch

EXAMPLES = Path(__file__).parent


def main(folder: Path) -> None:
    """Print the best candidates, and the skills that most of them have."""
    with TemporaryDirectory() as work:
        table = Path(work) / "candidates.parquet"
        run_batch([f"{folder}/*.pdf"], table)  # interrupted, the same call goes on where it was
        frame = pd.read_parquet(table, columns=["source", "status", "stage", "score", "skills"])
    good = frame[frame["status"] == "ok"].sort_values("score", ascending=False)
    for row in good.itertuples():
        print(f"{row.score:5.1f} {row.stage:<8} {Path(row.source).name}")
    print(good["skills"].explode().value_counts().head(5).to_string())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLES)
