"""The work that a text makes grows with its length, not with the square of it."""

import sys
from collections.abc import Callable
from contextlib import suppress

import pytest

from profilecheck import Analyzer
from profilecheck.errors import InputError
from profilecheck.reporting import RenderOptions, render
from tests.hostile import Kind, kinds

SECTIONS = ("summary", "education", "projects", "skills")
CHOSEN = (
    *(f"texts/{name}-of-" for name in SECTIONS),
    *("texts/telephones-between-dates", "texts/page-of-mails", "texts/page-of-accounts"),
)
SMALL, LARGE = 2, 6


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.mark.parametrize(
    "kind",
    [kind for kind in kinds() if kind.name.startswith(CHOSEN)],
    ids=lambda kind: kind.name,
)
def test_calls_grow_with_the_text(kind: Kind, analyzer: Analyzer) -> None:
    with suppress(InputError):
        analyzer.analyze(kind.make(SMALL))  # makes what is made once for all documents
    small, large = (_calls(analyzer.analyze, kind.make(scale)) for scale in (SMALL, LARGE))
    assert large < 1.5 * LARGE / SMALL * small


def test_calls_grow_with_the_posting(analyzer: Analyzer) -> None:
    analyzer.read_job(b"Engineer\n\nRequirements\n- At least 2 years of them in ranking\n")
    small, large = (
        _calls(analyzer.read_job, b"Engineer\n\nRequirements\n- " + b"at least 2 years of them in ranking, " * number)
        for number in (100, 300)
    )
    assert large < 1.5 * 3 * small


def test_calls_grow_with_the_findings_in_a_web_page(analyzer: Analyzer) -> None:
    def page(document: bytes) -> None:
        reading = analyzer.read(document)
        render(analyzer.judge(reading), "html", RenderOptions(text=reading.document))

    resumes = [b"Ada Example\n\nSummary\n" + b"the " * number for number in (500, 1500)]
    page(resumes[0])
    small, large = (_calls(page, resume) for resume in resumes)
    assert large < 1.5 * 3 * small


def _calls(work: Callable[[bytes], object], document: bytes) -> int:
    """How many functions were called, counting each step of a generator."""
    count = 0

    def called(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        with suppress(InputError):
            work(document)
    finally:
        sys.setprofile(before)
    return count
