"""Which form of an answer a client would rather have, after RFC 9110, section 12.5.1."""

from collections.abc import Sequence


def choose(accept: str, offered: Sequence[str]) -> str | None:
    """The media type among those offered that the client likes best, the first of them if all are alike.

    >>> choose("text/html,application/xml;q=0.9,*/*;q=0.8", ["application/json", "text/html"])
    'text/html'
    >>> choose("", ["application/json", "text/html"])
    'application/json'
    >>> choose("image/png", ["application/json"]) is None
    True
    """
    if not accept.strip():
        return offered[0]
    ranges = [_range(part) for part in accept.split(",")]
    # Not sorted: what is offered first wins where the client has no preference.
    quality, best = max(((_quality(ranges, one), one) for one in offered), key=lambda pair: pair[0])
    return best if quality > 0 else None


def prefers_html(accept: str) -> bool:
    """Whether a person sits before the client: it would rather have a page than JSON."""
    return choose(accept, ("application/json", "text/html")) == "text/html"


def _range(part: str) -> tuple[str, float]:
    """A media range and its quality."""
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
    try:
        return name, min(max(float(quality), 0.0), 1.0)
    except ValueError:
        return name, 0.0


def _quality(ranges: Sequence[tuple[str, float]], media_type: str) -> float:
    """How much a client likes a media type: what the most specific range that covers it says."""
    for covering in (media_type, f"{media_type.partition('/')[0]}/*", "*/*"):
        for name, quality in ranges:
            if name == covering:
                return quality
    return 0.0
