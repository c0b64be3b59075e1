"""How near a profile is to the field of a posting: its titles, and the words of the trade and of the posting."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.match import MatchWeights, match_weights
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.postings import trades
from profilecheck.lexicon.terms import load_terms
from profilecheck.lexicon.titles import title_words
from profilecheck.matching.job.candidate import Candidate, Held
from profilecheck.matching.job.trades import TitleTrade, near_trades, title_trade, trade_book
from profilecheck.model.job import Posting

_HALF = 0.5
_TITLE_WORDS = 0.4
"""What a title counts at most by its words alone."""


# Not slotted: cached properties need a __dict__.
@dataclass(frozen=True, kw_only=True, eq=False)
class Field:
    """The field of work of a posting."""

    posting: Posting
    lexicon: Lexicon

    @cached_property
    def terms(self) -> Mapping[str, float]:
        """The terms of the posting with their weights; those that no trade says count like a usual one."""
        terms, weights = load_terms(self.lexicon), inverse_frequency(self.lexicon)
        usual = sum(weights.values()) / max(1, len(weights)) / 2
        said = sorted({term for text in (self.posting.title, *self.posting.body) for term in terms.of(text)})
        return {term: weights.get(term, usual) for term in said}

    @cached_property
    def trade(self) -> TitleTrade:
        """The trade that the title names, else the one that the words speak of most."""
        told = title_trade(self.posting.title, self.lexicon)
        if told.ids or not self.shares:
            return told
        return TitleTrade((max(self.shares, key=lambda name: (self.shares[name], name)),), told.words)

    @cached_property
    def speciality(self) -> frozenset[str]:
        """The terms of the title besides trade and level: "rank" of "Machine Learning Engineer, Ranking"."""
        said, names = tokens(self.posting.title), title_words(self.lexicon)
        hits = [hit for book in (trade_book(self.lexicon), names.levels, names.heads) for hit in book.find(said)]
        rest = (word.word for word in said if not any(hit.start <= word.start < hit.end for hit in hits))
        return frozenset(load_terms(self.lexicon).of(" ".join(rest)))

    @cached_property
    def shares(self) -> Mapping[str, float]:
        """The trades that the posting speaks of, half by its title and half by its words; they add up to 1."""
        weights = match_weights(self.lexicon).field
        found = {}
        for name, terms in trade_terms(self.lexicon).items():
            shared = sum(weight for term, weight in terms.items() if term in self.terms)
            found[name] = shared / max(1.0, sum(terms.values()))
        best = sorted(found, key=lambda name: (-found[name], name))[: int(weights["trades"])]
        shares = {name: found[name] ** weights["sharpness"] for name in best if found[name] > 0}
        titled = title_trade(self.posting.title, self.lexicon).ids[:1]
        by_words = _HALF if titled else 1.0
        shares = {name: by_words * share / sum(shares.values()) for name, share in shares.items()}
        for name in titled:
            shares[name] = shares.get(name, 0.0) + 1 - sum(shares.values())
        return shares


def field_score(field: Field, candidate: Candidate) -> float:
    """0 to 1: the titles, the words of the trade, and the words of the posting."""
    weights = match_weights(candidate.lexicon).field
    known = trade_terms(candidate.lexicon)
    trade = sum(share * _covered(known[name], candidate, weights["trade_full"]) for name, share in field.shares.items())
    own = _covered(field.terms, candidate, weights["terms_full"])
    best = max((title_fit(field, held) for held in candidate.titles), default=0.0)
    if field.speciality:
        best *= 1 - weights["speciality"] * len(field.speciality - candidate.terms) / len(field.speciality)
    return weights["title"] * best + weights["trade"] * trade + weights["terms"] * own


def best_title(field: Field, candidate: Candidate) -> Held | None:
    """The title that fits best, the newest of several."""
    return max(candidate.titles, key=lambda held: title_fit(field, held), default=None)


def title_fit(field: Field, held: Held) -> float:
    """0 to 1: how near a title is to the posting's, in trade, level and time."""
    weights = match_weights(field.lexicon)
    near = nearness(field.trade, held.trade, field.lexicon, weights)
    steps = weights.levels.get(field.posting.level, 0) - weights.levels.get(held.level or "mid", 0)
    older = max(weights.field["older_title"] ** held.age, weights.field["least_title"])
    claimed = weights.field["headline"] if held.position is None else 1.0
    return near * older * claimed * max(0.0, 1 - weights.field["level_step"] * max(0.0, steps))


def nearness(wanted: TitleTrade, held: TitleTrade, lexicon: Lexicon, weights: MatchWeights) -> float:
    """0 to 1: the same trade, a near one, or some of the same words."""
    common = len(wanted.words & held.words) / max(1, len(wanted.words | held.words))
    words = _TITLE_WORDS * common
    if wanted.ids and held.ids:
        if wanted.ids[0] in held.ids or held.ids[0] in wanted.ids:
            return 1.0
        if held.ids[0] in near_trades(lexicon)[wanted.ids[0]]:
            return max(weights.field["near_title"], words)
        return words
    return 1.0 if common == 1 else words


@lru_cache(maxsize=4)
def trade_terms(lexicon: Lexicon) -> Mapping[str, Mapping[str, float]]:
    """The terms of each trade with their weights: what few trades say weighs most."""
    terms = load_terms(lexicon)
    said = {trade.id: frozenset(terms.of(f"{trade.text} {' '.join(trade.titles)}")) for trade in trades(lexicon)}
    weights = inverse_frequency(lexicon)
    return {name: {term: weights[term] for term in sorted(own)} for name, own in said.items()}


@lru_cache(maxsize=4)
def inverse_frequency(lexicon: Lexicon) -> Mapping[str, float]:
    """The weight of each term of the trades: the logarithm of how few of them say it."""
    terms = load_terms(lexicon)
    count: dict[str, int] = {}
    for trade in trades(lexicon):
        for term in set(terms.of(f"{trade.text} {' '.join(trade.titles)}")):
            count[term] = count.get(term, 0) + 1
    whole = len(trades(lexicon))
    return {term: log((1 + whole) / number) for term, number in count.items()}


def _covered(terms: Mapping[str, float], candidate: Candidate, full: float) -> float:
    """The share of the weight of some terms that the candidate's words have; `full` is enough."""
    whole = sum(terms.values())
    shown = sum(weight for term, weight in terms.items() if term in candidate.terms)
    return min(1.0, shown / whole / full) if whole else 0.0
