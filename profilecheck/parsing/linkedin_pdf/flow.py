"""Rows → lines: what is wrapped is joined, and breaks that the writer made stay.

LinkedIn sets its text flush left and never hyphenates, so a row that had room for the first word of the next one was
ended by its writer.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from profilecheck.parsing.engines import Run
from profilecheck.parsing.layout.assemble import URL_BREAKS
from profilecheck.parsing.linkedin_pdf.rows import Row
from profilecheck.parsing.linkedin_pdf.settings import LinkedInSettings

# Where a line may be broken inside a word: behind a dash, slash, bar or question mark, and between ideographs.
_CHUNK = re.compile(r"[^\-–—/?|]+[\-–—/?|](?=[^\W\d])|[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_HOST = re.compile(r"(?:https?://|www\.)|[\w-]+(?:\.[\w-]+)*\.[^\W\d]{2,}(?:[/\s]|$)|\S+@|\+?[\d(]+ ")
_UNFINISHED = (",", "-", "–", "&", "/", "(", ":")

GoesOn = Callable[[Row, Row], bool]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Rows that are one line of text."""

    rows: list[Row]

    @property
    def role(self) -> str:
        """The role of its rows."""
        return self.rows[0].role

    @property
    def words(self) -> list[Run]:
        """All its words."""
        return [word for row in self.rows for word in row.words]


def paragraphs(rows: Iterable[Row], goes_on: GoesOn) -> list[Paragraph]:
    """Join each row to the one above where it goes on."""
    out: list[Paragraph] = []
    for row in rows:
        if out and goes_on(out[-1].rows[-1], row):
            out[-1].rows.append(row)
        else:
            out.append(Paragraph([row]))
    return out


def wraps(rows: Iterable[Row], right: float, most: float, settings: LinkedInSettings) -> GoesOn:
    """A test whether a row goes on in the next: alike, no more than `most` em apart, and out of room at `right`."""
    limit = _limit([row.words[-1].x1 for row in rows], right, settings)

    def goes_on(above: Row, below: Row) -> bool:
        if below.bullet is not None or (above.role, above.color, above.bold) != (below.role, below.color, below.bold):
            return False
        if above.page == below.page and below.baseline - above.baseline > most * above.size:
            return False
        return above.words[-1].x1 + _needed(below, settings) > limit

    return goes_on


def _limit(ends: Sequence[float], right: float, settings: LinkedInSettings) -> float:
    """Where rows end at the latest; a column that is narrower than usual shows it by many rows of one length."""
    reached = max(ends, default=right)
    ragged = settings.limits["ragged"]
    full = sum(end > reached - ragged for end in ends)
    return min(right, reached + ragged) if full >= settings.limits["full_rows"] else right


def _needed(row: Row, settings: LinkedInSettings) -> float:
    """The room that the first word of a row takes at the end of another, in points."""
    first = row.words[0]
    chunk = _CHUNK.match(first.text)
    width = first.edges[chunk.end() if chunk else len(first.text)] - first.x0
    return width + settings.leading["space"] * row.size


def item_goes_on(wrapped: GoesOn) -> GoesOn:
    """A test for lists: at the foot of a page an item goes on only where its words say so."""

    def goes_on(above: Row, below: Row) -> bool:
        unfinished = above.text.endswith(_UNFINISHED) or below.text[0].islower()
        return wrapped(above, below) and (above.page == below.page or unfinished)

    return goes_on


def address_goes_on(above: Row, below: Row) -> bool:
    """Whether a row of contacts is the rest of the one above: of an address, or its label in brackets."""
    text = above.text
    if below.text.startswith("(") or text.count("(") > text.count(")"):
        return not text.endswith(")")
    return text.endswith(URL_BREAKS) or (" " not in text and "/" in text and not _HOST.match(below.text))
