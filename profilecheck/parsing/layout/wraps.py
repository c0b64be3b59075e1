"""Which rows go on with the line above: wrapped text, titles, dates and addresses."""

import re
from dataclasses import dataclass, field

from profilecheck.parsing.engines import Run
from profilecheck.parsing.layout.cells import YEAR, Cell
from profilecheck.parsing.layout.gutters import IsHeading
from profilecheck.parsing.layout.settings import LayoutSettings

_LABEL_WORDS = 4
"""A label has at most so many words."""
_REST = re.compile(r"[a-z0-9][a-z0-9._/-]*")
_ROW_WORDS = 100
"""No row has more words that matter."""
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?[,;]?$")


@dataclass(slots=True)
class LogicalLine:
    """One line of the document's text: a heading, a header row with its cells, a bullet or a whole paragraph."""

    column: int
    main: list[list[Run]]
    """Words of the cells; the first may go on over several visual rows."""
    before: list[list[Run]] = field(default_factory=list)
    after: list[list[Run]] = field(default_factory=list)
    bullet_x0: float | None = None
    x0: float = 0.0
    icon_x0: float | None = None
    last_x0: float = 0.0
    """Left edge of the last cell, below which the rest of a wrapped one begins."""
    x1: float = 0.0
    """Right edge of the last visual row of the running text."""
    baseline: float = 0.0
    """Baseline of the last visual row."""
    limit: float = 0.0
    """Right edge of the column."""
    tight: float = 0.0
    """Smallest distance of rows of this size in the column."""
    walled: bool = False
    """Whether several rows of the column end where it ends, so that there is a border."""
    marked: bool = False
    """Whether it is set in another type than most of the column, and reaches as far as the column does."""

    @property
    def page(self) -> int:
        """The page on which it ends."""
        return self.main[-1][-1].page

    @property
    def cells(self) -> list[list[Run]]:
        """All cells from left to right."""
        return [*self.before, *self.main, *self.after]


def open_cell(above: LogicalLine, below: LogicalLine) -> list[Run] | None:
    """The cell of a row with several that ends in a dash and goes on below ("Jan 2021 –" over "Present")."""
    first = below.main[0][0]
    if len(above.cells) < 2 or len(below.cells) != 1 or len(below.main[0]) > 3 or above.column != below.column:
        return None
    if not 0 < below.baseline - above.baseline < 2 * first.style.size:
        return None
    for cell in above.cells:
        beside = abs(cell[0].x0 - first.x0) < 2 * first.style.size or abs(cell[-1].x1 - below.x1) < first.style.size
        if cell[-1].text[-1] in "-–—" and beside:
            return cell
    return None


def goes_on(above: LogicalLine, below: LogicalLine, settings: LayoutSettings, is_heading: IsHeading) -> bool:
    """Whether the second line is the rest of a wrapped one."""
    if (
        len(below.main) != 1
        or below.before
        or below.after
        or below.bullet_x0 is not None
        or above.column != below.column
    ):
        return False
    last, first = above.main[-1][-1], below.main[0][0]
    size = last.style.size
    if abs(size - first.style.size) > 0.06 * size:
        return False
    new_page = first.page != last.page
    if not new_page and not 0 < below.baseline - above.baseline <= settings.leading * size:
        return False
    starts = [above.last_x0] if above.icon_x0 is None else [above.last_x0, above.icon_x0]
    indent = min(abs(below.x0 - start) for start in starts) / size
    short = len(above.main) == 1 and len(above.main[0]) <= settings.heading_words
    if short and is_heading([Cell(above.main[0], 0)]):
        return _is_wrapped_heading(above, below, is_heading)
    if _is_broken_off(above, below, indent, settings):
        return True
    full = above.x1 + 0.25 * size + (first.x1 - first.x0) > above.limit - settings.wrap_slack * size
    changed = last.style.bold != first.style.bold and not first.text[0].islower()
    if above.bullet_x0 is not None and len(above.main) == 1:
        if indent < 0.5 * settings.indent:
            return not changed and (full or above.x1 - above.x0 > 0.6 * (above.limit - above.x0))
        indent = abs(below.x0 - above.bullet_x0) / size
        return indent < 0.5 * settings.indent and full and not changed and not _is_looser(above, below, settings)
    if short and _is_wrapped_heading(above, below, is_heading):
        return True
    fields = _is_labelled(above) and _is_labelled(below)
    if changed or fields or (not new_page and _is_looser(above, below, settings)):
        return False
    title = above.marked and last.style == first.style and not is_heading([Cell(below.main[0], 0)])
    return full and indent < settings.indent and not _begins_item(above, first, settings, may_wrap=title)


def _is_labelled(line: LogicalLine) -> bool:
    """Whether a line begins with a label and a colon, as each row of a list of fields does."""
    words = [word.text for word in line.main[0][:_LABEL_WORDS]]
    return len(line.main) == 1 and words[0][0].isupper() and any(word.endswith(":") for word in words)


def _is_broken_off(above: LogicalLine, below: LogicalLine, indent: float, settings: LayoutSettings) -> bool:
    """Whether a row ends in a hyphen, a dash or a word that wants another one, wherever it ends."""
    last, first = above.main[-1][-1], below.main[0][0]
    if last.style != first.style or indent >= settings.indent:
        return False
    if _is_broken_address(above, below, settings):
        return True
    if last.text[-1] in "-/–—" and (len(last.text) > 1 or last.text in "–—"):
        return indent < 0.5
    if first.text in "–—" and first.style.bold:
        return indent < 0.5
    if _is_wrapped_date(above, first) and len(below.main[0]) < 3:
        return indent < 0.5
    return last.text.lower() in settings.connectors and len(above.main[-1]) > 1 and above.bullet_x0 is None


def _is_broken_address(above: LogicalLine, below: LogicalLine, settings: LayoutSettings) -> bool:
    """Whether an address alone on its row was cut where the column ends, and its rest is alone on the next."""
    last, first = above.main[-1][-1], below.main[0][0]
    if len(above.main) != 1 or not is_cut_address(above.main[0], len(above.main[0]) - 1, first.text, settings):
        return False
    if "/" in last.text and not above.walled:
        return False
    letter = (last.x1 - last.x0) / len(last.text)
    return len(below.main[0]) == 1 and above.x1 + 1.5 * letter > above.limit


def is_cut_address(words: list[Run], index: int, rest: str, settings: LayoutSettings) -> bool:
    """Whether a word is an address alone on its row, and what follows may be the rest of it."""
    word = words[index].text
    alone = index == 0 or words[index - 1].baseline != words[index].baseline
    if not alone or not _is_address(word) or _REST.fullmatch(rest) is None:
        return False
    host = word.rpartition("@")[2].rpartition(".")[2]
    if "@" in word and "." not in word.rpartition("@")[2]:
        return True
    open_end = "/" in word or word[-1] == "." or f"{host}{rest}" in settings.domains
    return not _is_address(rest) and (open_end or host not in settings.domains)


def _is_wrapped_date(above: LogicalLine, first: Run) -> bool:
    """Whether a row is a year below a month that stands alone."""
    last = above.main[-1]
    month = len(last) == 1 and last[0].text.rstrip(".").isalpha() and 3 <= len(last[0].text) <= 9
    return month and last[0].style == first.style and YEAR.fullmatch(first.text) is not None


def _is_looser(above: LogicalLine, below: LogicalLine, settings: LayoutSettings) -> bool:
    """Whether two rows are further apart than rows of one paragraph are in this column."""
    tight = min((value for value in (above.tight, below.tight) if value), default=0.0)
    return below.baseline - above.baseline > settings.loose * tight > 0


def _begins_item(above: LogicalLine, first: Run, settings: LayoutSettings, *, may_wrap: bool) -> bool:
    """Whether a word rather begins the next item of a list of short lines than goes on with the line above.

    Lines that are set as titles are no list.
    """
    end = above.main[-1][-_ROW_WORDS:]
    words = [word.text for word in end if word.baseline == end[-1].baseline]
    if _is_address(first.text):
        return words[-1].lower() not in settings.connectors
    if "@" in words[-1] and is_end_of_address(words[-1], first.text, settings):
        return False
    if _is_address(words[-1]):
        return len(words) < 2 * settings.short_line
    return (
        not may_wrap
        and (first.text[0].isupper() or YEAR.match(first.text) is not None)
        and len(words) <= settings.short_line
        and words[-1][-1].isalnum()
        and words[-1].lower() not in settings.connectors
    )


def is_end_of_address(word: str, rest: str, settings: LayoutSettings) -> bool:
    """Whether an e-mail address was broken within its last part ("ada@example.c" over "om")."""
    part = word.rpartition(".")[2]
    return part not in settings.domains and f"{part}{rest}".rpartition(".")[2] in settings.domains


def _is_address(text: str) -> bool:
    return "@" in text or text.startswith(("www.", "http")) or bool(_HOST.match(text))


def _is_wrapped_heading(above: LogicalLine, below: LogicalLine, is_heading: IsHeading) -> bool:
    """Whether two rows in one style are a heading together: too near to be two, or the first is none alone."""
    style = above.main[0][-1].style
    if len(above.main) != 1 or style != below.main[0][0].style or above.before:
        return False
    first, both = Cell(above.main[0], 0), Cell([*above.main[0], *below.main[0]], 0)
    near = 0 < below.baseline - above.baseline < 1.6 * style.size and not is_heading([Cell(below.main[0], 0)])
    return is_heading([both]) and (near or not is_heading([first]))
