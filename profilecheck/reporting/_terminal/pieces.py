"""What the parts of a report at a terminal are made of."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from profilecheck.model.finding import Evidence
from profilecheck.reporting._clean import clip, visible
from profilecheck.reporting._rows import GLUE, Row

_KEY = 12
_NARROWEST, _WIDEST = 40, 100
"""Shorter lines hold too few words, longer ones are hard to read."""
_QUOTE = 120

Block = Sequence[Row]
"""Rows whose columns are aligned with each other."""


def fitting(columns: int) -> int:
    """The width of a report in a terminal of so many columns.

    >>> fitting(80), fitting(200)
    (80, 100)
    """
    return max(_NARROWEST, min(columns, _WIDEST))


def part(title: str, rows: Iterable[Row], note: str = "") -> Iterator[Block]:
    """A heading and the rows under it, if there are any."""
    body = list(rows)
    if body:
        heading = Text.assemble((visible(title), "bold underline"), (f"  {note}" if note else "", "dim"))
        yield [Row(body=Text()), Row(body=heading)]
        yield body


def key(word: str) -> Text:
    """A code or kind for the left column."""
    return Text(clip(word, _KEY), "cyan")


def noted(message: str, note: str) -> Text:
    """A message, and behind it what matters less."""
    return Text.assemble(visible(message), (f"  {note}" if note else "", "dim"))


def on_page(number: int | None) -> str:
    """Where a quote stands, if the document has pages."""
    return f"p.{GLUE}{number}" if number else ""


def quote(evidence: Evidence) -> Row:
    """A quote with its page."""
    page = f"  {on_page(evidence.page)} " if evidence.page else "  "
    return Row(mark=Text(page, "dim"), body=Text(f"“{clip(evidence.quote, _QUOTE)}”", "italic"))


def advised(text: str) -> Row:
    """What to do."""
    return Row(mark=Text("→ ", "cyan"), body=Text(visible(text)))


def more(number: int, shown: int) -> Iterator[Row]:
    """How many there are besides those that are shown, if any."""
    if number > shown:
        yield Row(mark=Text("  "), body=Text(f"and {number - shown} more", "dim"))
