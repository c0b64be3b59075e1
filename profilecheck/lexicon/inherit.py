"""A lexicon table that is based on another: what it does not set is taken over."""

from collections.abc import Mapping
from typing import Any

BASED_ON = "based_on"
DROP = "drop"


def inherited(table: Mapping[str, Any], parent: Mapping[str, Any]) -> dict[str, Any]:
    """A table laid over its parent.

    Entries of lists of tables are matched by their id: one of the same id takes the parent's place, others are added.
    `drop` names entries of the parent that are left out, as "list.id". Everything else is replaced as a whole.

    >>> parent = {"name": "a", "skill": [{"id": "x"}, {"id": "y"}]}
    >>> inherited({"based_on": "a", "drop": ["skill.x"], "skill": [{"id": "y", "weight": 2}]}, parent)
    {'name': 'a', 'skill': [{'id': 'y', 'weight': 2}]}
    """
    dropped = set(table.get(DROP, ()))
    found: dict[str, Any] = {}
    for key in dict.fromkeys((*parent, *table)):
        own, taken = table.get(key), parent.get(key)
        if key in (BASED_ON, DROP):
            continue
        if _is_entries(taken):
            found[key] = _merged(own or [], [one for one in taken or () if f"{key}.{_id(one)}" not in dropped])
        else:
            found[key] = taken if own is None else own
    return found


def _merged(own: list[Any], taken: list[Any]) -> list[Any]:
    mine = {_id(one): one for one in own}
    kept = [mine.pop(_id(one), one) for one in taken]
    return kept + list(mine.values())


def _is_entries(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _id(entry: Mapping[str, Any]) -> str:
    return str(entry.get("id", entry.get("name", "")))
