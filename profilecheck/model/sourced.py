"""A value of a document with the place where it stands."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from profilecheck.model.document import Span

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced(Generic[T]):
    """A value with its place in the document.

    >>> Sourced(value="ada@example.com", span=Span(0, 15), confidence=0.99, why="e-mail pattern").value
    'ada@example.com'
    """

    value: T
    span: Span
    confidence: float = 1.0
    """Probability that the value is right, between 0 and 1."""
    why: str = ""
    """How it was recognised."""


@dataclass(frozen=True, slots=True, order=True)
class YearMonth:
    """A month, or a whole year when the month is not known.

    >>> str(YearMonth(2021, 4)), str(YearMonth(2021))
    ('2021-04', '2021')
    """

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"
