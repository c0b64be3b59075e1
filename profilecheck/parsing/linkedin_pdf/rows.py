"""Pages → rows of the sidebar and of the main column, each with the role that its size tells."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from profilecheck.parsing.engines import PageContent, Run
from profilecheck.parsing.layout.cells import cells_of
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.layout.words import rows_of_words
from profilecheck.parsing.linkedin_pdf.settings import FormSettings

_WRITTEN = ("lead", "body")
"""Roles of text that people write in lines of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The words on one baseline of one column."""

    words: list[Run]
    role: str
    """A key of the sizes of the form, or nothing for another size."""
    bullet: float | None
    """Left edge of the bullet sign in front of it, which is not among the words."""

    @property
    def page(self) -> int:
        """1-based page number."""
        return self.words[0].page

    @property
    def baseline(self) -> float:
        """In points from the top of the page."""
        return self.words[0].baseline

    @property
    def size(self) -> float:
        """Font size in points."""
        return self.words[0].style.size

    @property
    def color(self) -> str:
        """Colour of the first word."""
        return self.words[0].style.color

    @property
    def bold(self) -> bool:
        """Whether it begins in bold."""
        return self.words[0].style.bold

    @property
    def text(self) -> str:
        """The words, with a space between two."""
        return " ".join(word.text for word in self.words)


def columns_of(
    pages: Sequence[PageContent], edge: float, scale: float, form: FormSettings, layout: LayoutSettings
) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows of both sides of `edge` on all pages, page numbers left out; `scale` is points for one of the settings.

    What is drawn on from the left of the edge belongs to the left.
    """
    side: list[Row] = []
    main: list[Row] = []
    for page in pages:
        left, right = _cut(page.runs, edge)
        side += _rows(left, page, scale, form, layout)
        main += _rows(right, page, scale, form, layout)
    return tuple(side), tuple(main)


def _cut(runs: Iterable[Run], edge: float) -> tuple[list[Run], list[Run]]:
    left: list[Run] = []
    right: list[Run] = []
    previous: Run | None = None
    for run in sorted(runs, key=lambda run: run.order):
        beside = previous is not None and abs(previous.baseline - run.baseline) < 1
        overrun = beside and previous is not None and 0 <= run.x0 - previous.x1 < run.style.size
        into_left = run.x0 < edge or (overrun and previous is not None and bool(left) and left[-1] is previous)
        (left if into_left else right).append(run)
        previous = run
    return left, right


def _rows(
    runs: list[Run], page: PageContent, scale: float, form: FormSettings, layout: LayoutSettings
) -> Iterator[Row]:
    for number, words in enumerate(rows_of_words(runs, layout)):
        cells = cells_of(words, number, layout)
        kept = [word for cell in cells for word in cell.words]
        if not kept:
            continue
        role = form.role(main_size(kept) / scale)
        if role == "footer" and kept[0].baseline > form.footer * page.height:
            continue
        bullet = cells[0].bullet_x0
        if bullet is None and role in _WRITTEN and _is_glued(kept[0].text, layout):
            first = kept[0]
            bullet = first.x0
            kept[0] = replace(first, text=first.text[1:], edges=first.edges[1:])
        yield Row(words=kept, role=role, bullet=bullet)


def _is_glued(text: str, layout: LayoutSettings) -> bool:
    """Whether a bullet sign stands right before the first letter, as people type it."""
    return text[:1] in layout.bullets and text[1:2].isalpha()


def main_size(words: Iterable[Run]) -> float:
    """The font size of most letters."""
    weights: Counter[float] = Counter()
    for word in words:
        weights[round(word.style.size, 2)] += len(word.text)
    return max(weights, key=lambda size: (weights[size], size))


def sections_in(rows: Sequence[Row]) -> Iterator[tuple[list[Row], list[Row]]]:
    """The rows of each heading, and those below it."""
    heading: list[Row] = []
    body: list[Row] = []
    for row in rows:
        if row.role == "section" and body:
            yield heading, body
            heading, body = [], []
        (heading if row.role == "section" else body).append(row)
    if heading or body:
        yield heading, body
