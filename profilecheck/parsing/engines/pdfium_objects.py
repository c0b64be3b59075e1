"""What stands on a page of PDFium: text, filled shapes and pictures in their drawing order."""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.engines import FAINT, Fill, Image, PageContent
from profilecheck.parsing.engines import pdfium_calls as pdfium
from profilecheck.parsing.engines.pdfium_frame import (
    Extent,
    Frame,
    Transform,
    common,
    of_matrix,
    point,
    product,
    transformed,
)

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

# The corners of smaller shapes are not looked at: they neither are backgrounds nor cover words.
_SMALL = 4.0
_MOST_FORMS = 24
_OBJECT_COST = 20
"""What an object is counted as, in bytes of content."""
# Where PDFium writes a colour; only one thread is here at a time.
_CHANNELS = (ctypes.c_uint * 4)()
_CHANNELS_AT = ctypes.addressof(_CHANNELS)


class Placed(NamedTuple):
    """An object of a page."""

    handle: int
    kind: int
    order: int
    matrix: Transform
    """From the object's coordinates to those of the upright page."""


def objects_of(page: int, turn: Transform) -> Iterator[Placed]:
    """All objects of a page and of the forms on it, in drawing order."""
    order = 0
    stack = [iter(_children(page, pdfium.count_objects, pdfium.get_object, turn))]
    while stack:
        found = next(stack[-1], None)
        if found is None:
            stack.pop()
            continue
        handle, kind, matrix = found
        order += 1
        if kind != pdfium.FORM:
            yield Placed(handle, kind, order, matrix)
        elif len(stack) < _MOST_FORMS:
            own = pdfium.Matrix()
            pdfium.object_matrix(handle, ctypes.addressof(own))
            inner = product(of_matrix(own), matrix)
            stack.append(iter(_children(handle, pdfium.count_form_objects, pdfium.get_form_object, inner)))


def _children(
    parent: int, count: Callable[..., int], get: Callable[..., int], matrix: Transform
) -> Iterator[tuple[int, int, Transform]]:
    handles = list(map(get, repeat(parent), range(count(parent))))
    return zip(handles, map(pdfium.object_type, handles), repeat(matrix))


def read_page(document: "PdfDocument", page: "PdfPage", frame: Frame, meter: Meter) -> PageContent:
    """All that is drawn on a page."""
    from profilecheck.parsing.engines.pdfium_text import read_text

    content = PageContent(number=frame.number, width=frame.width, height=frame.height)
    texts: dict[int, Placed] = {}
    images: list[Placed] = []
    for one in objects_of(pdfium.handle(page.raw), frame.turn):
        meter.interpret(_OBJECT_COST)
        if one.kind == pdfium.TEXT:
            texts[one.handle] = one
        elif one.kind == pdfium.IMAGE:
            images.append(one)
        elif one.kind in (pdfium.PATH, pdfium.SHADING):
            fill = _fill(one, frame)
            if fill is not None:
                meter.shape()
                content.fills.append(fill)
    read_text(page, frame, texts, content, meter)
    for one in images:
        box = frame.shown_box(_extent(one))
        if box is not None:
            image = Image(box=box, order=one.order)
            image.solid = _hides_text(image, content) and _is_opaque(document, page, one)
            content.images.append(image)
    return content


def _extent(one: Placed) -> Extent:
    numbers = (ctypes.c_float * 4)()
    start = ctypes.addressof(numbers)
    pdfium.object_bounds(one.handle, start, start + 4, start + 8, start + 12)
    left, bottom, right, top = numbers
    return transformed((left, bottom, right, top), one.matrix)


def copies_of(kept: Iterable[Placed], left_out: Iterable[Placed]) -> dict[int, Placed]:
    """Texts that PDFium leaves out since they lie on another one, such as the text above its shadow, by that other."""
    extents = [(one, _extent(one)) for one in left_out]
    extents = [(one, extent) for one, extent in extents if extent[2] - extent[0] > 1 < extent[3] - extent[1]]
    if not extents:
        return {}
    out = {}
    for other in kept:
        place = _extent(other)
        near = (place[3] - place[1]) / 3
        for one, extent in extents:
            if all(abs(a - b) < near for a, b in zip(place, extent, strict=True)):
                out[other.handle] = one
    return out


def _fill(one: Placed, frame: Frame) -> Fill | None:
    color, alpha = "", 1.0
    if one.kind == pdfium.PATH:
        mode = (ctypes.c_int * 2)()
        pdfium.draw_mode(one.handle, ctypes.addressof(mode), ctypes.addressof(mode) + 4)
        if not mode[0]:
            return None
        color, alpha = color_of(one.handle)
    extent = _extent(one)
    clip, exact = clip_of(one)
    shown = common(extent, clip) if clip is not None else extent
    box = frame.shown_box(shown) if shown is not None else None
    if box is None or alpha < FAINT:
        return None
    solid = bool(color) and exact and alpha >= 1 and min(box.width, box.height) >= _SMALL and _is_solid(one)
    return Fill(box=box, color=color, order=one.order, solid=solid)


def color_of(handle: int, *, stroke: bool = False) -> tuple[str, float]:
    """Colour as #rrggbb, empty for patterns, and opacity."""
    start = _CHANNELS_AT
    get = pdfium.stroke_color if stroke else pdfium.fill_color
    if not get(handle, start, start + 4, start + 8, start + 12):
        return "", 1.0
    red, green, blue, alpha = _CHANNELS
    return f"#{red:02x}{green:02x}{blue:02x}", alpha / 255


def clip_of(one: Placed) -> tuple[Extent | None, bool]:
    """The rectangle around the part of the page that an object may draw on, and whether that part fills it."""
    clip: Extent | None = None
    exact = True
    path = pdfium.clip_path(one.handle)
    for index in range(pdfium.count_clips(path)):
        segments = [
            pdfium.clip_segment(path, index, number) for number in range(pdfium.count_clip_segments(path, index))
        ]
        extent, rectangular = _outline(segments, one.matrix)
        clip = extent if clip is None else common(clip, extent) or (0.0, 0.0, 0.0, 0.0)
        exact = exact and rectangular
    return clip, exact


def _is_solid(one: Placed) -> bool:
    """Whether a path is an opaque upright rectangle."""
    count = pdfium.count_segments(one.handle)
    if count not in (4, 5) or pdfium.has_transparency(one.handle):
        return False
    return _outline([pdfium.path_segment(one.handle, index) for index in range(count)], one.matrix)[1]


def _outline(segments: list[int], matrix: Transform) -> tuple[Extent, bool]:
    """The rectangle around a path, and whether the path is that rectangle."""
    place = (ctypes.c_float * 2)()
    start = ctypes.addressof(place)
    points = []
    for segment in segments:
        pdfium.segment_point(segment, start, start + 4)
        points.append(point(place[0], place[1], matrix))
    if not points:
        return (0.0, 0.0, 0.0, 0.0), False
    xs, ys = [x for x, _ in points], [y for _, y in points]
    straight = len(points) in (4, 5) and all(pdfium.segment_type(one) == pdfium.LINE for one in segments[1:])
    exact = straight and len({round(x, 1) for x in xs}) == 2 == len({round(y, 1) for y in ys})
    return (min(xs), min(ys), max(xs), max(ys)), exact


def _hides_text(image: Image, content: PageContent) -> bool:
    """Whether text stands where a picture was drawn later."""
    box = image.box
    return any(
        run.order < image.order and box.x0 <= run.x0 <= box.x1 and box.top <= run.baseline <= box.bottom
        for run in content.runs
    )


def _is_opaque(document: "PdfDocument", page: "PdfPage", one: Placed) -> bool:
    """Whether nothing shines through a picture: it is drawn to see."""
    if pdfium.has_transparency(one.handle) or not clip_of(one)[1]:
        return False
    bitmap = raw.FPDFImageObj_GetRenderedBitmap(document.raw, page.raw, ctypes.cast(one.handle, raw.FPDF_PAGEOBJECT))
    if not bitmap:
        return False
    try:
        if raw.FPDFBitmap_GetFormat(bitmap) != raw.FPDFBitmap_BGRA:
            return True
        size = raw.FPDFBitmap_GetStride(bitmap) * raw.FPDFBitmap_GetHeight(bitmap)
        return min(ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), size)[3::4], default=255) == 255
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
