"""The words by which the parts of entries are told apart, from lexicons/parsing."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from profilecheck.dates import DateGrammar
from profilecheck.lexicon.load import Lexicon
from profilecheck.model.profile import Place
from profilecheck.parsing.headings import Headings, normalised
from profilecheck.text import fold

_WORD = re.compile(r"[^\s,;()|/]+")
_POSTAL = re.compile(
    r"\b(?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2})\b"
)
_DISTRICT = re.compile(r"(\D{3,}) \d{1,2}")
_STROKES = str.maketrans("łŁøØđĐı", "lLoOdDi")
_PARTS = re.compile(r"\s*[,·|]\s*|\s+[–—-]\s+|\s*[()]\s*")


class WordSet:
    """A set of words and phrases, looked up as whole words in lower case without accents.

    >>> list(WordSet(["head of", "engineer"]).find("Head of ML, ex Engineer"))
    ['head of', 'engineer']
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(" ".join(_words(word)) for word in words)
        self._longest: dict[str, int] = {}
        for member in self._words:
            first, _, rest = member.partition(" ")
            self._longest[first] = max(self._longest.get(first, 0), len(rest.split()) + 1)

    def find(self, text: str) -> Iterator[str]:
        """Members that occur in a text, longest first at each word."""
        words = _words(text)
        if self._longest.keys().isdisjoint(words):
            return
        index = 0
        while index < len(words):
            for length in range(min(self._longest.get(words[index], 0), len(words) - index), 0, -1):
                candidate = " ".join(words[index : index + length])
                if candidate in self._words:
                    yield candidate
                    index += length - 1
                    break
            index += 1

    def any(self, text: str) -> bool:
        """Whether any member occurs."""
        return next(self.find(text), None) is not None

    def all(self, text: str) -> bool:
        """Whether members make up all of a text."""
        words = _words(text)
        return bool(words) and sum(len(member.split()) for member in self.find(text)) == len(words)

    def __contains__(self, text: str) -> bool:
        return " ".join(_words(text)) in self._words


@lru_cache(maxsize=16384)
def _words(text: str) -> tuple[str, ...]:
    words = (word.strip(".:'\"“”‘’[]") for word in _WORD.findall(fold(text.translate(_STROKES))))
    return tuple(word for word in words if word)


class Places:
    """Recognises locations."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.countries = WordSet(table["countries"])
        self.country_codes = WordSet(table["country_codes"])
        self.regions = WordSet(table["regions"])
        self.region_codes = WordSet(table["region_codes"])
        self.modes = WordSet(table["modes"])
        self.cities = WordSet(table["cities"])

    def score(self, text: str) -> float:
        """How much a text looks like a location, from 0 to 1."""
        parts = [part for part in _PARTS.split(text.strip(" ()")) if part]
        if not parts or len(parts) > 5 or len(text.split()) > 9:
            return 0.0
        if all(part in self.modes for part in parts):
            return 1.0
        parts = [part for part in parts if part not in self.modes]
        if any(sum(letter.isdigit() for letter in part) > 6 for part in parts):
            return 0.0
        known = [self._known(part, behind=index > 0) for index, part in enumerate(parts)]
        if all(known):
            return 1.0
        if len(parts) > 1 and re.search(r"\d", parts[0]) and all(known[1:]):
            return 0.95
        if len(parts) == 3 and parts[0] in self.cities and known[2]:
            return 0.95
        if len(parts) == 2 and parts[0] in self.cities and self._coded(parts[1])[1]:
            return 0.95
        towns = [self._coded(part) for part in parts[1:]]
        small_town = all(known[1:]) and not any(head in self.cities or code for head, code in towns)
        return 0.9 if len(parts) > 1 and small_town and parts[0][0].isupper() and len(parts[0].split()) < 4 else 0.0

    def _known(self, part: str, *, behind: bool) -> bool:
        """Whether a part is a known place; codes count behind another part or a city only."""
        plain = _POSTAL.sub("", part).strip()
        if not plain:
            return True
        if plain in self.countries or plain in self.regions or plain in self.cities:
            return True
        district = _DISTRICT.fullmatch(plain)
        if (self._is_code(plain) and behind) or (district and district[1] in self.cities):
            return True
        head, code = self._coded(plain)
        if code and behind and self._is_code(head):
            return True
        return bool(code) and (self._known(head, behind=False) or (len(code) > 2 and len(head.split()) < 4))

    def _is_code(self, text: str) -> bool:
        return text.isupper() and (text in self.country_codes or text in self.region_codes)

    def _coded(self, text: str) -> tuple[str, str]:
        """A place and the code behind it without a comma ("Newcastle NSW"); the code is empty when there is none."""
        head, _, code = text.rpartition(" ")
        return (head, code) if head and self._is_code(code) else (text, "")

    def place(self, text: str) -> Place:
        """Split a location into its parts, as far as they can be told."""
        found = {"city": "", "region": "", "country": "", "postal_code": "", "address": ""}
        parts = [part for part in _PARTS.split(text.strip(" ()")) if part and part not in self.modes]
        for index, part in enumerate(parts):
            part = self._without_postal(part, found)
            if part:
                self._file(part, index > 0, index == len(parts) - 1, found)
        return Place(text=text, **found)

    def _without_postal(self, part: str, found: dict[str, str]) -> str:
        match = _POSTAL.search(part)
        district = _DISTRICT.fullmatch(part)
        if district and district[1] in self.cities and not found["postal_code"]:
            found["postal_code"] = part
            return district[1]
        street = re.match(r"\d{1,5}\w?\s+[A-Z]\w+\s+\w", part)
        if match is None or found["postal_code"] or (street and match.start() == 0):
            return part
        found["postal_code"] = match[0]
        return " ".join((part[: match.start()] + " " + part[match.end() :]).split())

    def _file(self, part: str, behind: bool, last: bool, found: dict[str, str]) -> None:
        """Put one part of a location where it belongs."""
        head, code = self._coded(part)
        if code and (code in self.region_codes or code in self.country_codes):
            is_region = code in self.region_codes and (code not in self.country_codes or not last or len(code) > 2)
            found["region" if is_region and not found["region"] else "country"] = code
            part = head
        if re.search(r"\d", part) and not found["city"]:
            part, found["city"] = self._with_city(part)
            found["address"] = ", ".join(filter(None, (found["address"], part)))
        elif not found["city"] and not (part in self.countries and part not in self.cities):
            found["city"] = part
        elif part in self.countries or (last and found["region"]) or self._is_country_code(part):
            found["country"] = part
        elif not found["region"] and behind:
            found["region"] = part

    def _with_city(self, part: str) -> tuple[str, str]:
        """A street with a known city behind it, without a comma between them."""
        words = part.split()
        for length in (3, 2, 1):
            if len(words) > length + 1 and (city := " ".join(words[-length:])) in self.cities:
                return " ".join(words[:-length]), city
        return part, ""

    def _is_country_code(self, text: str) -> bool:
        return text.isupper() and text in self.country_codes and text not in self.region_codes


class FieldWords:
    """All words and grammars that the field readers use."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("parsing/fields.toml")
        titles = lexicon.table("guides/_titles.toml")
        education = table["education"]
        self.headings = Headings.of(lexicon)
        self.dates = DateGrammar(lexicon.table("parsing/dates.toml"))
        self.places = Places(lexicon.table("parsing/places.toml"))
        self.titles = WordSet([*titles["heads"], *table["titles"]["heads"]])
        self.abbreviations = frozenset(word for word in table["companies"]["suffixes"] if word.endswith("."))
        self.company_suffixes = WordSet(table["companies"]["suffixes"])
        self.ditto = WordSet(table["companies"]["ditto"])
        self.company_words = WordSet(table["companies"]["words"])
        self.institutions = WordSet(education["institutions"])
        self.campuses = WordSet(education["campuses"])
        self.study_fields = WordSet(education["fields"])
        self.connectors = WordSet(table["connectors"]["words"])
        self.degrees = WordSet(education["degrees"])
        self.scores = WordSet(education["scores"])
        self.honours = WordSet(education["honours"])
        self.fluency = WordSet(table["fluency"]["words"])
        self.skill_levels = WordSet(table["fluency"]["of_skills"])
        self.languages = WordSet(table["languages"]["names"])
        self.credentials = WordSet(table["credentials"]["words"])
        self.durations = WordSet(table["periods"]["durations"])
        self.patterns = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in table["patterns"].items()}
        """Regular expressions with words in them, by name."""
        self.grades = WordSet(table["certificates"]["grades"])
        self.award_nouns = WordSet(table["awards"]["nouns"])
        self.ranks = WordSet(table["awards"]["ranks"])
        self.link_words = WordSet(table["links"]["words"])
        self.venues = WordSet(table["publications"]["venues"])
        self.foreign: tuple[str, ...] = tuple(table["links"]["foreign"])
        self.networks: Mapping[str, str] = table["networks"]
        self._labels = {normalised(name): kind for kind, names in table["labels"].items() for name in names}

    def label(self, text: str) -> str | None:
        """What a label such as "Designation:" announces, or None."""
        return self._labels.get(normalised(text)) if len(text) < 92 else None


@lru_cache(maxsize=4)
def field_words(lexicon: Lexicon) -> FieldWords:
    """The words of a lexicon, built once."""
    return FieldWords(lexicon)
