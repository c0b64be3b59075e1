"""Reports, one format a file: a module in this folder that has a `render` is a value of `--format`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, TypeAlias

from profilecheck.errors import UsageError

if TYPE_CHECKING:
    # The types of a report are only needed to make one, and `profilecheck --help` makes none.
    from profilecheck.model.document import Document
    from profilecheck.model.report import Report

Render: TypeAlias = "Callable[[Report, RenderOptions], bytes]"


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderOptions:
    """What a renderer may know besides the report; each takes what it needs."""

    width: int = 80
    """Columns of the terminal."""
    color: bool = False
    """Whether the terminal shows colours."""
    document: bytes | None = None
    """The analysed file itself, for formats that show its pages."""
    text: "Document | None" = None
    """The document as it was read, for formats that show the text of one without pages."""
    password: str | None = None
    """What opens it, if it is encrypted."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Why a rule is there, by its code, to be told with its findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """A report format: call it with a report to get the bytes of a file."""

    name: str
    media_type: str
    suffix: str
    function: Render

    def __call__(self, report: "Report", options: RenderOptions | None = None) -> bytes:
        """Render a report."""
        return self.function(report, options or RenderOptions())


def renderer(*, media_type: str, suffix: str) -> Callable[[Render], Renderer]:
    """Make a function the renderer that is called like its module."""

    def register(function: Render) -> Renderer:
        name = function.__module__.rpartition(".")[2]
        return Renderer(name=name, media_type=media_type, suffix=suffix, function=function)

    return register


def names() -> tuple[str, ...]:
    """The formats there are, without importing any.

    >>> "json" in names()
    True
    """
    return tuple(sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")))


def find(name: str) -> Renderer:
    """The renderer of a format.

    >>> find("json").suffix
    '.json'
    """
    if name not in names():
        raise UsageError(f'unknown report format "{name}"; there are: {", ".join(names())}')
    found = import_module(f"{__name__}.{name}").render
    if not isinstance(found, Renderer):
        raise TypeError(f"{__name__}.{name}: render is not decorated with @renderer")
    return found


def find_by_suffix(suffix: str) -> Renderer | None:
    """The renderer whose files end so, if there is one.

    >>> find_by_suffix(".md").name
    'markdown'
    """
    return next((found for found in map(find, names()) if found.suffix == suffix.lower()), None)


def render(report: "Report", name: str, options: RenderOptions | None = None) -> bytes:
    """Render a report in a format."""
    return find(name)(report, options)
