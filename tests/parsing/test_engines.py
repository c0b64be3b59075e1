"""Both PDF engines give the same words, and boxes within a point."""

from pathlib import Path

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.geometry import Box
from profilecheck.parsing import read

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.pdf"))
POINTS = 1.0


def _words(file: Path, engine: str) -> list[tuple[str, Box]]:
    document = read(file.read_bytes(), file.name, lexicon=default_lexicon(), engine=engine).document
    return [(document.quote(word.span), word.box) for word in document.words]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_engines_agree(file: Path) -> None:
    one, other = _words(file, "pdfminer"), _words(file, "pdfium")
    assert [text for text, _ in one] == [text for text, _ in other]
    for (text, first), (_, second) in zip(one, other, strict=True):
        sides = [(first.x0, second.x0), (first.x1, second.x1), (first.top, second.top), (first.bottom, second.bottom)]
        assert first.page == second.page, text
        assert all(abs(a - b) <= POINTS for a, b in sides), f"{text}: {first} and {second}"
