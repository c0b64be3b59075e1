"""Numbers that show a result: percentages, money, factors, metrics, times, scales (`lexicons/phrases/results.toml`)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.model.document import Span

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

RESULTS_FILE = "phrases/results.toml"

_NUMBER = r"(?<![\w.,/-])(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?:/10)?"
_PHONE = re.compile(r"\+?\(?\d(?:[\s()./-]{0,2}\d){8,}")
_NEARBY = 80
"""Letters around a number that are looked at."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_KINDS = {
    "numbers": ("words", "magnitudes"),
    "money": ("signs", "words"),
    "percent": ("words",),
    "factor": ("words", "phrases"),
    "metric": ("names", "links"),
    "time": ("units", "unless_after"),
    "scale": ("units", "not_after", "not_before"),
    "rank": ("before", "after"),
    "team": ("people", "before"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultNumber:
    """A number that shows a result, with what belongs to it."""

    span: Span
    kind: str
    """money, percent, factor, change, metric, time, rank or scale."""


class ResultPatterns:
    """Finds the numbers of a text that show results; years, versions, team sizes and the like are none.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> results = load_results(default_lexicon())
    >>> text = "Led a team of 5 in 2021; cut costs by 12% with Python 3.11"
    >>> [text[one.span.start : one.span.end] for one in results.find(text)]
    ['12%']
    """

    def __init__(self, words: Mapping[str, tuple[str, ...]], plain: int) -> None:
        """Take the lists of the file by their names, for instance "money.signs", and the least plain number."""
        self._words = words
        self._plain = plain

    def find(self, text: str) -> tuple[ResultNumber, ...]:
        """The numbers that show results, in the order of the text."""
        found: list[ResultNumber] = []
        taken = {at for phone in _PHONE.finditer(text) for at in range(*phone.span())}
        for kind, pattern in self._patterns:
            for each in pattern.finditer(text):
                if taken.isdisjoint(range(*each.span())) and self._counts(kind, each, text):
                    taken.update(range(*each.span()))
                    found.append(ResultNumber(span=Span(*each.span()), kind=kind))
        return tuple(sorted(found, key=lambda one: one.span))

    def _counts(self, kind: str, each: re.Match[str], text: str) -> bool:
        """Whether what stands around a number leaves it a result."""
        before, after = text[max(0, each.start() - _NEARBY) : each.start()], text[each.end() : each.end() + _NEARBY]
        if kind == "change":
            return not (_YEAR.fullmatch(each["first"]) or _YEAR.fullmatch(each["second"]))
        if kind == "time":
            return self._rota.match(after) is None
        return kind != "scale" or self._is_scale(each, before)

    def _is_scale(self, each: re.Match[str], before: str) -> bool:
        if self._versioned.search(before) or (self._people.search(each[0]) and self._leading.search(before)):
            return False
        magnitude = (each["magnitude"] or "").strip(" +")
        if each["unit"] or magnitude or each["noun"]:
            return not (_YEAR.fullmatch(each["number"]) and not each["noun"])
        digits = re.sub(r"\D", "", each["number"])
        return int(digits) >= self._plain and not _YEAR.fullmatch(each["number"])

    @cached_property
    def _patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        number = rf"{_NUMBER}(?:\s?(?:{self._any('numbers.magnitudes')})(?![^\W_]))?\+?"
        signs = self._any("money.signs")
        said = rf"(?:{number}|(?i:\b(?:{self._any('numbers.words')})\b))"
        unit = rf"(?:\s(?:[a-z]+\s)?[a-z]+|\s?(?:{self._any('time.units')})\b|\s?(?:{self._any('scale.units')})\b|%)?"
        # “NDCG@10 0.41”, “BLEU-4 0.29”
        named = rf"(?<![^\W_])(?i:{self._any('metric.names')})(?:[@-]\d[\d.]*)?"
        metric = rf"{named}(?:\s?(?:{self._any('metric.links')}))*\s?\(?"
        return tuple(
            (kind, re.compile(pattern))
            for kind, pattern in (
                ("money", rf"(?:{signs})\s?\d+(?:[,.]\d+)*(?:\s?(?:{self._any('numbers.magnitudes')})(?![^\W_]))?\+?"),
                ("money", rf"{number}\s(?:{self._any('money.words')})\b"),
                ("percent", rf"{number}[\s-]?(?i:{self._any('percent.words')})(?![^\W_])"),
                ("factor", rf"{number}\s?(?i:{self._any('factor.words')})(?![^\W_])"),
                ("factor", rf"(?i:\b(?:{self._any('factor.phrases')})\b)"),
                ("change", rf"(?i:\bfrom)\s(?P<first>{said}){unit}\sto\s(?P<second>{said})"),
                ("metric", rf"{metric}{number}"),
                ("time", rf"{said}[\s-]?(?:{self._any('time.units')})\b"),
                ("rank", rf"(?i:\b(?:{self._any('rank.before')})\s#?|#)\d+\b|(?i:\b(?:{self._any('rank.after')})\b)"),
                ("scale", self._scale),
            )
        )

    @property
    def _scale(self) -> str:
        magnitude = rf"(?:\s?(?P<magnitude>(?:{self._any('numbers.magnitudes')})(?![^\W_])\+?|\+))?"
        unit = rf"\s?(?P<unit>(?:{self._any('scale.units')})(?![^\W_]))"
        word = rf"\s(?!(?i:{self._any('scale.not_after')})\b)"
        noun = rf"(?P<noun>{word}[^\W\d_][\w-]*(?:{word}[a-z-]+)?)"
        return rf"(?P<number>{_NUMBER}){magnitude}(?:{unit}|{noun})?(?!-)"

    @cached_property
    def _rota(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:{self._any('time.unless_after')})\b", re.IGNORECASE)

    @cached_property
    def _people(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._any('team.people')})\b", re.IGNORECASE)

    @cached_property
    def _leading(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._any('team.before')})\b[^.;,]{{0,30}}$", re.IGNORECASE)

    @cached_property
    def _versioned(self) -> re.Pattern[str]:
        return re.compile(rf"(?:(?i:\b(?:{self._any('scale.not_before')}))|[^.!?\s]\s[A-Z][\w+#-]*)\s$|[#§v]$")

    def _any(self, name: str) -> str:
        """An alternative of all words of a list, the longest first."""
        return "|".join(re.escape(word) for word in sorted(self._words[name], key=lambda word: (-len(word), word)))


@lru_cache(maxsize=8)
def load_results(lexicon: "Lexicon") -> ResultPatterns:
    """The result numbers that a lexicon knows."""
    problems = Problems()
    root = Entry(lexicon.table(RESULTS_FILE), RESULTS_FILE, "", problems)
    found = ResultPatterns(dict(_lists(root)), root.integer("plain"))
    root.close()
    problems.check()
    return found


def _lists(root: Entry) -> Iterable[tuple[str, tuple[str, ...]]]:
    for name, keys in _KINDS.items():
        entry = root.entry(name)
        if entry is None:
            root.problem(f'"{name}" is missing')
            continue
        for key in keys:
            yield f"{name}.{key}", entry.texts(key, required=True)
        entry.close()
