"""From the glyphs of a string to runs."""

from dataclasses import replace
from typing import Protocol

from profilecheck.model.document import Style
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import ASCENT, DESCENT, GAP, INVISIBLE, MISSING, PageContent, Run
from profilecheck.parsing.engines.pdfminer_font import Font


class Canvas(Protocol):
    """What is drawn on."""

    content: PageContent
    order: int
    spaced: bool
    """Whether a space was drawn last."""
    clip: Box | None
    """The part of the page that is shown, if not all."""


class Pen:
    """Collects the glyphs of one baseline into runs: a space, or a gap, ends one."""

    __slots__ = ("baseline", "canvas", "edges", "end", "font", "gap", "style", "text")

    def __init__(self, canvas: Canvas, font: Font, style: Style, baseline: float) -> None:
        self.canvas = canvas
        self.font = font
        self.style = style
        self.baseline = baseline
        self.gap = GAP * style.size
        self.text: list[str] = []
        self.edges: list[float] = []
        self.end = 0.0

    def draw(self, letters: str, left: float, right: float) -> None:
        """Take one glyph, with the letters that it stands for and its edges."""
        if self.text and not -2 * self.gap < left - self.end < self.gap:
            self.lift()
        if not letters or letters.isspace():
            self.lift()
            self.canvas.spaced = True
            return
        step = (right - left) / len(letters)
        for index, letter in enumerate(letters):
            self.text.append(letter)
            self.edges.append(left + step * index)
        self.end = right

    def lift(self) -> None:
        """End the run."""
        if not self.text:
            return
        content = self.canvas.content
        text = "".join(self.text)
        content.undefined += text.count(MISSING)
        content.drawn_glyphs += len(text) if self.font.drawn else 0
        content.runs.append(
            Run(
                text=text,
                edges=[*self.edges, self.end],
                baseline=self.baseline,
                top=self.baseline - ASCENT * self.style.size,
                bottom=self.baseline + DESCENT * self.style.size,
                style=self._shown(),
                page=content.number,
                order=self.canvas.order,
                spaced=self.canvas.spaced,
            )
        )
        self.canvas.spaced = False
        self.text, self.edges = [], []

    def _shown(self) -> Style:
        """The style; invisible when the run lies outside of what is shown."""
        clip = self.canvas.clip
        if clip is None:
            return self.style
        middle = self.baseline - 0.3 * self.style.size
        if clip.x0 < self.end and self.edges[0] < clip.x1 and clip.top < middle < clip.bottom:
            return self.style
        return replace(self.style, render_mode=INVISIBLE)
