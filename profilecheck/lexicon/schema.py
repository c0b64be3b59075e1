"""Checks of lexicon entries that name the file and the place, and go on after the first problem."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from profilecheck.errors import LexiconError


@dataclass(slots=True)
class Problems:
    """What is wrong with a set of lexicon files.

    >>> problems = Problems()
    >>> problems.add("skills/a.toml", "no name", "skill[0]")
    >>> problems.messages
    ['skills/a.toml: no name @ skill[0]']
    """

    messages: list[str] = field(default_factory=list)

    def add(self, file: str, what: str, place: str = "") -> None:
        """Note a problem of one file at one place."""
        self.messages.append(f"{file}: {what} @ {place}" if place else f"{file}: {what}")

    def check(self) -> None:
        """Raise LexiconError with all problems, one a line, if there are any."""
        if self.messages:
            raise LexiconError("\n".join(self.messages))


class Entry:
    """One TOML table under examination; what is never asked for is an unknown key.

    >>> problems = Problems()
    >>> entry = Entry({"id": "go", "colour": 1}, "skills/a.toml", "skill[0]", problems)
    >>> entry.text("id"), entry.texts("aliases")
    ('go', ())
    >>> entry.close()
    >>> problems.messages
    ['skills/a.toml: unknown key "colour" @ skill[0]; known are aliases, id']
    """

    def __init__(self, table: Any, file: str, place: str, problems: Problems) -> None:
        self.file = file
        self.place = place
        self._problems = problems
        self._known: set[str] = set()
        self._table: Mapping[str, Any] = table if isinstance(table, dict) else {}
        if not isinstance(table, dict):
            self.problem(f"expected a table, found {_kind(table)}")

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def problem(self, what: str, key: str = "", index: int | None = None) -> None:
        """Note a problem of the entry, or of one of its keys, or of one item of a list."""
        place = ".".join(part for part in (self.place, key) if part)
        self._problems.add(self.file, what, place if index is None else f"{place}[{index}]")

    def text(self, key: str, default: str | None = None) -> str:
        """A non-empty string; without a default the key is required."""
        value = self._value(key, str, default)
        if value is None or key not in self._table:
            return default or ""
        if not value or value != value.strip():
            self.problem("empty, or with space around it", key)
        return str(value)

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false; without a default the key is required."""
        return bool(self._value(key, bool, default))

    def number(self, key: str, default: float | None = None) -> float:
        """A number; without a default the key is required."""
        return float(self._value(key, (int, float), default) or 0)

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number; without a default the key is required."""
        return int(self._value(key, int, default) or 0)

    def texts(self, key: str, *, required: bool = False, of: Iterable[str] | None = None) -> tuple[str, ...]:
        """A list of different non-empty strings, each one of `of` if that is given."""
        value = self._value(key, list, None if required else [])
        allowed = None if of is None else sorted(of)
        out: list[str] = []
        for index, item in enumerate(value or ()):
            if not isinstance(item, str) or not item.strip():
                self.problem(f"expected a non-empty string, found {_kind(item)}", key, index)
            elif item in out:
                self.problem(f'"{item}" stands twice', key, index)
            elif allowed is not None and item not in allowed:
                self.problem(f'unknown value "{item}"; known are {", ".join(allowed)}', key, index)
            else:
                out.append(item)
        if required and value == []:
            self.problem("empty list", key)
        return tuple(out)

    def entries(self, key: str) -> tuple["Entry", ...]:
        """A list of tables."""
        value = self._value(key, list, [])
        return tuple(
            Entry(item, self.file, f"{self._under(key)}[{index}]", self._problems)
            for index, item in enumerate(value or ())
        )

    def entry(self, key: str) -> "Entry | None":
        """A table, or None where it is missing."""
        self._known.add(key)
        if key not in self._table:
            return None
        return Entry(self._table[key], self.file, self._under(key), self._problems)

    def keys(self) -> tuple[str, ...]:
        """All keys, for tables whose keys are data; they count as known."""
        self._known.update(self._table)
        return tuple(self._table)

    def close(self) -> None:
        """Note keys that nobody asked for."""
        for key in self._table:
            if key not in self._known:
                known = ", ".join(sorted(self._known))
                where = f" @ {self.place}" if self.place else ""
                self._problems.add(self.file, f'unknown key "{key}"{where}; known are {known}')

    def _under(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def _value(self, key: str, kind: type | tuple[type, ...], default: Any) -> Any:
        self._known.add(key)
        if key not in self._table:
            if default is None:
                self.problem(f'"{key}" is missing')
            return default
        value = self._table[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.problem(f"expected {_name(kind)}, found {_kind(value)}", key)
            return default
        return value


_NAMES: Mapping[type, str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "a table",
}


def _name(kind: type | tuple[type, ...]) -> str:
    return _NAMES[kind] if isinstance(kind, type) else "a number"


def _kind(value: Any) -> str:
    return _NAMES.get(type(value), type(value).__name__)
