"""Words that are written from right to left."""

import pytest

from profilecheck.model.document import Style
from profilecheck.parsing.engines import Run
from profilecheck.parsing.layout.bidi import in_reading_order


def run(text: str, x: float, baseline: float = 100.0) -> Run:
    edges = [x + 5 * index for index in range(len(text) + 1)]
    return Run(text=text, edges=edges, baseline=baseline, top=92, bottom=102, style=Style(size=10), page=1)


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        (["Ada", "Lovelace"], ["Ada", "Lovelace"]),
        (["ןהכ", "רואיל"], ["ליאור", "כהן"]),
        (["Engineer", "ןהכ", "2020", "רואיל", "Ltd"], ["Engineer", "ליאור", "2020", "כהן", "Ltd"]),
        (["(12.5)רואיל"], ["ליאור(12.5)"]),
        (["ﺩﺍﺪﺣ"], ["حداد"]),  # letters in the shapes that they are drawn in
    ],
)
def test_words_and_letters_are_turned(seen: list[str], read: list[str]) -> None:
    words = [run(text, 100.0 * index) for index, text in enumerate(seen)]
    found = in_reading_order(words)
    assert [word.text for word in found] == read
    assert all(len(word.edges) == len(word.text) + 1 for word in found)


def test_each_row_is_turned_by_itself() -> None:
    words = [run("ןהכ", 0), run("רואיל", 50), run("בא", 0, 120), run("דג", 50, 120)]
    assert [word.text for word in in_reading_order(words)] == ["ליאור", "כהן", "גד", "אב"]
