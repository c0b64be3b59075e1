"""Which entries of two documents speak of the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices of two entries that are one, how alike they are, and in what."""

    here: int
    there: int
    likeness: float
    why: str


Score = Callable[[T, T], tuple[float, str]]
"""How alike two entries are, and why; 0 for what cannot be one."""


def link(here: Sequence[T], there: Sequence[T], score: Score[T]) -> tuple[Pair, ...]:
    """Pairs of entries, each in one pair at most: the likest first, of equals those that stand first."""
    scored = [
        Pair(i, j, likeness, why)
        for i, one in enumerate(here)
        for j, other in enumerate(there)
        for likeness, why in [score(one, other)]
        if likeness > 0
    ]
    taken: tuple[set[int], set[int]] = set(), set()
    out = []
    for pair in sorted(scored, key=lambda pair: (-pair.likeness, pair.here, pair.there)):
        if pair.here not in taken[0] and pair.there not in taken[1]:
            out.append(pair)
            taken[0].add(pair.here)
            taken[1].add(pair.there)
    return tuple(sorted(out, key=lambda pair: pair.here))
