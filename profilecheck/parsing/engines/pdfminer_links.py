"""Links of a page as pdfminer.six gives them."""

from collections.abc import Iterator

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import list_value, num_value, resolve1

from profilecheck.model.geometry import Box
from profilecheck.text import without_controls

_MOST = 5000


def links_of(page: PDFPage, number: int, height: float) -> Iterator[tuple[str, Box]]:
    """Addresses with the rectangles that open them."""
    for reference in list_value(page.annots)[:_MOST]:
        annotation = resolve1(reference)
        if not isinstance(annotation, dict):
            continue
        action = resolve1(annotation.get("A"))
        uri = resolve1(action.get("URI")) if isinstance(action, dict) else None
        rect = resolve1(annotation.get("Rect"))
        if not isinstance(uri, bytes) or not isinstance(rect, list) or len(rect) != 4:
            continue
        x0, y0, x1, y1 = map(num_value, rect)
        left, bottom = page.mediabox[:2]
        yield (
            without_controls(uri.decode("utf-8", "replace")),
            Box(
                page=number,
                x0=min(x0, x1) - left,
                x1=max(x0, x1) - left,
                top=height - max(y0, y1) + bottom,
                bottom=height - min(y0, y1) + bottom,
            ),
        )
