"""Timelines: merged months, overlaps and gaps of periods.

Conventions. Months are inclusive: January to March is three months. A period without a start, or without an end that
is not current, has no length. What lies in the future does not count. Where only the year is known, lengths take the
middle of what is possible ("2018 – 2020" is July 2018 to June 2020, 24 months; "2018" alone is 6), while
overlaps and gaps are only told when they are certain.
"""

from collections.abc import Iterable

from profilecheck.model.profile import Period, YearMonth


def months_between(start: YearMonth, end: YearMonth) -> int:
    """Months from start to end, both included; an unknown month is taken as in a period.

    >>> months_between(YearMonth(2020, 1), YearMonth(2021, 3))
    15
    """
    first, last = _likely(start, end)
    return max(0, last - first + 1)


def merged_months(periods: Iterable[Period], as_of: YearMonth) -> int:
    """Months that lie in at least one of the periods.

    >>> merged_months([Period(start=YearMonth(2020, 1), end=YearMonth(2020, 12)),
    ...                Period(start=YearMonth(2020, 7), current=True)], as_of=YearMonth(2021, 6))
    18
    """
    return sum(last - first + 1 for first, last in _union(periods, as_of))


def overlaps(a: Period, b: Period, as_of: YearMonth) -> bool:
    """Whether two periods certainly share a month.

    >>> overlaps(Period(start=YearMonth(2018), end=YearMonth(2020)), Period(start=YearMonth(2020), current=True),
    ...          as_of=YearMonth(2024, 1))
    False
    """
    both = [ends for ends in (_ends(a, as_of), _ends(b, as_of)) if ends]
    first = max((_number(start, 12) for start, _ in both), default=0)
    last = min((_number(end, 1) for _, end in both), default=0)
    return len(both) == 2 and first <= min(last, _number(as_of, 12))


def gaps(periods: Iterable[Period], as_of: YearMonth) -> tuple[Period, ...]:
    """Stretches between the first start and the last end that certainly lie in no period, oldest first.

    >>> gaps([Period(start=YearMonth(2018, 1), end=YearMonth(2019, 6)), Period(start=YearMonth(2020, 1), current=True)],
    ...      as_of=YearMonth(2024, 1))
    (Period(start=YearMonth(year=2019, month=7), end=YearMonth(year=2019, month=12), current=False),)
    """
    out: list[Period] = []
    reached: int | None = None
    known = [ends for period in periods if (ends := _ends(period, as_of))]
    for first, last in sorted((_number(start, 1), _number(end, 12)) for start, end in known):
        if reached is not None and first > reached + 1:
            out.append(Period(start=_year_month(reached + 1), end=_year_month(first - 1)))
        reached = last if reached is None else max(reached, last)
    return tuple(out)


def is_before(a: YearMonth, b: YearMonth) -> bool:
    """Whether a is certainly earlier than b.

    >>> is_before(YearMonth(2020), YearMonth(2020, 5)), is_before(YearMonth(2019), YearMonth(2020, 5))
    (False, True)
    """
    return _number(a, 12) < _number(b, 1)


def _number(date: YearMonth, month: int) -> int:
    """Months since the year 0; `month` stands for an unknown one."""
    return date.year * 12 + (date.month or month) - 1


def _year_month(number: int) -> YearMonth:
    return YearMonth(number // 12, number % 12 + 1)


def _ends(period: Period, as_of: YearMonth) -> tuple[YearMonth, YearMonth] | None:
    """Start and end of a period, the latter today if it goes on; None for one without a length."""
    end = as_of if period.current and period.end is None else period.end
    return None if period.start is None or end is None else (period.start, end)


def _likely(start: YearMonth, end: YearMonth) -> tuple[int, int]:
    """Month numbers of both ends, unknown months in the middle of what is possible."""
    if start.year != end.year:
        return _number(start, 7), _number(end, 6)
    if start.month is None and end.month is None:
        return _number(start, 4), _number(end, 9)
    return _number(start, ((end.month or 12) + 1) // 2), _number(end, ((start.month or 1) + 12) // 2)


def _union(periods: Iterable[Period], as_of: YearMonth) -> list[tuple[int, int]]:
    """Disjoint stretches in month numbers, oldest first."""
    now = _number(as_of, 12)
    spans = []
    for first, last in (_likely(*ends) for period in periods if (ends := _ends(period, as_of))):
        if first <= now and first <= last:
            spans.append((first, min(last, now)))
    out: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return out
