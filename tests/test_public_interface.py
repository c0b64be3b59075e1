"""What a program that embeds the library relies on."""

import pickle
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import profilecheck
from tests.public_surface import surface

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
DAY = date(2026, 3, 15)
POSTING = b"Data Scientist\n\nMust have:\n- PyTorch\n- 3 years of SQL\n"


def test_the_interface_is_the_one_that_was_written_down() -> None:
    pytest.importorskip("fastapi", reason="FastAPI is not installed")
    written = (HERE / "public_surface.txt").read_text(encoding="utf-8")
    assert surface() == written, (
        "the public interface has changed; if it was meant to, run "
        "`python tests/public_surface.py > tests/public_surface.txt` and tell it in CHANGELOG.md"
    )


def _results() -> dict[str, Any]:
    analyzer = profilecheck.Analyzer()
    reading = analyzer.read(EXAMPLES / "graduate.pdf")
    return {
        "reading": reading,
        "report": analyzer.judge(reading, as_of=DAY, job=POSTING),
        "skills": analyzer.skills(reading, as_of=DAY),
        "mentions": analyzer.find_skills("PyTorch on AWS"),
        "posting": analyzer.read_job(POSTING),
        "match": analyzer.match(reading, POSTING, as_of=DAY),
        "error": profilecheck.EncryptedError("cv.pdf: encrypted"),
    }


def test_results_can_be_sent_to_other_processes() -> None:
    for name, result in _results().items():
        again = pickle.loads(pickle.dumps(result))  # noqa: S301 made here
        assert again == result or (str(again), type(again)) == (str(result), type(result)), name


def test_results_cannot_be_changed() -> None:
    for name, result in _results().items():
        if not isinstance(result, tuple | Exception):
            with pytest.raises((AttributeError, TypeError)):
                result.source = "changed"
            assert hash(type(result)), name


@pytest.mark.parametrize("engine", ["pdfminer", "pdfium"])
def test_one_analyzer_reads_pdfs_in_many_threads(engine: str) -> None:
    analyzer = profilecheck.Analyzer(engine=engine)
    documents = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.pdf"))[:4]]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda document: analyzer.analyze(document, as_of=DAY), documents * 2))
    assert together == [analyzer.analyze(document, as_of=DAY) for document in documents] * 2


def test_the_library_leaves_the_process_as_it_was() -> None:
    code = """
        import gc, locale, logging, os, random, signal, sys, threading, warnings

        def state():
            return {
                "handlers": logging.root.handlers[:],
                "level": logging.root.level,
                "loggers": [name for name, logger in logging.root.manager.loggerDict.items()
                            if name.startswith("profilecheck") and getattr(logger, "handlers", None)],
                "filters": [f for f in warnings.filters if "profilecheck" in str(f)],
                "environment": dict(os.environ),
                "folder": os.getcwd(),
                "signals": [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD)],
                "random": random.getstate(),
                "locale": locale.setlocale(locale.LC_ALL),
                "collector": (gc.isenabled(), gc.get_freeze_count()),
                "recursion": sys.getrecursionlimit(),
                "threads": threading.active_count(),
                "excepthook": sys.excepthook,
            }

        import spacy  # itself draws a random number

        before = state()
        import profilecheck
        report = profilecheck.analyze(sys.argv[1])
        profilecheck.render(report, "html")
        after = state()
        changed = {name: (before[name], after[name]) for name in before if before[name] != after[name]}
        assert not changed, changed
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(EXAMPLES / "graduate.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
