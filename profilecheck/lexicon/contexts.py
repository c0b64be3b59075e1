"""The words and numbers of `skills/_matching.toml`: context, negation and misspelling."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, TypeVar

from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.lexicon.surfaces import pieces

MATCHING_FILE = "skills/_matching.toml"


class WordRuns:
    """A set of phrases that is asked whether one of them stands at a place in a list of folded words.

    >>> runs = WordRuns(["no experience with", "instead of"])
    >>> runs.starting(["no", "experience", "with", "go"], 0), runs.ending(["instead", "of", "r"], 2)
    (3, 2)
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.texts = tuple(phrases)

    @cached_property
    def _by_length(self) -> tuple[tuple[int, frozenset[tuple[str, ...]]], ...]:
        parts = {pieces(text) for text in self.texts}
        lengths = sorted({len(part) for part in parts}, reverse=True)
        return tuple((length, frozenset(part for part in parts if len(part) == length)) for length in lengths)

    def starting(self, words: Sequence[str], start: int) -> int:
        """Number of words of the longest phrase that begins here, or 0."""
        for length, known in self._by_length:
            if tuple(words[start : start + length]) in known:
                return length
        return 0

    def ending(self, words: Sequence[str], end: int) -> int:
        """Number of words of the longest phrase that ends before `end`, or 0."""
        for length, known in self._by_length:
            if end >= length and tuple(words[end - length : end]) in known:
                return length
        return 0

    def within(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether one of the phrases stands between two places."""
        return any(0 < self.starting(words, at) <= end - at for at in range(max(start, 0), min(end, len(words))))


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextWords:
    """What proves that a name which is also a word is meant as a skill."""

    window: int
    unless_window: int
    lone_list: int
    section_kinds: WordRuns
    degree_categories: WordRuns
    entity_labels: WordRuns
    governing: WordRuns
    made: WordRuns
    made_in: WordRuns
    nouns: WordRuns
    name_tails: WordRuns
    after_item: WordRuns
    joiners: WordRuns
    levels: WordRuns
    attached: WordRuns
    labels: WordRuns


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationWords:
    """What says that a skill is not held."""

    reach: int
    before: WordRuns
    close: WordRuns
    after: WordRuns
    breaks: WordRuns
    hiring: WordRuns
    people: WordRuns


@dataclass(frozen=True, slots=True, kw_only=True)
class FuzzyLimits:
    """How far a misspelt name may be from the right one."""

    min_length: int
    min_score: float
    edits: int
    long: int
    min_joined: int
    max_parts: int
    not_in: WordRuns
    real_words: WordRuns


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Confidence in a mention."""

    plain: float
    """In a name that means nothing else."""
    proved: float
    """In one whose meaning the context shows."""
    shown: float
    """In words that show a skill without naming it."""


T = TypeVar("T", ContextWords, NegationWords, FuzzyLimits, Scores)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contexts:
    """All settings of the skill matcher."""

    context: ContextWords
    negation: NegationWords
    fuzzy: FuzzyLimits
    scores: Scores

    @classmethod
    def none(cls) -> "Contexts":
        """Settings without words, for a taxonomy that has none of its own."""
        return check_contexts({}, Problems())


def check_contexts(table: Mapping[str, Any], problems: Problems, file: str = MATCHING_FILE) -> Contexts:
    """The settings of a table, whose problems are noted."""
    root = Entry(table, file, "", problems)
    context, negation, fuzzy, scores = (root.entry(part.name) for part in fields(Contexts))
    root.close()
    return Contexts(
        context=_read(ContextWords, context or root),
        negation=_read(NegationWords, negation or root),
        fuzzy=_read(FuzzyLimits, fuzzy or root),
        scores=_read(Scores, scores or root),
    )


def _read(kind: type[T], entry: Entry) -> T:
    values: dict[str, Any] = {}
    for part in fields(kind):
        if part.type is WordRuns:
            values[part.name] = WordRuns(entry.texts(part.name))
        elif part.type is int:
            values[part.name] = entry.integer(part.name)
        else:
            values[part.name] = entry.number(part.name)
    entry.close()
    return kind(**values)
