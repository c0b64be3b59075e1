"""Short ways to say what a rule saw."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from profilecheck.model.document import Span
from profilecheck.model.finding import Verdict
from profilecheck.model.profile import Sourced

T = TypeVar("T")


def met(*where: Sourced[Any] | Span | None, weight: float = 1.0, **values: object) -> Verdict:
    """It is as it should be.

    >>> verdict = met(Span(0, 3), skill="Python")
    >>> verdict.met, verdict.spans, verdict.values
    (True, (Span(start=0, end=3),), {'skill': 'Python'})
    """
    return _verdict(True, where, weight, values)


def unmet(*where: Sourced[Any] | Span | None, weight: float = 1.0, **values: object) -> Verdict:
    """It is not as it should be, or it is missing (and then stands nowhere)."""
    return _verdict(False, where, weight, values)


def met_if(condition: bool, *where: Sourced[Any] | Span | None, weight: float = 1.0, **values: object) -> Verdict:
    """Met or unmet, as the condition says."""
    return _verdict(condition, where, weight, values)


def enough(number: float, wanted: float, /, *where: Sourced[Any] | Span | None, **values: object) -> Iterator[Verdict]:
    """Met as far as there are as many as wanted, unmet for the rest; messages may name both.

    >>> [(verdict.met, verdict.weight, verdict.values["number"]) for verdict in enough(1, 3)]
    [(True, 1.0, '1'), (False, 2.0, '1')]
    """
    known: dict[str, Any] = {"number": round(number), "wanted": round(wanted), **values}
    if number > 0:
        yield met(*where, weight=float(min(number, wanted)), **known)
    if number < wanted:
        yield unmet(weight=float(wanted - number), **known)


def first(wanted: float, items: Iterable[T]) -> Iterator[tuple[T, float]]:
    """The first items up to a number, each with its share in it; the last may have a part only.

    >>> list(first(2.5, "abcd"))
    [('a', 1.0), ('b', 1.0), ('c', 0.5)]
    """
    for item in items:
        if wanted <= 0:
            return
        yield item, min(1.0, wanted)
        wanted -= 1


def uneven(
    odd: float, tolerated_share: float, /, *where: Sourced[Any] | Span | None, **values: object
) -> Iterator[Verdict]:
    """Met as far as the odd ones are few: wholly up to a tolerated share, not at all when they are half of all.

    >>> [(verdict.met, round(verdict.weight, 2)) for verdict in uneven(0.3, 0.2)]
    [(True, 0.67), (False, 0.33)]
    """
    fault = min(1.0, max(0.0, (odd - tolerated_share) / (0.5 - tolerated_share)))
    if fault < 1:
        yield met(weight=1 - fault)
    if fault > 0:
        yield unmet(*where, weight=fault, **values)


def tolerated(defects: Sequence[Verdict], limit: float) -> Iterator[Verdict]:
    """Defects of which `limit` leave no credit, however much good text stands around them.

    >>> [(verdict.met, verdict.weight) for verdict in tolerated([unmet()], 4)]
    [(False, 1.0), (True, 3.0)]
    """
    yield from defects
    rest = limit - sum(defect.weight for defect in defects)
    if rest > 0:
        yield met(weight=rest)


def _verdict(
    is_met: bool, where: tuple[Sourced[Any] | Span | None, ...], weight: float, values: dict[str, object]
) -> Verdict:
    spans = tuple(place if isinstance(place, Span) else place.span for place in where if place is not None)
    return Verdict(met=is_met, spans=spans, values={key: str(value) for key, value in values.items()}, weight=weight)
