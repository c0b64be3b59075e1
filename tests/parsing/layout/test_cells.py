"""Rows of words become cells; bullets and icons are seen and dropped."""

from collections.abc import Callable

import pytest

from profilecheck.model.document import Document
from profilecheck.parsing.engines import Fill, PageContent, Run

MakeRun = Callable[..., Run]
LayOut = Callable[..., Document]
Shown = Callable[[Document], list[str]]
Read = Callable[..., list[str]]


@pytest.fixture
def read(lay_out: LayOut, shown: Shown) -> Read:
    """The lines of one page with these runs and shapes."""

    def read(*runs: Run, fills: tuple[Fill, ...] = ()) -> list[str]:
        return shown(lay_out(PageContent(number=1, width=595, height=842, runs=list(runs), fills=list(fills))))

    return read


def phrase(run: MakeRun, text: str, x: float, y: float = 300.0, **how: object) -> list[Run]:
    """The words of a text with drawn spaces between them."""
    out: list[Run] = []
    for word in text.split():
        out.append(run(word, out[-1].x1 + 3 if out else x, y, spaced=bool(out), **how))
    return out


def test_wide_gaps_part_cells(read: Read, run: MakeRun) -> None:
    assert read(*phrase(run, "Senior Engineer", 50), *phrase(run, "Jan 2020 – Present", 400)) == [
        "Senior Engineer\tJan 2020 – Present"
    ]


def test_smaller_gap_parts_where_the_type_changes(read: Read, run: MakeRun) -> None:
    company = phrase(run, "Tilmart Ltd", 50, bold=True)
    assert read(*company, *phrase(run, "Senior Engineer", company[-1].x1 + 8)) == ["Tilmart Ltd\tSenior Engineer"]
    assert read(*company, *phrase(run, "Group", company[-1].x1 + 8, bold=True)) == ["! Tilmart Ltd Group"]


@pytest.mark.parametrize("sign", [*"•◦‣●○▪■□◆►▸➢➤✓✔★❖·–-*\uf0b7\uf0a7\uf0d8"])
@pytest.mark.parametrize("gap", [2.0, 12.0])
def test_bullets_of_every_kind(read: Read, run: MakeRun, sign: str, gap: float) -> None:
    mark = run(sign, 60, 300.0)
    first, *rest = phrase(run, "Mentored two juniors.", mark.x1 + gap)
    first.spaced = True
    assert read(mark, first, *rest) == ["* Mentored two juniors."]


@pytest.mark.parametrize(
    ("letter", "font"),
    [
        ("o", "CourierNew"),
        ("§", "Wingdings"),
        ("n", "Wingdings-Regular"),
        ("l", "Wingdings"),
        ("ü", "Wingdings"),
        ("Ø", "Wingdings"),
    ],
)
def test_letters_of_symbol_fonts_are_bullets(read: Read, run: MakeRun, letter: str, font: str) -> None:
    mark = run(letter, 60, 300.0, font=font)
    assert read(mark, *phrase(run, "Mentored two juniors.", 72)) == ["* Mentored two juniors."]


def test_bullet_drawn_close_to_the_word_is_still_one(read: Read, run: MakeRun) -> None:
    assert read(run("•", 60, 300.0), *phrase(run, "Python", 65)) == ["* Python"]


def test_drawn_discs_are_bullets(read: Read, run: MakeRun, disc: Callable[..., Fill]) -> None:
    rows = [*phrase(run, "Mentored two juniors.", 72, 300.0), *phrase(run, "Wrote pipelines.", 72, 313.0)]
    assert read(*rows, fills=(disc(64, 297), disc(64, 310))) == ["* Mentored two juniors.", "* Wrote pipelines."]


@pytest.mark.parametrize(("x", "y", "side"), [(64, 297, 9.0), (30, 297, 3.0), (64, 303, 3.0), (180, 297, 3.0)])
def test_larger_and_other_shapes_are_no_bullets(
    read: Read, run: MakeRun, disc: Callable[..., Fill], x: float, y: float, side: float
) -> None:
    assert read(*phrase(run, "Mentored two juniors.", 72), fills=(disc(x, y, side),)) == ["Mentored two juniors."]


def test_signs_inside_a_row_are_no_bullets(read: Read, run: MakeRun) -> None:
    assert read(*phrase(run, "Python • SQL - Docker", 60)) == ["Python • SQL - Docker"]
    assert read(run("–", 60, 300.0), *phrase(run, "2020 was a good year", 68)) == ["– 2020 was a good year"]
    assert read(run("-5%", 60, 300.0), *phrase(run, "cost of computing", 80)) == ["-5% cost of computing"]


@pytest.mark.parametrize(
    ("sign", "font"),
    [
        ("\uf0e0", "FontAwesome"),
        ("\ue0be", "Body"),
        ("H", "FontAwesome5Free-Solid"),
        ("B", "MarVoSym"),
        ("\ufffd", "Icons"),
    ],
)
def test_icons_are_dropped_and_part_cells(read: Read, run: MakeRun, sign: str, font: str) -> None:
    runs = [
        run(sign, 60, 300.0, font=font),
        *phrase(run, "ada@example.com", 72),
        run(sign, 160, 300.0, font=font),
        *phrase(run, "+1 555 0100", 172),
    ]
    assert read(*runs) == ["ada@example.com\t+1 555 0100"]


def test_rating_of_drawn_dots_leaves_the_text_alone(read: Read, run: MakeRun, disc: Callable[..., Fill]) -> None:
    dots = tuple(disc(200 + 8 * index, 297, side=5.0) for index in range(5))
    assert read(*phrase(run, "Python", 60), fills=dots) == ["Python"]


def test_column_of_words_that_begin_at_one_edge_is_cut_at_a_small_gap(read: Read, run: MakeRun) -> None:
    labels = [("Coding", "Python"), ("Learning", "Keras"), ("Hosting", "AWS"), ("Storage", "SQL")]
    runs: list[Run] = []
    for row, (label, value) in enumerate(labels):
        runs += [run(label, 60, 300.0 + 13 * row), run(value, 105, 300.0 + 13 * row, spaced=True)]
    assert "Learning Keras" in read(*runs)
    runs += [run(word, 105, 352.0 + 13 * row) for row, word in enumerate(["Docker", "Airflow", "Spark", "dbt"])]
    assert "Learning\tKeras" in read(*runs)
