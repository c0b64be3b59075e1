"""Pages as LinkedIn sets them, word by word."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Style
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import PageContent, Run
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.linkedin_pdf import reading_of
from profilecheck.parsing.pdf_file import PdfFile
from profilecheck.parsing.readers import Reading

DARK, PALE, WHITE = "#191919", "#b1b1b1", "#ffffff"
LETTER, SPACE = 0.5, 0.278
LINKEDIN = {"Author": "LinkedIn", "Producer": "Apache FOP Version 2.3"}


@dataclass
class Sheet:
    """Writes rows; each stands where and how LinkedIn would set it. All letters are half an em wide."""

    scale: float = 1.0
    pages: list[PageContent] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0

    def __post_init__(self) -> None:
        self.page()

    def page(self) -> Self:
        number = len(self.pages) + 1
        self.pages.append(PageContent(number=number, width=612 * self.scale, height=792 * self.scale))
        self.left = self.right = 40
        return self

    def side(self, *rows: str, size: float = 10.5, gap: float = 17.6) -> Self:
        """Rows of one item of the sidebar, the first of them `gap` below what stands above."""
        for index, row in enumerate(rows):
            self.left += 1.2 * size if index else gap
            self._write(row, 21.6, self.left, size, WHITE)
        return self

    def block(self, heading: str, *items: str) -> Self:
        self.side(heading, size=13, gap=34)
        for item in items:
            self.side(*item.split("\n"))
        return self

    def main(
        self, text: str, size: float, gap: float, color: str = DARK, *, bold: bool = False, x: float = 223.56
    ) -> Self:
        self.right += gap
        self._write(text, x, self.right, size, color, bold=bold)
        return self

    def head(self, name: str, *headline: str, place: str = "") -> Self:
        self.main(name, 26, 26)
        for row in headline:
            self.main(row, 12, 14.4)
        return self.main(place, 12, 15.4, PALE) if place else self

    def section(self, heading: str) -> Self:
        return self.main(heading, 15.75, 38)

    def company(self, name: str, total: str = "") -> Self:
        self.main(name, 12, 30)
        return self.main(total, 10.5, 16.5) if total else self

    def role(self, title: str, dates: str = "", place: str = "", text: str = "") -> Self:
        self.main(title, 11.5, 16.1)
        if dates:
            self.main(dates, 10.5, 14.5)
        if place:
            self.main(place, 10.5, 14.7, PALE)
        for index, row in enumerate(text.split("\n") if text else ()):
            if row:
                self.main(row, 10.5, 18 if index else 21.4)
            else:
                self.right += 18
        return self

    def school(self, name: str, *rows: str) -> Self:
        self.main(name, 12, 30)
        for row in rows:
            self.main(row, 10.5, 17.6)
        return self

    def footer(self, text: str) -> Self:
        self._write(text, 384, 778, 9, "#000000")
        return self

    def _write(self, text: str, x: float, baseline: float, size: float, color: str, *, bold: bool = False) -> None:
        page, k = self.pages[-1], self.scale
        style = Style(font="Arial", size=size * k, color=color, bold=bold)
        for word in re.findall(r"\S+", text):
            edges = [(x + LETTER * size * index) * k for index in range(len(word) + 1)]
            x += (LETTER * len(word) + SPACE) * size
            page.runs.append(
                Run(
                    text=word, edges=edges, baseline=baseline * k, top=(baseline - 0.8 * size) * k,
                    bottom=(baseline + 0.2 * size) * k, style=style, page=page.number,
                    order=len(page.runs), spaced=True,
                )
            )  # fmt: skip

    def link(self, uri: str, *, side: bool = False) -> Self:
        """A link on the last row of a column."""
        baseline, page = self.left if side else self.right, self.pages[-1]
        page.links.append((uri, Box(page=page.number, x0=20, top=baseline - 10, x1=590, bottom=baseline + 3)))
        return self

    def file(self, **metadata: str) -> PdfFile:
        return PdfFile(
            source="profile.pdf",
            pages=tuple(self.pages),
            unseen=(),
            diagnostics=(),
            metadata=metadata or LINKEDIN,
            layout=LayoutSettings.from_table(default_lexicon().table("parsing/layout.toml")),
        )


@pytest.fixture
def read() -> Callable[..., Reading]:
    """What a sheet says; it must be recognised."""

    def reading(sheet: Sheet, **metadata: str) -> Reading:
        found = reading_of(sheet.file(**metadata), default_lexicon())
        assert found is not None
        return found

    return reading
