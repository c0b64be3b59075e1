"""References in the forms of the style guides: who, when, what and where, told apart by their punctuation.

The forms are those of APA ("Surname, A. (2019). Title. Venue."), IEEE ("A. Surname, "Title," in Venue, 2019.") and
Vancouver ("Surname A, Surname B. Title. Venue. 2019;12:3-9.").
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from profilecheck.model.document import Span
from profilecheck.parsing.fields.vocabulary import FieldWords

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_SURNAME = rf"(?:[a-zà-ÿ]{{1,4}}[ ]){{0,2}}{_CAPITAL}[\w'’-]{{1,30}}(?:[ -]{_CAPITAL}[\w'’-]{{1,30}})?"
_INITIALS = rf"{_CAPITAL}\.(?:[ -]{{0,2}}{_CAPITAL}\.){{0,3}}"
_NAMES = (
    rf"{_SURNAME},[ ]{_INITIALS}",
    rf"{_INITIALS}[ ]?{_SURNAME}",
    rf"{_SURNAME}[ ]{_CAPITAL}{{1,3}}\b",
)
_BETWEEN = re.compile(r"[\s.,;:–—-]*")
_NUMBER = re.compile(r"\s*(?:\[?\d{1,3}[\].)]\s+)?")
_QUOTED = re.compile(r"\s*[“\"„«]([^”\"«»]{6,300}?)[,.]?[”\"“»]")
_TITLE = re.compile(r"(.{6,400}?)(?:(?<=[\w)\]])\.|(?<=[?!]))(?=\s|$)\s*")
_YEAR = re.compile(r"\s*[(\[]((?:19|20)\d\d)[a-z]?(?:,[^()]{1,20})?[)\]]\s*[.,:]?\s*")
_LATER_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Reference:
    """The parts of a reference, as offsets in its text."""

    authors: Span | None
    title: Span
    venue: Span | None
    year: Span | None


class ReferenceGrammar:
    """Reads references; the words in them are those of the lexicon."""

    def __init__(self, words: FieldWords) -> None:
        patterns = words.patterns
        between = f"(?i:{patterns['between_authors'].pattern})"
        more = f"(?i:{patterns['other_authors'].pattern})"
        self._authors = tuple(
            re.compile(rf"(?:{name})(?:(?:{between}){{1,2}}(?:{name})){{0,40}}(?:{more})?") for name in _NAMES
        )
        self._in = patterns["in_venue"]
        self._pages = patterns["behind_venue"]

    def begins(self, text: str) -> bool:
        """Whether a row begins as a reference does: with names and initials, or with a title in quotes."""
        start = _end(_NUMBER.match(text))
        return bool(re.match(r"[“\"„«]", text[start:])) or self._names_end(text, start) is not None

    def read(self, text: str) -> Reference | None:
        """The parts of a reference that begins with its authors or a title in quotes, or None for another form."""
        text = text.replace("\n", " ")
        start = _end(_NUMBER.match(text))
        stop = self._names_end(text, start)
        if stop is None and ("\t" in text or not _QUOTED.match(text, start)):
            return None
        authors = Span(start, stop) if stop is not None else None
        stop = start if stop is None else stop
        dated = _YEAR.match(text, stop + (text[stop : stop + 1] == "."))
        begin = dated.end() if dated else stop + _end(_BETWEEN.match(text[stop:]))
        quoted = _QUOTED.match(text, begin)
        found = quoted or _TITLE.match(text, begin)
        if found is None or len(found[1].split()) < _LEAST_WORDS:
            return None
        year = dated.span(1) if dated else _span(_LATER_YEAR.search(text, found.end()))
        title = Span(found.start(1), found.end(1))
        return Reference(authors, title, self.venue(text, found.end()), Span(*year) if year else None)

    def venue(self, text: str, start: int) -> Span | None:
        """Where it appeared, without volume, pages, year and address."""
        text = text.replace("\n", " ")
        start += _end(_BETWEEN.match(text[start:]))
        start += _end(self._in.match(text[start:]))
        behind = self._pages.search(text, start)
        venue = text[start : behind.start() if behind else len(text)].rstrip(" .,;:(")
        return Span(start, start + len(venue)) if any(letter.isalpha() for letter in venue) else None

    def _names_end(self, text: str, start: int) -> int | None:
        ends = [match.end() for pattern in self._authors if (match := pattern.match(text, start))]
        ends = [end for end in ends if re.match(r"\s*[.,:(\[“\"„«]|\s*$", text[end:]) or text[end - 1] == "."]
        return max(ends, default=None)


@lru_cache(maxsize=4)
def reference_grammar(words: FieldWords) -> ReferenceGrammar:
    """The grammar with these words, built once."""
    return ReferenceGrammar(words)


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _span(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None
