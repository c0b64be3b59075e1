"""The JSON Schema of a stored report, made from the types; printed by `python -m profilecheck.reporting._schema`."""

import json
import sys
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from profilecheck.model.report import SCHEMA_VERSION, Report


class _WithoutTitles(GenerateJsonSchema):
    """Field names need no titles that only repeat them."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema() -> dict[str, Any]:
    """The schema that is shipped as schemas/report-<version>.json."""
    # A dataclass takes no configuration of its own here; a list of it passes one down.
    config = ConfigDict(use_attribute_docstrings=True, json_schema_serialization_defaults_required=True)
    made = TypeAdapter(list[Report], config=config).json_schema(mode="serialization", schema_generator=_WithoutTitles)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:profilecheck:report:{SCHEMA_VERSION}",
        "title": "profilecheck report",
        **made["items"],
        "$defs": {name: _prose(definition) for name, definition in made["$defs"].items()},
    }


def _prose(definition: dict[str, Any]) -> dict[str, Any]:
    """A definition whose description has no doctest."""
    if "description" not in definition:
        return definition
    return {**definition, "description": definition["description"].partition(">>>")[0].strip()}


def schema_text() -> str:
    """The schema as a file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
