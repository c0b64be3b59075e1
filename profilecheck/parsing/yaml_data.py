"""YAML → plain data, within bounds."""

from typing import Any

import yaml

from profilecheck.errors import InputError

_MOST_NODES = 100_000


def load_yaml(text: str, source: str, max_depth: int) -> Any:
    """The data of a YAML document; dates stay texts.

    Raises:
        InputError: it is no YAML, or nested too deeply, or its aliases multiply it.

    """
    try:
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 — a safe loader with fewer types
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f" @ line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise InputError(f"{source}: not YAML: {error.problem}{place}; mend it there") from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise InputError(f"{source}: not YAML: {error}".splitlines()[0]) from None
    _check(data, source, max_depth)
    return data


def _check(data: Any, source: str, max_depth: int) -> None:
    level, nodes = [data], 0
    for _ in range(max_depth):
        nodes += len(level)
        if nodes > _MOST_NODES:
            break
        level = [part for value in level if isinstance(value, dict | list) for part in _parts(value)]
        if not level:
            return
    raise InputError(f"{source}: nested too deeply or too large; write plain YAML")


def _parts(value: Any) -> list[Any]:
    return list(value.values()) if isinstance(value, dict) else value


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads dates and numbers as they are written."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":bool", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
