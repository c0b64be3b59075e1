"""Wrapped rows become one line; what begins anew does not."""

from collections.abc import Callable

import pytest

from profilecheck.model.document import Document
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import PageContent

Picture = Callable[..., PageContent]
LayOut = Callable[..., Document]
Shown = Callable[[Document], list[str]]
Read = Callable[[str], list[str]]


@pytest.fixture
def read(picture: Picture, lay_out: LayOut, shown: Shown) -> Read:
    """The lines of a page drawn as text."""
    return lambda text: shown(lay_out(picture(text)))


def test_rows_with_labels_are_not_joined(read: Read) -> None:
    page = """
 Skills: ranking, forecasting, stock control, rotas, first aid, rural roads
 Languages: English, Irish and a bit of French, as far as one needs it at sea
 and in ports
 Awards: Best Porter
"""
    assert read(page) == [
        "Skills: ranking, forecasting, stock control, rotas, first aid, rural roads",
        "Languages: English, Irish and a bit of French, as far as one needs it at sea and in ports",
        "Awards: Best Porter",
    ]


def test_wrapped_bullets_are_joined_with_or_without_indent(read: Read) -> None:
    hanging = """
 • Built a ranking model that serves forty million requests a day and raised
   the click rate by 12%.
 • Mentored two juniors.
"""
    flush = """
 • Built a ranking model that serves forty million requests a day and raised
 the click rate by 12%.
 • Mentored two juniors.
"""
    assert (
        read(hanging)
        == read(flush)
        == [
            "* Built a ranking model that serves forty million requests a day and raised the click rate by 12%.",
            "* Mentored two juniors.",
        ]
    )


def test_text_below_a_bullet_is_no_part_of_it_when_the_row_was_not_full(read: Read) -> None:
    page = """
 • Built a ranking model that serves forty million requests a day and raises
   the click rate.
 • Mentored two juniors.
 Tilmart Ltd, London
"""
    assert read(page)[1:] == ["* Mentored two juniors.", "Tilmart Ltd, London"]


def test_paragraphs_are_parted_by_space(read: Read) -> None:
    page = """
 Engineer with five years of experience in ranking and search who likes to
 measure what she builds.

 Writes about it, too, and speaks at meetings of people who rank things for
 a living.
"""
    assert read(page) == [
        "Engineer with five years of experience in ranking and search who likes to measure what she builds.",
        "Writes about it, too, and speaks at meetings of people who rank things for a living.",
    ]


def test_short_items_of_a_list_are_not_joined(read: Read) -> None:
    page = """
# Skills
 Machine learning
 Deep learning
 Python
 SQL
"""
    assert read(page) == ["# Skills", "Machine learning", "Deep learning", "Python", "SQL"]


def test_wrapped_item_of_a_narrow_list_is_joined(read: Read) -> None:
    page = """
# Skills
 Machine learning
 with PyTorch
 Python
"""
    assert read(page) == ["# Skills", "Machine learning with PyTorch", "Python"]


def test_headings_names_and_rows_of_fields_are_not_joined(read: Read) -> None:
    page = """
=Ada Lovelace
 Machine Learning Engineer
# Experience
!Senior Engineer
 Tilmart Ltd
 2020 – Present
 London
"""
    assert read(page) == [
        *["# Ada Lovelace", "Machine Learning Engineer", "# Experience"],
        *["! Senior Engineer", "Tilmart Ltd", "2020 – Present", "London"],
    ]


@pytest.mark.parametrize(
    ("end", "rest", "expected"),
    [
        ("anal-", "ysis", "analysis"),
        ("trans-", "formers", "transformers"),
        ("scikit-", "learn", "scikit-learn"),
        ("cross-", "functional", "cross-functional"),
        ("end-to-", "end", "end-to-end"),
        ("Jean-", "Luc", "Jean-Luc"),
        ("GPT-", "4", "GPT-4"),
        ("https://example.com/ada/", "notes.html", "https://example.com/ada/notes.html"),
        ("ada-", "byron@example.com", "ada-byron@example.com"),
    ],
)
def test_words_broken_over_rows(read: Read, end: str, rest: str, expected: str) -> None:
    page = f"""
 It was with the help of many others that she went on to do the work on {end}
 {rest} and more, and there was never an end to it, day and night, {"x" * len(end)}
 but she liked scikit-learn.
"""
    assert f" {expected} and more" in read(page)[0]


def test_hyphen_stays_where_the_document_writes_the_word_with_it(read: Read) -> None:
    page = """
 She was known for her data-driven ways, and for the models that were called
 post-hoc by others, who did not know what she had meant with all of the data-
 driven work or that there was nothing post-
 hoc about it.
"""
    (line,) = read(page)
    assert "all of the data-driven work" in line
    assert "nothing post-hoc about" in line


def test_words_keep_their_places_over_the_break(picture: Picture, lay_out: LayOut) -> None:
    page = """
 It was with the help of many others that she went on to do the work on anal-
 ysis of engines.
"""
    document = lay_out(picture(page))
    start = document.text.index("analysis")
    assert [document.quote(word.span) for word in document.words if start <= word.span.start < start + 8] == [
        "anal",
        "ysis",
    ]
    boxes = [word.box for word in document.words if start <= word.span.start < start + 8]
    assert isinstance(boxes[0], Box)
    assert boxes[0].top < boxes[1].top


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ((" ada.lovelace@example.c", " om"), ["ada.lovelace@example.com"]),
        ((" BSc in Engineering at The", " University of Texas at Austin"), None),
        ((" Nov.", " 2009"), ["Nov. 2009"]),
        (("!Manager, Governance –", "!Consumer Lending"), None),
    ],
)
def test_rows_that_are_broken_off_go_on(
    picture: Picture, lay_out: LayOut, shown: Shown, rows: tuple[str, ...], lines: list[str] | None
) -> None:
    others = " And more of the column" if "@" in rows[0] else " And here is a line that is much longer than the others"
    page = picture("\n".join([*rows, "", others]))
    text = " ".join(row[1:] for row in rows)
    mark = "! " if rows[0][0] == "!" else ""
    assert shown(lay_out(page))[: len(lines or [text])] == [mark + line for line in lines or [text]]


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (("ada.lovelace@exam", "ple.com"), "ada.lovelace@example.com"),
        (("ada.lov@example.c", "om"), "ada.lov@example.com"),
        (("example.com/in/ad", "a-lovelace"), "example.com/in/ada-lovelace"),
        (("ada@w.example.com", "ada.example.org"), None),
        (("ada@w.example.com", "ada-lovelace"), None),
    ],
)
def test_addresses_cut_where_a_narrow_column_ends(read: Read, rows: tuple[str, str], line: str | None) -> None:
    page = "\n".join(["# Contact", *(f" {row}" for row in rows), " Springfield South"[:18]])
    assert read(page)[1:-1] == ([line] if line else [*rows])


def test_a_letter_with_a_wide_gap_is_a_bullet(read: Read) -> None:
    page = "\n o   Carried boxes\n o   Wrote the rota\n\n\n o tempo passa\n"
    assert read(page) == ["* Carried boxes", "* Wrote the rota", "o tempo passa"]


def test_a_date_below_a_short_row_is_not_joined_to_it(read: Read) -> None:
    page = """
 Calder University, Edinburgh
 Sep 2020 – Present
   • Investigates how people of many trades and places find what they look for
 Veyrac Institute, Paris
 Oct 2017 – Aug 2020
   • Released a corpus of many hours
 Lumen Voice Ltd, Cambridge
 Jun 2016 – Sep 2016
"""
    assert "Lumen Voice Ltd, Cambridge" in read(page)
