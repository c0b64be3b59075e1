"""Whatever stands on a page stands in the text, once."""

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from profilecheck.model.document import Document
from profilecheck.parsing.engines import PageContent, Run

MakeRun = Callable[..., Run]
LayOut = Callable[..., Document]

HEADINGS = ("Experience", "Skills", "Education", "Languages", "Contact")
CELLS = st.tuples(
    st.integers(1, 2),
    st.sampled_from([40.0, 40.0, 60.0, 200.0, 210.0, 320.0, 480.0]) | st.floats(20.0, 500.0),
    st.integers(3, 63),
    st.integers(1, 5),
    st.sampled_from([8.0, 10.0, 10.0, 13.0, 24.0]),
    st.booleans(),
    st.sampled_from(["", "", "•", "–", "\uf0b7"]),
)


@settings(max_examples=150, deadline=None)
@given(cells=st.lists(CELLS, min_size=1, max_size=40), headed=st.booleans())
def test_every_word_stands_in_the_text_once(
    run: MakeRun, lay_out: LayOut, cells: list[tuple[int, float, int, int, float, bool, str]], headed: bool
) -> None:
    pages = {number: PageContent(number=number, width=595, height=842) for number in (1, 2)}
    words: list[str] = []
    for number, x, row, count, size, bold, sign in cells:
        start = x
        for index in range(count):
            words.append(f"w{len(words)}x")
            text = (sign if index == 0 else "") + words[-1]
            made = run(text, start, 13.0 * row, size=size, bold=bold, page=number, spaced=index > 0)
            pages[number].runs.append(made)
            start = made.x1 + 0.3 * size
    if headed:
        for index, name in enumerate(HEADINGS):
            pages[1].runs.append(run(name, 40.0 + 160.0 * (index % 3), 60.0 + 143.0 * index, size=13.0, bold=True))
    document = lay_out(*pages.values())
    found = re.findall(r"w\d+x", document.text)
    assert sorted(found) == sorted(words)
    in_lines = "\n".join(document.quote(line.span) for line in document.lines)
    assert sorted(re.findall(r"w\d+x", in_lines)) == sorted(words)
    assert all(document.quote(word.span).strip() for word in document.words)
