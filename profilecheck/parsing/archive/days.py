"""Dates of the cells of a column, each file having a form of its own and spreadsheets giving them others."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from profilecheck.dates.tokens import fold
from profilecheck.model.profile import YearMonth


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date as exactly as it is written."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def month_of_year(self) -> YearMonth:
        """The date without the day."""
        return YearMonth(self.year, self.month)

    @property
    def date(self) -> date | None:
        """The date, if the day is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


class Days:
    """Reads dates by the patterns of lexicons/parsing/linkedin_archive.toml.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> lexicon = default_lexicon()
    >>> days = Days(lexicon.table("parsing/linkedin_archive.toml")["dates"], lexicon.table("parsing/dates.toml"))
    >>> [one.date.isoformat() for one in days.column(["6/17/23, 6:18 AM", "6/3/23, 5:01 PM"])]
    ['2023-06-17', '2023-06-03']
    >>> str(days.column(["Nov 2022"])[0].month_of_year)
    '2022-11'
    """

    def __init__(self, table: Mapping[str, Any], words: Mapping[str, Any]) -> None:
        listed = (*words["months"].items(), *table["months"].items())
        self._months = {fold(name): int(number) for number, names in listed for name in names}
        names = "|".join(sorted(map(re.escape, self._months), key=len, reverse=True))
        self._patterns = [re.compile(text.replace("{month}", names), re.IGNORECASE) for text in table["patterns"]]
        self._pivot: int = words["years"]["pivot"]
        self._years = range(words["years"]["first"], words["years"]["last"] + 1)
        self._first_serial = date.fromisoformat(table["first_serial"])

    def column(self, cells: Sequence[str]) -> list[Day | None]:
        """The dates of a column; where day and month cannot be told apart, by the others of it.

        A number beyond 12 tells the order; else that in which the dates of the column are best sorted, as LinkedIn
        sorts its files; else the month comes first, as LinkedIn writes it.
        """
        forms: dict[str, Mapping[str, str] | None] = {cell: self._form(cell) for cell in set(cells)}
        doubtful = [form for cell in cells if (form := forms[cell]) and form.get("first")]
        month_first = _order(doubtful, self._day)
        return [self._day(form, month_first) if (form := forms[cell]) else None for cell in cells]

    def _form(self, cell: str) -> Mapping[str, str] | None:
        text = fold(cell.strip())
        for pattern in self._patterns:
            if match := pattern.match(text):
                return {name: value for name, value in match.groupdict().items() if value}
        return None

    def _day(self, form: Mapping[str, str], month_first: bool) -> Day | None:
        if "serial" in form:
            found = self._first_serial + timedelta(days=int(form["serial"]))
            return Day(year=found.year, month=found.month, day=found.day)
        year = int(form["year"])
        if len(form["year"]) == 2:
            year += 2000 if year < self._pivot else 1900
        month: str | int | None = form.get("month")
        day = form.get("day")
        if "name" in form:
            month = self._months[form["name"]]
        elif "first" in form:
            month, day = (form["first"], form["second"])[:: 1 if month_first else -1]
        return self._checked(year, int(month) if month else None, int(day) if day else None)

    def _checked(self, year: int, month: int | None, day: int | None) -> Day | None:
        try:
            date(year, month or 1, day or 1)
        except ValueError:
            return None
        return Day(year=year, month=month, day=day) if year in self._years else None


def _order(forms: Sequence[Mapping[str, str]], read: Callable[[Mapping[str, str], bool], Day | None]) -> bool:
    """Whether the month comes first."""
    failed = {order: sum(read(form, order) is None for form in forms) for order in (True, False)}
    if failed[True] != failed[False]:
        return failed[True] < failed[False]
    unsorted = {
        order: _turns([found.date for form in forms if (found := read(form, order))]) for order in (True, False)
    }
    return unsorted[True] <= unsorted[False]


def _turns(days: Sequence[date | None]) -> int:
    """How often a sorted column would have to change its direction."""
    known = [day for day in days if day]
    up = sum(one < other for one, other in pairwise(known))
    down = sum(one > other for one, other in pairwise(known))
    return min(up, down)
