"""Hostile documents, each kind made by code: what they are said to be, and how large, is a matter of scale."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from math import log

QUICK, FULL = 1, 100
"""How large the files are made that hurt by their size."""


def between(least: int, most: int, scale: int) -> int:
    """A size that grows with the scale by the same factor at each step: `least` at QUICK, `most` at FULL.

    For what has to be enormous at full size, and would take long at a hundredth of it.
    """
    return int(least * (most / least) ** (log(scale) / log(FULL)))


Make = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Kind:
    """A hostile document."""

    name: str
    suffix: str
    make: Make
    """The document at a scale from QUICK to FULL."""

    @property
    def file(self) -> str:
        """A name for a file that holds it."""
        return f"{self.name.replace('/', '-')}.{self.suffix}"


_KINDS: dict[str, Kind] = {}


def add(name: str, suffix: str, make: Make) -> None:
    """Add a kind."""
    assert name not in _KINDS, name
    _KINDS[name] = Kind(name, suffix, make)


def hostile(suffix: str) -> Callable[[Make], Make]:
    """Make a kind of the function, called as its module and itself."""

    def register(make: Make) -> Make:
        area = make.__module__.rpartition(".")[2]
        add(f"{area}/{make.__name__.replace('_', '-')}", suffix, make)
        return make

    return register


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, by name."""
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            import_module(f"{__name__}.{module.name}")
    return tuple(sorted(_KINDS.values(), key=lambda kind: kind.name))
