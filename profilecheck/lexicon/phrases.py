"""Words and phrases as data: `lexicons/phrases/*.toml`, and how they are found in a text.

A pattern is a few words: `data*` stands for every word that begins so, `*` for any one word, `a|b` for either.
Case does not matter, and hyphens, slashes and spaces are the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.model.finding import RuleInfo, Strength

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

PLACES = ("headline", "summary", "statements", "openings", "skills", "document")
"""Parts of a profile in which a rule of words may look."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LABEL_ENDS = re.compile(r"\s?:\s|\t|[ \u00a0]{2}")
"""Behind a label."""
_BONDS = " \t\n\u00a0-‐‑–/&"


class Token(NamedTuple):
    """A word in lower case with its place; `joined` when nothing but space or a hyphen is in front of it."""

    word: str
    start: int
    end: int
    joined: bool


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The words of a text; places are counted from `offset`.

    >>> [token.word for token in tokens("Results-driven; don't ask")]
    ['results', 'driven', "don't", 'ask']
    """
    out: list[Token] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        joined = bool(out) and not text[last:start].strip(_BONDS)
        out.append(Token(match[0].lower().replace("’", "'"), start + offset, end + offset, joined))
        last = end
    return tuple(out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One thing that is said in several ways."""

    id: str
    any: tuple[str, ...]
    """Patterns."""
    unless: tuple[str, ...] = ()
    """Patterns that, where they cover the match, show that something else is meant."""
    labels: tuple[str, ...] = ()
    """Words that say it only as labels: “Age: 58”."""
    instead: str = ""
    """What to write in its place."""
    yes: tuple[str, ...] = ()
    """Sentences in which it is found."""
    no: tuple[str, ...] = ()
    """Sentences in which it is not."""


class Hit(NamedTuple):
    """A phrase found in a text."""

    phrase: Phrase
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRule:
    """A rule that only asks whether phrases occur."""

    info: RuleInfo
    doc: str
    where: tuple[str, ...]
    limit: int
    """Number of occurrences that leave no credit."""


class Phrases:
    """A set of phrases to look for.

    >>> team = Phrase(id="team", any=("work* closely with",))
    >>> [(hit.start, hit.end) for hit in Phrases((team,)).find(tokens("We worked closely with finance."))]
    [(3, 22)]
    """

    def __init__(self, phrases: Iterable[Phrase], rule: WordRule | None = None) -> None:
        self.phrases = tuple(phrases)
        self.rule = rule
        self._find = Patterns((phrase, pattern) for phrase in self.phrases for pattern in phrase.any)
        self._labels = {label: phrase for phrase in self.phrases for label in phrase.labels}
        self._unless = Patterns((phrase, pattern) for phrase in self.phrases for pattern in phrase.unless)

    def find(self, words: Sequence[Token]) -> tuple[Hit, ...]:
        """All occurrences in order; where several begin at one word or overlap, the first and longest."""
        hits = list(self._find.find(words))
        if not hits:
            return ()
        excused = [(hit.phrase.id, hit.start, hit.end) for hit in self._unless.every(words)]
        return tuple(
            hit
            for hit in hits
            if not any(name == hit.phrase.id and start <= hit.start and hit.end <= end for name, start, end in excused)
        )

    def said_in(self, words: Sequence[Token], text: str) -> tuple[Hit, ...]:
        """All occurrences, and the labels among the words of a text: a colon or a gap is behind them.

        >>> age = Phrase(id="age", any=("date of birth",), labels=("age",))
        >>> said = "Age: 58, predicts age and income"
        >>> [(hit.start, hit.end) for hit in Phrases((age,)).said_in(tokens(said), said)]
        [(0, 3)]
        """
        labels = (
            Hit(self._labels[token.word], token.start, token.end)
            for token in words
            if token.word in self._labels and _LABEL_ENDS.match(text, token.end)
        )
        return (*self.find(words), *labels)


class Patterns:
    """Looks many patterns up in one pass over the words."""

    def __init__(self, patterns: Iterable[tuple[Phrase, str]]) -> None:
        self._exact: dict[str, list[_Rest]] = {}
        self._prefix: dict[str, list[_Rest]] = {}
        for phrase, pattern in patterns:
            for first, *rest in spelled_out(pattern):
                index, key = (self._prefix, first[:-1]) if first.endswith("*") else (self._exact, first)
                index.setdefault(key, []).append((tuple(rest), phrase))
        self._lengths = sorted({len(key) for key in self._prefix})
        # Most words begin no pattern, and the same words turn up in every text.
        self._begun_by = lru_cache(maxsize=4096)(self._look_up)

    def find(self, words: Sequence[Token]) -> Iterator[Hit]:
        """Occurrences in order: the longest at each word, and none inside another."""
        free = 0
        for position, token in enumerate(words):
            begun = self._begun_by(token.word) if position >= free else ()
            if not begun:
                continue
            fitting = [(len(rest), phrase) for rest, phrase in begun if _follows(words, position + 1, rest)]
            if fitting:
                length, phrase = max(fitting, key=lambda one: one[0])
                free = position + length + 1
                yield Hit(phrase, token.start, words[free - 1].end)

    def every(self, words: Sequence[Token]) -> Iterator[Hit]:
        """All occurrences, those that overlap too."""
        for position, token in enumerate(words):
            for rest, phrase in self._begun_by(token.word):
                if _follows(words, position + 1, rest):
                    yield Hit(phrase, token.start, words[position + len(rest)].end)

    def _look_up(self, word: str) -> "tuple[_Rest, ...]":
        """The patterns that a word may begin, each without its first word."""
        begun = list(self._exact.get(word, ()))
        for length in self._lengths:
            begun += self._prefix.get(word[:length], ()) if length <= len(word) else ()
        return tuple(begun)


_Rest = tuple[tuple[str, ...], Phrase]


def _follows(words: Sequence[Token], position: int, rest: Sequence[str]) -> bool:
    """Whether the words from a position on fit the rest of a pattern, with nothing but space between them."""
    if position + len(rest) > len(words):
        return False
    for token, wanted in zip(words[position : position + len(rest)], rest, strict=True):
        fits = token.word.startswith(wanted[:-1]) if wanted.endswith("*") else token.word == wanted
        if not fits or not token.joined:
            return False
    return True


def spelled_out(pattern: str) -> tuple[tuple[str, ...], ...]:
    """The word sequences that a pattern stands for.

    >>> spelled_out("result|results-driven")
    (('result', 'driven'), ('results', 'driven'))
    """
    parts = [part.split("|") for part in re.split(r"[\s\-/&]+", pattern.lower()) if part]
    return tuple(product(*parts))


@lru_cache(maxsize=64)
def load_phrases(lexicon: "Lexicon", name: str) -> Phrases:
    """The phrases of `lexicons/phrases/<name>.toml`; raises LexiconError with every problem found."""
    file = f"phrases/{name}.toml"
    problems = Problems()
    found = read_phrases(lexicon.table(file), file, problems)
    problems.check()
    return found


def read_phrases(table: Mapping[str, Any], file: str, problems: Problems) -> Phrases:
    """The phrases of one file, whose problems are noted."""
    root = Entry(table, file, "", problems)
    header = root.entry("rule")
    rule = _read_rule(header) if header else None
    found = read_entries(root, "phrase")
    root.close()
    return Phrases(found, rule)


def read_entries(root: Entry, key: str) -> tuple[Phrase, ...]:
    """The phrases of a list of tables, each with at least one sentence that has it and one that has not."""
    found: list[Phrase] = []
    seen: set[str] = set()
    for entry in root.entries(key):
        phrase = Phrase(
            id=entry.text("id"),
            any=entry.texts("any", required=True),
            unless=entry.texts("unless"),
            labels=entry.texts("labels"),
            instead=entry.text("instead", ""),
            yes=entry.texts("bad") + entry.texts("yes"),
            no=entry.texts("good") + entry.texts("no"),
        )
        entry.close()
        if phrase.id in seen:
            entry.problem(f'"{phrase.id}" stands twice', "id")
        seen.add(phrase.id)
        found.append(phrase)
    return tuple(found)


def _read_rule(entry: Entry) -> WordRule:
    strength = entry.text("strength", Strength.CONVENTION.value)
    known = {kind.value: kind for kind in Strength}
    if strength not in known:
        entry.problem(f'unknown strength "{strength}"; known are {", ".join(sorted(known))}', "strength")
    rule = WordRule(
        info=RuleInfo(
            code=entry.text("code"),
            name=entry.text("name"),
            area=entry.text("area"),
            dimension=entry.text("dimension"),
            rows=entry.texts("rows"),
            strength=known.get(strength, Strength.CONVENTION),
            message=entry.text("message"),
            suggestion=entry.text("suggestion"),
            praise="",
            reason=entry.text("reason"),
        ),
        doc=f"{entry.text('summary')}\n\nWhy: {entry.text('why')}\n\nSource: {entry.text('source')}",
        where=entry.texts("where", required=True, of=PLACES),
        limit=entry.integer("limit"),
    )
    entry.close()
    return rule
