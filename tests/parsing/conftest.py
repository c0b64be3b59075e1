"""What the tests of parsing share."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from profilecheck.model.document import Document
from profilecheck.model.profile import Profile, Sourced, YearMonth


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
