"""A score as a bar, with a bar for each of its parts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from profilecheck.reporting._clean import visible
from profilecheck.reporting._rows import Row

_ROOMY = 75
"""In a narrower terminal the bars are half as long."""
_BAR = 20


class Part(NamedTuple):
    """A part of a score."""

    name: str
    score: float | None
    """0–100; None where it is not graded."""
    weight: float


def bars(name: str, total: float | None, parts: Sequence[Part], columns: int) -> Iterator[Row]:
    """The total, then its parts with the share that each has in it."""
    length = _BAR if columns >= _ROOMY else _BAR // 2
    names = [f"  {visible(part.name)}" for part in parts]
    width = max(map(len, [name, *names])) + 2
    yield Row(body=Text.assemble((name.ljust(width), "bold"), *_bar(total, length, "bold"), ("      of 100", "dim")))
    whole = sum(part.weight for part in parts) or 1
    for shown, part in zip(names, parts, strict=True):
        weight = f"  weighs {part.weight / whole:3.0%}"
        yield Row(body=Text.assemble(shown.ljust(width), *_bar(part.score, length, ""), (weight, "dim")))


def _bar(value: float | None, length: int, style: str) -> Iterator[tuple[str, str]]:
    if value is None:
        yield "not graded".ljust(length + 5), "dim"
        return
    filled = round(value / 100 * length)
    yield "━" * filled, "cyan"
    yield "─" * (length - filled), "dim"
    yield f"{value:5.0f}", style
