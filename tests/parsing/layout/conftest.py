"""Pages drawn by the tests themselves, glyph by glyph, so that nothing but the layout is tested."""

import re
from collections.abc import Callable, Iterable

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Document, Page, Style
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import Fill, PageContent, Run
from profilecheck.parsing.headings import Headings
from profilecheck.parsing.layout.assemble import Assembler
from profilecheck.parsing.layout.pages import lines_of_pages
from profilecheck.parsing.layout.settings import LayoutSettings

_PITCH, _LEADING, _TOP, _LEFT = 5.0, 13.0, 130.0, 30.0
_WIDTH, _HEIGHT = 595.0, 842.0
_STYLES = {"#": (13.0, True), "!": (10.0, True), "=": (20.0, True), "": (10.0, False)}


def _run(
    text: str,
    x: float,
    y: float = 100.0,
    *,
    size: float = 10.0,
    bold: bool = False,
    font: str = "Body",
    pitch: float = 0.5,
    spaced: bool = False,
    page: int = 1,
    angle: int = 0,
) -> Run:
    """A run whose letters are all `pitch` em wide."""
    step = pitch * size
    return Run(
        text=text,
        edges=[x + step * index for index in range(len(text) + 1)],
        baseline=y,
        top=y - 0.8 * size,
        bottom=y + 0.2 * size,
        style=Style(font=font + ("-Bold" if bold else ""), size=size, bold=bold),
        page=page,
        angle=angle,
        order=round(1000 * y + x),
        spaced=spaced,
    )


def _words(text: str, column: int, y: float, mark: str, page: int) -> Iterable[Run]:
    size, bold = _STYLES[mark]
    for match in re.finditer(r"\S+", text):
        x = _LEFT + _PITCH * (column + match.start())
        yield _run(match[0], x, y, size=size, bold=bold, pitch=_PITCH / size, spaced=match.start() > 0, page=page)


def _picture(text: str, *, number: int = 1, top: float = _TOP, leading: float = _LEADING) -> PageContent:
    """A page as drawn in text: two spaces end a cell.

    A cell that begins with `#` is a heading, with `!` bold, with `=` large as a name; all letters are equally wide.
    """
    content = PageContent(number=number, width=_WIDTH, height=_HEIGHT)
    for row, line in enumerate(text.strip("\n").split("\n")):
        for cell in re.finditer(r"\S+(?: \S+)*", line):
            mark = cell[0][0] if cell[0][0] in "#!=" and len(cell[0]) > 1 else ""
            content.runs.extend(
                _words(cell[0][len(mark) :].lstrip(), cell.start() + len(mark), top + leading * row, mark, number)
            )
    return content


def _lay_out(*pages: PageContent) -> Document:
    """The document that the layout makes of pages."""
    lexicon = default_lexicon()
    settings = LayoutSettings.from_table(lexicon.table("parsing/layout.toml"))
    lines, furniture = lines_of_pages(pages, settings, Headings.of(lexicon))
    assembler = Assembler(settings)
    assembler.learn(lines)
    for line in lines:
        assembler.add_line(line)
    for line in furniture:
        assembler.add_line(line, margin=True)
    return assembler.document(
        source="cv",
        pages=[Page(number=page.number, width=page.width, height=page.height) for page in pages],
        links=[link for page in pages for link in page.links],
        diagnostics=(),
        metadata={},
    )


def _disc(x: float, y: float, side: float = 3.0, page: int = 1) -> Fill:
    """A small filled shape whose middle stands at x, y."""
    half = side / 2
    box = Box(page=page, x0=x - half, x1=x + half, top=y - half, bottom=y + half)
    return Fill(box=box, color="#000000", order=0)


@pytest.fixture(scope="session")
def run() -> Callable[..., Run]:
    """Makes one run of glyphs."""
    return _run


@pytest.fixture(scope="session")
def picture() -> Callable[..., PageContent]:
    """Makes a page of a drawing in text."""
    return _picture


@pytest.fixture(scope="session")
def lay_out() -> Callable[..., Document]:
    """Makes a document of pages."""
    return _lay_out


@pytest.fixture(scope="session")
def disc() -> Callable[..., Fill]:
    """Makes a drawn bullet."""
    return _disc


@pytest.fixture(scope="session")
def settings() -> LayoutSettings:
    """The settings that come with the package."""
    return LayoutSettings.from_table(default_lexicon().table("parsing/layout.toml"))
