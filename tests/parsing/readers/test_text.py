"""Plain text."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.errors import InputError, NoTextError
from profilecheck.model.document import Document
from profilecheck.parsing.readers import ReadOptions

Read = Callable[..., Document]
Shown = Callable[[Document], list[str]]

RESUME = """\
NOOR ÇELIK
Machine Learning Engineer
noor@example.com   |   +1 555 0100

SUMMARY
-------
Data scientist with four years of experience in online experiments for consumer apps. Uses
Python, R and SQL daily and XGBoost where a regression is not enough. Experiments he designed
raised paid conversion by 9%.

EXPERIENCE
==========
Senior Engineer, Tilmart                                   Jan 2020 – Present
London
- Built a thing that does a lot and is
  described on two lines
* Other
• Third—thing

**********
1. first
"""


def test_headings_cells_bullets_and_wrapped_lines(read: Read, shown: Shown) -> None:
    assert shown(read(RESUME, "text")) == [
        "NOOR ÇELIK",
        "Machine Learning Engineer",
        "noor@example.com | +1 555 0100",
        "# SUMMARY",
        "Data scientist with four years of experience in online experiments for consumer apps. Uses Python, R and SQL "
        "daily and XGBoost where a regression is not enough. Experiments he designed raised paid conversion by 9%.",
        "# EXPERIENCE",
        "Senior Engineer, Tilmart\tJan 2020 – Present",
        "London",
        "* Built a thing that does a lot and is described on two lines",
        "* Other",
        "* Third—thing",
        "1. first",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(read: Read, encoding: str) -> None:
    assert (
        read("Noor Çelik\r\nEngineer – “Tilmart”".encode(encoding), "text").text == "Noor Çelik\nEngineer – “Tilmart”\n"
    )


def test_signs_that_nobody_sees_are_dropped(read: Read) -> None:
    text = "A\x00da\x07 Love\u00adlace\n\uf0e0 ada@example.com\n\x1b\u200e"
    assert read("Notes of a long life\n" * 20 + text, "text").text.endswith("Ada Lovelace\nada@example.com\n\u200e\n")


def test_short_lines_are_not_joined(read: Read, shown: Shown) -> None:
    rows = ["Ada Lovelace", "Analyst and metaphysician of the analytical engine of Mr Babbage", "London", "Since 1843"]
    assert shown(read("\n".join(rows), "text")) == rows


def test_nothing_and_too_much_are_refused(read: Read, options: ReadOptions) -> None:
    few = replace(options, limits=replace(options.limits, max_characters=12))
    with pytest.raises(InputError, match="cv: 24 characters are more than the limit of 12; give the résumé alone"):
        read("Ada Lovelace, Countess.", "text", few)
    with pytest.raises(NoTextError, match="cv: nothing is written in it"):
        read("-----\n", "text")


@given(text=st.text(alphabet=st.sampled_from("ab \t\n-•|=1.\u00a0\u00ad"), max_size=200))
def test_any_text_is_read_and_no_word_is_lost(read: Read, text: str) -> None:
    whole = f"Ada Lovelace\n\n{text}"
    found = read(whole, "text").text
    letters = [letter for letter in whole if letter in "Adab"]
    assert [letter for letter in found if letter in "Adab"] == letters


def test_a_label_behind_one_long_line_begins_a_line(read: Read, shown: Shown) -> None:
    rows = [
        "Ada Lovelace",
        "State University of Example — B.S. Computer Science, GPA 3.7/4.0, expected May 2026",
        "Relevant coursework: Machine Learning, Databases",
    ]
    assert shown(read("\n".join(rows), "text")) == rows


def test_rows_of_fields_are_not_wrapped_text(read: Read, shown: Shown) -> None:
    rows = [
        "Sample Systems Inc. | Engineer | Ottawa | May 2012 - Dec 2015",
        "Developed billing in Java",
        "AWS Solutions Architect - Associate | Amazon Web Services | 2022",
        "CKA, CNCF, 2021",
    ]
    assert shown(read("\n".join(rows), "text")) == rows
