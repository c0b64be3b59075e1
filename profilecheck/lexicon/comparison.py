"""What counts as the same in two documents of one person, and what is said of the rest (`lexicons/comparison.toml`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from profilecheck.errors import LexiconError

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

_FILE = "comparison.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonWords:
    """Thresholds, words and messages of a comparison."""

    thresholds: Mapping[str, float]
    weights: Mapping[str, float]
    same_titles: Mapping[str, str]
    """What a word of a title stands for."""
    empty_titles: frozenset[str]
    """Words of titles that say nothing."""
    levels: frozenset[str]
    """Words of which one more or less makes another title."""
    legal_forms: frozenset[str]
    """Legal forms of companies, without stops."""
    empty_companies: frozenset[str]
    """Words of names of companies that some writers leave out."""
    credentials: frozenset[str]
    """Letters behind a name."""
    places: Mapping[str, str]
    """What the documents are called in a sentence."""
    not_compared: Mapping[str, str]
    messages: Mapping[str, tuple[str, str]]
    """Message and suggestion by the kind of difference."""


@lru_cache(maxsize=4)
def comparison_words(lexicon: "Lexicon") -> ComparisonWords:
    """The words of a lexicon, read once.

    Raises:
        LexiconError: a part is missing.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> comparison_words(default_lexicon()).same_titles["sr"]
    'senior'

    """
    table, fields = lexicon.table(_FILE), lexicon.table("parsing/fields.toml")
    try:
        return ComparisonWords(
            thresholds=table["thresholds"],
            weights=table["weights"],
            same_titles=table["titles"]["same"],
            empty_titles=frozenset(table["titles"]["empty"]),
            levels=frozenset(table["titles"]["levels"]),
            legal_forms=frozenset(form.replace(".", "") for form in fields["companies"]["suffixes"]),
            empty_companies=frozenset(table["companies"]["empty"]),
            credentials=frozenset(word.replace(".", "") for word in fields["credentials"]["words"]),
            places=table["places"],
            not_compared=table["not_compared"],
            messages={kind: (said["message"], said["suggestion"]) for kind, said in table["message"].items()},
        )
    except KeyError as error:
        raise LexiconError(f"{_FILE}: {error} is missing; take it from the package's own file") from None
