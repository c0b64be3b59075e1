"""The formats: one module each, found by walking this folder.

A reader takes the bytes of a document and gives a `Document`, which is then cut into sections and fields, or, for a
format that is a record already, a `Reading`. Modules here are imported for every document, so they import whatever is
heavy inside their functions.
"""

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from profilecheck.errors import InputError, NoTextError
from profilecheck.lexicon.load import Lexicon
from profilecheck.model.document import Document
from profilecheck.model.profile import Profile
from profilecheck.parsing.bounds import Limits, check_text
from profilecheck.parsing.engines import ENGINES
from profilecheck.parsing.source import known_format, text_misnamed, unknown_format


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What a reader may need besides the bytes."""

    lexicon: Lexicon
    limits: Limits
    password: str | None = None
    engine: str = ENGINES[0]
    """The library that reads PDF files, by its name in `profilecheck.parsing.engines`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document and what it says about the person."""

    document: Document
    profile: Profile
    record: Mapping[str, Any] | None = None
    """The document as JSON Resume 1.0.0, when it is a JSON Resume itself: it may hold more than a profile."""


Raw = Document | Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A format that can be read."""

    name: str
    suffixes: tuple[str, ...]
    """Usual ends of file names, with the dot, the first one for messages; `sniff` decides, not the name."""
    sniff: Callable[[bytes], bool]
    """Whether the bytes are of this format."""
    priority: int
    """Readers of higher priority are asked first; below 0 are those that take any text."""
    read: Callable[[bytes, str, ReadOptions], Raw]


_REGISTRY: dict[str, Reader] = {}

Read = Callable[[bytes, str, ReadOptions], Raw]


def reader(
    *, name: str, suffixes: tuple[str, ...], sniff: Callable[[bytes], bool], priority: int = 0
) -> Callable[[Read], Read]:
    """Make a reader of the function: `read(data, source, options) -> Document | Reading`."""

    def register(read: Read) -> Read:
        def checked(data: bytes, source: str, options: ReadOptions) -> Raw:
            try:
                raw = read(data, source, options)
            except RecursionError as error:
                raise InputError(f"{source}: nested too deeply; export the résumé again") from error
            _check_text(raw.document if isinstance(raw, Reading) else raw, source, options.limits)
            return raw

        _REGISTRY[name] = Reader(name=name, suffixes=suffixes, sniff=sniff, priority=priority, read=checked)
        return read

    return register


def _check_text(document: Document, source: str, limits: Limits) -> None:
    if not document.text.strip():
        raise NoTextError(f"{source}: nothing is written in it; export the résumé again")
    check_text(document, source, limits)


@cache
def readers() -> tuple[Reader, ...]:
    """All readers, the one to be asked first in front."""
    for module in pkgutil.iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return tuple(sorted(_REGISTRY.values(), key=lambda entry: (-entry.priority, entry.name)))


def choose(data: bytes, source: str, lexicon: Lexicon) -> Reader:
    """The reader for a document, by its content.

    Raises:
        InputError: no reader takes it.

    """
    formats = lexicon.table("parsing/formats.toml")
    for entry in readers():
        if entry.sniff(data) and not (entry.priority < 0 and known_format(data, formats)):
            if entry.priority < 0 and source.lower().endswith(tuple(formats["binary"])):
                raise text_misnamed(source)
            return entry
    suffixes = tuple(entry.suffixes[0] for entry in readers())
    raise unknown_format(data, source, formats, suffixes)
