"""Paragraphs → lines of a `Document`, each with the role that tells what it is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import unquote, urlsplit

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.geometry import Box
from profilecheck.model.profile import Section, Sourced
from profilecheck.parsing.fields.pieces import sourced
from profilecheck.parsing.layout.assemble import Assembler
from profilecheck.parsing.layout.wraps import LogicalLine
from profilecheck.parsing.linkedin_pdf.flow import Paragraph

FORMAT = "linkedin_pdf"


@dataclass(frozen=True, slots=True)
class Told:
    """A line and what it is: a role of the form."""

    line: Line
    role: str

    @property
    def span(self) -> Span:
        """Place in the document."""
        return self.line.span


def add_lines(assembler: Assembler, found: Iterable[Paragraph], column: int, *, addresses: bool = False) -> list[Told]:
    """Write paragraphs into the document."""
    out = []
    for paragraph in found:
        bullet = paragraph.rows[0].bullet
        line = LogicalLine(column=column, main=[paragraph.words], bullet_x0=bullet)
        out.append(Told(assembler.add_line(line, address=addresses), paragraph.role))
    return out


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its heading and what stands under it."""

    kind: str
    heading: Told | None
    lines: Sequence[Told]

    def section(self, document: Document) -> Section:
        """The section as the profile keeps it."""
        every = [*([self.heading] if self.heading else []), *self.lines]
        heading = None
        if self.heading:
            text = document.quote(self.heading.span)
            heading = Sourced(value=text, span=self.heading.span, why="set as LinkedIn sets its headings")
        return Section(kind=self.kind, span=Span(every[0].span.start, every[-1].span.end), heading=heading)


def around(lines: Sequence[Told]) -> Span:
    """The span from the first to the last line."""
    return Span(lines[0].span.start, lines[-1].span.end)


def field(document: Document, lines: Sequence[Told], confidence: float, why: str) -> Sourced[str] | None:
    """The text of some lines as a field, or None when there are none."""
    return sourced(document, around(lines), confidence, why) if lines else None


def own_links(links: Iterable[tuple[str, Box]], host: str) -> Iterator[tuple[str, Box]]:
    """The links, each address once for all its rows, without what LinkedIn adds to follow its readers.

    >>> box = Box(page=1, x0=0, top=0, x1=1, bottom=1)
    >>> [uri for uri, _ in own_links([("https://www.linkedin.com/in/jos%C3%A9?lipi=urn", box)], "linkedin.com")]
    ['https://www.linkedin.com/in/josé']
    """
    for uri, boxes in groupby(links, key=lambda link: link[0]):
        parts = urlsplit(uri) if uri.isprintable() and "[" not in uri else None
        if parts and (parts.hostname or "").endswith(host) and parts.path.startswith("/in/"):
            uri = unquote(parts._replace(query="", fragment="").geturl())
        yield from ((uri, box) for _, box in boxes)
