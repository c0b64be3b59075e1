"""How long a process takes from start to end, beside named baselines: `python benchmarks/startup.py [FILE]`."""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

EXAMPLE = Path(__file__).parents[1] / "examples" / "ml-engineer.pdf"
ROUNDS = 9


def main(document: Path) -> None:
    """Print the median of each command; the rounds are interleaved, so that all meet the same load."""
    python = sys.executable
    run = [python, "-m", "profilecheck"]
    commands = {
        "bare interpreter": [python, "-c", "pass"],
        "import profilecheck": [python, "-c", "import profilecheck"],
        "profilecheck --help": [*run, "--help"],
        "profilecheck rules": [*run, "rules"],
        "import spacy": [python, "-c", "import spacy"],
        "profilecheck FILE": [*run, str(document)],
    }
    for command in commands.values():
        _seconds(command)  # writes the bytecode
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(_seconds(command))
    medians = {name: median(each) for name, each in times.items()}
    for name, seconds in medians.items():
        print(f"{name:<20} {1000 * seconds:6.0f} ms")
    added = medians["import profilecheck"] - medians["bare interpreter"]
    print(f"import profilecheck, above a bare interpreter: {1000 * added:.0f} ms")
    print(f"profilecheck FILE ÷ import spacy: {medians['profilecheck FILE'] / medians['import spacy']:.2f}")


def _seconds(command: list[str]) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - started


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLE)
