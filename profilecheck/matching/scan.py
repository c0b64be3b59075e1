"""A text cut into folded words, with what stands between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from profilecheck.lexicon.surfaces import WORD, fold
from profilecheck.model.document import Span

BULLETS: Final = "•‣▪●◦○■□–—*·∙➢➤►✓✔❖"
_RUN = re.compile(r"[^\s()<>|,;]+")
_LONGEST_ADDRESS = 500
_ADDRESS = re.compile(
    r"@\w|://|^www\.|(?:[\w-]+\.){2,}[a-z]{2,}|\w\.(?:com|org|edu|gov)\b|\w\.(?:co|dev|de|fr|in|io|me|uk)/",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+$")
_FULL_LINE = 50
"""A line of at least so many letters may go on in the next one."""


@dataclass(frozen=True)
class Scan:
    """The words of a text, folded; a word is addressed by its number.

    >>> scan = Scan.of("Python/R, C++")
    >>> scan.words, scan.gaps
    (('python', 'r', 'c++'), ('', '/', ', ', ''))
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    """What stands before each word, and behind the last."""

    @classmethod
    def of(cls, text: str) -> "Scan":
        """Cut a text into words."""
        words, starts, ends, gaps = [], [], [], []
        last = 0
        for atom in WORD.finditer(text):
            word = fold(atom[0])
            if word:
                start, end = atom.span()
                words.append(word)
                starts.append(start)
                ends.append(end)
                gaps.append(text[last:start])
                last = end
        return cls(text, tuple(words), tuple(starts), tuple(ends), (*gaps, text[last:]))

    def span(self, start: int, end: int) -> Span:
        """The span of the words from `start` up to `end`."""
        return Span(self.starts[start], self.ends[end - 1])

    def surface(self, start: int, end: int) -> str:
        """The words from `start` up to `end` as they stand in the text."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def capitalised(self, at: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.text[self.starts[at]].isupper()

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """For each word its sentence: first word, and the one after the last; a short line of its own is one too."""
        found: list[tuple[int, int]] = []
        count = len(self.words)
        for end in range(1, count + 1):
            if end == count or self._breaks(end):
                found += [(len(found), end)] * (end - len(found))
        return found

    @cached_property
    def addresses(self) -> tuple[Span, ...]:
        """Spans of e-mail and web addresses."""
        return tuple(Span(*run.span()) for run in _RUN.finditer(self.text) if _is_address(run[0]))

    def _breaks(self, at: int) -> bool:
        """Whether a new sentence begins with a word."""
        between = self.gaps[at]
        if "\n" not in between:
            return bool(_SENTENCE_END.search(between)) and not self.text[self.starts[at]].islower()
        if between.count("\n") > 1 or between.strip():
            return True
        line = self.text.rfind("\n", 0, self.ends[at - 1]) + 1
        return self.capitalised(at) and self.ends[at - 1] - line < _FULL_LINE


def _is_address(run: str) -> bool:
    """Whether a run of letters and signs is an address; only a short one with a dot or @ is looked at closely."""
    return ("." in run or "@" in run) and len(run) <= _LONGEST_ADDRESS and bool(_ADDRESS.search(run))
