"""Speed and memory in one table, each as a ratio to a baseline in the same run: `python -m benchmarks [--list]`.

Baselines are the plain text of pdfminer.six, pdfplumber (where it is installed) and PDFium, and `import spacy`. Behind
the table: how the cost grows with pages, skills and documents. Times are the least of some rounds, which are
interleaved, so that all meet the same load. `--list` names the other measurements of this folder, which need a corpus,
a while, or the machine for themselves.
"""

import ast
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pypdfium2

from benchmarks._timing import Calls, pdfminer_text, rounds
from profilecheck import Analyzer
from profilecheck.api import read
from profilecheck.reporting import RenderOptions, render

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "ml-engineer.pdf"
ROUNDS = 7


def main() -> None:
    """Print the table and the growth, or the other measurements."""
    if "--list" in sys.argv[1:]:
        for name, about in others():
            print(f"python benchmarks/{name:<22} {about}")
        return
    data = EXAMPLE.read_bytes()
    analyzer = Analyzer()
    work(data, analyzer)
    print()
    starts()
    print()
    memory()
    print()
    growth(data, analyzer)


def work(data: bytes, analyzer: Analyzer) -> None:
    """Print each step of an analysis, warm, beside the plain text of other libraries."""
    reading = analyzer.read(data)
    report = analyzer.judge(reading)
    posting = analyzer.read_job(b"Machine Learning Engineer\n\nRequirements\n- 3 years of Python and PyTorch\n- SQL\n")
    calls: dict[str, Callable[[], object]] = {
        "pdfminer.six extract_text": partial(pdfminer_text, data),
        "PDFium plain text": partial(plain_text, data),
        **({"pdfplumber extract_text": partial(plumbed_text, data)} if find_spec("pdfplumber") else {}),
        "parse": partial(analyzer.read, data),
        "parse, --engine pdfium": partial(read, data, engine="pdfium"),
        "skills": partial(analyzer.skills, reading),
        "judge: skills, rules, advice": partial(analyzer.judge, reading),
        "match a posting": partial(analyzer.judge, reading, job=(posting,)),
        "analysis as a whole": partial(analyzer.analyze, data),
        **{f"render {name}": partial(render, report, name, RenderOptions(document=data)) for name in ("json", "html")},
    }
    table(times(calls), "pdfminer.six extract_text")


def starts() -> None:
    """Print how long processes take from start to end, beside one that imports spaCy."""
    run = ["-m", "profilecheck"]
    commands = {
        "import spacy": ["-c", "import spacy"],
        "bare interpreter": ["-c", "pass"],
        "import profilecheck": ["-c", "import profilecheck"],
        "profilecheck --help": [*run, "--help"],
        "profilecheck FILE": [*run, str(EXAMPLE)],
    }
    table(times({name: partial(process, command) for name, command in commands.items()}), "import spacy")


def memory() -> None:
    """Print the most that processes hold, beside one that imports spaCy."""
    codes = {
        "import spacy": "import spacy",
        "one Analyzer": "import profilecheck; profilecheck.Analyzer()",
        "one analysis": f"import profilecheck; profilecheck.analyze({str(EXAMPLE)!r})",
        "a hundred analyses": f"import profilecheck\nfor _ in range(100): profilecheck.analyze({str(EXAMPLE)!r})",
    }
    peaks = {name: peak(code) for name, code in codes.items()}
    for name, size in peaks.items():
        print(f"{name:<30} {size:8.0f} MB {size / peaks['import spacy']:9.2f} × import spacy")


def growth(data: bytes, analyzer: Analyzer) -> None:
    """Print how the cost grows: twice as much of something should take twice as long."""
    text = read(data).document.text
    pages = {f"{count} pages": partial(analyzer.read, repeated(data, count)) for count in (5, 10, 20)}
    skills = {
        f"{count} skills": partial(analyzer.find_skills, "Python, SQL, C++\n" * count) for count in (100, 200, 400)
    }
    words = {f"{count} times the text": partial(analyzer.read, (text * count).encode()) for count in (1, 2, 4)}
    many = {f"{count} documents": partial(batch, analyzer, data, count) for count in (2, 4, 8)}
    for calls in (pages, skills, words, many):
        taken = times(calls, number=3)
        table(taken, next(iter(taken)))


def others() -> Iterator[tuple[str, str]]:
    """The other measurements, with the first sentence of what they say about themselves."""
    for path in sorted(HERE.glob("[!_]*.py")):
        about = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        yield path.name, " ".join(about.partition("\n\n")[0].split())


def times(calls: Calls, number: int = ROUNDS) -> dict[str, float]:
    """The least time of each call, in seconds."""
    return {name: min(taken) for name, taken in rounds(calls, number).items()}


def table(taken: Mapping[str, float], baseline: str) -> None:
    """Print times, and their ratios to one of them."""
    for name, seconds in taken.items():
        print(f"{name:<30} {1000 * seconds:8.1f} ms {seconds / taken[baseline]:9.2f} × {baseline}")


def plain_text(data: bytes) -> str:
    """The text of a PDF as PDFium gives it."""
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def plumbed_text(data: bytes) -> str:
    """The text of a PDF as pdfplumber gives it."""
    import pdfplumber  # type: ignore[import-not-found,unused-ignore]

    with pdfplumber.open(BytesIO(data)) as document:
        return "".join(page.extract_text() for page in document.pages)


def process(command: list[str]) -> None:
    """Run the interpreter."""
    subprocess.run([sys.executable, *command], check=True, capture_output=True)


def peak(code: str) -> float:
    """The most memory that a process holds, in MB."""
    told = f"{code}\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) / (1024 if sys.platform != "darwin" else 1_000_000)


def repeated(data: bytes, count: int) -> bytes:
    """A PDF whose pages come again and again."""
    source, made, out = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new(), BytesIO()
    while len(made) < count:
        made.import_pages(source, [len(made) % len(source)])
    made.save(out)
    return out.getvalue()


def batch(analyzer: Analyzer, data: bytes, count: int) -> None:
    """Analyse a document some times."""
    for _ in range(count):
        analyzer.analyze(data)


if __name__ == "__main__":
    main()
    print(f"\nmemory of this process at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
