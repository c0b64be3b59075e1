"""From PDFium's coordinates to ours."""

from dataclasses import dataclass

from profilecheck.model.geometry import Box
from profilecheck.parsing.engines.pdfium_calls import Matrix

Extent = tuple[float, float, float, float]
"""Left, bottom, right and top."""
Transform = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A page: its size, the part that is shown, and how it is turned."""

    number: int
    width: float
    height: float
    turn: Transform
    """From the page's own coordinates to those of the upright page, y still growing upwards."""
    shown: Extent

    @classmethod
    def of(cls, number: int, media: Extent, crop: Extent, rotation: int) -> "Frame":
        """The frame of a page with these boxes."""
        x0, y0, x1, y1 = media
        width, height = abs(x1 - x0), abs(y1 - y0)
        turns: dict[int, Transform] = {
            90: (0, -1, 1, 0, -y0, x1),
            180: (-1, 0, 0, -1, x1, y1),
            270: (0, 1, -1, 0, y1, -x0),
        }
        turn = turns.get(rotation, (1, 0, 0, 1, -x0, -y0))
        if rotation in (90, 270):
            width, height = height, width
        return cls(number, width, height, turn, transformed(crop, turn))

    @property
    def is_turned(self) -> bool:
        """Whether the page is shown in another direction than it is written."""
        return self.turn[0] != 1

    @property
    def is_cropped(self) -> bool:
        """Whether a part of the page is not shown."""
        return self.shown != (0, 0, self.width, self.height)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the page."""
        x0, y0, x1, y1 = transformed((left, bottom, right, top), self.turn)
        return Box(page=self.number, x0=x0, x1=x1, top=self.height - y1, bottom=self.height - y0)

    def shown_box(self, extent: Extent) -> Box | None:
        """The part of a rectangle, in coordinates of the upright page, that is shown."""
        part = common(extent, self.shown)
        if part is None:
            return None
        return Box(page=self.number, x0=part[0], x1=part[2], top=self.height - part[3], bottom=self.height - part[1])


def of_matrix(matrix: Matrix) -> Transform:
    """The numbers of a matrix."""
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def point(x: float, y: float, matrix: Transform) -> tuple[float, float]:
    """Where a point goes."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def product(inner: Transform, outer: Transform) -> Transform:
    """The transformation that applies the inner one first."""
    a, b, c, d, e, f = inner
    p, q, r, s, _, _ = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, *point(e, f, outer)


def transformed(extent: Extent, matrix: Transform) -> Extent:
    """The upright rectangle around a transformed one.

    >>> transformed((0, 0, 2, 1), (0, 1, -1, 0, 0, 0))
    (-1, 0, 0, 2)
    """
    left, bottom, right, top = extent
    (x0, y0), (x1, y1) = point(left, bottom, matrix), point(right, top, matrix)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def common(one: Extent, other: Extent) -> Extent | None:
    """What two rectangles share.

    >>> common((0, 0, 2, 2), (1, 1, 3, 3)), common((0, 0, 1, 1), (2, 2, 3, 3))
    ((1, 1, 2, 2), None)
    """
    part = max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])
    return part if part[0] <= part[2] and part[1] <= part[3] else None
