import json
from importlib.resources import files

import jsonschema
import pytest

from profilecheck.errors import InputError
from profilecheck.model.report import Report
from profilecheck.reporting import render
from profilecheck.reporting._schema import KINDS, schema, schema_text
from profilecheck.reporting.json import report_from_json


@pytest.mark.parametrize("kind", KINDS)
def test_shipped_schema_is_current(kind: str) -> None:
    name = f"{kind}-{KINDS[kind][1]}.json"
    assert (files("profilecheck") / "schemas" / name).read_text(encoding="utf-8") == schema_text(kind), (
        f"write it anew: python -m profilecheck.reporting._schema {kind} > profilecheck/schemas/{name}"
    )


def test_schema_is_valid_and_describes_fields() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    finding = schema()["$defs"]["Finding"]
    assert "Points of the total score" in finding["properties"]["points"]["description"]
    assert all(">>>" not in definition.get("description", "") for definition in schema()["$defs"].values())


@pytest.mark.parametrize("which", ["report", "hostile"])
def test_output_validates(request: pytest.FixtureRequest, which: str) -> None:
    rendered = json.loads(render(request.getfixturevalue(which), "json"))
    jsonschema.validate(rendered, schema(), cls=jsonschema.Draft202012Validator)


def test_schema_refuses_another_shape(report: Report) -> None:
    rendered = json.loads(render(report, "json"))
    del rendered["score"]["version"]
    with pytest.raises(jsonschema.ValidationError, match="'version' is a required property"):
        jsonschema.validate(rendered, schema())


@pytest.mark.parametrize("which", ["report", "hostile"])
def test_report_survives_the_round_trip(request: pytest.FixtureRequest, which: str) -> None:
    original: Report = request.getfixturevalue(which)
    assert report_from_json(render(original, "json")) == original


def test_no_raw_control_characters(hostile: Report) -> None:
    text = render(hostile, "json").decode()
    assert not set(text) & {"\x1b", "\x9b", "\u202e", "\u2066", "\r", "\x08"}
    assert "\\u202e" in text


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "its beginning"),
        (b"[1]", "its beginning"),
        (b'{"schema_version": "1.0"}', "source"),
        (b"%PDF-1.7", "its beginning"),
    ],
)
def test_other_files_are_refused_with_the_place(data: bytes, place: str) -> None:
    with pytest.raises(InputError, match=rf"^old\.json: not a profilecheck report .* @ {place}; make it anew"):
        report_from_json(data, "old.json")
