"""Trades: to which a title belongs, and which are near."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.phrases import Hit, Phrase, Phrases, Token, tokens
from profilecheck.lexicon.postings import trades
from profilecheck.lexicon.titles import title_words


@lru_cache(maxsize=4)
def trade_book(lexicon: Lexicon) -> Phrases:
    """The patterns of titles; the ids of the phrases are those of the trades."""
    return Phrases(Phrase(id=trade.id, any=trade.titles) for trade in trades(lexicon))


@lru_cache(maxsize=4)
def near_trades(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """The trades near to each, both ways."""
    found: dict[str, set[str]] = {trade.id: set(trade.near) for trade in trades(lexicon)}
    for trade in trades(lexicon):
        for name in trade.near:
            found[name].add(trade.id)
    return {name: frozenset(names) for name, names in found.items()}


@dataclass(frozen=True, slots=True)
class TitleTrade:
    """The trades that a title may belong to, the one of its longest words first."""

    ids: tuple[str, ...]
    words: frozenset[str]
    """Its words without those of the level."""


@lru_cache(maxsize=4096)
def title_trade(title: str, lexicon: Lexicon) -> TitleTrade:
    """The trades of a title: a longer name counts before a shorter one.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> title_trade("Senior Machine Learning Engineer", default_lexicon()).ids[0]
    'machine-learning-engineer'
    """
    said = tokens(title)
    hits = sorted(trade_book(lexicon).find(said), key=lambda hit: (-_count(hit, said), hit.start))
    levels = title_words(lexicon).levels.find(said)
    rest = [word.word for word in said if not any(hit.start <= word.start < hit.end for hit in levels)]
    return TitleTrade(tuple(dict.fromkeys(hit.phrase.id for hit in hits)), frozenset(rest))


def _count(hit: Hit, said: tuple[Token, ...]) -> int:
    return sum(hit.start <= word.start < hit.end for word in said)
