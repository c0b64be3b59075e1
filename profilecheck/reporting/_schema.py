"""The JSON Schemas of stored reports and of differences between them, made from the types.

`python -m profilecheck.reporting._schema report` prints one.
"""

import json
import sys
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from profilecheck.model.report import SCHEMA_VERSION, Report
from profilecheck.reporting._difference import DIFFERENCE_VERSION, Difference

KINDS: dict[str, tuple[type, str]] = {
    "report": (Report, SCHEMA_VERSION),
    "difference": (Difference, DIFFERENCE_VERSION),
}
"""What has a schema: its type and the version of the schema."""


class _WithoutTitles(GenerateJsonSchema):
    """Field names need no titles that only repeat them."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema(kind: str = "report") -> dict[str, Any]:
    """The schema that is shipped as schemas/<kind>-<version>.json."""
    described, version = KINDS[kind]
    # A dataclass takes no configuration of its own here; a list of it passes one down.
    config = ConfigDict(use_attribute_docstrings=True, json_schema_serialization_defaults_required=True)
    several = list[described]  # type: ignore[valid-type]
    made = TypeAdapter(several, config=config).json_schema(mode="serialization", schema_generator=_WithoutTitles)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:profilecheck:{kind}:{version}",
        "title": f"profilecheck {kind}",
        **made["items"],
        "$defs": {name: _prose(definition) for name, definition in made["$defs"].items()},
    }


def _prose(definition: dict[str, Any]) -> dict[str, Any]:
    """A definition whose description has no doctest."""
    if "description" not in definition:
        return definition
    return {**definition, "description": definition["description"].partition(">>>")[0].strip()}


def schema_text(kind: str = "report") -> str:
    """The schema as a file."""
    return json.dumps(schema(kind), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text(*sys.argv[1:]))
