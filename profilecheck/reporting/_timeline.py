"""The career as bars over years."""

from collections.abc import Iterator
from dataclasses import dataclass

from profilecheck.model.profile import Period, Profile, Sourced
from profilecheck.reporting._clean import clip

_LABEL = 60
_THIN = 0.5
"""Width of the shortest bar, in percent."""
_YEARS = 7
"""Years that are marked, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One entry: its words, and its place in the picture in percent of the width."""

    kind: str
    """work or education."""
    label: str
    place: str
    """Where it was: the employer or the school."""
    dates: str
    x: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The picture: bars from the top, then the years."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[int, float], ...]
    """Each year that is marked, with its x in percent."""


def timeline(profile: Profile, as_of: str) -> Timeline | None:
    """The positions and studies of a profile that have a beginning, the latest first; None if there are none."""
    year, month = map(int, as_of.split("-")[:2])
    today = year * 12 + month
    found = sorted(_entries(profile, today), key=lambda entry: (-entry.end, -entry.start, entry.label))
    if not found:
        return None
    first = min(entry.start for entry in found) // 12 * 12
    scale = 100 / max(today - first, 12)
    bars = tuple(
        Bar(
            kind=entry.kind,
            label=entry.label,
            place=entry.place,
            dates=entry.dates,
            x=round((entry.start - first) * scale, 2),
            width=round(max((entry.end - entry.start) * scale, _THIN), 2),
        )
        for entry in found
    )
    step = 12 * -(-(today - first) // (12 * _YEARS))
    years = tuple((month // 12, round((month - first) * scale, 2)) for month in range(first, today, step))
    return Timeline(bars=bars, years=years)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """Something with a period, in months since the year 0; the end is not part of it."""

    kind: str
    label: str
    place: str
    dates: str
    start: int
    end: int


def _entries(profile: Profile, today: int) -> Iterator[_Entry]:
    for position in profile.positions:
        yield from _entry("work", (position.title,), position.company, position.period, today)
    for study in profile.education:
        yield from _entry("education", (study.degree, study.field), study.institution, study.period, today)


def _entry(
    kind: str,
    words: tuple[Sourced[str] | None, ...],
    place: Sourced[str] | None,
    period: Sourced[Period] | None,
    today: int,
) -> Iterator[_Entry]:
    """The entry, if it is known when it began; without an end it is drawn as one year."""
    if period is None or period.value.start is None:
        return
    begun, ended, current = period.value.start, period.value.end, period.value.current
    start = begun.year * 12 + (begun.month or 1) - 1
    end = ended.year * 12 + (ended.month or 12) if ended else today if current else start + 12
    if start < min(end, today):
        until = str(ended) if ended else "present" if current else "?"
        where = clip(place.value, _LABEL) if place else ""
        label = clip(", ".join(word.value for word in words if word), _LABEL)
        yield _Entry(
            kind=kind,
            label=label or where,
            place=where if label else "",
            dates=f"{begun} to {until}",
            start=start,
            end=min(end, today),
        )
