"""Lines → sections: which lines are headings, told by their words and their type together."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from profilecheck.model.document import MARGIN, Document, Line, Span
from profilecheck.model.profile import Section, Sourced
from profilecheck.parsing.headings import Headings

HEADER = "header"
UNKNOWN = "unknown"
_MOST_WORDS = 6

_Type = tuple[float, bool, str, bool]


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
        span = Span(lines[0].span.start, lines[-1].span.end)
        heading = None
        if block.heading is not None:
            place = block.heading.span
            why = "known heading" if block.kind != UNKNOWN else "set like the other headings"
            heading = Sourced(value=document.quote(place), span=place, why=why)
        yield Section(kind=block.kind, span=span, heading=heading)


def _type(document: Document, line: Line) -> _Type:
    text = document.quote(line.span)
    return round(line.style.size, 1), line.style.bold, line.style.font, text.isupper()


@dataclass(frozen=True, slots=True)
class _HeadingTypes:
    main: _Type
    telling: bool
    """Whether hardly anything but headings is set in it."""


def _heading_types(document: Document, lines: list[Line], headings: Headings) -> _HeadingTypes:
    """How headings are set in this document: as most of the lines are whose words are those of headings."""
    known: dict[_Type, set[str]] = {}
    used: Counter[_Type] = Counter()
    for line in lines:
        kind = _type(document, line)
        used[kind] += 1
        text = document.quote(line.span)
        if headings.kind(text):
            known.setdefault(kind, set()).add(text.casefold())
    if not known:
        return _HeadingTypes((0.0, False, "", False), telling=False)
    most = max(len(texts) for texts in known.values())
    main = max(
        (kind for kind, texts in known.items() if len(texts) == most),
        key=lambda kind: (kind[0], kind[1], kind[3], kind[2]),
    )
    return _HeadingTypes(main, telling=most >= 3 and most >= 0.6 * used[main])


def _kind(document: Document, line: Line, types: _HeadingTypes, headings: Headings, *, first: bool) -> str | None:
    """The kind of section that a line begins, or None for a line of text.

    Before the first known heading there is name and headline, so nothing unknown is a heading there.
    """
    text = document.quote(line.span)
    found = headings.kind(text)
    size, bold, _, capitals = own = _type(document, line)
    same = own == types.main
    if found is None:
        unknown = same and types.telling and not line.bullet and _may_be_heading(text) and not first
        return UNKNOWN if unknown else None
    main_size, main_bold, _, main_capitals = types.main
    larger = size > 1.05 * main_size
    alike = size >= 0.97 * main_size and bold >= main_bold and capitals >= main_capitals
    return found if same or larger or alike else None


def _may_be_heading(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and not any(
        letter.isdigit() or letter in "\t,;:@" for letter in text.rstrip(":")
    )
