"""What `profilecheck parse --show` prints: the document as a machine reads it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from profilecheck.cli._output import columns
from profilecheck.reporting._clean import clip, visible

if TYPE_CHECKING:
    from profilecheck.model.document import Document, Span
    from profilecheck.parsing import Reading

_WIDTH = 100


def text(reading: "Reading") -> bytes:
    """The text alone; what nobody sees stands at its end."""
    return "".join(f"{visible(line)}\n" for line in reading.document.text.splitlines()).encode()


def lines(reading: "Reading") -> bytes:
    """Page, column and text of each line in reading order; cells are divided by bars, hidden text comes last."""
    return columns(_lines(reading.document))


def sections(reading: "Reading") -> bytes:
    """The parts of the document: what each was taken for, its heading, and how it begins."""
    document = reading.document
    found = (
        (one.kind, one.heading.value if one.heading else "", clip(document.quote(one.span), _WIDTH // 2))
        for one in reading.profile.sections
    )
    return columns([("kind", "heading", "begins"), *found])


def _lines(document: "Document") -> Iterator[tuple[str, ...]]:
    from profilecheck.model.document import MARGIN

    yield "page", "column", "text"
    for line in document.lines:
        column = "margin" if line.column == MARGIN else str(line.column)
        words = document.quote(line.span).replace("\t", " | ")
        yield _page(document, line.span), column, clip(f"• {words}" if line.bullet else words, _WIDTH)
    for hidden in document.hidden:
        yield _page(document, hidden.span), "hidden", clip(f"{document.quote(hidden.span)} ({hidden.reason})", _WIDTH)


def _page(document: "Document", span: "Span") -> str:
    page = document.page_of(span)
    return "" if page is None else str(page)


VIEWS = {"text": text, "lines": lines, "sections": sections}
