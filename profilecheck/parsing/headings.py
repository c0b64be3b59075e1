"""What a section is called: headings of lexicons/sections, compared loosely."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from profilecheck.lexicon.load import Lexicon

_NOT_WORD = re.compile(r"[^\w]+")
_NUMBERING = re.compile(r"^(?:\d{1,2}|[ivx]{1,4})\s+(?=\D)")
_AND = re.compile(r"\s+(?:and|et|und|y|e|en)\s+")


class Headings:
    """The known headings of all languages.

    >>> headings = Headings([{"language": "en", "headings": {"skills": ["skills", "tools"], "work": ["experience"]}}])
    >>> headings.kind("Tools & Skills:"), headings.kind("EXPERIENCE"), headings.kind("Tilmart Ltd")
    ('skills', 'work', None)
    """

    def __init__(self, tables: Iterable[Mapping[str, Any]]) -> None:
        self._kinds: dict[str, str] = {}
        self._languages: dict[str, str] = {}
        self._subheadings: dict[str, str] = {}
        self._modifiers: frozenset[str] = frozenset()
        for table in tables:
            for kind, names in table["headings"].items():
                for name in names:
                    self._kinds.setdefault(normalised(name), kind)
                    self._languages.setdefault(normalised(name), table["language"])
            self._modifiers |= frozenset(table.get("modifiers", ()))
            for kind, names in table.get("subheadings", {}).items():
                for name in names:
                    self._subheadings.setdefault(normalised(name), kind)
        self.longest_words = max((len(name.split()) for name in self._kinds), default=0)
        self._longest = max((len(name) for name in self._kinds), default=0)
        self.kind = lru_cache(maxsize=4096)(self._kind)

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Headings":
        """The headings of a lexicon."""
        return cls(lexicon.table(name) for name in lexicon.files("sections"))

    def _kind(self, text: str) -> str | None:
        """The kind of section that a heading announces, or None when it is no known heading."""
        if len(text) > 2 * self._longest:
            return None
        name = normalised(text)
        return self._kinds.get(name) or self._of_parts(name) or self._without_modifiers(name)

    def _of_parts(self, name: str) -> str | None:
        """Kind of "X and Y" when X and Y are headings: that of the first."""
        parts = _AND.split(name)
        kinds = [self._kinds.get(part) for part in parts]
        return kinds[0] if len(parts) > 1 and all(kinds) else None

    def _without_modifiers(self, name: str) -> str | None:
        """Kind of "Selected technical projects", because "projects" is a heading."""
        words = name.split()
        rest = [word for word in words if word not in self._modifiers]
        return self._kinds.get(" ".join(rest)) if 0 < len(rest) < len(words) <= self.longest_words else None

    def subheading(self, text: str) -> str | None:
        """What a label inside an entry announces (highlights, courses …), or None.

        "Highlights:" and "HIGHLIGHTS" are alike.
        """
        return self._subheadings.get(normalised(text))

    def language(self, text: str) -> str | None:
        """Language of a known heading."""
        return self._languages.get(normalised(text))


@lru_cache(maxsize=8192)
def normalised(text: str) -> str:
    """A heading as it is compared: lower case, no accents, no punctuation, "&", "+" and "/" as "and".

    >>> normalised(" 2. Skills/Tools & Métiers: ")
    'skills and tools and metiers'
    """
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = re.sub(r"[&+/]", " and ", text).replace("'s ", "s ")
    text = " ".join(_NOT_WORD.sub(" ", text).replace("_", " ").split())
    return _NUMBERING.sub("", text)
