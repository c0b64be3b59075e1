"""The month–year grammar: where a text names dates, periods and durations.

The words come from lexicons/parsing/dates.toml. Days are dropped, for `YearMonth` has none; seasons and
quarters reach from their first month to their last.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from profilecheck.dates.tokens import Token, Tokenizer, fold
from profilecheck.model.document import Span
from profilecheck.model.profile import Period, YearMonth

# Patterns over the kinds of profilecheck.dates.tokens, one letter a token. First the dates are replaced by one letter
# each: D a whole date, s one with a short year, h one without a year.
_DATE = re.compile(
    r"(?P<D>M\.? [mkdo],? ?Y"  # April 1, 2021
    r"|(?:[mkdo]\.?[ /-]?(?:J )?)?M\.?(?: ?[,/-] ?| J |[ '])?Y|M\.? ?'[mdn]"  # 1. April 2021; Apr, 2021; Apr '21
    r"|Y-m-[md]|Y/m/[md]|Y\.m\.[md]|[mkd]\.[mkd]\.Y|[mkd]/[mkd]/Y|[mkd]-[mkd]-Y"  # 2021-04-01; 01.04.2021
    r"|Y[-.]m|Y/[mk]|[mk] ?/ ?Y|[mk][-.]Y"  # 2021-04; 04/2021
    r"|S(?:,? |[/-]| J )?Y|S ?'[mdn]|Y[ /-]?S(?![., ]{0,2}Y)"  # Summer 2020; Q3'21; 2021-Q3
    r"|Y(?:,? ?|-)M(?![., ]{0,2}[Ymkdo])|Y"  # 2021 April; 2021
    r"|(?<![^ |,(=-])'[mdn](?=$| ?[|=),-]))"  # '21
    r"|(?P<s>m/[mdn]|M\.?[ -][mdn])"  # 04/21; Apr 21
    r"|(?P<h>M\.?(?: [mkdo])?|[mkdo]\.? ?M\.?|S)"  # Apr; 1 Apr
)
_TO = r"(?:[ |]?[-=][ |]?|[ |][TU][ |]|/(?=D))(?:[TU][ |])?(?:E:?[ |])?"
_RANGE = re.compile(rf"(?:[FJ] )?(?P<start>[Dsh])(?:{_TO}(?P<end>[PDs])|[=/-](?P<slip>[mdn]))")
_SINGLE = re.compile(r"(?:(?P<side>[FUE])(?:[:,] ?| (?:J )?))?(?P<date>D)(?P<open> ?[-=](?= ?(?:\||$)))?")
_EXPECTED = re.compile(r",? ?\(E\)|,? E(?= ?(?:\||$))")
_NUMBER = r"[mkdn](?:\.[mkdnN])?\+? ?"
_LENGTH = rf"(?:{_NUMBER}y\.?(?:,? (?:& )?{_NUMBER}z\.?)?|{_NUMBER}z\.?)"
_DURATION = re.compile(rf"\({_LENGTH}\)|{_LENGTH}")
_DURATION_BEHIND = re.compile(rf" ?[,B=-]? ?(?:{_DURATION.pattern})")
_DIGIT = re.compile(r"\d")
_MAYBE_YEAR = re.compile(r"(?<!\d)\d\d(?:\d\d)?(?![\d%])")

# What must not stand beside a date, and what more must not stand beside a lone year.
_BAD_BEFORE = re.compile(r"(?:X|[mkdnNY][-./,:])$")
_BAD_AFTER = re.compile(r"[X+]|[-./,:'][mkdnNoY]")
_BAD_BEFORE_YEAR = re.compile(r"(?:N ?|[xM]-)$")
_BAD_AFTER_YEAR = re.compile(r" N| ?[-=] ?N|-x")


@dataclass(frozen=True, slots=True)
class _Date:
    """A date as found: the first and the last month that it means, equal unless it is a season or a quarter."""

    first: YearMonth
    last: YearMonth
    span: Span


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    period: Period
    dates: tuple[_Date, ...]


class _Source:
    """A text in tokens, with their kinds as a string; in `tokens` a date is one, with its range in `raw` as value."""

    __slots__ = ("kinds", "raw", "raw_kinds", "text", "tokens")

    def __init__(self, text: str, raw: list[Token]) -> None:
        self.text = text
        self.raw = raw
        self.raw_kinds = "".join([token.kind for token in raw])
        self.tokens: list[Token] = []
        position = 0
        for match in _DATE.finditer(self.raw_kinds):
            first, last = match.span()
            self.tokens += raw[position:first]
            self.tokens.append(Token(match.lastgroup or "", raw[first].start, raw[last - 1].end, (first, last)))
            position = last
        self.tokens += raw[position:]
        self.kinds = "".join([token.kind for token in self.tokens])

    def span(self, start: int, end: int) -> Span:
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def word(self, index: int) -> str:
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def form(self, index: int) -> str:
        """The kinds inside a date."""
        first, last = self.tokens[index].value
        return self.raw_kinds[first:last]


class DateGrammar:
    """Finds dates, periods and durations; built once from the table of lexicons/parsing/dates.toml.

    Spans are exact: parsing `text[span]` again gives the same period.
    """

    def __init__(self, words: Mapping[str, Any]) -> None:
        # The same lines are searched again and again, for periods, dates and durations.
        self._tokens = lru_cache(maxsize=256)(Tokenizer(words).tokens)
        self._found = lru_cache(maxsize=256)(self._find)
        self._pivot: int = words["years"]["pivot"]
        self._guards = {name: frozenset(map(fold, listed)) for name, listed in words["guards"].items()}

    def find_periods(self, text: str) -> tuple[tuple[Span, Period], ...]:
        """Ranges and single dates, in order; the span takes in "since" and a duration behind ("(2 yrs 3 mos)").

        A single date starts and ends in itself. "Since 2019", and "2019 –" at the end of a line or cell, go on;
        "until 2020" and "expected 2025" have no start.
        """
        return tuple((found.span, found.period) for found in self._found(text))

    def find_dates(self, text: str) -> tuple[tuple[Span, YearMonth], ...]:
        """Single dates and both ends of ranges, in order; of a season or a quarter its first month."""
        return tuple((date.span, date.first) for found in self._found(text) for date in found.dates)

    def find_durations(self, text: str) -> tuple[tuple[Span, int], ...]:
        """Lengths of time such as "2 yrs 3 mos", in months."""
        if not _DIGIT.search(text):
            return ()
        tokens = self._tokens(text)
        kinds = "".join([token.kind for token in tokens])
        found = (tokens[match.start() : match.end()] for match in _DURATION.finditer(kinds))
        return tuple((Span(parts[0].start, parts[-1].end), _months(text, parts)) for parts in found)

    def _find(self, text: str) -> tuple[_Found, ...]:
        if not _MAYBE_YEAR.search(text):
            return ()
        source = _Source(text, self._tokens(text))
        ranges = list(_read_all(_RANGE, self._range, source, source.kinds))
        kinds = list(source.kinds)
        for _, first, behind in ranges:
            kinds[first:behind] = "#" * (behind - first)
        singles = _read_all(_SINGLE, self._single, source, "".join(kinds))
        return tuple(sorted((found for found, _, _ in (*ranges, *singles)), key=lambda found: found.span))

    def _range(self, source: _Source, match: re.Match[str]) -> tuple[_Found, int] | None:
        """What a match of `_RANGE` means, and the index of the token behind it."""
        if not self._stands_free(source, match):
            return None
        end = self._end(source, match)
        start = self._start(source, match, end)
        if start is None or (not end and match["end"] != "P") or (end and not _in_order(start.first, end.last)):
            return None
        behind = _tail(source.kinds, match.end())
        period = Period(start=start.first, end=end.last if end else None, current=end is None)
        return _Found(source.span(match.start(), behind), period, (start, end) if end else (start,)), behind

    def _end(self, source: _Source, match: re.Match[str]) -> _Date | None:
        if match["end"]:
            return None if match["end"] == "P" else self._date(source, match.start("end"))
        index = match.start("slip")
        year = YearMonth(self._full_year(source.tokens[index].value[0]))
        return _Date(year, year, source.span(index, index + 1))

    def _start(self, source: _Source, match: re.Match[str], end: _Date | None) -> _Date | None:
        index = match.start("start")
        form = source.form(index)
        if match["slip"]:
            # "2018-12" and "2018/12" are months, and were taken for dates already.
            return self._date(source, index) if form == "Y" else None
        if match["start"] == "D" or end is None or "/" in form:
            return self._date(source, index)
        last = source.form(match.start("end"))
        if match["start"] == "h" or ("Y" in last and set(last) & set("mkdo")):
            return self._date(source, index, year=end.first.year) if end.first.month else None
        return self._date(source, index)

    def _single(self, source: _Source, match: re.Match[str]) -> tuple[_Found, int] | None:
        """What a match of `_SINGLE` means, and the index of the token behind it."""
        index, behind = match.start("date"), match.end()
        date = self._date(source, index) if self._stands_free(source, match) else None
        if (
            date is None
            or self._is_prose(source, index)
            or (source.form(index) == "Y" and not self._is_year(source, index))
        ):
            return None
        expected = _EXPECTED.match(source.kinds, behind)
        if match["side"] == "F" or match["open"]:
            period = Period(start=date.first, current=True)
            behind = _tail(source.kinds, behind)
        elif match["side"] or expected:
            period = Period(end=date.last)
            behind = expected.end() if expected else behind
        else:
            period = Period(start=date.first, end=date.last)
        return _Found(source.span(match.start(), behind), period, (date,)), behind

    def _date(self, source: _Source, index: int, year: int | None = None) -> _Date | None:
        """Reads one date; `year` is that of the range's end when the date has none of its own."""
        first, last = source.tokens[index].value
        tokens = source.raw[first:last]
        form = source.form(index)
        numbers = [token.value[0] for token in tokens if token.kind in "mkdn"]
        if "Y" in form:
            year = tokens[form.index("Y")].value[0]
        elif year is None:
            if not numbers:
                return None
            year = self._full_year(numbers.pop())
        months = next((token.value for token in tokens if token.kind in "MS"), None)
        if months is None:
            months = _numeric_month(numbers, form)
        if months is None:
            return None
        first_month, last_month = (months[0], months[-1]) if months else (None, None)
        return _Date(YearMonth(year, first_month), YearMonth(year, last_month), source.span(index, index + 1))

    def _full_year(self, short: int) -> int:
        return short + (2000 if short < self._pivot else 1900)

    def _is_prose(self, source: _Source, index: int) -> bool:
        """Whether the month is an ordinary word: "they set 2020 targets"."""
        return source.word(index).split()[0] in self._guards["prose"]

    def _stands_free(self, source: _Source, match: re.Match[str]) -> bool:
        """Whether nothing beside the match says that it is no date."""
        kinds = source.kinds
        start, end = match.span()
        if _BAD_BEFORE.search(kinds[max(0, start - 2) : start]) or _BAD_AFTER.match(kinds, end):
            return False
        return not (kinds[end - 1] == "D" and fold(_next_word(source, end)) in self._guards["counted"])

    def _is_year(self, source: _Source, index: int) -> bool:
        """Whether a lone year is one, and not a count, a part of a telephone number or of a product's name."""
        kinds = source.kinds
        if _BAD_BEFORE_YEAR.search(kinds[max(0, index - 2) : index]) or _BAD_AFTER_YEAR.match(kinds, index + 1):
            return False
        before = source.word(index - 2) if index > 1 and kinds[index - 1] == " " else ""
        after = _next_word(source, index + 1)
        if fold(before) in self._guards["product"]:
            return False
        in_sentence = before.isalpha() and after.islower() and after.isalpha()
        return not in_sentence or fold(before) in self._guards["behind"] or fold(after) in self._guards["in_front"]


def _read_all(
    pattern: re.Pattern[str],
    read: Callable[[_Source, re.Match[str]], tuple[_Found, int] | None],
    source: _Source,
    kinds: str,
) -> Iterator[tuple[_Found, int, int]]:
    """What the matches of a pattern mean, with the indexes of their first token and of the one behind them."""
    position = 0
    while match := pattern.search(kinds, position):
        position = match.start() + 1
        if found := read(source, match):
            position = found[1]
            yield found[0], match.start(), position


def _next_word(source: _Source, index: int) -> str:
    """The word behind a blank, or nothing."""
    return source.word(index + 1) if source.kinds[index : index + 1] == " " and index + 1 < len(source.tokens) else ""


def _tail(kinds: str, index: int) -> int:
    """The index behind what belongs to the period before it: "(expected)", "· 2 yrs 3 mos"."""
    if match := _EXPECTED.match(kinds, index):
        index = match.end()
    match = _DURATION_BEHIND.match(kinds, index)
    return match.end() if match else index


def _in_order(start: YearMonth, end: YearMonth) -> bool:
    return (start.year, start.month or 1) <= (end.year, end.month or 12)


def _numeric_month(numbers: list[int], form: str) -> tuple[int, ...] | None:
    """The month among the numbers of a date; () when day and month cannot be told apart, None when there is none."""
    if len(numbers) < 2 or form[0] == "Y":
        return tuple(numbers[:1])
    first, second = numbers
    if "." in form or first > 12:
        return (second,) if second <= 12 else None
    # Dates of résumés lie on the first of a month far more often than on another day.
    if second > 12 or second == 1:
        return (first,)
    return (second,) if first in (1, second) else ()


def _months(text: str, tokens: list[Token]) -> int:
    """The length of a duration in months."""
    total, number = 0.0, ""
    for token in tokens:
        if token.kind in "mkdnN" or (token.kind == "." and number):
            number += text[token.start : token.end]
        elif token.kind in "yz":
            total += float(number) * (12 if token.kind == "y" else 1)
            number = ""
    return round(total)
