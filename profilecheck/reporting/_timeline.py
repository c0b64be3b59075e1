"""The career as bars over years."""

from collections.abc import Iterator
from dataclasses import dataclass

from profilecheck.model.profile import Period, Profile, Sourced, YearMonth
from profilecheck.reporting._clean import clip

WIDTH = 720
ROW = 40
AXIS = 24
_LABEL = 70
_CHARACTER = 7
"""Usual width of a character at the size of the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One entry: its place in the picture, and its words."""

    kind: str
    label: str
    dates: str
    x: float
    width: float
    y: int

    @property
    def text_x(self) -> float:
        """Where its words begin, so that they do not leave the picture."""
        return max(0.0, min(self.x, WIDTH - _CHARACTER * len(f"{self.label} {self.dates}")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The picture: bars from the top, then the years."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[int, float], ...]
    """Each year that is marked, with its x."""
    width: int
    height: int


def timeline(profile: Profile, as_of: str) -> Timeline | None:
    """The positions and studies of a profile that have a beginning; None if there are none."""
    year, month = map(int, as_of.split("-")[:2])
    today = year * 12 + month
    found = sorted(_entries(profile, today), key=lambda entry: (-entry[3], -entry[2], entry[1]))
    if not found:
        return None
    first = min(start for _, _, start, _, _ in found) // 12 * 12
    last = max(today, *(end for _, _, _, end, _ in found))
    scale = WIDTH / max(last - first, 12)
    bars = tuple(
        Bar(
            kind=kind,
            label=label,
            dates=dates,
            x=round((start - first) * scale, 1),
            width=round(max((end - start) * scale, 3), 1),
            y=index * ROW,
        )
        for index, (kind, label, start, end, dates) in enumerate(found)
    )
    step = max(1, -(-(last - first) // 12 // 10))
    years = tuple((month // 12, round((month - first) * scale, 1)) for month in range(first, last, 12 * step))
    return Timeline(bars=bars, years=years, width=WIDTH, height=len(bars) * ROW + AXIS)


def _entries(profile: Profile, today: int) -> Iterator[tuple[str, str, int, int, str]]:
    """Kind, label, first and last month, and the dates in words, of all that has a period."""
    for position in profile.positions:
        yield from _entry("work", (position.title, position.company), position.period, today)
    for study in profile.education:
        yield from _entry("education", (study.degree, study.field, study.institution), study.period, today)


def _entry(
    kind: str, words: tuple[Sourced[str] | None, ...], period: Sourced[Period] | None, today: int
) -> Iterator[tuple[str, str, int, int, str]]:
    if period is None or period.value.start is None:
        return
    start, end = period.value.start, period.value.end
    first = _month(start, first=True)
    last = min(today, _month(end, first=False)) if end else today if period.value.current else first + 12
    label = clip(", ".join(word.value for word in words if word), _LABEL)
    if first < last:
        until = str(end) if end else "present" if period.value.current else "?"
        yield kind, label, first, last, f"{start} to {until}"


def _month(when: YearMonth, *, first: bool) -> int:
    """Months since year 0; a bare year begins in January and ends with December."""
    return (
        when.year * 12 + (when.month - 1 if when.month else 0 if first else 12) + (0 if first or not when.month else 1)
    )
