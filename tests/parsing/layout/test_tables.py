"""Tables with drawn borders: each cell is read as a whole, however its text wraps."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from profilecheck.model.document import Document
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import Fill, PageContent

Picture = Callable[..., PageContent]
LayOut = Callable[..., Document]
Shown = Callable[[Document], list[str]]
TOP, LEADING, PITCH, LEFT = 130.0, 13.0, 5.0, 30.0


def _borders(rows: Sequence[int], columns: Sequence[int]) -> Iterator[Fill]:
    """Lines above some rows of a picture and in front of some of its columns, as thin filled shapes."""
    levels = [TOP + LEADING * row - 10.5 for row in rows]
    places = [LEFT + PITCH * column - 4 for column in columns]
    boxes = [Box(page=1, x0=places[0], x1=places[-1], top=y, bottom=y + 0.7) for y in levels]
    boxes += [Box(page=1, x0=x, x1=x + 0.7, top=levels[0], bottom=levels[-1]) for x in places]
    return (Fill(box=box, color="#000000", order=number) for number, box in enumerate(boxes))


@pytest.fixture
def read_table(picture: Picture, lay_out: LayOut, shown: Shown) -> Callable[..., list[str]]:
    """The lines of a picture with borders; a bar shows where a row has several cells."""

    def read_table(text: str, rows: Sequence[int], columns: Sequence[int]) -> list[str]:
        page = picture(text)
        page.fills.extend(_borders(rows, columns))
        return [line.replace("\t", " | ") for line in shown(lay_out(page))]

    return read_table


def test_wrapped_cells_beside_a_list(read_table: Callable[..., list[str]]) -> None:
    page = """
# Experience
 Period     Employer           Position
 2019 –     Example Institute  !Warehouse Keeper
 2021       of Storage, Leeds  • Kept four halls in order
                               • Wrote the rota
 2016 –     Tilmart Ltd        !Porter
 2018                          • Carried boxes
# Education
 MSc Mathematics, University of Example
"""
    assert read_table(page, rows=(1, 2, 5, 7), columns=(0, 12, 31, 60)) == [
        "# Experience",
        "Period | Employer | Position",
        "2019 – 2021 | Example Institute of Storage, Leeds | Warehouse Keeper",
        "* Kept four halls in order",
        "* Wrote the rota",
        "2016 – 2018 | Tilmart Ltd | Porter",
        "* Carried boxes",
        "# Education",
        "MSc Mathematics, University of Example",
    ]


def test_borders_that_set_out_the_page_are_no_table(read_table: Callable[..., list[str]]) -> None:
    page = """
# Skills                # Experience
 Python                  !Engineer
 SQL                     Tilmart Ltd
# Languages             # Education
 English                 !MSc Mathematics
 Irish                   University of Example
"""
    assert read_table(page, rows=(0, 3, 6), columns=(0, 24, 60)) == [
        "# Skills",
        "Python",
        "SQL",
        "# Languages",
        "English",
        "Irish",
        "# Experience",
        "! Engineer",
        "Tilmart Ltd",
        "# Education",
        "! MSc Mathematics",
        "University of Example",
    ]
