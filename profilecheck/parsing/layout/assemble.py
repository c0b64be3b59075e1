"""Logical lines → `Document`: the text, and the place of every word in it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import zip_longest
from statistics import median

from profilecheck.model.document import MARGIN, Diagnostic, Document, HiddenText, Line, Link, Page, Span, Style, Word
from profilecheck.model.geometry import Box
from profilecheck.parsing.engines import Run
from profilecheck.parsing.layout.bidi import in_reading_order
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.layout.wraps import LogicalLine, is_cut_address, is_end_of_address

URL_BREAKS = ("-", "/", "?", "=", "&", "_")
"""Signs behind which an address is broken at the end of a row."""
_URL_PART = re.compile(r"(?:https?://|www\.)\S+$|(?<!\S)\S+\.\w{2,}/\S*$")
_URL_REST = re.compile(r"[\w\-./?=&#%~+]+$")


class Assembler:
    """Builds up the text of a document line by line."""

    def __init__(self, settings: LayoutSettings, *, hyphenated: bool = True) -> None:
        """With `hyphenated`, a hyphen may only mark the end of a row."""
        self._settings = settings
        self._may_hyphenate = hyphenated
        self._parts: list[str] = []
        self._length = 0
        self._words: list[Word] = []
        self._lines: list[Line] = []
        self._hidden: list[HiddenText] = []
        self._learnt: list[LogicalLine] = []

    def learn(self, lines: Iterable[LogicalLine]) -> None:
        """Take note of the lines of the document before they are added."""
        self._learnt += lines

    @cached_property
    def _vocabulary(self) -> Counter[str]:
        """Words in lower case, save the parts of hyphenated ones; it decides which hyphens at line ends stay."""
        cells = [[run.text for run in cell] for line in self._learnt for cell in line.cells]
        return Counter(
            word.strip(".,;:()").lower()
            for cell in cells
            for word, previous in zip(cell, ["", *cell], strict=False)
            if not word.endswith(("-", "‐")) and not previous.endswith(("-", "‐"))
        )

    def add_line(self, line: LogicalLine, *, margin: bool = False, address: bool = False) -> Line:
        """Append one line; cells are separated by a tab. Lines of page headers and footers stand in the margin.

        The rows of an address are joined without a space at any sign behind which addresses are broken.
        """
        start = self._length
        first_word = len(self._words)
        for number, cell in enumerate(line.cells):
            if number:
                self._put("\t")
            self._cell(cell, address=address)
        words = self._words[first_word:]
        added = Line(
            span=Span(start, self._length),
            box=_around([word.box for word in words if word.box.page == words[0].box.page]),
            style=_main_style(words),
            bullet=line.bullet_x0 is not None,
            column=MARGIN if margin else line.column,
        )
        self._lines.append(added)
        self._put("\n")
        return added

    def add_hidden(self, words: list[Run], reason: str) -> None:
        """Append text that nobody sees, behind all lines and on none."""
        start = self._length
        self._cell(words)
        self._hidden.append(HiddenText(span=Span(start, self._length), reason=reason))
        self._put("\n")

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _cell(self, runs: list[Run], *, address: bool = False) -> None:
        runs = in_reading_order(runs)
        for index, (run, follower) in enumerate(zip_longest(runs, runs[1:])):
            text, glue = run.text, follower is None
            if follower is not None and (
                follower.baseline - run.baseline > 0.5 * run.style.size or follower.page != run.page
            ):
                text, glue = self._at_break(run.text, follower.text, address=address)
                glue = glue or (
                    _is_alone(runs, index + 1) and is_cut_address(runs, index, follower.text, self._settings)
                )
            start, edges = self._length, tuple(run.edges[: len(text) + 1])
            self._words.append(
                Word(
                    span=Span(start, start + len(text)),
                    box=Box(page=run.page, x0=edges[0], top=run.top, x1=edges[-1], bottom=run.bottom),
                    style=run.style,
                    edges=edges,
                )
            )
            self._put(text if glue else text + " ")

    def _at_break(self, word: str, rest: str, *, address: bool) -> tuple[str, bool]:
        """How a word at the end of a visual row is joined to the next row: its text, and whether without a space."""
        if address:
            return word, (word.endswith(URL_BREAKS) or "/" in word) and rest[0] != "("
        if (
            _URL_PART.search(word)
            and _URL_REST.match(rest)
            and not _URL_PART.match(rest)
            and (word[-1] in "/-?=&" or "/" in rest)
        ):
            return word, True
        if word[-1] in "-._" and "@" in rest.split()[0] and "@" not in word:
            return word, True
        if "@" in word and is_end_of_address(word, rest, self._settings):
            return word, True
        if word.endswith(("-", "‐")) and len(word) > 1 and rest[:1].isalnum():
            left, right = word[:-1].lower().rpartition("-")[2], re.sub(r"\W.*$", "", rest).lower()
            whole = self._vocabulary[left + right] and not self._vocabulary[f"{left}-{right}"]
            acronym = len(left) > 1 and word[:-1].rpartition("-")[2].isupper()  # "CAD-neutral"
            cut = self._may_hyphenate and not acronym and (whole or self._hyphenated(left, right, rest))
            return (word[:-1] if cut else word), True
        return word, False

    def _hyphenated(self, left: str, right: str, rest: str) -> bool:
        """Whether a hyphen at the end of a row only marks the break: the parts are no words of their own."""
        if not rest[0].islower() or not left.isalpha() or left in self._settings.compound:
            return False
        known = self._vocabulary
        return not (known[f"{left}-{right}"] or (known[left] and known[right]))

    def document(
        self,
        *,
        source: str,
        pages: Iterable[Page],
        links: Iterable[tuple[str, Box]],
        diagnostics: Iterable[Diagnostic],
        metadata: Mapping[str, str],
    ) -> Document:
        """The finished document."""
        draft = Document(text="".join(self._parts), format="pdf", words=tuple(self._words))
        return Document(
            text=draft.text,
            format="pdf",
            source=source,
            words=draft.words,
            lines=tuple(self._lines),
            links=tuple(_link(uri, box, draft) for uri, box in links),
            pages=tuple(pages),
            hidden=tuple(self._hidden),
            diagnostics=tuple(diagnostics),
            metadata=metadata,
        )


def _is_alone(runs: list[Run], index: int) -> bool:
    """Whether no word follows on the row."""
    return index + 1 == len(runs) or runs[index + 1].baseline != runs[index].baseline


def _around(boxes: list[Box]) -> Box:
    """The smallest box that holds some boxes of one page."""
    return Box(
        page=boxes[0].page,
        x0=min([box.x0 for box in boxes]),
        top=min([box.top for box in boxes]),
        x1=max([box.x1 for box in boxes]),
        bottom=max([box.bottom for box in boxes]),
    )


def _main_style(words: list[Word]) -> Style:
    style = words[0].style
    if all(word.style is style for word in words):
        return style
    weights: Counter[Style] = Counter()
    for word in words:
        weights[word.style] += word.span.length
    best = max(weights.values())
    return next(word.style for word in words if weights[word.style] == best)


def _link(uri: str, box: Box, document: Document) -> Link:
    """A link with the words that its rectangle covers."""
    covered = [
        word.span
        for word in document.words
        if word.box.page == box.page
        and box.x0 - 1 <= (word.box.x0 + word.box.x1) / 2 <= box.x1 + 1
        and box.top - 1 <= (word.box.top + word.box.bottom) / 2 <= box.bottom + 1
    ]
    span = Span(covered[0].start, covered[-1].end) if covered else None
    if span is not None and sum(part.length for part in covered) < 0.5 * span.length:
        span = None
    return Link(uri=uri, span=span, box=box)


def typical_size(words: Iterable[Word]) -> float:
    """Median font size over all words, in points.

    >>> typical_size([])
    0.0
    """
    sizes = [word.style.size for word in words]
    return float(median(sizes)) if sizes else 0.0
