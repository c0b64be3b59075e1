"""Tells running text from keywords in a row."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from profilecheck.lexicon.phrases import Token, load_phrases
from profilecheck.model.document import Span

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FILE = "phrases/_prose.toml"


def keyword_rows(words: Sequence[Token], lexicon: "Lexicon") -> Iterator[Span]:
    """Stretches of a text that are no sentences: many words on end without one like “the”, “of” or “with”.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> from profilecheck.lexicon.phrases import tokens
    >>> text = "I serve models with Python. " + "Python SQL Spark Docker " * 5
    >>> [text[row.start : row.end][:10] for row in keyword_rows(tokens(text), default_lexicon())]
    ['Python. Py']
    """
    least = int(lexicon.table(FILE)["least"])
    glue = {hit.start for hit in load_phrases(lexicon, "function_words").find(words)}
    row: list[Token] = []
    for word in (*words, None):
        if word is not None and word.start not in glue:
            row.append(word)
            continue
        if len(row) >= least:
            yield Span(row[0].start, row[-1].end)
        row = []
