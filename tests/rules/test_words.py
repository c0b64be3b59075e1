"""The words of a part of a document, however it is cut."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilecheck.lexicon.phrases import tokens
from profilecheck.model.document import Span
from profilecheck.rules import RuleContext

MakeContext = Callable[[Mapping[str, Any]], RuleContext]
SAID = "Don't re-train the company’s models; co-wrote C++ / Go code, 3.5x faster"


@pytest.fixture(scope="module")
def context(make_context: MakeContext) -> RuleContext:
    return make_context({"work": [{"name": "Example Ltd", "position": "Engineer", "highlights": [SAID]}]})


@settings(deadline=None)
@given(bounds=st.tuples(st.integers(0, 110), st.integers(0, 110)))
def test_words_of_a_part_are_those_of_its_text(bounds: tuple[int, int], context: RuleContext) -> None:
    start, end = sorted(min(bound, len(context.document.text)) for bound in bounds)
    span = Span(start, end)
    assert context.words_in(span) == tokens(context.document.quote(span), start)
