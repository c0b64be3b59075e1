"""Weights and thresholds of the job match (`lexicons/postings/match.toml`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.model.job import Need, RequirementKind

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FILE = "postings/match.toml"
PARTS = ("requirements", "duties", "field")
_KEYS = {
    "parts": PARTS,
    "needs": tuple(Need),
    "kinds": tuple(RequirementKind),
    "credits": (
        *("used_with_result", "used", "listed", "implied", "listed_floor", "listed_share"),
        *("other_field", "lower_degree", "instead_of_degree", "mentioned", "near_years"),
    ),
    "most": ("requirements", "statements"),
    "status": ("met", "partly"),
    "similarity": ("low", "high", "words", "characters", "copied_words"),
    "field": (
        *("title", "trade", "terms", "near_title", "headline", "older_title", "least_title"),
        *("trade_full", "terms_full", "trades", "sharpness", "level_step", "speciality"),
    ),
    "levels": ("entry", "mid", "senior", "leadership"),
    "usual_years": ("mid", "senior", "leadership"),
    "advice": ("most",),
}


# Not slotted: it is a cache key by identity.
@dataclass(frozen=True, kw_only=True, eq=False)
class MatchWeights:
    """The published numbers of the match, by the tables of the file."""

    version: str
    parts: Mapping[str, float]
    needs: Mapping[str, float]
    kinds: Mapping[str, float]
    credits: Mapping[str, float]
    most: Mapping[str, float]
    status: Mapping[str, float]
    similarity: Mapping[str, float]
    field: Mapping[str, float]
    levels: Mapping[str, float]
    usual_years: Mapping[str, float]
    advice: Mapping[str, float]


@lru_cache(maxsize=4)
def match_weights(lexicon: "Lexicon") -> MatchWeights:
    """The weights of a lexicon; raises LexiconError with every problem found."""
    problems = Problems()
    root = Entry(lexicon.table(FILE), FILE, "", problems)
    version = root.text("version")
    tables: dict[str, dict[str, float]] = {}
    for name, keys in _KEYS.items():
        entry = root.entry(name)
        if entry is None:
            root.problem(f'"{name}" is missing')
            continue
        tables[name] = {str(key): entry.number(key) for key in keys}
        for key, value in tables[name].items():
            if value < 0:
                entry.problem("less than 0", key)
        entry.close()
    root.close()
    problems.check()
    return MatchWeights(version=version, **tables)
