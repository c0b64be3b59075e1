"""What a section is called: headings of lexicons/sections, compared loosely."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from profilecheck.lexicon.load import Lexicon

_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_NOT_WORD = re.compile(r"[^\w]+")
_LISTED = re.compile(r"\s*[,;•·|]\s*|\s+[–—-]\s+")
_NUMBERING = re.compile(r"^(?:\d{1,2}|[ivx]{1,4})\s+(?=\D)")


LABELS = frozenset({"languages", "skills", "courses", "other"})
"""Kinds whose headings are labels inside other sections as well."""


class Headings:
    """The known headings of all languages.

    >>> headings = Headings([{"language": "en", "headings": {"skills": ["skills", "tools"], "work": ["experience"]}}])
    >>> headings.kind("Tools & Skills:"), headings.kind("EXPERIENCE"), headings.kind("Tilmart Ltd")
    ('skills', 'work', None)
    """

    def __init__(self, tables: Iterable[Mapping[str, Any]]) -> None:
        self._kinds: dict[str, str] = {}
        self._languages: dict[str, tuple[str, ...]] = {}
        self._subheadings: dict[str, str] = {}
        self._modifiers: frozenset[str] = frozenset()
        self.language_names: dict[str, str] = {}
        """English name of each language by its code."""
        ands = {"and": None}  # a set in the order of the tables
        for table in tables:
            language = table["language"]
            self.language_names[language] = table.get("name", language)
            for kind, names in table["headings"].items():
                for name in map(normalised, names):
                    self._kinds.setdefault(name, kind)
                    self._languages[name] = (*self._languages.get(name, ()), language)
            self._modifiers |= frozenset(map(normalised, table.get("modifiers", ())))
            ands |= dict.fromkeys(table.get("and", ()))
            for kind, names in table.get("subheadings", {}).items():
                for name in names:
                    self._subheadings.setdefault(normalised(name), kind)
        self._ands = tuple(ands)
        self._and = re.compile(rf" (?:{'|'.join(map(re.escape, ands))}) ")
        self.longest_words = max((name.count(" ") + 1 for name in self._kinds), default=0)
        self._longest = max(map(len, self._kinds), default=0)
        self._known = lru_cache(maxsize=4096)(self._find)

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Headings":
        """The headings of a lexicon, built once."""
        return _headings(lexicon)

    def kind(self, text: str) -> str | None:
        """The kind of section that a heading announces, or None when it is no known heading."""
        known = self._known(text)
        return self._kinds[known[0]] if known else None

    def languages(self, text: str) -> frozenset[str]:
        """Codes of the languages in which a text is a known heading."""
        return frozenset(language for name in self._known(text) for language in self._languages[name])

    def _find(self, text: str) -> tuple[str, ...]:
        """The known headings that a text is made of; the first one tells the kind."""
        if len(text) > 2 * self._longest:
            return ()
        name = normalised(text)
        whole = self._listed(name) or self._of_parts(name) or self._without_modifiers(name)
        return whole or self._of_list(text) or self._letterspaced(name)

    def _listed(self, name: str) -> tuple[str, ...]:
        """A heading as it is, or with the word of any language for its "and"."""
        if name in self._kinds:
            return (name,)
        others = (name.replace(" and ", f" {word} ") for word in self._ands) if " and " in name else ()
        return next(((other,) for other in others if other in self._kinds), ())

    def _of_parts(self, name: str) -> tuple[str, ...]:
        """X and Y out of "X and Y", when both are headings."""
        parts = tuple(self._and.split(name))
        return parts if len(parts) > 1 and all(part in self._kinds for part in parts) else ()

    def _of_list(self, text: str) -> tuple[str, ...]:
        """Skills, awards and languages out of "Technical Skills, Awards & Languages", when all are headings."""
        names = [name for part in _LISTED.split(text) for name in self._and.split(f" {normalised(part)}")]
        names = [name.strip() for name in names if name.strip()]
        found = [self._listed(name) or self._without_modifiers(name) for name in names]
        return tuple(part[0] for part in found) if len(found) > 1 and all(found) else ()

    def _letterspaced(self, name: str) -> tuple[str, ...]:
        """A heading whose letters stand so far apart that some of them became words ("AWA R D S")."""
        words = name.split()
        single = sum(len(word) == 1 for word in words)
        return self._listed("".join(words)) if len(words) > 2 and 2 * single >= len(words) else ()

    def _without_modifiers(self, name: str) -> tuple[str, ...]:
        """The heading "projects" out of "Selected technical projects"."""
        words = name.split()
        rest = [word for word in words if word not in self._modifiers]
        return self._listed(" ".join(rest)) if 0 < len(rest) < len(words) <= self.longest_words else ()

    def subheading(self, text: str) -> str | None:
        """What a label inside an entry announces (highlights, courses …), or None.

        "Highlights:" and "HIGHLIGHTS" are alike.
        """
        return self._subheadings.get(normalised(text))


@lru_cache(maxsize=4)
def _headings(lexicon: Lexicon) -> Headings:
    return Headings(lexicon.table(name) for name in lexicon.files("sections"))


class HeadingType(NamedTuple):
    """How a line is set, as far as it matters for headings."""

    size: float
    bold: bool
    capitals: bool
    font: str


@dataclass(frozen=True, slots=True)
class HeadingTypes:
    """The types in which the headings of one document are set."""

    main: HeadingType
    others: frozenset[HeadingType]
    """Types of further headings, for instance those of a sidebar."""

    @classmethod
    def of(cls, found: Mapping[HeadingType, Collection[tuple[str, str]]]) -> "HeadingTypes":
        """Tell them from the lines with the words of headings: type → kinds and texts."""
        if not found:
            return cls(HeadingType(0.0, False, False, ""), frozenset())
        main = max(found, key=lambda own: (len({kind for kind, _ in found[own]}), len(found[own]), own))
        others = (kind for kind, texts in found.items() if len({name for name, _ in texts if name not in LABELS}) > 1)
        return cls(main, frozenset(others))

    def fits(self, own: HeadingType, kind: str) -> bool:
        """Whether a line of this type may be a heading of a kind: set as other headings, or larger, or bolder."""
        if own == self.main or own in self.others:
            return True
        if own.size > 1.05 * self.main.size:
            return kind not in LABELS
        alike = own.size >= 0.97 * self.main.size and own.capitals >= self.main.capitals
        return alike and own.bold >= self.main.bold


@lru_cache(maxsize=8192)
def normalised(text: str) -> str:
    """A heading as it is compared: lower case, no accents, no punctuation, "&", "+" and "/" as "and".

    >>> normalised(" 2. Skills/Tools & Métiers: ")
    'skills and tools and metiers'
    """
    text = text.casefold()
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    if not _PLAIN.fullmatch(text):
        text = re.sub(r"[&+/]", " and ", text).replace("'s ", "s ")
        text = " ".join(_NOT_WORD.sub(" ", text).replace("_", " ").split())
    return _NUMBERING.sub("", text)
