"""Makes a readable document of a record, so that every field has a place in a text."""

from collections.abc import Mapping
from typing import Any

from profilecheck.model.document import Diagnostic, Document, Line, Link, Span, Style
from profilecheck.model.profile import Period, Section, Sourced, YearMonth
from profilecheck.text import without_controls

TITLE = Style(size=20, bold=True)
HEADING = Style(size=14, bold=True)
ENTRY = Style(size=11, bold=True)
BODY = Style(size=10)


class Composer:
    r"""Takes the fields of a record in the order in which they shall stand, and gives each back with its place.

    >>> composer = Composer({"headings": {"skills": "Skills"}})
    >>> composer.heading("skills")
    >>> tools, torch = composer.put("Tools"), composer.put("PyTorch", before=": ")
    >>> composer.end_line()
    >>> document = composer.document(format="text", source="")
    >>> document.text, document.quote(torch.span)
    ('Skills\nTools: PyTorch\n', 'PyTorch')
    """

    def __init__(self, words: Mapping[str, Any]) -> None:
        """Take the table of lexicons/parsing/records.toml."""
        self._words = words
        self._done: list[str] = []
        self._line_start = 0
        self._line = ""
        self._lines: list[Line] = []
        self._links: list[Link] = []
        self._headings: list[tuple[str, int, Sourced[str] | None]] = [("header", 0, None)]

    @property
    def position(self) -> int:
        """Where the next character will stand."""
        return self._line_start + len(self._line)

    def put(self, value: str, *, before: str = " ", after: str = "") -> Sourced[str]:
        """Write a field; `before` only comes between it and what stands on the line already."""
        value = without_controls(value).replace("\t", " ").strip()
        if value and self._line:
            self._line += before
        start = self.position
        self._line += value
        span = Span(start, self.position)
        self._line += after if value else ""
        return Sourced(value=value, span=span, why="stated in the record")

    def put_optional(self, value: str, *, before: str = " ", after: str = "") -> Sourced[str] | None:
        """Write a field, or nothing for an empty one."""
        return self.put(value, before=before, after=after) if value.strip() else None

    def put_link(self, url: str, *, before: str = " ") -> Sourced[str] | None:
        """Write an address and note it as a link."""
        sourced = self.put_optional(url, before=before)
        if sourced:
            self._links.append(Link(uri=sourced.value, span=sourced.span))
        return sourced

    def put_date(self, date: YearMonth | None, *, before: str = " ") -> Sourced[YearMonth] | None:
        """Write a date, year first."""
        if date is None:
            return None
        sourced = self.put(str(date), before=before)
        return Sourced(value=date, span=sourced.span, why=sourced.why)

    def put_period(self, period: Period | None, *, before: str = " ") -> Sourced[Period] | None:
        """Write a period as a range."""
        if period is None:
            return None
        if period.start is None:
            printed = f"{self._words['until']} {period.end}"
        elif period.start == period.end:
            printed = str(period.start)
        else:
            printed = f"{period.start} – {period.end or self._words['present']}"
        sourced = self.put(printed, before=before)
        return Sourced(value=period, span=sourced.span, why=sourced.why)

    def end_line(self, *, bullet: bool = False, style: Style = BODY) -> None:
        """End the line; one with nothing in it does not come about."""
        if not self._line:
            return
        for part in self._line.split("\n"):
            if part.strip():
                span = Span(self._line_start, self._line_start + len(part))
                self._lines.append(Line(span=span, style=style, bullet=bullet))
                bullet = False
            self._line_start += len(part) + 1
        self._done.append(self._line)
        self._line = ""

    def heading(self, kind: str, title: str = "") -> None:
        """Begin a section, under its usual heading unless told."""
        start = self.position
        heading = self.put(title or self._words["headings"][kind])
        self.end_line(style=HEADING)
        self._headings.append((kind, start, heading))

    def sections(self) -> tuple[Section, ...]:
        """The sections so far, each up to the next one."""
        ends = [start for _, start, _ in self._headings[1:]] + [self.position]
        return tuple(
            Section(kind=kind, span=Span(start, max(start, end - 1)), heading=heading)
            for (kind, start, heading), end in zip(self._headings, ends, strict=True)
        )

    def document(self, *, format: str, source: str, diagnostics: tuple[Diagnostic, ...] = ()) -> Document:
        """The document as written so far."""
        return Document(
            text="\n".join([*self._done, self._line]),
            format=format,
            source=source,
            lines=tuple(self._lines),
            links=tuple(self._links),
            diagnostics=diagnostics,
        )
