"""Notes in a PDF, read back by libraries other than the one that wrote them."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
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
from pypdf import PasswordType, PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.constants import UserAccessPermissions as Flags
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, RectangleObject, TextStringObject

from profilecheck.errors import UsageError
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, render
from profilecheck.reporting._clean import visible
from tests.hostile import QUICK, kinds

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


def made(*, forbidden: bool = False, algorithm: str = "", damaged: bool = False) -> bytes:
    """Two pages with a link and a field of a form, in the state that is asked for."""
    writer = PdfWriter()
    page = writer.add_blank_page(612, 792)
    writer.add_blank_page(612, 792)
    writer.add_annotation(0, Link(rect=(50, 50, 100, 70), url="https://example.com/"))
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("city"),
            NameObject("/V"): TextStringObject("Malmö"),
            NameObject("/Rect"): RectangleObject((100, 50, 200, 70)),
        }
    )
    reference = writer._add_object(field)
    annotations: Any = page["/Annots"]
    annotations.append(reference)
    fields = DictionaryObject({NameObject("/Fields"): ArrayObject([reference])})
    writer.root_object[NameObject("/AcroForm")] = writer._add_object(fields)
    if algorithm:
        permissions = Flags.all() & ~Flags.ADD_OR_MODIFY if forbidden else Flags.all()
        writer.encrypt("secret", "owner", algorithm=algorithm, permissions_flag=permissions)
    out = BytesIO()
    writer.write(out)
    return out.getvalue().replace(b"startxref", b"startxref\n9%") if damaged else out.getvalue()


@pytest.mark.parametrize(
    ("algorithm", "damaged"),
    [("", False), ("", True), ("RC4-128", False), ("AES-128", False), ("AES-256", False)],
)
def test_links_forms_and_passwords_are_kept(report: Report, algorithm: str, damaged: bool) -> None:
    document = made(algorithm=algorithm, damaged=damaged)
    noted = render(report, "pdf", RenderOptions(document=document, password="secret"))  # noqa: S106
    reader = PdfReader(BytesIO(noted), password="secret" if algorithm else None)
    assert reader.is_encrypted is bool(algorithm)
    if algorithm:
        assert PdfReader(BytesIO(noted)).decrypt("owner") == PasswordType.OWNER_PASSWORD
    assert noted.startswith(document) is not (damaged or bool(algorithm))
    annotations: Any = reader.pages[0]["/Annots"]
    kept, field, *ours = [annotation.get_object() for annotation in annotations]
    assert kept["/A"]["/URI"] == "https://example.com/"
    assert (field["/T"], field["/V"]) == ("city", "Malmö")
    assert {annotation["/T"] for annotation in ours} == {"profilecheck"}
    assert any("EXP001: The bullet names no result" in annotation["/Contents"] for annotation in ours)
    assert reader.get_form_text_fields() == {"city": "Malmö"}


def test_notes_that_the_owner_forbids_are_not_made(report: Report) -> None:
    document = made(forbidden=True, algorithm="AES-256")
    with pytest.raises(UsageError, match=r"rosa-lindqvist\.pdf: its owner allows no notes"):
        render(report, "pdf", RenderOptions(document=document, password="secret"))  # noqa: S106
    assert render(report, "pdf", RenderOptions(document=document, password="owner"))  # noqa: S106


def test_a_wrong_password_is_told(report: Report) -> None:
    with pytest.raises(UsageError, match="is its password right"):
        render(report, "pdf", RenderOptions(document=made(algorithm="AES-256"), password="wrong"))  # noqa: S106


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_sign_of_the_score_is_seen_on_a_cropped_page(report: Report, turn: int) -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(600, 800)
    page.cropbox = RectangleObject((100, 100, 500, 700))
    page.rotate(turn)
    writer.add_blank_page(600, 800)
    document = BytesIO()
    writer.write(document)
    bare = replace(report, findings=())
    picture = pypdfium2.PdfDocument(annotated(bare, document.getvalue()))[0].render(rev_byteorder=True).to_numpy()
    assert (picture[18:36, 18:36, :3] != 255).any()
    assert (picture[40:, 40:, :3] == 255).all()


def test_document_words_are_text_in_notes(hostile: Report, payload: str) -> None:
    said = [decode_text(note["Contents"]) for _, note in notes(annotated(hostile, PLAIN))]
    assert said
    assert all(visible(payload) in text for text in said)


def test_damaged_files_get_notes_or_one_line(report: Report, capfd: pytest.CaptureFixture[str]) -> None:
    bare, noted = replace(report, findings=()), 0
    made = [kind.make(QUICK) for kind in kinds() if kind.suffix == "pdf"]
    for document in made:
        with suppress(UsageError):
            noted += b"%PDF-" in annotated(bare, document)
    assert len(made) / 2 < noted < len(made)
    assert capfd.readouterr() == ("", "")
