"""Periods as ranges of months, as precise as they are known."""

from collections.abc import Iterable, Sequence
from datetime import date

from profilecheck.model.profile import Period, Sourced, YearMonth

Months = tuple[int, int]
"""First and last month, counted from the year 0."""


def span_of(period: Period, as_of: date) -> Months | None:
    """The longest stretch that a period may mean; None without a start."""
    if period.start is None:
        return None
    now = as_of.year * 12 + as_of.month - 1
    last = now if period.current else _last(period.end or period.start)
    first = _first(period.start)
    return first, max(first, last)


def _first(value: YearMonth) -> int:
    return value.year * 12 + (value.month or 1) - 1


def _last(value: YearMonth) -> int:
    return value.year * 12 + (value.month or 12) - 1


def common(a: Months | None, b: Months | None, neutral: float) -> float:
    """The share of the shorter of two periods that lies in the other; `neutral` where one is not known."""
    if a is None or b is None:
        return neutral
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return max(0, shared) / min(a[1] - a[0] + 1, b[1] - b[0] + 1)


def apart(a: YearMonth, b: YearMonth) -> int:
    """The fewest months that two dates can be apart: a year alone means any month of it.

    >>> apart(YearMonth(2021, 3), YearMonth(2021, 10)), apart(YearMonth(2021), YearMonth(2021, 10))
    (7, 0)
    """
    return max(0, _first(a) - _last(b), _first(b) - _last(a))


def length(months: Months) -> int:
    """Number of months."""
    return months[1] - months[0] + 1


def whole(periods: Iterable[Sourced[Period] | None]) -> Period | None:
    """From the earliest start to the latest end of some periods; None if a start is missing."""
    known = [one.value for one in periods if one]
    starts = [one.start for one in known if one.start]
    if not starts or len(starts) < len(known):
        return None
    current = any(one.current for one in known)
    ends: Sequence[YearMonth] = [one.end for one in known if one.end]
    return Period(
        start=min(starts, key=_first), end=None if current or not ends else max(ends, key=_last), current=current
    )
