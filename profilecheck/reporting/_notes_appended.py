"""Notes that are appended to the bytes of a PDF, of which none is changed."""

from io import BytesIO
from typing import TYPE_CHECKING

from profilecheck.model.report import Report
from profilecheck.reporting._notes import AUTHOR, COLOR, Corners, Frame, notes, summary

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader
    from pypdf.generic import DictionaryObject


def annotate(report: Report, reader: "PdfReader") -> bytes:
    """The document with the notes of a report behind it."""
    from pypdf import PdfWriter
    from pypdf.annotations import Text

    writer = PdfWriter(reader, incremental=True)
    frames = [_frame(page) for page in writer.pages]
    for note in notes(report):
        corners = [frames[note.page - 1].corners(box) for box in note.boxes]
        writer.add_annotation(note.page - 1, _signed(_highlight(corners), note.text))
    sign = Text(rect=frames[0].sign, text="", open=False)
    writer.add_annotation(0, _signed(sign, summary(report)))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _frame(page: "PageObject") -> Frame:
    media, crop = (tuple(map(float, box)) for box in (page.mediabox, page.cropbox))
    return Frame(media=media, crop=crop, turn=page.rotation)  # type: ignore[arg-type]


def _highlight(corners: list[Corners]) -> "DictionaryObject":
    from pypdf.annotations import Highlight
    from pypdf.generic import ArrayObject, FloatObject

    lefts, bottoms, rights, tops = zip(*corners, strict=True)
    quads = [
        FloatObject(number)
        for left, bottom, right, top in corners
        for number in (left, top, right, top, left, bottom, right, bottom)
    ]
    return Highlight(
        rect=(min(lefts), min(bottoms), max(rights), max(tops)),
        quad_points=ArrayObject(quads),
        highlight_color=bytes(COLOR).hex(),
    )


def _signed(annotation: "DictionaryObject", text: str) -> "DictionaryObject":
    from pypdf.generic import NameObject, TextStringObject

    annotation[NameObject("/Contents")] = TextStringObject(text)
    annotation[NameObject("/T")] = TextStringObject(AUTHOR)
    return annotation
