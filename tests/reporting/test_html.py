import re
import struct
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject, NumberObject, RectangleObject

from profilecheck.model.document import Document, Span
from profilecheck.model.finding import Evidence
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, render
from profilecheck.reporting._clean import visible
from profilecheck.reporting._pages import pictures
from profilecheck.reporting._places import Places

EXAMPLE = Path(__file__).parents[2] / "examples" / "principal-engineer.pdf"
VOID = {"meta", "input", "link", "img", "br"}


class Page(HTMLParser):
    """The elements and texts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.sources: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"style", "script"}:
            self.sources[self.open[-1]] = data
        else:
            self.texts.append(data)

    def having(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.elements if attribute in attrs]


@pytest.fixture(scope="module")
def document() -> bytes:
    return EXAMPLE.read_bytes()


@pytest.fixture(params=["report", "hostile"])
def page(request: pytest.FixtureRequest, document: bytes) -> Page:
    report: Report = request.getfixturevalue(request.param)
    return Page(render(report, "html", RenderOptions(document=document)).decode())


def test_every_link_leads_somewhere_in_the_page(page: Page) -> None:
    ids = page.having("id")
    assert len(ids) == len(set(ids))
    links = [link for link in page.having("href") if link.startswith("#")]
    assert len(links) > 20
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_nothing_is_fetched(page: Page) -> None:
    assert all(link.startswith(("#", "data:image/png;base64,")) for link in page.having("href"))
    assert page.having("src") == []
    assert "url(" not in page.sources["style"]
    assert "@import" not in page.sources["style"]


def test_only_own_style_and_script_run(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert tags.count("script") == tags.count("style") == 1
    attributes = {name for _, attrs in page.elements for name in attrs}
    assert "style" not in attributes
    assert not [name for name in attributes if name.startswith("on")]
    policy = next(attrs["content"] or "" for tag, attrs in page.elements if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'; img-src data:;")
    for kind, source in page.sources.items():
        assert f"{kind}-src 'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'" in policy


def test_every_part_is_there(report: Report, document: bytes) -> None:
    page = Page(render(report, "html", RenderOptions(document=document)).decode())
    text = " ".join("".join(page.texts).split())
    for finding in (*report.findings, *report.strengths):
        assert finding.code in text
        assert visible(finding.message) in text
        assert all(evidence.quote in text for evidence in finding.evidence)
    for change in report.top_changes:
        assert change.text in text
    for heading in ("Score", "Skills", "Career", "Proposals", "Next steps", "Specialisations", "Other roles"):
        assert heading in text
    assert sum(tag == "image" for tag, _ in page.elements) == 2


def test_every_box_is_drawn_where_the_evidence_is(report: Report, document: bytes) -> None:
    page = Page(render(report, "html", RenderOptions(document=document)).decode())
    drawn = {
        (float(attrs["x"] or 0), float(attrs["y"] or 0), float(attrs["width"] or 0))
        for tag, attrs in page.elements
        if tag == "rect" and "x" in attrs and "%" not in (attrs["x"] or "")
    }
    boxes = [
        box
        for finding in (*report.findings, *report.strengths)
        for evidence in finding.evidence
        for box in evidence.boxes
    ]
    assert boxes
    assert {(box.x0, box.top, box.width) for box in boxes} <= drawn


def test_document_text_stays_text(hostile: Report, document: bytes, payload: str) -> None:
    page = Page(render(hostile, "html", RenderOptions(document=document)).decode())
    assert "".join(page.texts).count(visible(payload)) > 50
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(page.texts))


def test_text_of_a_document_without_pages_has_the_places_in_it(report: Report) -> None:
    text = "Rosa\tBerlin\nTook part in the on-call rotation\n"
    quote = "Took part in the on-call rotation"
    outer, inner = (Span(text.index(words), text.index(words) + len(words)) for words in (quote, "on-call"))
    one, other = (
        replace(report.findings[0], code=code, evidence=(Evidence(span=span, quote=text[span.start : span.end]),))
        for code, span in (("AAA001", outer), ("AAA002", inner))
    )
    document = Document(text=text, format="text")
    page = Page(
        render(replace(report, findings=(one, other), top_changes=()), "html", RenderOptions(text=document)).decode()
    )
    marks = {attrs["data-box"]: attrs["title"] or "" for tag, attrs in page.elements if tag == "a" and "title" in attrs}
    assert set(marks) == {"box-1", "box-2 box-1"}
    assert marks["box-2 box-1"].startswith("AAA002")
    assert {link.removeprefix("#") for link in page.having("href")} <= set(page.having("id"))
    assert "Rosa\N{EM SPACE}Berlin" in "".join(page.texts)
    assert quote in "".join(page.texts)


@pytest.mark.parametrize("order", [("praise", "finding"), ("finding", "praise")])
def test_place_that_is_praised_and_criticised_is_to_be_mended(order: tuple[str, str]) -> None:
    places = Places(text=Document(text="Took part", format="text"))
    for kind in order:
        places.place(Evidence(span=Span(0, 9), quote="Took part"), "said", kind)
    assert [place["kind"] for place in places.known().values()] == ["finding"]


def test_text_of_a_document_stays_text(report: Report, payload: str) -> None:
    document = Document(text=f"Rosa {payload}\n", format="text")
    page = Page(render(report, "html", RenderOptions(text=document)).decode())
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert "<script>alert(1)</script> *bold*" in "".join(page.texts)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(page.texts))


def test_every_part_can_be_reached_from_the_top(report: Report, document: bytes) -> None:
    html = render(report, "html", RenderOptions(document=document)).decode()
    links = re.findall(r'<a href="#([\w-]+)">', html.partition("<nav")[2].partition("</nav>")[0])
    assert links == re.findall(r'<h2 id="([\w-]+)">', html)
    assert len(links) > 8


def test_every_skill_is_in_the_matrix(report: Report) -> None:
    page = Page(render(report, "html").decode())
    dots = [attrs["aria-label"] or "" for _, attrs in page.elements if (attrs.get("class") or "").startswith("dot")]
    names = [skill.name for category in report.categories for skill in category.skills]
    assert sorted(dot.partition(",")[0] for dot in dots) == sorted(names)
    assert "Data pipelines, 3 y 9 m" in dots


def test_without_the_document_there_are_quotes_but_no_pictures(report: Report) -> None:
    page = Page(render(report, "html").decode())
    assert "image" not in [tag for tag, _ in page.elements]
    assert "Took part in the on-call rotation" in "".join(page.texts)
    ids = page.having("id")
    assert {link.removeprefix("#") for link in page.having("href")} <= set(ids)


@pytest.mark.parametrize("turn", [0, 90])
def test_page_is_drawn_whole_whatever_is_shown_of_it_and_wherever_its_size_stands(report: Report, turn: int) -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(500, 700)
    # The size is inherited from the tree of pages, and a part of the page is cropped.
    tree = page["/Parent"].get_object()
    tree[NameObject("/MediaBox")] = page[NameObject("/MediaBox")]  # type: ignore[index]
    del page[NameObject("/MediaBox")]
    page[NameObject("/CropBox")] = RectangleObject((100, 100, 400, 400))
    page[NameObject("/Rotate")] = NumberObject(turn)
    document = BytesIO()
    writer.write(document)
    html = render(report, "html", RenderOptions(document=document.getvalue())).decode()
    width, height = (500, 700) if turn == 0 else (700, 500)
    assert f'viewBox="0 0 {width}.0 {height}.0"' in html


def test_huge_page_is_a_picture_of_usual_size(report: Report) -> None:
    writer = PdfWriter()
    writer.add_blank_page(14_400, 14_400)
    document = BytesIO()
    writer.write(document)
    [picture] = pictures(document.getvalue())
    assert struct.unpack(">II", picture.png[16:24]) == (2000, 2000)


@pytest.mark.parametrize("broken", [b"", b"no PDF", b"%PDF-1.7 and then nothing"])
def test_a_document_that_cannot_be_drawn_leaves_the_report_whole(report: Report, broken: bytes) -> None:
    assert render(report, "html", RenderOptions(document=broken)) == render(report, "html")


def test_bare_report_is_a_page_too(report: Report) -> None:
    bare = replace(
        report,
        score=replace(report.score, total=None, dimensions=()),
        stage=None,
        findings=(),
        strengths=(),
        categories=(),
        diagnostics=(),
        not_graded=(),
        top_changes=(),
        profile=replace(report.profile, positions=(), education=()),
    )
    page = Page(render(bare, "html").decode())
    assert "Nothing to mend was found." in "".join(page.texts)
    assert "Career" not in "".join(page.texts)


def test_two_pages_stay_below_a_megabyte(report: Report, document: bytes) -> None:
    assert len(render(report, "html", RenderOptions(document=document))) < 1_000_000
