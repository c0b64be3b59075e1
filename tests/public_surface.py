"""What a program can rely on: `python tests/public_surface.py > tests/public_surface.txt` writes it down.

A change of that file is a change of the public interface: what it takes away or renames waits for the next major
version, what it adds for the next minor one.
"""

import dataclasses
import inspect
import re
import sys
import typing
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from typing import Any

MODULES = ("profilecheck", "profilecheck.batch", "profilecheck.sandbox", "profilecheck.service")


def surface() -> str:
    """All public names with their signatures, and the fields of all types that results are made of."""
    found: dict[str, list[str]] = {}
    for name in MODULES:
        module = import_module(name)
        for public in module.__all__:
            _describe(getattr(module, public), f"{name}.{public}", found)
    return "".join(f"{name}{''.join(lines)}\n" for name, lines in sorted(found.items()))


def _describe(value: Any, name: str, found: dict[str, list[str]]) -> None:
    if name in found:
        return
    if not inspect.isclass(value):
        found[name] = [_signature(value)]
        return
    found[name] = lines = [_bases(value)]
    if issubclass(value, Enum):
        lines += [f"\n    {member.name} = {member.value!r}" for member in value]
        return
    if dataclasses.is_dataclass(value):
        hints = typing.get_type_hints(value)
        for field in dataclasses.fields(value):
            optional = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
            lines.append(f"\n    {field.name}: {_told(hints[field.name])}{' = …' if optional else ''}")
            for part in _types(hints[field.name]):
                if part.__qualname__ not in {name.rpartition(".")[2] for name in found}:
                    _describe(part, part.__qualname__, found)
    elif not issubclass(value, Exception):
        lines.append(f"\n    __init__{_signature(value.__init__)}")
    lines += [f"\n    {line}" for line in _methods(value)]


def _methods(value: type) -> Iterator[str]:
    for name, member in sorted(vars(value).items()):
        plain = member.__func__ if isinstance(member, classmethod | staticmethod) else member
        if name.startswith("_") or name in getattr(value, "__dataclass_fields__", {}):
            continue
        if isinstance(member, property):
            yield f"{name}: property"
        elif inspect.isfunction(plain):
            yield f"{name}{_signature(plain)}"


def _signature(function: Any) -> str:
    return _short(str(inspect.signature(function)))


def _bases(value: type) -> str:
    return f"({', '.join(base.__name__ for base in value.__bases__ if base is not object)})"


def _told(hint: Any) -> str:
    return hint.__name__ if inspect.isclass(hint) and not typing.get_args(hint) else _short(str(hint))


def _short(text: str) -> str:
    """Types by their names alone: in which module one stands is no promise."""
    return re.sub(r"\b(?:\w+\.)+(?=[A-Z])", "", text)


def _types(hint: Any) -> Iterator[type]:
    """The types of our own in an annotation."""
    if inspect.isclass(hint) and hint.__module__.startswith("profilecheck."):
        yield hint
    for part in typing.get_args(hint):
        yield from _types(part)


if __name__ == "__main__":
    sys.stdout.write(surface())
