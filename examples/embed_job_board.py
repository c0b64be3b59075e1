"""Import applications into a job board: `python examples/embed_job_board.py [FOLDER]`.

Documents of strangers are read in confined processes; whatever one does to its process, the others are imported.
"""

import json
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import profilecheck
from profilecheck.sandbox import Sandbox, Task

EXAMPLES = Path(__file__).parent
POSTING = b"""Machine Learning Engineer

Must have:
- PyTorch or TensorFlow
- 3 years of Python
- Docker

Nice to have:
- Kubernetes
"""


def main(folder: Path) -> None:
    """Fill a table of candidates, and list those that fit the posting best."""
    board = sqlite3.connect(":memory:")
    board.execute("CREATE TABLE candidate (file, name, email, fit, missing, error)")
    with Sandbox(jobs=2) as sandbox, ThreadPoolExecutor(2) as pool:
        for row in pool.map(lambda path: candidate(sandbox, path), sorted(folder.glob("*.pdf"))):
            board.execute("INSERT INTO candidate VALUES (?, ?, ?, ?, ?, ?)", row)
    for name, fit, missing in board.execute("SELECT name, fit, missing FROM candidate ORDER BY fit DESC, file"):
        print(f"{fit if fit is not None else 'none':>5} {name}" + (f", does not show {missing}" if missing else ""))
    board.close()


def candidate(sandbox: Sandbox, path: Path) -> tuple[str | float | None, ...]:
    """The row of one application."""
    document = path.read_bytes()
    try:
        resume = json.loads(sandbox.run(Task(kind="parse", document=document, name=path.name)).body)
        match = json.loads(sandbox.run(Task(kind="match", document=document, posting=POSTING, name=path.name)).body)
    except profilecheck.ProfilecheckError as error:
        return path.name, None, None, None, None, str(error)
    missing = [one["requirement"]["text"] for one in match["requirements"] if one["status"] == "not shown"]
    basics = resume["basics"]
    return path.name, basics.get("name"), basics.get("email"), match["score"], ", ".join(missing), None


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLES)
