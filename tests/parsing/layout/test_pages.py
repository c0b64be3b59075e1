"""Page headers, footers and numbers, and what goes on over a page break."""

from collections.abc import Callable

import pytest

from profilecheck.model.document import MARGIN, Document
from profilecheck.parsing.engines import PageContent, Run

Picture = Callable[..., PageContent]
LayOut = Callable[..., Document]
Shown = Callable[[Document], list[str]]

FIRST = """
# Experience
!Senior Engineer                                     2020 – Present
 Tilmart Ltd, London
 • Built a ranking model for forty million requests that come in every single
"""
SECOND = """
   day from all over the world.
 • Mentored two juniors.
!Engineer                                            2016 – 2020
 Aldera GmbH, Berlin
 Wrote pipelines for the billing team and then went on to rewrite the billing
"""
THIRD = """
 system itself, from the ledger to the letters.
# Education
!MSc Mathematics                                     2014 – 2016
 University of Example
"""
WHOLE = [
    "# Experience",
    "! Senior Engineer\t2020 – Present",
    "Tilmart Ltd, London",
    "* Built a ranking model for forty million requests that come in every single day from all over the world.",
    "* Mentored two juniors.",
    "Engineer\t2016 – 2020",
    "Aldera GmbH, Berlin",
    "Wrote pipelines for the billing team and then went on to rewrite the billing system itself, from the ledger to "
    "the letters.",
    "# Education",
    "! MSc Mathematics\t2014 – 2016",
    "University of Example",
]


@pytest.fixture
def with_edges(picture: Picture) -> Callable[..., PageContent]:
    """A page with a header and a footer around the text."""

    def with_edges(body: str, number: int, header: str = "", footer: str = "") -> PageContent:
        page = picture(body, number=number)
        for text, top in ((header, 40), (footer, 810)):
            page.runs.extend(picture(text, number=number, top=top).runs)
        return page

    return with_edges


WithEdges = Callable[..., PageContent]


def test_bullets_and_paragraphs_go_on_over_the_page_break(with_edges: WithEdges, lay_out: LayOut, shown: Shown) -> None:
    pages = [with_edges(body, number) for number, body in enumerate((FIRST, SECOND, THIRD), start=1)]
    assert shown(lay_out(*pages)) == WHOLE


@pytest.mark.parametrize(
    "number", ["{n}", "- {n} -", "Page {n}", "{n} / 3", "Page {n} of 3", "Seite {n} von 3", "p. {n}", "[{n}]"]
)
@pytest.mark.parametrize("place", ["header", "footer"])
def test_page_numbers_are_dropped(
    with_edges: WithEdges, lay_out: LayOut, shown: Shown, number: str, place: str
) -> None:
    pages = [
        with_edges(body, n, **{place: " " * 30 + number.format(n=n)})
        for n, body in enumerate((FIRST, SECOND, THIRD), start=1)
    ]
    assert shown(lay_out(*pages)) == WHOLE


def test_a_number_on_a_single_page_is_dropped_but_no_row_of_the_text(
    with_edges: WithEdges, lay_out: LayOut, shown: Shown
) -> None:
    assert shown(lay_out(with_edges(THIRD, 1, footer=" " * 40 + "1"))) == [
        "system itself, from the ledger to the letters.",
        *WHOLE[-3:],
    ]
    assert shown(lay_out(with_edges(THIRD, 1, footer=" Python, SQL")))[-1] == "Python, SQL"


def test_what_repeats_on_each_page_is_kept_once_and_apart_from_the_text(
    with_edges: WithEdges, lay_out: LayOut, shown: Shown
) -> None:
    footer = " ada@example.com | +1 555 0100                   Page {n} of 3"
    pages = [
        with_edges(body, n, header=" Ada Lovelace – Curriculum Vitae", footer=footer.format(n=n))
        for n, body in enumerate((FIRST, SECOND, THIRD), start=1)
    ]
    document = lay_out(*pages)
    assert shown(document) == ["Ada Lovelace – Curriculum Vitae", *WHOLE, "ada@example.com | +1 555 0100"]
    assert [line.column for line in document.lines if line.column == MARGIN] == [MARGIN]


def test_header_that_begins_on_the_second_page_does_not_part_the_text(
    with_edges: WithEdges, lay_out: LayOut, shown: Shown
) -> None:
    pages = [with_edges(FIRST, 1)]
    pages += [with_edges(body, n, header=f" Ada Lovelace, page {n} of 3") for n, body in ((2, SECOND), (3, THIRD))]
    assert shown(lay_out(*pages)) == [*WHOLE, "Ada Lovelace, page 2 of 3"]


def test_contact_details_at_the_foot_of_one_page_are_kept(with_edges: WithEdges, lay_out: LayOut, shown: Shown) -> None:
    document = lay_out(with_edges(THIRD, 1, footer=" ada@example.com        +1 555 0100"))
    assert shown(document)[-2:] == ["ada@example.com", "+1 555 0100"]
    assert [line.column for line in document.lines[-2:]] == [MARGIN, MARGIN]


def test_rows_that_differ_in_their_years_are_no_footer(picture: Picture, lay_out: LayOut, shown: Shown) -> None:
    pages = [
        picture(f"# {name}\n\n\n\n\n\n {years}\n {employer}", number=number, top=680)
        for number, name, years, employer in (
            (1, "Experience", "2016 – 2020", "Tilmart Ltd"),
            (2, "Education", "2012 – 2016", "University of Example"),
        )
    ]
    assert shown(lay_out(*pages)) == [
        *["# Experience", "2016 – 2020", "Tilmart Ltd"],
        *["# Education", "2012 – 2016", "University of Example"],
    ]


def test_turned_text_is_kept_apart_from_the_text(
    picture: Picture, run: Callable[..., Run], lay_out: LayOut, shown: Shown
) -> None:
    page = picture(THIRD)
    for index, word in enumerate(["Ada", "Lovelace"]):
        page.runs.append(run(word, 10.0, 300.0 - 20 * index, pitch=0.01, angle=90))
        page.runs[-1].order = 7
    document = lay_out(page)
    assert shown(document)[-2:] == ["University of Example", "Ada Lovelace"]
    assert document.lines[-1].column == MARGIN
