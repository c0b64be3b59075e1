"""Notes in a PDF, read back by libraries other than the one that wrote them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text
from pypdf import PdfWriter
from pypdf.generic import RectangleObject

from profilecheck.errors import UsageError
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, render
from profilecheck.reporting._clean import visible

PLAIN = (Path(__file__).parents[2] / "examples" / "principal-engineer.pdf").read_bytes()


def annotated(report: Report, document: bytes) -> bytes:
    return render(report, "pdf", RenderOptions(document=document))


def notes(document: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, page in enumerate(PDFPage.create_pages(PDFDocument(PDFParser(BytesIO(document)))), start=1):
        for annotation in map(resolve1, resolve1(page.annots) or ()):
            if annotation.get("T") == b"profilecheck":
                yield number, annotation


def test_file_is_kept_and_notes_come_after_it(report: Report) -> None:
    assert annotated(report, PLAIN).startswith(PLAIN)


def test_every_place_has_a_note_with_its_finding(report: Report) -> None:
    found = list(notes(annotated(report, PLAIN)))
    said = {number: [decode_text(note["Contents"]) for n, note in found if n == number] for number in (1, 2)}
    for finding in report.findings:
        for evidence in finding.evidence:
            assert evidence.page
            assert any(f"{finding.code}: {visible(finding.message)}" in text for text in said[evidence.page])
    places = {evidence.boxes for finding in report.findings for evidence in finding.evidence}
    assert [note["Subtype"].name for _, note in found].count("Highlight") == len(places)


def test_what_stands_nowhere_and_the_score_are_a_note_on_the_first_page(report: Report) -> None:
    [text] = [
        decode_text(note["Contents"])
        for number, note in notes(annotated(report, PLAIN))
        if note["Subtype"].name == "Text" and number == 1
    ]
    assert text.startswith("Score: 58 of 100")
    assert "SKL002: Nothing shows the category Mathematical foundation." in text
    assert "EXP001" not in text


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("moved", [0, 30])
def test_highlights_are_seen_where_the_boxes_are(report: Report, turn: int, moved: int) -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(800, 700)
    page.mediabox = RectangleObject((moved, moved, 800 + moved, 700 + moved))
    page.rotate(turn)
    writer.add_blank_page(800, 700)
    document = BytesIO()
    writer.write(document)
    picture = pypdfium2.PdfDocument(annotated(report, document.getvalue()))[0].render(rev_byteorder=True).to_numpy()
    boxes = [box for finding in report.findings for part in finding.evidence for box in part.boxes if box.page == 1]
    assert len(boxes) > 3
    for box in boxes:
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        assert tuple(picture[int(y), int(x)][:3]) != (255, 255, 255)
    assert tuple(picture[690, 690][:3]) == (255, 255, 255)


def test_only_a_pdf_that_is_at_hand_gets_notes(report: Report) -> None:
    with pytest.raises(UsageError, match=r"rosa-lindqvist\.pdf: only a PDF can get notes"):
        render(report, "pdf")


def test_an_encrypted_pdf_is_refused(report: Report) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="AES-256")
    document = BytesIO()
    writer.write(document)
    with pytest.raises(UsageError, match="an encrypted PDF takes no notes"):
        annotated(report, document.getvalue())


def test_document_words_are_text_in_notes(hostile: Report, payload: str) -> None:
    said = [decode_text(note["Contents"]) for _, note in notes(annotated(hostile, PLAIN))]
    assert said
    assert all(visible(payload) in text for text in said)
