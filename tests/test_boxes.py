"""The text under a box, as another library reads it, is the quote: the whole corpus is for benchmarks/boxes.py."""

import importlib.util
from functools import cache
from itertools import cycle
from pathlib import Path
from types import ModuleType

import pytest

from profilecheck import Analyzer
from profilecheck.model.document import Document, Span, Style, Word
from profilecheck.model.geometry import Box

CHECKOUT = Path(__file__).parents[1]
BENCHMARK = CHECKOUT / "benchmarks" / "boxes.py"
CORPUS = CHECKOUT.parent / "shared" / "corpus" / "dev"
ENGINES = ("pdfminer", "pdfium")
EXAMPLES = sorted((CHECKOUT / "examples").glob("*.pdf"))
# One person of each template.
TEMPLATES = {path.stem.partition("__")[2]: path for path in sorted(CORPUS.glob("*.pdf"), reverse=True)}
CASES = [
    *((path, engine) for path in EXAMPLES for engine in ENGINES),
    *zip(sorted(TEMPLATES.values()), cycle(ENGINES), strict=False),
]


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("boxes", BENCHMARK)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def analyzer(engine: str) -> Analyzer:
    return Analyzer(engine=engine)


def test_corpus_is_there() -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"no corpus at {CORPUS}; only the examples are tested")
    assert len(TEMPLATES) > 10


@pytest.mark.parametrize(("path", "engine"), CASES, ids=lambda value: getattr(value, "stem", value))
def test_text_under_the_boxes_is_the_quote(benchmark: ModuleType, path: Path, engine: str) -> None:
    parts = tuple(benchmark.evidence(analyzer(engine).analyze(path)))
    assert len(parts) > 3
    pages = benchmark.Pages(path)
    wrong = [part for part in parts if benchmark.plain(pages.under(part.boxes)) != benchmark.plain(part.quote)]
    assert [(part.quote, pages.under(part.boxes)) for part in wrong] == []


def test_a_shifted_box_is_noticed(benchmark: ModuleType) -> None:
    path = EXAMPLES[0]
    report = analyzer("pdfium").analyze(path)
    part = next(part for part in benchmark.evidence(report) if len(part.quote) > 20)
    pages = benchmark.Pages(path)
    moved = [
        box.__class__(page=box.page, x0=box.x0 + 9, top=box.top, x1=box.x1 + 9, bottom=box.bottom) for box in part.boxes
    ]
    assert benchmark.plain(pages.under(moved)) != benchmark.plain(part.quote)


def test_cells_of_a_row_have_boxes_of_their_own() -> None:
    edges = ((10, 60), (65, 90), (200, 260))
    words = tuple(
        Word(span=Span(start, end), box=Box(page=1, x0=x0, top=5, x1=x1, bottom=15), style=Style())
        for (start, end), (x0, x1) in zip(((0, 4), (5, 8), (9, 13)), edges, strict=True)
    )
    document = Document(text="Data Lab\t2021", format="pdf", words=words)
    assert [(box.x0, box.x1) for box in document.boxes(Span(0, 13))] == [(10, 90), (200, 260)]
