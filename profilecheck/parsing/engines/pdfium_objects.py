"""What stands on a page of PDFium: text, filled shapes and pictures in their drawing order."""

import ctypes
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING

from pypdfium2 import raw

from profilecheck.model.geometry import Box
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.engines import FAINT, Fill, Image, PageContent, rules_of
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
# Where PDFium writes a colour, and how a path is drawn; only one thread is here at a time.
_CHANNELS = (ctypes.c_uint * 4)()
_MODES = (ctypes.c_int * 2)()
_MODES_AT = ctypes.addressof(_MODES)
_CHANNELS_AT = tuple(ctypes.addressof(_CHANNELS) + 4 * channel for channel in range(4))


Placed = tuple[int, Transform]
"""The place of an object in drawing order, and how its coordinates become those of the upright page."""


def objects_of(page: int, turn: Transform, meter: Meter) -> Iterator[tuple[int, int, Placed]]:
    """The handles, types and places of all objects of a page and of the forms on it, in drawing order."""
    order = 0
    stack = [_children(page, pdfium.count_objects, pdfium.get_object, turn, meter)]
    while stack:
        for handle, kind, matrix in stack[-1]:
            order += 1
            if kind != pdfium.FORM:
                yield handle, kind, (order, matrix)
            elif len(stack) < _MOST_FORMS:
                own = pdfium.Matrix()
                pdfium.object_matrix(handle, ctypes.addressof(own))
                inner = product(of_matrix(own), matrix)
                stack.append(_children(handle, pdfium.count_form_objects, pdfium.get_form_object, inner, meter))
                break
        else:
            stack.pop()


def _children(
    parent: int, count: Callable[..., int], get: Callable[..., int], matrix: Transform, meter: Meter
) -> Iterator[tuple[int, int, Transform]]:
    number = count(parent)
    meter.interpret(_OBJECT_COST * number)
    handles = list(map(get, repeat(parent), range(number)))
    return zip(handles, map(pdfium.object_type, handles), repeat(matrix))


def read_page(document: "PdfDocument", page: "PdfPage", frame: Frame, meter: Meter) -> PageContent:
    """All that is drawn on a page."""
    from profilecheck.parsing.engines.pdfium_text import read_text

    content = PageContent(number=frame.number, width=frame.width, height=frame.height)
    texts: dict[int, Placed] = {}
    images: list[tuple[int, Placed]] = []
    for handle, kind, placed in objects_of(pdfium.handle(page.raw), frame.turn, meter):
        if kind == pdfium.TEXT:
            texts[handle] = placed
        elif kind == pdfium.IMAGE:
            images.append((handle, placed))
        elif kind in (pdfium.PATH, pdfium.SHADING):
            for fill in _shapes(handle, kind, placed, frame):
                meter.shape()
                content.fills.append(fill)
    read_text(page, frame, texts, content, meter)
    for handle, (order, matrix) in images:
        box = frame.shown_box(_extent(handle, matrix))
        if box is not None:
            image = Image(box=box, order=order)
            image.solid = _hides_text(image, content) and _is_opaque(document, page, handle, matrix)
            content.images.append(image)
    return content


def _extent(handle: int, matrix: Transform) -> Extent:
    numbers = (ctypes.c_float * 4)()
    start = ctypes.addressof(numbers)
    pdfium.object_bounds(handle, start, start + 4, start + 8, start + 12)
    left, bottom, right, top = numbers
    return transformed((left, bottom, right, top), matrix)


def copies_of(texts: Mapping[int, Placed], kept: Iterable[int], left_out: Iterable[int]) -> dict[int, int]:
    """Texts that PDFium leaves out since they lie on another one, such as the text above its shadow, by that other."""
    extents = [(one, _extent(one, texts[one][1])) for one in left_out]
    extents = [(one, extent) for one, extent in extents if extent[2] - extent[0] > 1 < extent[3] - extent[1]]
    if not extents:
        return {}
    out = {}
    for other in kept:
        place = _extent(other, texts[other][1])
        near = (place[3] - place[1]) / 3
        for one, extent in extents:
            if all(abs(a - b) < near for a, b in zip(place, extent, strict=True)):
                out[other] = one
    return out


def _shapes(handle: int, kind: int, placed: Placed, frame: Frame) -> Iterator[Fill]:
    """What a path or a gradient fills, or the lines that it strokes."""
    if kind == pdfium.PATH:
        pdfium.draw_mode(handle, _MODES_AT, _MODES_AT + 4)
        if not _MODES[0]:
            if _MODES[1]:
                yield from _rules(handle, placed, frame)
            return
    fill = _fill(handle, kind, placed, frame)
    if fill is not None:
        yield fill


def _rules(handle: int, placed: Placed, frame: Frame) -> Iterator[Fill]:
    order, matrix = placed
    count = pdfium.count_segments(handle)
    if count not in (2, 4, 5):
        return
    extent, rectangle = _outline([pdfium.path_segment(handle, index) for index in range(count)], matrix)
    if count == 2 or rectangle:
        clip, _ = clip_of(handle, matrix)
        boxes = (_shown(rule, clip, frame) for rule in rules_of(extent, rectangle=rectangle))
        yield from (Fill(box=box, color="", order=order) for box in boxes if box is not None)


def _fill(handle: int, kind: int, placed: Placed, frame: Frame) -> Fill | None:
    order, matrix = placed
    color, alpha = color_of(handle) if kind == pdfium.PATH else ("", 1.0)
    clip, exact = clip_of(handle, matrix)
    box = _shown(_extent(handle, matrix), clip, frame)
    if box is None or alpha < FAINT:
        return None
    solid = bool(color) and exact and alpha >= 1 and min(box.width, box.height) >= _SMALL and _is_solid(handle, matrix)
    return Fill(box=box, color=color, order=order, solid=solid)


def _shown(extent: Extent, clip: Extent | None, frame: Frame) -> Box | None:
    """The part of an extent that the clipping path and the page leave."""
    shown = common(extent, clip) if clip is not None else extent
    return frame.shown_box(shown) if shown is not None else None


def color_of(handle: int, *, stroke: bool = False) -> tuple[str, float]:
    """Colour as #rrggbb, empty for patterns, and opacity."""
    get = pdfium.stroke_color if stroke else pdfium.fill_color
    if not get(handle, *_CHANNELS_AT):
        return "", 1.0
    return _named(*_CHANNELS)


@lru_cache(maxsize=512)
def _named(red: int, green: int, blue: int, alpha: int) -> tuple[str, float]:
    return f"#{red:02x}{green:02x}{blue:02x}", alpha / 255


def clip_of(handle: int, matrix: Transform) -> tuple[Extent | None, bool]:
    """The rectangle around the part of the page that an object may draw on, and whether that part fills it."""
    clip: Extent | None = None
    exact = True
    path = pdfium.clip_path(handle)
    for index in range(pdfium.count_clips(path)):
        segments = [
            pdfium.clip_segment(path, index, number) for number in range(pdfium.count_clip_segments(path, index))
        ]
        extent, rectangular = _outline(segments, matrix)
        clip = extent if clip is None else common(clip, extent) or (0.0, 0.0, 0.0, 0.0)
        exact = exact and rectangular
    return clip, exact


def _is_solid(handle: int, matrix: Transform) -> bool:
    """Whether a path is an opaque upright rectangle."""
    count = pdfium.count_segments(handle)
    if count not in (4, 5) or pdfium.has_transparency(handle):
        return False
    return _outline([pdfium.path_segment(handle, index) for index in range(count)], matrix)[1]


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


def _is_opaque(document: "PdfDocument", page: "PdfPage", handle: int, matrix: Transform) -> bool:
    """Whether nothing shines through a picture: it is drawn to see."""
    if pdfium.has_transparency(handle) or not clip_of(handle, matrix)[1]:
        return False
    bitmap = raw.FPDFImageObj_GetRenderedBitmap(document.raw, page.raw, ctypes.cast(handle, raw.FPDF_PAGEOBJECT))
    if not bitmap:
        return False
    try:
        if raw.FPDFBitmap_GetFormat(bitmap) != raw.FPDFBitmap_BGRA:
            return True
        size = raw.FPDFBitmap_GetStride(bitmap) * raw.FPDFBitmap_GetHeight(bitmap)
        return min(ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), size)[3::4], default=255) == 255
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
