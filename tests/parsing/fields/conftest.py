"""Résumés of a few lines, as text or as lines with their type."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Document, Line, Span, Style, Word
from profilecheck.model.geometry import Box
from profilecheck.model.profile import Period, Profile, Sourced
from profilecheck.parsing import read
from profilecheck.parsing.fields import profile_of

OTHERS = {
    "EXPERIENCE": "Engineer, Tilmart Ltd\n2020 – 2021\n- Built a thing.",
    "EDUCATION": "MSc Mathematics, University of Example\n2014 – 2016",
}
_STYLES = {
    "=": Style(font="Serif-Bold", size=20, bold=True),
    "#": Style(font="Serif-Bold", size=13, bold=True),
    "!": Style(font="Serif-Bold", size=10, bold=True),
    "/": Style(font="Serif-Italic", size=10, italic=True),
    "": Style(font="Serif", size=10),
}


def _of_text(text: str) -> Profile:
    return read(text.strip("\n").encode(), "cv.txt", lexicon=default_lexicon()).profile


def _of_section(heading: str, body: str) -> Profile:
    """The profile of a text in which other sections follow the one given."""
    others = "\n\n".join(f"{name}\n{text}" for name, text in OTHERS.items() if name != heading)
    body = body.strip("\n")
    return _of_text(f"Ada Lovelace\nada@example.com\n\n{heading}\n{body}\n\n{others}\n")


def _drawn(*lines: str) -> Document:
    """Lines with types: `=`, `#`, `!` and `/` set words from there on, `_` ends that, `*` begins a bullet."""
    text, made, words = "", list[Line](), list[Word]()
    for number, line in enumerate(lines):
        bullet = line.startswith("* ")
        start, mark = len(text), ""
        for index, cell in enumerate(line.removeprefix("* ").split("\t")):
            text += "\t" if index else ""
            for position, raw in enumerate(cell.split(" ")):
                mark = raw[0] if raw[:1] in {*_STYLES} and len(raw) > 1 else mark if raw[:1] != "_" else ""
                word = raw[1:] if raw[:1] in {"=", "#", "!", "/", "_"} and len(raw) > 1 else raw
                text += " " if position else ""
                span = Span(len(text), len(text) + len(word))
                text += word
                box = Box(page=1, x0=10.0 * index, x1=10.0, top=12.0 * number, bottom=12.0 * number + 10)
                words.append(Word(span=span, box=box, style=_STYLES[mark]))
        style = max((word.style for word in words if word.span.start >= start), key=lambda style: style.size)
        made.append(Line(span=Span(start, len(text)), style=style, bullet=bullet))
        text += "\n"
    return Document(text=text, format="pdf", words=tuple(words), lines=tuple(made))


def _in_boxes(heading: str, rows: Mapping[int, str]) -> Document:
    """A section whose lines stand at these heights, all in one type."""
    document = _drawn(f"#{heading}", *rows.values())
    tops = [0, *(20 + top for top in rows)]
    lines = [
        replace(line, box=Box(page=1, x0=50.0, x1=300.0, top=float(top), bottom=top + 12.0))
        for line, top in zip(document.lines, tops, strict=True)
    ]
    return replace(document, lines=tuple(lines))


def _value(field: Sourced[str] | None) -> str | None:
    return field.value if field else None


def _when(field: Sourced[Period] | None) -> str | None:
    if field is None:
        return None
    period = field.value
    return f"{period.start or ''}..{'' if period.current else period.end or ''}"


@pytest.fixture(scope="session")
def of_text() -> Callable[[str], Profile]:
    """The profile of a plain text."""
    return _of_text


@pytest.fixture(scope="session")
def of_section() -> Callable[[str, str], Profile]:
    """The profile of a résumé with a section of this heading and text."""
    return _of_section


@pytest.fixture(scope="session")
def of_lines() -> Callable[..., Profile]:
    """The profile of lines with types."""
    return lambda *lines: profile_of(_drawn(*lines), default_lexicon())


@pytest.fixture(scope="session")
def of_boxes() -> Callable[..., Profile]:
    """The profile of a section whose lines stand at given heights."""
    return lambda heading, rows: profile_of(_in_boxes(heading, rows), default_lexicon())


@pytest.fixture(scope="session")
def value() -> Callable[[Sourced[str] | None], str | None]:
    """The text of a field, if there is one."""
    return _value


@pytest.fixture(scope="session")
def when() -> Callable[[Sourced[Period] | None], str | None]:
    """A period as its ends, the second one empty for what goes on."""
    return _when
