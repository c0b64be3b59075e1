"""The text under a box, as another library reads it, is the quote."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

import profilecheck
from profilecheck.model.finding import Evidence
from profilecheck.model.geometry import Box
from profilecheck.model.report import Report

CHECKOUT = Path(__file__).parents[1]
CORPUS = CHECKOUT.parent / "shared" / "corpus" / "dev"
# One person of each template.
TEMPLATES = {path.stem.partition("__")[2]: path for path in sorted(CORPUS.glob("*.pdf"), reverse=True)}
DOCUMENTS = [*sorted((CHECKOUT / "examples").glob("*.pdf")), *sorted(TEMPLATES.values())]


def plain(text: str) -> str:
    """Letters and digits alone: signs, spaces and hyphens at the ends of lines differ between libraries."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()


def evidence(report: Report) -> Iterator[Evidence]:
    for finding in (*report.findings, *report.strengths):
        yield from finding.evidence


@pytest.fixture(scope="module")
def analyzer() -> profilecheck.Analyzer:
    return profilecheck.Analyzer()


def test_corpus_is_there() -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"no corpus at {CORPUS}; only the examples are tested")
    assert len(TEMPLATES) > 10


def under(box: Box, page: pypdfium2.PdfPage) -> str:
    """The text of which the middle lies in a box."""
    top, bottom = (page.get_height() - (box.top + share * box.height) for share in (0.25, 0.75))
    text: str = page.get_textpage().get_text_bounded(box.x0 + 0.1, bottom, box.x1 - 0.1, top)
    return text


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_text_under_the_boxes_is_the_quote(analyzer: profilecheck.Analyzer, path: Path) -> None:
    report = analyzer.analyze(path)
    parts = [part for part in evidence(report) if part.quote]
    assert parts
    with pypdfium2.PdfDocument(path) as document:
        read = {part: "".join(under(box, document[box.page - 1]) for box in part.boxes) for part in parts}
    # In the order of the characters in the file, which need not be that of the line.
    assert {part.quote for part, text in read.items() if sorted(plain(text)) != sorted(plain(part.quote))} == set()
