"""What the tests of parsing share."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Document
from profilecheck.model.profile import Profile, Sourced, YearMonth
from profilecheck.parsing.readers import Limits, Reading, ReadOptions, choose


def _sourced(value: Any) -> Iterator[Sourced[Any]]:
    """All fields in a profile, at any depth."""
    if isinstance(value, Sourced):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _sourced(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _sourced(getattr(value, field.name))


def _check_spans(document: Document, profile: Profile) -> None:
    """Every text is quoted exactly, every date is printed with its year, and lines lie in the text in order."""
    for field in _sourced(profile):
        assert 0 <= field.span.start < field.span.end <= len(document.text)
        quote = document.quote(field.span)
        if isinstance(field.value, str):
            assert quote == field.value
        elif isinstance(field.value, YearMonth):
            assert str(field.value.year) in quote
    end = 0
    for line in document.lines:
        assert end <= line.span.start < line.span.end <= len(document.text)
        assert document.quote(line.span).strip()
        assert "\n" not in document.quote(line.span)
        end = line.span.end
    for link in document.links:
        assert link.span is None or document.quote(link.span)


@pytest.fixture(scope="session")
def check_spans() -> Callable[[Document, Profile], None]:
    """A check that each field of a reading stands where it says."""
    return _check_spans


Read = Callable[..., Document]


@pytest.fixture(scope="session")
def options() -> ReadOptions:
    """The options of a reading without a password."""
    return ReadOptions(lexicon=default_lexicon(), limits=Limits.of(default_lexicon()))


@pytest.fixture(scope="session")
def read(options: ReadOptions, check_spans: Callable[[Document, Profile], None]) -> Read:
    """A function that reads bytes or text with the reader that takes them, which may have to be a certain one."""

    def read(data: bytes | str, name: str | None = None, options: ReadOptions = options) -> Document:
        data = data.encode() if isinstance(data, str) else data
        reader = choose(data, "cv", options.lexicon)
        assert name in (None, reader.name)
        raw = reader.read(data, "cv", options)
        document = raw.document if isinstance(raw, Reading) else raw
        check_spans(document, raw.profile if isinstance(raw, Reading) else Profile())
        return document

    return read


@pytest.fixture(scope="session")
def shown() -> Callable[[Document], list[str]]:
    """Lines as they stand, with a sign for bullets, headings and bold ones."""

    def shown(document: Document) -> list[str]:
        out = []
        for line in document.lines:
            mark = "* " if line.bullet else "# " if line.style.size > 10 else "! " if line.style.bold else ""
            out.append(mark + document.quote(line.span))
        return out

    return shown
