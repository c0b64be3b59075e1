"""Lines → sections: which lines are headings, told by their words and their type together."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from profilecheck.model.document import MARGIN, Document, Line, Span
from profilecheck.model.profile import Section, Sourced
from profilecheck.parsing.headings import Headings, HeadingType, HeadingTypes

HEADER = "header"
UNKNOWN = "unknown"
_MOST_WORDS = 6
_HEADING_SIGNS = frozenset(" &/+-–—'’().")


@dataclass(frozen=True, slots=True)
class Block:
    """The lines under one heading."""

    kind: str
    heading: Line | None
    lines: tuple[Line, ...]


def blocks_of(document: Document, headings: Headings) -> tuple[Block, ...]:
    """The sections in reading order; what stands before the first heading and in page margins is the header."""
    lines = [line for line in document.lines if line.span.length]
    types = _heading_types(document, lines, headings)
    margin = tuple(line for line in lines if line.column == MARGIN)
    out: list[Block] = []
    kind, heading, body = HEADER, None, list[Line]()
    for line in lines:
        if line.column == MARGIN:
            continue
        found = _kind(document, line, types, headings, first=not out and heading is None)
        if found is None and heading is not None and _is_above(line, heading):
            out.append(Block(kind, heading, tuple(body)))
            kind, heading, body = HEADER, None, [line]
        elif found is None:
            body.append(line)
        else:
            if body or heading:
                out.append(Block(kind, heading, tuple(body)))
            kind, heading, body = found, line, []
    if body or heading:
        out.append(Block(kind, heading, tuple(body)))
    if margin:
        out.append(Block(HEADER, None, margin))
    return tuple(out)


def _is_above(line: Line, heading: Line) -> bool:
    """Whether a line of a later column stands higher than the heading above it in reading order."""
    if line.box is None or heading.box is None or line.column == heading.column:
        return False
    return line.box.page == heading.box.page and line.box.bottom < heading.box.top


def sections_of(blocks: Iterable[Block], document: Document) -> Iterator[Section]:
    """The sections as the profile keeps them."""
    for block in blocks:
        lines = [*([block.heading] if block.heading else []), *block.lines]
        if not lines:
            continue
        span = Span(lines[0].span.start, lines[-1].span.end)
        heading = None
        if block.heading is not None:
            place = block.heading.span
            why = "known heading" if block.kind != UNKNOWN else "set like the other headings"
            heading = Sourced(value=document.quote(place), span=place, why=why)
        yield Section(kind=block.kind, span=span, heading=heading)


def _type(document: Document, line: Line) -> HeadingType:
    style = line.style
    return HeadingType(round(style.size, 1), style.bold, document.quote(line.span).isupper(), style.font)


@dataclass(frozen=True, slots=True)
class _Types:
    headings: HeadingTypes
    telling: bool
    """Whether hardly anything but headings is set in their main type."""
    least_words: int
    """Of an unknown heading: a single word in capitals may be an abbreviation, if only they tell a heading."""


def _heading_types(document: Document, lines: list[Line], headings: Headings) -> _Types:
    known: dict[HeadingType, set[tuple[str, str]]] = {}
    used: Counter[HeadingType] = Counter()
    for line in lines:
        own = _type(document, line)
        used[own] += 1
        text = document.quote(line.span)
        kind = headings.kind(text)
        if kind is not None and headings.subheading(text) is None:
            known.setdefault(own, set()).add((kind, text.casefold()))
    types = HeadingTypes.of(known)
    most = len(known.get(types.main, ()))
    loud = types.main.capitals and types.main._replace(capitals=False) in used
    return _Types(types, telling=most >= 3 and most >= 0.6 * used[types.main], least_words=2 if loud else 1)


def _kind(document: Document, line: Line, types: _Types, headings: Headings, *, first: bool) -> str | None:
    """The kind of section that a line begins, or None for a line of text.

    Before the first known heading there is name and headline, so nothing unknown is a heading there.
    """
    text = document.quote(line.span)
    own = _type(document, line)
    found = headings.kind(text)
    if found is not None:
        inside = own != types.headings.main and headings.subheading(text) is not None
        return found if types.headings.fits(own, found) and not inside else None
    unknown = own == types.headings.main and types.telling and not line.bullet and not first
    return UNKNOWN if unknown and _may_be_heading(text, types.least_words) else None


def _may_be_heading(text: str, least_words: int) -> bool:
    enough = least_words <= len(text.split()) <= _MOST_WORDS
    return enough and all(letter.isalpha() or letter in _HEADING_SIGNS for letter in text.rstrip(":"))
