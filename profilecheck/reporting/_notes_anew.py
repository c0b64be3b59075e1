"""Notes in a PDF to which nothing can be appended: it is written anew, under the same passwords and permissions."""

from ctypes import POINTER, c_ushort, cast, create_string_buffer
from io import BytesIO
from typing import Any

from profilecheck.errors import UsageError
from profilecheck.model.report import Report
from profilecheck.pdfium import LOCK, media_box
from profilecheck.reporting._notes import AUTHOR, COLOR, Corners, Frame, notes, summary

_MAY_ANNOTATE = 1 << 5
"""Bit 6 of the user's permissions, ISO 32000-1, table 22."""


def annotate(report: Report, document: bytes, password: str | None) -> bytes:
    """The document with the notes of a report.

    Raises UsageError where the password does not open it, its owner allows no notes, or it is too damaged.
    """
    import pypdfium2
    from pypdfium2 import raw

    with LOCK:
        try:
            opened = pypdfium2.PdfDocument(document, password=password)
        except pypdfium2.PdfiumError:
            raise UsageError(f"{report.source}: cannot be opened for notes; is its password right?") from None
        with opened:
            if not raw.FPDF_GetDocPermissions(opened) & _MAY_ANNOTATE:
                raise UsageError(f"{report.source}: its owner allows no notes; give the owner's password")
            try:
                _annotate(report, list(opened))
            except (pypdfium2.PdfiumError, IndexError):
                raise UsageError(f"{report.source}: too damaged for notes; choose another form of report") from None
            out = BytesIO()
            opened.save(out, flags=raw.FPDF_NO_INCREMENTAL)
    return out.getvalue()


def _annotate(report: Report, pages: list[Any]) -> None:
    from pypdfium2 import raw

    frames = [_frame(page) for page in pages]
    for note in notes(report):
        corners = [frames[note.page - 1].corners(box) for box in note.boxes]
        _add(raw, pages[note.page - 1], raw.FPDF_ANNOT_HIGHLIGHT, corners, note.text)
    _add(raw, pages[0], raw.FPDF_ANNOT_TEXT, [frames[0].sign], summary(report))


def _frame(page: Any) -> Frame:
    return Frame(media=media_box(page), crop=page.get_bbox(), turn=page.get_rotation())


def _add(raw: Any, page: Any, kind: int, corners: list[Corners], text: str) -> None:
    lefts, bottoms, rights, tops = zip(*corners, strict=True)
    annotation = raw.FPDFPage_CreateAnnot(page, kind)
    raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(min(lefts), max(tops), max(rights), min(bottoms)))
    if kind == raw.FPDF_ANNOT_HIGHLIGHT:
        raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *COLOR, 255)
        for left, bottom, right, top in corners:
            quad = raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
            raw.FPDFAnnot_AppendAttachmentPoints(annotation, quad)
    for key, value in ((b"Contents", text), (b"T", AUTHOR)):
        wide = f"{value}\0".encode("utf-16-le")
        raw.FPDFAnnot_SetStringValue(annotation, key, cast(create_string_buffer(wide), POINTER(c_ushort)))
    raw.FPDFPage_CloseAnnot(annotation)
