"""Many spans at once, asked in time that hardly grows with their number."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from profilecheck.model.document import Span


class Spans:
    """Spans of a document, in any order; they may overlap.

    >>> spans = Spans([Span(4, 9), Span(0, 2)])
    >>> spans.hold(4), spans.hold(2), spans.cover(Span(5, 9)), spans.overlap(Span(2, 5))
    (True, False, True, True)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))
        """How far the spans up to each one go."""

    def hold(self, place: int) -> bool:
        """Whether a character lies in one of them."""
        return self.cover(Span(place, place + 1))

    def cover(self, other: Span) -> bool:
        """Whether one of them covers another span."""
        count = bisect_right(self._starts, other.start)
        return count > 0 and self._reach[count - 1] >= other.end

    def overlap(self, other: Span) -> bool:
        """Whether one of them shares a character with another span."""
        count = bisect_left(self._starts, other.end)
        return count > 0 and self._reach[count - 1] > other.start
