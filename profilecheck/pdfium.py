"""What all uses of PDFium share, which keeps global state: one thread at a time."""

from threading import Lock
from typing import Any

Extent = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""

LOCK = Lock()
"""To be held by whoever calls PDFium."""
_FAR = 30_000
"""Points; no page is so large."""


def uncrop(page: Any) -> Extent:
    """Let a page show all of its media box, and return that.

    PDFium tells a media box of the page's own only, but shows one that is inherited too.
    """
    page.set_cropbox(-_FAR, -_FAR, _FAR, _FAR)
    whole: Extent = page.get_bbox()
    return whole


def media_box(page: Any) -> Extent:
    """The media box of a page, its own or one that it inherits."""
    own: Extent | None = page.get_mediabox(fallback_ok=False)
    if own:
        return own
    shown = page.get_bbox()
    whole = uncrop(page)
    page.set_cropbox(*shown)
    return whole
