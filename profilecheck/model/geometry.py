"""Places on a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page in PDF points, origin in the page's top-left corner.

    >>> Box(page=1, x0=72, top=72, x1=144, bottom=84).width
    72
    """

    page: int
    """1-based page number."""
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Horizontal extent in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Vertical extent in points."""
        return self.bottom - self.top

    def union(self, other: "Box") -> "Box":
        """The smallest box that holds both; both must be on one page.

        >>> a = Box(page=1, x0=0, top=0, x1=1, bottom=1)
        >>> a.union(Box(page=1, x0=2, top=2, x1=3, bottom=3)).bottom
        3
        """
        if self.page != other.page:
            raise ValueError(f"boxes on pages {self.page} and {other.page} have no union")
        return Box(
            page=self.page,
            x0=min(self.x0, other.x0),
            top=min(self.top, other.top),
            x1=max(self.x1, other.x1),
            bottom=max(self.bottom, other.bottom),
        )
