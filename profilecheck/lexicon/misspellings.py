"""Frequent misspellings with what was meant (`lexicons/phrases/misspellings.toml`)."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from profilecheck.lexicon.schema import Entry, Problems

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FILE = "phrases/misspellings.toml"


@lru_cache(maxsize=8)
def load_misspellings(lexicon: "Lexicon") -> Mapping[str, str]:
    """Wrong word → right word; raises LexiconError with every problem found.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> load_misspellings(default_lexicon())["recieved"]
    'received'
    """
    problems = Problems()
    found = read_misspellings(lexicon.table(FILE), problems)
    problems.check()
    return found


def read_misspellings(table: Mapping[str, Any], problems: Problems) -> Mapping[str, str]:
    """The words of the file's table, whose problems are noted."""
    root = Entry(table, FILE, "", problems)
    words = root.entry("words")
    found: dict[str, str] = {}
    for right in words.keys() if words else ():
        for wrong in words.texts(right) if words else ():
            if wrong in found or wrong == right:
                root.problem(f'"{wrong}" stands twice, or is right')
            found[wrong] = right
    root.close()
    return found
