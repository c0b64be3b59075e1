"""Brings a JSON Resume of any version to 1.0.0, by the vendored schema, and says where it is wrong."""

import datetime
import json
import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from profilecheck.errors import InputError
from profilecheck.text import fold, without_controls

# What older versions called things, by section; "" is the top level.
_RENAMED: Mapping[str, Mapping[str, str]] = {
    "": {"bio": "basics", "hobbies": "interests"},
    "basics": {"website": "url", "picture": "image", "bio": "summary"},
    "work": {"company": "name", "website": "url"},
    "volunteer": {"website": "url"},
    "education": {"website": "url", "gpa": "score"},
    "publications": {"website": "url"},
    "projects": {"website": "url"},
}
# What a text means where an object belongs.
_SHORT = {"location": "city", "skills": "name", "languages": "language", "interests": "name"}
_PATENTS = "patents"
"""The one list besides those of the schema: LinkedIn keeps patents apart from publications."""
_DATE = re.compile(r"([12]\d{3})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?")
_KINDS = {dict: "an object", list: "a list", str: "a text", int: "a number", float: "a number", bool: "true or false"}


@cache
def schema() -> Any:
    """The JSON Schema of JSON Resume 1.0.0."""
    path = Path(__file__).parents[2] / "schemas" / "jsonresume-1.0.0.json"
    return json.loads(path.read_text(encoding="utf-8"))


def normalised(record: Any, source: str, present: Collection[str]) -> dict[str, Any]:
    """The record as version 1.0.0, without empty texts.

    Numbers become texts and single things lists where the schema wants it so; keys that the schema does not know
    stay where it allows them, and so do `patents`.

    Args:
        record: the parsed JSON.
        source: its name, for messages.
        present: words that may stand for an end date which has not come.

    Raises:
        InputError: it is no JSON Resume, something is of a type that cannot be mended, or a date is none; the
            message names the JSON path.

    """
    known = schema()["properties"].keys() - {"$schema", "meta"}
    if not isinstance(record, dict) or not (known | _RENAMED[""].keys()) & record.keys():
        raise InputError(f"{source}: JSON, but no JSON Resume; it needs one of {', '.join(sorted(known))}")
    found = _Normaliser(source, frozenset(map(fold, present))).object(record, schema(), "$", "")
    if isinstance(record.get(_PATENTS), list):
        found[_PATENTS] = [entry for entry in record[_PATENTS] if isinstance(entry, dict)]
    return found


class _Normaliser:
    def __init__(self, source: str, present: frozenset[str]) -> None:
        self._source = source
        self._present = present

    def object(self, value: Any, shape: Mapping[str, Any], path: str, section: str) -> dict[str, Any]:
        if section in _SHORT and isinstance(value, str):
            value = {_SHORT[section]: value}
        if not isinstance(value, dict):
            raise self._wrong(path, value, "an object belongs; write { … }")
        renamed = _RENAMED.get(section, {})
        out: dict[str, Any] = {}
        for key, part in value.items():
            name = renamed[key] if key in renamed and not value.get(renamed[key]) else key
            known = shape["properties"].get(name)
            if known is not None:
                part = self._value(part, known, f"{path}.{key}", name)
            elif not shape.get("additionalProperties", True):
                continue
            if part not in (None, ""):
                out[name] = part
        return out

    def _value(self, value: Any, shape: Mapping[str, Any], path: str, name: str) -> Any:
        """One value as the schema wants it; an empty one as None."""
        if value is None or value == "":
            return None
        if "$ref" in shape or shape.get("format") == "date":
            return self._date(value, path, name)
        if shape.get("type") == "array":
            items = value if isinstance(value, list) else [value]
            parts = [self._value(item, shape["items"], f"{path}[{at}]", name) for at, item in enumerate(items)]
            return [part for part in parts if part not in (None, "", {})]
        if shape.get("type") == "object":
            return self.object(value, shape, path, name)
        return self._text(value, path, name)

    def _text(self, value: Any, path: str, name: str) -> str:
        if isinstance(value, dict) and name == "location":
            parts = [value.get(key) for key in ("city", "region", "countryCode", "country")]
            return ", ".join(part for part in parts if isinstance(part, str) and part)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self._wrong(path, value, 'a text belongs; write "…"')
        return without_controls(str(value)).strip()

    def _date(self, value: Any, path: str, name: str) -> str | None:
        text = self._text(value, path, name)
        if not text or (name == "endDate" and fold(text) in self._present):
            return None
        match = _DATE.fullmatch(text)
        if match is None or not _exists(match):
            raise InputError(
                f"{self._source}: {path}: {json.dumps(text, ensure_ascii=False)} is not a date; "
                "write YYYY, YYYY-MM or YYYY-MM-DD"
            )
        return "-".join(part.zfill(2) for part in match.groups() if part)

    def _wrong(self, path: str, value: Any, cure: str) -> InputError:
        return InputError(f"{self._source}: {path}: {_KINDS.get(type(value), 'nothing')} where {cure}")


def _exists(match: re.Match[str]) -> bool:
    try:
        datetime.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True
