"""Words from left to right → words in the order of reading, where some are written from right to left."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from profilecheck.parsing.engines import Run

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_PRESENTED = re.compile("[\ufb1d-\ufdff\ufe70-\ufeff]")
_PIECE = re.compile(r"[\d.,:/%-]*\d|.", re.DOTALL)
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def in_reading_order(words: list[Run]) -> list[Run]:
    """Turn each stretch of words that is written from right to left, and the letters of its words.

    Engines see glyphs from left to right, and letters in the shape that they were drawn in.
    """
    if all(word.text.isascii() for word in words) or not any(_RTL.search(word.text) for word in words):
        return words
    rows = groupby(words, key=lambda word: (word.page, round(word.baseline)))
    return [word for _, row in rows for word in _row_in_reading_order(list(row))]


def _row_in_reading_order(words: list[Run]) -> Iterator[Run]:
    rtl = [_RTL.search(word.text) is not None for word in words]
    if not any(rtl):
        yield from words
        return
    # What stands between two words from right to left goes with them.
    first, last = rtl.index(True), len(rtl) - rtl[::-1].index(True)
    yield from words[:first]
    yield from (_turned(word) for word in reversed(words[first:last]))
    yield from words[last:]


def _turned(word: Run) -> Run:
    if not _RTL.search(word.text):
        return word
    text = "".join(reversed(_PIECE.findall(word.text))).translate(_MIRRORED)
    if _PRESENTED.search(text):
        text = unicodedata.normalize("NFKC", text)
    if len(text) == len(word.text):
        return replace(word, text=text)
    step = (word.x1 - word.x0) / len(text)
    return replace(word, text=text, edges=[word.x0 + step * index for index in range(len(text))] + [word.x1])
