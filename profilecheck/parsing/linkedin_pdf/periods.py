"""Rows of dates in any language: what has a year is a date, what has none goes on."""

import re
from collections.abc import Mapping

from profilecheck.dates.tokens import fold
from profilecheck.model.profile import Period, YearMonth

_DASH = re.compile(r"\s+[-‐‑–—]\s+|\s*[–—]\s*|(?<=\d)\s*-\s*|\s*-\s*(?=\d)")
_DURATION = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_YEARS = range(1900, 2101)
_MONTHS = range(1, 13)
_MOST_WORDS = 3


def period_in(text: str, months: Mapping[str, int], longest: int) -> tuple[Period, int] | None:
    """The period that a text states, and where it ends, the duration in brackets left out; None for another text.

    >>> period_in("abril de 2021 - Present (4 años 6 meses)", {"abril": 4}, 40)
    (Period(start=YearMonth(year=2021, month=4), end=None, current=True), 23)
    >>> period_in("2020年1月 - 2021年3月 (1 年 3 个月)", {}, 40)[0].end
    YearMonth(year=2021, month=3)
    >>> period_in("Cut the cost of 2021 by half", {}, 40)
    """
    duration = _DURATION.search(text)
    if duration and not _year(duration[0]):
        text = text[: duration.start()]
    if len(text) > longest:
        return None
    parts = _DASH.split(text.strip())
    first = _date(parts[0], months, named=len(parts) == 1)
    if first is None or len(parts) > 2:
        return None
    if len(parts) == 1:
        return Period(start=first, end=first), len(text)
    last = _date(parts[1], months)
    if last is None and (_NUMBER.search(parts[1]) or len(_WORD.findall(parts[1])) > _MOST_WORDS):
        return None
    return Period(start=first, end=last, current=last is None), len(text)


def _year(text: str) -> int | None:
    numbers = (int(number) for number in _NUMBER.findall(text) if len(number) == 4)
    return next((number for number in numbers if number in _YEARS), None)


def _date(text: str, months: Mapping[str, int], *, named: bool = False) -> YearMonth | None:
    """A year with its month: a known name, or the one other number ("2020年1月", "tháng 1 năm 2020").

    Among few words an unknown one may be the name of a month; with `named` it may not, unless there is none.
    """
    year, words, numbers = _year(text), _WORD.findall(text), _NUMBER.findall(text)
    if year is None or len(numbers) > 2 or len(words) > _MOST_WORDS:
        return None
    known = (months.get(fold(word)) for word in words)
    month = next((number for number in known if number), None)
    others = [int(number) for number in numbers if int(number) != year]
    if month is None and others:
        return YearMonth(year, others[0]) if others[0] in _MONTHS else None
    return None if month is None and words and named else YearMonth(year, month)
