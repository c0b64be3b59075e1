"""Analyse a folder on a Dask cluster: `python examples/embed_dask.py [tcp://SCHEDULER:8786] [FOLDER]`.

It needs the extra `dask`. Without an address it starts a small cluster on this machine.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from distributed import LocalCluster

from profilecheck.batch import run_batch

EXAMPLES = Path(__file__).parent


def main(scheduler: str | None, folder: Path) -> None:
    """Print what came of it; the workers get the documents themselves, and need no shared disk."""
    if scheduler is None:
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:  # type: ignore[no-untyped-call]
            main(cluster.scheduler_address, folder)
            return
    with TemporaryDirectory() as work:
        summary = run_batch([f"{folder}/*.pdf"], Path(work) / "candidates.jsonl", dask=scheduler)
    print(f"{summary.documents} documents, median score {summary.median_score:.0f}, errors {dict(summary.errors)}")


if __name__ == "__main__":
    address = next((word for word in sys.argv[1:] if "://" in word), None)
    main(address, Path(sys.argv[-1]) if sys.argv[1:] and sys.argv[-1] != address else EXAMPLES)
