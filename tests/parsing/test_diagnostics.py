"""What is wrong with a file is told with its place and cure, and the vendor who says so; a sound file is left alone."""

from collections.abc import Callable, Iterable

import pytest

import profilecheck
from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Diagnostic
from profilecheck.parsing.engines import ENGINES

MakePdf = Callable[..., bytes]

NO_UNICODE = (
    "/F3 << /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [ << /Type /Font "
    "/Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
    "/FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 "
    "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >> ] >>"
)
DRAWN = (
    "/F3 << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 "
    "/LastChar 98 /Widths [600 600] /Encoding << /Type /Encoding /Differences [97 /a /b] >> "
    "/CharProcs << /a 7 0 R /b 7 0 R >> >>"
)
GLYPH = "<< /Length 31 >>\nstream\n600 0 0 0 500 500 d1 0 0 500 500 re f\nendstream"


def text(*rows: str, x: float = 60, y: float = 780, size: float = 10, leading: float = 14) -> str:
    """Rows of text below each other."""
    places = (y - number * leading for number in range(len(rows)))
    return "".join(f"BT /F1 {size} Tf {x} {place} Td ({row}) Tj ET\n" for row, place in zip(rows, places, strict=True))


HEAD = text("Ada Example", size=20) + text("ada@example.com", y=760)
JOB = ("Data Engineer, Tilmart Ltd, Jan 2020 - Present", "Built pipelines for the billing team.", "Tested all of them.")
SOUND = HEAD + text("Experience", y=720, size=14) + text(*JOB, y=700) + text("Skills", y=640, size=14)


@pytest.fixture(params=ENGINES)
def codes(request: pytest.FixtureRequest) -> Callable[[bytes], dict[str, Diagnostic]]:
    """A function that reads with each engine and gives the diagnostics by their code."""
    return lambda data: _by_code(profilecheck.read(data, engine=request.param).document.diagnostics)


def _by_code(found: Iterable[Diagnostic]) -> dict[str, Diagnostic]:
    return {one.code: one for one in found}


Codes = Callable[[bytes], dict[str, Diagnostic]]


def test_a_sound_file_has_none(make_pdf: MakePdf, codes: Codes) -> None:
    assert codes(make_pdf(SOUND, info="/Author (Ada Example)")) == {}


def test_scans(make_pdf: MakePdf, codes: Codes) -> None:
    found = codes(make_pdf(SOUND, "q 595 0 0 842 0 0 cm /Im Do Q"))
    assert found["scanned-page"].page == 2
    assert "https://support.greenhouse.io/" in found["scanned-page"].cure


def test_pictures_of_text(make_pdf: MakePdf, codes: Codes) -> None:
    (one,) = codes(make_pdf(f"{SOUND} q 300 0 0 40 60 300 cm /Im Do Q")).values()
    assert (one.code, one.page) == ("picture-of-text", 1)
    assert one.box is not None
    assert [round(side) for side in (one.box.x0, one.box.top, one.box.x1, one.box.bottom)] == [60, 502, 360, 542]


@pytest.mark.parametrize(
    "picture",
    ["q 60 0 0 60 60 300 cm /Im Do Q", f"q 400 0 0 60 60 680 cm /Im Do Q {SOUND}", "q 500 0 0 3 60 300 cm /Im Do Q"],
    ids=["portrait", "behind text", "rule"],
)
def test_other_pictures_are_left_alone(make_pdf: MakePdf, codes: Codes, picture: str) -> None:
    assert codes(make_pdf(f"{picture} {'' if SOUND in picture else SOUND}")) == {}


def test_glyphs_without_letters(make_pdf: MakePdf, codes: Codes) -> None:
    rows = "".join(f"BT /F3 10 Tf 60 {600 - 20 * n} Td <{'0123' * 9}> Tj ET " for n in range(3))
    found = codes(make_pdf(SOUND + rows, objects={"Font": NO_UNICODE}))
    assert "undefined-glyphs" in found
    assert found["undefined-glyphs"].page == 1


def test_drawn_fonts(make_pdf: MakePdf, codes: Codes) -> None:
    rows = "".join(f"BT /F3 10 Tf 60 {600 - 20 * n} Td ({'ab' * 20}) Tj ET " for n in range(4))
    assert "drawn-font" in codes(make_pdf(SOUND + rows, objects={"Font": DRAWN, "objects": GLYPH}))


def test_lost_ligatures(make_pdf: MakePdf, codes: Codes) -> None:
    found = codes(make_pdf(SOUND + text("Trained classi cation models for scienti c articles", y=600)))
    assert "classi cation" in found["ligatures"].message
    assert found["ligatures"].page == 1


def test_spelled_words(make_pdf: MakePdf, codes: Codes) -> None:
    spelled = text("E X P E R I E N C E", y=600, size=14) + text("S K I L L S", y=560, size=14)
    found = codes(make_pdf(SOUND + spelled))
    assert "E X P E R I E N C E" in found["spaced-letters"].message


def test_columns_name_the_vendor(make_pdf: MakePdf, codes: Codes) -> None:
    built = [f"Built system {n}{' with much care' * (n % 3)}" for n in range(12)]
    left = text("Skills", y=700, size=14) + text(*[f"Language {n}" for n in range(12)], y=680)
    right = text("Experience", x=250, y=700, size=14) + text(*built, x=250, y=680)
    (one,) = codes(make_pdf(HEAD + left + right)).values()
    assert one.code == "columns"
    assert "Greenhouse" in one.cure
    assert "https://support.greenhouse.io/" in one.cure


def test_tables_name_the_vendor(make_pdf: MakePdf, codes: Codes) -> None:
    columns = [("Degree", "MSc Mathematics", "BSc Physics"), ("School", "Example University", "Sample College")]
    columns += [("From", "2014", "2011"), ("To", "2016", "2014")]
    table = "".join(text(*rows, x=60 + 130 * n, y=600) for n, rows in enumerate(columns))
    found = codes(make_pdf(SOUND + text("Education", y=620, size=14) + table))
    assert "Greenhouse" in found["table"].cure


def test_contact_details_in_the_footer_alone(make_pdf: MakePdf, codes: Codes) -> None:
    body = SOUND.replace("(ada@example.com)", "(London)")
    footer = text("ada@example.com - 020 7946 0123", y=30)
    assert "contact-in-margin" in codes(make_pdf(body + footer, text("More", y=400) + footer))
    assert "contact-in-margin" not in codes(make_pdf(SOUND + footer, text("More", y=400) + footer))


@pytest.mark.parametrize(
    ("author", "told"),
    [("Ben Other", True), ("Ada Example", False), ("Example, Ada", False), ("Microsoft Office User", False)],
)
def test_somebody_elses_file(make_pdf: MakePdf, codes: Codes, author: str, told: bool) -> None:
    found = codes(make_pdf(SOUND, info=f"/Author ({author})"))
    assert ("other-author" in found) is told
    assert not told or author in found["other-author"].message


def test_large_files(make_pdf: MakePdf, codes: Codes) -> None:
    padding = "%" + "x" * 2_500_000
    assert "2.5 MB" in codes(make_pdf(f"{SOUND}\n{padding}\n"))["large-file"].message


def test_more_pages_than_are_read(make_pdf: MakePdf, codes: Codes) -> None:
    limit = default_lexicon().table("parsing/limits.toml")["max_pages"]
    found = codes(make_pdf(SOUND, *[text("More", y=400)] * limit))
    assert str(limit) in found["pages-left-out"].message


def test_contact_details_in_a_text_box_alone(make_docx: Callable[[str], bytes]) -> None:
    run = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    box = f"<w:p><w:r><w:pict><w:txbxContent>{run('ada@example.com')}</w:txbxContent></w:pict></w:r></w:p>"
    body = "".join(map(run, ("Ada Example", "Experience", *JOB)))
    found = _by_code(profilecheck.read(make_docx(body + box)).document.diagnostics)
    assert "contact-in-box" in found
    assert "https://" in found["contact-in-box"].cure


def test_tables_that_lay_out_a_document(make_docx: Callable[[str], bytes]) -> None:
    run = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    side, main = "".join(map(run, ("Skills", "SQL"))), "".join(map(run, JOB))
    table = f"<w:tbl><w:tr><w:tc>{side}</w:tc><w:tc>{main}</w:tc></w:tr></w:tbl>{run('Ada')}"
    assert "columns" in _by_code(profilecheck.read(make_docx(table)).document.diagnostics)


def test_every_diagnostic_has_a_cure_and_vendors_have_a_page() -> None:
    table = default_lexicon().table("parsing/diagnostics.toml")
    for one in table["diagnostic"].values():
        assert one["message"].endswith(".")
        assert one["cure"].endswith(".")
        assert one.get("source", "greenhouse") in table["source"]
    assert all(source["url"].startswith("https://") for source in table["source"].values())
