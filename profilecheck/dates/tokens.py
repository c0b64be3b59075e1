"""Cuts a text into tokens and gives each a kind, one letter, so that dates can be found by patterns over kinds.

Y year   m 01-12   k 1-9   d 13-31   n other two digits   N other number   o ordinal day
M month   S season, quarter or half year   P present   T to   U until   F since   J of   E expected   & and
y unit "years"   z unit "months"   x other word
blank space   | line or cell break   - hyphen   = other dash   B bullet or bar   ' . , / : + ( ) themselves
X a sign that makes the number beside it no date   ? any other sign
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_TOKEN = re.compile(
    r"""(?P<skip>(?:https?://|www\.)\S+|(?<![\w.+-])(?:[\w.+-]+@[\w.-]+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*)
          |\+\d(?:[ ().-]{0,2}\d){6,14}(?!\d))
      | (?P<space>\s+)
      | (?P<number>\d++)(?![^\W_])
      | (?P<word>(?:[^\W_]|[\u0300-\u036f])+(?:['’](?:[^\W\d_]|[\u0300-\u036f])+)*)
      | (?P<dash>-[->]+|[-‐‑–—‒―−~→]+)
      | (?P<sign>.)""",
    re.VERBOSE,
)
_SIGNS = {"’": "'", "‘": "'", "'": "'", "·": "B", "•": "B", "|": "B", "∙": "B", "⋅": "B"}
_PLAIN_SIGNS = ".,/:+()"
_NO_DATE_SIGNS = "_#$€£¥%=<>*@^\\"
_WORD_KINDS = {"present": "P", "to": "T", "until": "U", "since": "F", "of": "J", "expected": "E", "and": "&"}


class Token(NamedTuple):
    """A piece of the text; `value` is the number, or the first and the last month."""

    kind: str
    start: int
    end: int
    value: tuple[int, ...] = ()


def fold(word: str) -> str:
    """Lower case without accents, with straight apostrophes.

    >>> fold("Août")
    'aout'
    """
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


class Tokenizer:
    """Knows the words of lexicons/parsing/dates.toml."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        years = words["years"]
        self.first_year: int = years["first"]
        self.last_year: int = years["last"]
        self._kinds: dict[str, tuple[str, tuple[int, ...]]] = {}
        for name, kind in _WORD_KINDS.items():
            self._add(words["words"][name], kind, ())
        self._add(words["units"]["year"], "y", ())
        self._add(words["units"]["month"], "z", ())
        for season in words["season"]:
            self._add(season["words"], "S", tuple(season["months"]))
        for number, names in words["months"].items():
            self._add(names, "M", (int(number), int(number)))
        ordinals = "|".join(map(re.escape, words["guards"]["ordinal"]))
        self._ordinal = re.compile(rf"(\d{{1,2}})(?:{ordinals})", re.IGNORECASE)
        self._glued = re.compile(r"([^\W\d_]+)(\d{4})")

    def _add(self, words: list[str], kind: str, value: tuple[int, ...]) -> None:
        for word in words:
            self._kinds[fold(word)] = (kind, value)

    def tokens(self, text: str) -> list[Token]:
        """All tokens of the text, phrases of several words as one."""
        out: list[Token] = []
        for token in self._simple(text):
            out.append(token)
            if token.kind in "xMPTUFJE&" and len(out) > 2:
                self._join(out, text)
        return out

    def _join(self, out: list[Token], text: str) -> None:
        """Makes one token of the longest phrase that ends with the last token."""
        for length in (5, 3):
            if len(out) < length or out[-2].kind not in " /'":
                continue
            first = out[-length]
            phrase = fold(text[first.start : out[-1].end]).replace("/", " ")
            if phrase in self._kinds:
                kind, value = self._kinds[phrase]
                out[-length:] = [Token(kind, first.start, out[-1].end, value)]
                return

    def _simple(self, text: str) -> Iterator[Token]:
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            string = match[0]
            if match.lastgroup == "word":
                yield from self._word(string, start)
            elif match.lastgroup == "number":
                yield self._number(string, start)
            else:
                yield Token(_other(match.lastgroup, string), start, end)

    def _number(self, string: str, start: int) -> Token:
        end = start + len(string)
        if len(string) > 4 or not string.isascii():
            return Token("N", start, end)
        value = int(string)
        if len(string) == 4:
            kind = "Y" if self.first_year <= value <= self.last_year else "N"
        elif len(string) == 3:
            kind = "N"
        elif 1 <= value <= 12:
            kind = "m" if len(string) == 2 else "k"
        else:
            kind = "d" if 13 <= value <= 31 else "n"
        return Token(kind, start, end, (value,))

    def _word(self, string: str, start: int) -> Iterator[Token]:
        end = start + len(string)
        key = fold(string)
        found = self._kinds.get(key) or self._kinds.get(key.rpartition("'")[2])
        if found:
            yield Token(found[0], start, end, found[1])
        elif string.isalpha():
            yield Token("x", start, end)
        elif match := self._ordinal.fullmatch(string):
            yield Token("o", start, end, (int(match[1]),))
        elif (match := self._glued.fullmatch(string)) and self._kinds.get(fold(match[1]), "x")[0] == "M":
            middle = start + match.end(1)
            yield Token("M", start, middle, self._kinds[fold(match[1])][1])
            yield self._number(match[2], middle)
        else:
            yield Token("x", start, end)


def _other(group: str | None, string: str) -> str:
    """The kind of anything but words and numbers."""
    if group == "space":
        return "|" if "\n" in string or "\t" in string else " "
    if group == "dash":
        return "-" if string in "-‐‑" else "="
    if group == "skip":
        return "X"
    if string in _PLAIN_SIGNS:
        return string
    return _SIGNS.get(string) or ("X" if string in _NO_DATE_SIGNS else "?")
