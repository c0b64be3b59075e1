"""Texts → terms, for comparing what postings and profiles tell (`lexicons/postings/terms.toml`)."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.schema import Entry, Problems

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FILE = "postings/terms.toml"


@dataclass(frozen=True, kw_only=True, eq=False)
class Terms:
    """Cuts texts into the stems of the words that say something."""

    stop: frozenset[str]
    endings: tuple[str, ...]
    shortest: int

    def of(self, text: str) -> list[str]:
        """The terms of a text, in its order.

        >>> Terms(stop=frozenset({"the"}), endings=("ing", "s"), shortest=4).of("Training the models")
        ['train', 'model']
        """
        words = (token.word for token in tokens(text))
        return [self.stem(word) for word in words if word not in self.stop and not word.isdigit()]

    def stem(self, word: str) -> str:
        """A word without its ending."""
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= self.shortest:
                return word.removesuffix(ending)
        return word


@lru_cache(maxsize=4)
def load_terms(lexicon: "Lexicon") -> Terms:
    """The terms of a lexicon; raises LexiconError with every problem found."""
    problems = Problems()
    root = Entry(lexicon.table(FILE), FILE, "", problems)
    found = Terms(
        stop=frozenset(root.texts("stop")),
        endings=tuple(sorted(root.texts("endings"), key=lambda ending: (-len(ending), ending))),
        shortest=root.integer("shortest"),
    )
    root.close()
    problems.check()
    return found
