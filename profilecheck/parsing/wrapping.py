"""Tells line breaks that a text editor made from those that the writer meant."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_NARROWEST, _WIDEST = 60, 130
_PROSE = 80
_RAGGED = 15
_SURE = 2
_ENDS = (".", "!", "?")
_CLOSED = re.compile(r"[.!?]$|\b(?:19|20)\d\d\)?$")
_LABEL = re.compile(r"\s*[^\W\d_][^:.,;]{1,40}:\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WIDE_GAP = re.compile(r"\S(?:\t| {3,}| \| )")


@dataclass(frozen=True, slots=True)
class Wrap:
    """The width at which a text was wrapped; 0 when it was not.

    >>> rows = ["Builds models that rank things for those who look for them, and", "measures what comes of it."]
    >>> wrap = Wrap.of(rows)
    >>> wrap.joins(*rows), wrap.joins("Engineer", "Tilmart")
    (True, False)
    """

    width: int
    sure: bool
    """Whether several rows end near that width within a sentence, so that one is enough to join them."""

    @classmethod
    def of(cls, rows: Sequence[str], begins: Callable[[str], bool] = lambda row: False) -> "Wrap":
        """Find the width; `begins` tells rows that begin something new for certain."""
        followed = [
            row.rstrip()
            for row, rest in pairwise(rows)
            if row.strip() and rest.strip() and not begins(rest) and not _WIDE_GAP.search(row)
        ]
        if any(len(row) - max(map(len, row.split())) > _WIDEST for row in rows if row.strip()):
            # No editor that breaks rows leaves one of that length.
            return cls(0, sure=False)
        within = [len(row) for row in followed if not _CLOSED.search(row)]
        width = max((len(row) for row in followed if _NARROWEST <= len(row) <= _WIDEST), default=0)
        return cls(width, sum(length > width - _RAGGED for length in within) >= _SURE)

    def joins(self, row: str, rest: str) -> bool:
        """Whether `rest` goes on with `row`: its first word had no room there."""
        words = rest.split(maxsplit=1)
        if not self.width or not words or _WIDE_GAP.search(row) or (not self.sure and _LABEL.match(rest)):
            return False
        if self._is_heading(row, rest):
            return False
        if not self.sure and _YEAR.search(row) and _YEAR.search(rest):
            return False
        sure = self.sure or words[0][0].islower() or (len(row) >= _PROSE and not _CLOSED.search(row))
        return sure and len(row.rstrip()) + 1 + len(words[0]) > self.width

    def _is_heading(self, row: str, rest: str) -> bool:
        """Whether a row behind the end of a sentence is short and no sentence itself."""
        text = rest.strip()
        return row.endswith(_ENDS) and text[0].isupper() and len(text) < self.width / 2 and not text.endswith(_ENDS)
