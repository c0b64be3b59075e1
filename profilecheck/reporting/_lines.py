"""Lines of a text file in which quotes stand, for tools that annotate files line by line."""

import json
import re
from collections.abc import Iterator

from profilecheck.model.report import Report

_WORD = re.compile(r"\w+")
_LONG = 12
"""Words that tell one place from the others."""


class Lines:
    r"""Finds the lines of quotes in the file that they were read from, whatever signs stand between the words.

    >>> Lines("* built a *fast*\n  parser\n").of("built a fast parser")
    1
    """

    def __init__(self, text: str) -> None:
        self._starts: dict[int, int] = {}
        words = []
        length = 0
        for number, word in _numbered(text):
            self._starts[length] = number
            words.append(word)
            length += len(word) + 1
        self._words = f"{' '.join(words)} "

    @classmethod
    def of_report(cls, report: Report, document: bytes | None) -> "Lines":
        """The lines of the file of a report; none if it has pages, or signs that no text has."""
        if document is None or report.pages or b"\0" in document:
            return cls("")
        text = document.decode("utf-8", "replace")
        return cls(_unescaped(text) if text.lstrip().startswith(("{", "[")) else text)

    def of(self, quote: str) -> int | None:
        """The line in which a quote begins; None if it does not stand there."""
        words = f"{' '.join(_WORD.findall(quote.casefold())[:_LONG])} "
        place = self._words.find(words) if words.strip() else -1
        while place >= 0 and place not in self._starts:
            place = self._words.find(words, place + 1)
        return self._starts.get(place)


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        for word in _WORD.findall(line.casefold()):
            yield number, word


def _unescaped(text: str) -> str:
    """JSON with the escapes of its strings resolved, line by line."""
    return re.sub(r'\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])', lambda match: _character(match[0]), text)


def _character(escape: str) -> str:
    character: str = json.loads(f'"{escape}"')
    return " " if character.isspace() else character
