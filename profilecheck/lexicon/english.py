"""Whether a word is English, and what it was probably meant to be.

The dictionary is that of pyspellchecker; what it leaves open stands in `lexicons/phrases/_spelling.toml`.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from profilecheck.lexicon.cache import compiled
from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.lexicon.wordlist import WordList

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FILE = "phrases/_spelling.toml"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """How words may be derived or spelt besides what the dictionary has."""

    endings: tuple[tuple[str, str], ...]
    inside: tuple[tuple[str, str], ...]
    suffixes: tuple[str, ...]
    prefixes: tuple[str, ...]
    shortest: int
    long: int
    longest: int
    """Longer ones are no words, and are not corrected."""


class English:
    """Knows words, and corrects those that it does not know where the cure is plain.

    >>> forms = Forms(endings=(("ise", "ize"),), inside=(), suffixes=("s",), prefixes=("re",), shortest=4,
    ...               long=7, longest=40)
    >>> words = WordList.load(WordList.dump({"train": 900, "optimize": 800}))
    >>> english = English(words=words, frequent=2, beside=frozenset(), forms=forms)
    >>> [english.known(word) for word in ("trains", "retrain", "optimise", "trian")]
    [True, True, True, False]
    >>> english.correction("trian")
    'train'
    """

    def __init__(self, *, words: WordList, frequent: int, beside: Set[str], forms: Forms) -> None:
        """Take the dictionary, how many of its words are frequent, words beside it, and the forms."""
        self._words = words
        self._frequent = frequent
        self._beside = beside
        self._forms = forms

    def known(self, word: str) -> bool:
        """Whether a word in small letters is right, in British or American spelling."""
        if len(word) < self._forms.shortest:
            return True
        word = word.removesuffix("'s").strip("'")
        if word in self._beside or self._words.rank(word) is not None:
            return True
        if any(self._words.rank(form) is not None for form in self._american(word)):
            return True
        return any(stem in self._beside or self._is_frequent(stem) for stem in self._stems(word))

    def correction(self, word: str) -> str | None:
        """The most frequent word that is one slip away and begins alike; None where there is no plain cure."""
        if len(word) > self._forms.longest:
            return None
        near = [one for one in _one_slip_away(word) if len(one) >= self._forms.shortest]
        ranked = {one: rank for one in near if (rank := self._words.rank(one)) is not None}
        best = min(ranked, key=lambda one: (ranked[one], one), default=None)
        if best and ranked[best] < self._frequent:
            return best
        if len(word) < self._forms.long:
            return None
        return best or min((one for one in near if one in self._beside), default=None)

    def _is_frequent(self, word: str) -> bool:
        rank = self._words.rank(word)
        return rank is not None and rank < self._frequent

    def _american(self, word: str) -> Iterator[str]:
        """How a word in British spelling is spelt in the dictionary."""
        forms = self._forms
        yield from (word.removesuffix(ours) + theirs for ours, theirs in forms.endings if word.endswith(ours))
        yield from (word.replace(ours, theirs) for ours, theirs in forms.inside if ours in word)

    def _stems(self, word: str) -> Iterator[str]:
        """What a word may be derived from."""
        forms = self._forms
        for form in (word, *self._american(word)):
            for suffix in forms.suffixes:
                if form.endswith(suffix) and len(form) - len(suffix) >= forms.shortest - 1:
                    yield from _without(form, suffix)
        for prefix in forms.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= forms.shortest:
                yield word.removeprefix(prefix)


def _without(word: str, suffix: str) -> Iterator[str]:
    """What a word may have been before a suffix: walk(ed), stor(ed), plan(ned), carr(ied).

    >>> [list(_without(*pair)) for pair in (("walked", "ed"), ("stored", "ed"), ("planned", "ed"), ("carried", "ed"))]
    [['walk', 'walke'], ['stor', 'store'], ['planne', 'plan', 'plann'], ['carry']]
    """
    stem = word.removesuffix(suffix)
    if suffix[0] not in _VOWELS:
        if suffix != "d" or stem.endswith("e"):
            yield stem
        return
    if stem.endswith("i") and suffix != "ing":
        yield f"{stem[:-1]}y"
        return
    doubled = len(stem) > 1 and stem[-1] == stem[-2]
    if not stem.endswith("e") and not doubled:
        yield stem
    yield f"{stem}e"
    if doubled:
        yield from (stem[:-1], stem)


def _one_slip_away(word: str) -> set[str]:
    """All strings that a missing, added, wrong or swapped letter behind the first one makes of a word."""
    made: set[str] = set()
    for cut in range(1, len(word) + 1):
        head, tail = word[:cut], word[cut:]
        made.update(head + letter + tail for letter in _LETTERS)
        if tail:
            made.add(head + tail[1:])
            made.update(head + letter + tail[1:] for letter in _LETTERS)
            made.add(head + tail[1:2] + tail[0] + tail[2:])
    return made


@lru_cache(maxsize=8)
def load_english(lexicon: "Lexicon") -> English | None:
    """The English of a lexicon; None where the dictionary is not installed."""
    place = find_spec("spellchecker")
    if place is None or not place.submodule_search_locations:
        return None
    problems = Problems()
    forms, frequent, beside = read_forms(lexicon.table(FILE), problems)
    problems.check()
    dictionary = Path(place.submodule_search_locations[0]) / "resources" / "en.json.gz"
    words = compiled("english", [dictionary], lambda: _compile(dictionary), WordList.load)
    return English(words=words, frequent=frequent, beside=frozenset(beside), forms=forms)


def read_forms(table: Mapping[str, Any], problems: Problems) -> tuple[Forms, int, tuple[str, ...]]:
    """The forms, the number of frequent words, and the further words of the file's table."""
    root = Entry(table, FILE, "", problems)
    forms = Forms(
        endings=_pairs(root, "endings"),
        inside=_pairs(root, "inside"),
        suffixes=root.texts("suffixes"),
        prefixes=root.texts("prefixes"),
        shortest=root.integer("shortest"),
        longest=root.integer("longest"),
        long=root.integer("long"),
    )
    frequent, words = root.integer("frequent"), root.texts("words")
    root.close()
    return forms, frequent, words


def _pairs(root: Entry, key: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for index, text in enumerate(root.texts(key)):
        ours, arrow, theirs = text.partition(">")
        if not arrow:
            root.problem(f'expected "ours>theirs", found "{text}"', key, index)
        pairs.append((ours, theirs))
    return tuple(pairs)


def _compile(dictionary: Path) -> str:
    counts = json.loads(gzip.decompress(dictionary.read_bytes()))
    return WordList.dump({word: count for word, count in counts.items() if word.isascii() and word.isalpha()})
