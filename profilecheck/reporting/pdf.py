"""The user's own PDF with the findings as highlights and notes, and nothing else changed."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from profilecheck.errors import UsageError
from profilecheck.model.finding import Finding
from profilecheck.model.geometry import Box
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._clean import visible

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import DictionaryObject

_COLOR = "ffd54a"
_AUTHOR = "profilecheck"
_HEAD = 1024
"""Bytes in which a PDF must tell that it is one."""
_NOTE = 18
"""Width and height of the sign of a note, in points."""

Corners = tuple[float, float, float, float]
"""Left, bottom, right, top in the coordinates of the file."""


@renderer(media_type="application/pdf", suffix=".pdf")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report as notes in the analysed PDF, whose bytes must be in the options."""
    if options.document is None or b"%PDF-" not in options.document[:_HEAD]:
        raise UsageError(f"{report.source}: only a PDF can get notes; choose another form of report")
    from pypdf import PdfReader, PdfWriter

    if PdfReader(BytesIO(options.document)).is_encrypted:
        raise UsageError(f"{report.source}: an encrypted PDF takes no notes; save it without encryption first")
    writer = PdfWriter(BytesIO(options.document), incremental=True)
    for number, boxes, text in _places(report.findings):
        page = writer.pages[number - 1]
        writer.add_annotation(number - 1, _highlight([_corners(box, page) for box in boxes], text))
    _add_note(writer, report)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _places(findings: Iterable[Finding]) -> Iterator[tuple[int, tuple[Box, ...], str]]:
    """Page, boxes and words of each note; what is said of one place stands in one note."""
    said: dict[tuple[int, tuple[Box, ...]], list[str]] = {}
    for finding in findings:
        for evidence in finding.evidence:
            for number in dict.fromkeys(box.page for box in evidence.boxes):
                here = tuple(box for box in evidence.boxes if box.page == number)
                said.setdefault((number, here), []).append(_words(finding))
    for number, boxes in sorted(said, key=lambda place: (place[0], [(box.top, box.x0) for box in place[1]])):
        yield number, boxes, "\n\n".join(dict.fromkeys(said[number, boxes]))


def _words(finding: Finding) -> str:
    lines = [f"{finding.code}: {finding.message}", finding.suggestion]
    return "\n".join(map(visible, filter(None, lines)))


def _highlight(corners: list[Corners], text: str) -> "DictionaryObject":
    from pypdf.annotations import Highlight
    from pypdf.generic import ArrayObject, FloatObject

    lefts, bottoms, rights, tops = zip(*corners, strict=True)
    quads = [
        FloatObject(number)
        for left, bottom, right, top in corners
        for number in (left, top, right, top, left, bottom, right, bottom)
    ]
    annotation = Highlight(
        rect=(min(lefts), min(bottoms), max(rights), max(tops)),
        quad_points=ArrayObject(quads),
        highlight_color=_COLOR,
    )
    return _signed(annotation, text)


def _add_note(writer: "PdfWriter", report: Report) -> None:
    """The score and what stands nowhere, as a note in the corner of the first page."""
    from pypdf.annotations import Text

    total = "not graded" if report.score.total is None else f"{report.score.total:.0f} of 100"
    nowhere = dict.fromkeys(_words(finding) for finding in report.findings if not finding.evidence)
    page = writer.pages[0]
    corner = Box(page=1, x0=_NOTE, top=_NOTE, x1=2 * _NOTE, bottom=2 * _NOTE)
    note = Text(rect=_corners(corner, page), text="", open=False)
    writer.add_annotation(0, _signed(note, "\n\n".join([f"Score: {total}", *nowhere])))


def _signed(annotation: "DictionaryObject", text: str) -> "DictionaryObject":
    from pypdf.generic import NameObject, TextStringObject

    annotation[NameObject("/Contents")] = TextStringObject(text)
    annotation[NameObject("/T")] = TextStringObject(_AUTHOR)
    return annotation


def _corners(box: Box, page: "PageObject") -> Corners:
    """A box of the page as it is seen, in the coordinates of the file, where the page may be turned or moved."""
    left, bottom, right, top = map(float, page.mediabox)
    turn = page.rotation % 360
    if turn == 90:
        return left + box.top, bottom + box.x0, left + box.bottom, bottom + box.x1
    if turn == 180:
        return right - box.x1, bottom + box.top, right - box.x0, bottom + box.bottom
    if turn == 270:
        return right - box.bottom, top - box.x1, right - box.top, top - box.x0
    return left + box.x0, top - box.bottom, left + box.x1, top - box.top
