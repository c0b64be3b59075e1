"""Both PDF engines give the same words, and boxes within a point."""

import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.geometry import Box
from profilecheck.parsing import read
from tests.hostile._pdf import pdf, stream

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.pdf"))
CORPUS = Path(__file__).parents[2] / "../shared/corpus/dev"
EACH_TEMPLATE = sorted({file.stem.split("__")[1]: file for file in sorted(CORPUS.glob("*.pdf"))}.values())
POINTS = 1.0


def _words(file: Path, engine: str) -> list[tuple[str, Box]]:
    document = read(file.read_bytes(), file.name, lexicon=default_lexicon(), engine=engine).document
    return [(document.quote(word.span), word.box) for word in document.words]


def _assert_alike(one: list[tuple[str, Box]], other: list[tuple[str, Box]]) -> None:
    for (text, first), (_, second) in zip(one, other, strict=True):
        sides = [(first.x0, second.x0), (first.x1, second.x1), (first.top, second.top), (first.bottom, second.bottom)]
        assert first.page == second.page, text
        assert all(abs(a - b) <= POINTS for a, b in sides), f"{text}: {first} and {second}"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_engines_agree(file: Path) -> None:
    one, other = _words(file, "pdfminer"), _words(file, "pdfium")
    assert [text for text, _ in one] == [text for text, _ in other]
    _assert_alike(one, other)


@pytest.mark.skipif(not EACH_TEMPLATE, reason="the development corpus is not beside the checkout")
@pytest.mark.parametrize("file", EACH_TEMPLATE, ids=lambda file: file.stem)
def test_engines_agree_on_all_templates(file: Path) -> None:
    """Of small capitals, pdfminer.six gives the capitals that are drawn and PDFium the letters that the file states."""
    one, other = _words(file, "pdfminer"), _words(file, "pdfium")
    assert [text.casefold() for text, _ in one] == [text.casefold() for text, _ in other]
    _assert_alike(one, other)


def test_damage_is_not_talked_about_on_the_side(tmp_path: Path) -> None:
    """The screen in front of PDFium reads files through pdfminer.six, which warns of damaged tables of references."""
    data = (EXAMPLES[0].parent / "nurse.pdf").read_bytes()
    table = data.rindex(b"xref", 0, data.rindex(b"startxref"))
    entry = data.index(b" 00000 n", table)
    file = tmp_path / "damaged.pdf"
    file.write_bytes(data[: entry - 7] + b"x" + data[entry - 6 :])
    read_it = f"import profilecheck.api; profilecheck.api.read(open({str(file)!r}, 'rb').read(), engine='pdfium')"
    done = subprocess.run([sys.executable, "-c", read_it], capture_output=True, text=True, check=True)  # noqa: S603
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.parametrize("engine", ["pdfminer", "pdfium"])
def test_a_stream_is_read_up_to_where_it_is_broken(engine: str) -> None:
    rows = b"".join(b"(Built model %d of %d) Tj T*\n" % (number, number**3) for number in range(40))
    packer = zlib.compressobj()
    whole = packer.compress(b"BT /F1 9 Tf 12 TL 72 760 Td\n" + rows + b"ET") + packer.flush(zlib.Z_FULL_FLUSH)
    broken = whole + b"\x07" * 50  # no kind of block
    document = pdf({4: stream(broken, b"/Filter /FlateDecode")})
    text = read(document, "broken.pdf", lexicon=default_lexicon(), engine=engine).document.text
    assert "Built model 0 of 0" in text
    assert "Built model 39 of 59319" in text


_BOXES = ((72, 700, 200, 28), (272, 700, 200, 28), (72, 672, 200, 28), (272, 672, 200, 28))
_STROKED = {
    "rectangles": [f"{x} {y} {width} {height} re S" for x, y, width, height in _BOXES],
    "lines": [
        *(f"72 {y} m 472 {y} l S" for y in (672, 700, 728)),
        *(f"{x} 672 m {x} 728 l S" for x in (72, 272, 472)),
    ],
}


@pytest.mark.parametrize("engine", ["pdfminer", "pdfium"])
@pytest.mark.parametrize("borders", _STROKED.values(), ids=_STROKED)
def test_stroked_lines_are_the_borders_of_a_table(
    make_pdf: Callable[..., bytes], borders: list[str], engine: str
) -> None:
    """The text of each cell wraps, so that only the borders tell which rows are one."""
    cells = {
        (76, 705): ("Master of Science in the Fields of", "Examples"),
        (276, 705): ("University of Samples in the Hills", "of Example"),
        (76, 677): ("Bachelor of Science in the Fields", "of Samples"),
        (276, 677): ("Institute of Examples and of more", "Samples"),
    }
    text = [
        f"BT /F1 12 Tf {x} {y + 12 * above} Td ({line}) Tj ET"
        for (x, y), lines in cells.items()
        for above, line in zip((1, 0), lines, strict=True)
    ]
    document = read(make_pdf("\n".join([*borders, *text])), "cv.pdf", lexicon=default_lexicon(), engine=engine).document
    rows = [" ".join(lines) for lines in cells.values()]
    assert [document.quote(line.span).split("\t") for line in document.lines] == [rows[:2], rows[2:]]


def test_what_pdfium_cannot_read_is_read_by_the_other_engine(make_pdf: Callable[..., bytes]) -> None:
    """Turned text, and letters that the file names but does not map to Unicode."""
    drawn = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs "
        "<< /A 7 0 R /d 7 0 R /a 7 0 R >> /Encoding << /Differences [1 /A /d /a] >> /FirstChar 1 /LastChar 3 "
        "/Widths [700 700 700] >>"
    )
    glyph = "<< /Length 27 >>\nstream\n700 0 0 0 700 700 d1 0 0 9 9\nendstream"
    turned = "BT /F1 12 Tf 72 700 Td (Ada Lovelace) Tj ET BT /F1 12 Tf 0 1 -1 0 40 400 Tm (Experience) Tj ET"
    files = {
        "Experience": make_pdf(turned),
        "Ada": make_pdf("BT /F3 12 Tf 72 700 Td <010203> Tj ET", objects={"Font": f"/F3 {drawn}", "objects": glyph}),
    }
    for word, data in files.items():
        assert word in read(data, "cv.pdf", lexicon=default_lexicon(), engine="pdfium").document.text
