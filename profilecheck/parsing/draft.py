"""Builds a `Document` line by line for formats that have no pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from profilecheck.model.document import Diagnostic, Document, HiddenText, Line, Link, Span, Style
from profilecheck.text import without_controls

_PIECE = re.compile(r"\s+|\S+")
_ICONS = re.compile(r"[\ue000-\uf8ff\u00ad]")
_CELL_SPACES = 3
_BARS = frozenset("|·•")
PLAIN = Style(size=10)


class _Part(NamedTuple):
    text: str
    style: Style
    uri: str


class Draft:
    r"""Takes runs of text and gives a document.

    White space is normalised: a tab, or three spaces, ends a cell. A bullet sign at the beginning of a line becomes
    `Line.bullet`, and glyphs of icon fonts are dropped.

    >>> draft = Draft({"bullets": "•-", "weak_bullets": "-"})
    >>> draft.add("• Ada  Lovelace", style=Style(bold=True))
    >>> draft.add("\tada.example.com", uri="https://ada.example.com")
    >>> draft.end_line()
    >>> document = draft.document(format="text", source="")
    >>> document.text, document.lines[0].bullet, document.quote(document.links[0].span)
    ('Ada Lovelace\tada.example.com\n', True, 'ada.example.com')
    """

    def __init__(self, glyphs: Mapping[str, Any]) -> None:
        """Take the table `glyphs` of lexicons/parsing/layout.toml."""
        self._weak_bullets = frozenset(glyphs["weak_bullets"])
        self._bullets = "".join(sorted(frozenset(glyphs["bullets"]) - self._weak_bullets))
        self._texts: list[str] = []
        self._length = 0
        self._parts: list[_Part] = []
        self._lines: list[Line] = []
        self._links: list[Link] = []
        self._hidden: list[tuple[str, str]] = []
        self._apart = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on the line yet."""
        return not any(part.text.strip() for part in self._parts)

    def add(self, text: str, *, style: Style = PLAIN, uri: str = "") -> None:
        """Add a run to the line."""
        text = without_controls(text)
        if text:
            self._parts.append(_Part(text, style, uri))

    def hide(self, text: str, reason: str) -> None:
        """Keep text that nobody sees; it stands behind all lines and is on none."""
        text = " ".join(without_controls(text).split())
        if text:
            self._hidden.append((text, reason))

    def leave_space(self) -> None:
        """Note an empty line above the next line."""
        self._apart = True

    def end_line(self, *, bullet: bool = False, column: int = 0) -> None:
        """End the line; one with nothing in it does not come about."""
        start = self._length
        weights: Counter[Style] = Counter()
        gap, last_uri, after_bar = "", "", False
        for text, part in self._pieces():
            if text.isspace():
                wide = "\t" in text or "\n" in text or len(text) >= _CELL_SPACES or gap == "\t"
                gap = "\t" if wide and not after_bar else " "
                continue
            after_bar = text in _BARS
            gap = " " if gap and after_bar else gap
            if self._length == start:
                rest = self._without_bullet(text)
                bullet, text = bullet or rest != text, rest
            text = _ICONS.sub("", text)
            if not text:
                continue
            self._put(gap if self._length > start else "")
            self._put(text)
            weights[part.style] += len(text)
            if part.uri:
                self._link(part.uri, len(text), joined=part.uri == last_uri)
            gap, last_uri = "", part.uri
        self._parts.clear()
        if weights:
            style = max(weights, key=lambda style: weights[style])
            span, apart = Span(start, self._length), self._apart
            self._lines.append(Line(span=span, style=style, bullet=bullet, apart=apart, column=column))
            self._put("\n")
            self._apart = False

    def _pieces(self) -> Iterator[tuple[str, _Part]]:
        for part in self._parts:
            for text in _PIECE.findall(part.text):
                yield text, part

    def _without_bullet(self, text: str) -> str:
        if text in self._weak_bullets:
            return ""
        return text.lstrip(self._bullets)

    def _link(self, uri: str, length: int, *, joined: bool) -> None:
        """Note a link on what was put last; neighbouring pieces of one link are one."""
        start = self._length - length
        before = self._links[-1].span if self._links and joined else None
        if before:
            self._links.pop()
            start = before.start
        self._links.append(Link(uri=uri, span=Span(start, self._length)))

    def _put(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)

    def document(
        self,
        *,
        format: str,
        source: str,
        metadata: Mapping[str, str] | None = None,
        diagnostics: Iterable[Diagnostic] = (),
    ) -> Document:
        """The document; what is hidden stands at its end."""
        hidden = []
        for text, reason in self._hidden:
            hidden.append(HiddenText(span=Span(self._length, self._length + len(text)), reason=reason))
            self._put(f"{text}\n")
        return Document(
            text="".join(self._texts),
            format=format,
            source=source,
            lines=tuple(self._lines),
            links=tuple(self._links),
            hidden=tuple(hidden),
            metadata=dict(metadata or {}),
            diagnostics=tuple(diagnostics),
        )
