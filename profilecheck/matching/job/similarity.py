"""How alike sentences are: TF-IDF over words and groups of letters. The one module that imports scikit-learn.

The weights of words come from the texts of the trades (`lexicons/postings/trades.toml`), so that two texts alone can be
compared, and two words that only some trade uses say more than those of all. Words that no trade has weigh most.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.match import match_weights
from profilecheck.lexicon.postings import trades
from profilecheck.lexicon.terms import Terms, load_terms

_FEATURES = 2**18
_WORDS, _LETTERS = (1, 2), (3, 5)


@dataclass(frozen=True, slots=True)
class Similarity:
    """Compares sentences with sentences."""

    terms: Terms
    kinds: tuple[tuple[Any, Any, float], ...]
    """A vectorizer, its fitted weights and its share, for words and for letters."""

    def matrix(self, texts: Sequence[str]) -> tuple[Any, ...]:
        """The vectors of some sentences, for `between`."""
        cut = [" ".join(self.terms.of(text)) for text in texts]
        return tuple(weights.transform(counts.transform(cut)) for counts, weights, _ in self.kinds)

    def between(self, first: tuple[Any, ...], second: tuple[Any, ...]) -> list[list[float]]:
        """The similarity of each sentence of the first with each of the second, from 0 to 1."""
        shares = [share for _, _, share in self.kinds]
        parts = [share * (one @ other.T).toarray() for share, one, other in zip(shares, first, second, strict=True)]
        found: list[list[float]] = sum(parts[1:], parts[0]).round(6).tolist()
        return found


@lru_cache(maxsize=4)
def similarity(lexicon: Lexicon) -> Similarity:
    """The comparison of a lexicon; building it imports scikit-learn."""
    from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer

    terms, weights = load_terms(lexicon), match_weights(lexicon).similarity
    texts = [" ".join(terms.of(f"{' '.join(trade.titles)} {trade.text}")) for trade in trades(lexicon)]
    kinds = []
    for analyzer, sizes, share in (("word", _WORDS, weights["words"]), ("char_wb", _LETTERS, weights["characters"])):
        counts = HashingVectorizer(
            analyzer=analyzer,
            ngram_range=sizes,
            n_features=_FEATURES,
            alternate_sign=False,
            norm=None,
            lowercase=False,
            token_pattern=r"\S+" if analyzer == "word" else None,
        )
        kinds.append((counts, TfidfTransformer(sublinear_tf=True).fit(counts.transform(texts)), share))
    return Similarity(terms, tuple(kinds))
