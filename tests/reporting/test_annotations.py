"""SARIF logs and annotations of GitHub workflows."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from profilecheck.model.document import Span
from profilecheck.model.finding import Evidence
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, render
from profilecheck.reporting._lines import Lines

TEXT = b"""# Rosa Lindqvist

* **Responsible for** the recommendation
  models of the web shop
* Took part in the on-call rotation
"""
RESUME = rb"""{"work": [{
  "highlights": [
    "Took part in the \"on-call\"\nrotation",
    "Caf\u00e9 models"
]}]}"""


SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json").read_bytes())
# That of draft 4 knows no relative addresses.
FORMATS = jsonschema.Draft202012Validator.FORMAT_CHECKER


@pytest.mark.parametrize("which", ["report", "hostile"])
@pytest.mark.parametrize("document", [None, TEXT])
def test_sarif_is_as_the_standard_has_it(request: pytest.FixtureRequest, which: str, document: bytes | None) -> None:
    found: Report = replace(request.getfixturevalue(which), pages=0)
    options = RenderOptions(document=document, reasons={"EXP001": "Why: a number can be checked."})
    for report in (found, replace(found, findings=())):
        log = json.loads(render(report, "sarif", options))
        jsonschema.Draft4Validator(SCHEMA, format_checker=FORMATS).validate(log)


def test_sarif_schema_refuses_what_is_no_log(report: Report) -> None:
    log = json.loads(render(report, "sarif"))
    log["runs"][0]["results"][0]["level"] = "worrying"
    assert not jsonschema.Draft4Validator(SCHEMA).is_valid(log)
    assert not FORMATS.conforms("my cv.pdf", "uri-reference")


def test_sarif_helps_with_each_rule(report: Report) -> None:
    options = RenderOptions(reasons={"EXP001": "Why: a number can be checked."})
    [run] = json.loads(render(report, "sarif", options))["runs"]
    helps = {rule["id"]: rule["help"]["text"] for rule in run["tool"]["driver"]["rules"]}
    assert helps["EXP001"].startswith("Why: a number can be checked. `profilecheck explain EXP001`")
    assert helps["HDL001"].startswith("`profilecheck explain HDL001`")


def results(report: Report, document: bytes | None = None) -> list[dict[str, Any]]:
    log = json.loads(render(report, "sarif", RenderOptions(document=document)))
    [run] = log["runs"]
    found: list[dict[str, Any]] = run["results"]
    for result in found:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    return found


def lines(result: dict[str, Any]) -> list[int]:
    return [location["physicalLocation"]["region"]["startLine"] for location in result["locations"]]


def test_sarif_has_every_finding(report: Report) -> None:
    found = results(report)
    assert [result["ruleId"] for result in found] == [finding.code for finding in report.findings]
    assert {result["level"] for result in found} == {"warning", "note"}
    assert all(len(result["locations"]) >= 1 for result in found)
    assert len({result["partialFingerprints"]["finding/v1"] for result in found}) == len(found)


def test_fingerprints_outlive_other_changes(report: Report) -> None:
    moved = replace(report.findings[2], points=9.0, evidence=(replace(report.findings[2].evidence[0], page=7),))
    [changed] = results(replace(report, findings=(moved,)))
    assert changed["partialFingerprints"] == results(report)[2]["partialFingerprints"]


@pytest.mark.parametrize(
    ("source", "uri"),
    [("cv/my résumé.pdf", "cv/my%20r%C3%A9sum%C3%A9.pdf"), ("/tmp/cv.pdf", "file:///tmp/cv.pdf")],  # noqa: S108
)
def test_sarif_addresses_the_file(report: Report, source: str, uri: str) -> None:
    [location] = results(replace(report, source=source))[0]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_lines_of_a_text(report: Report) -> None:
    by_quote = {
        result["locations"][0]["message"]["text"]: lines(result)
        for result in results(replace(report, pages=0), TEXT)
        if "message" in result["locations"][0]
    }
    assert by_quote["p. 1: “Took part in the on-call rotation”"] == [5]
    assert by_quote["p. 1: “Responsible for the recommendation models of the web shop”"] == [3]


def test_github_annotates_every_place(report: Report) -> None:
    text = render(replace(report, pages=0), "github", RenderOptions(document=TEXT)).decode()
    commands = text.splitlines()
    assert len(commands) == sum(len(finding.evidence) or 1 for finding in report.findings)
    assert all(
        re.match(r"::(warning|notice) file=rosa-lindqvist\.pdf,line=\d+,title=[A-Z]{3}\d{3} [a-z-]+::", one)
        for one in commands
    )
    assert "line=5,title=EXP001 result-in-numbers::p. 1: The bullet names no result in numbers." in text
    assert "38 %25 inference cost" in text


def test_document_cannot_give_commands(hostile: Report) -> None:
    evil = replace(hostile.findings[0], message="x\n::error::pwned\r::set-output name=a::b", name="a,line=9::b")
    for command in render(replace(hostile, findings=(evil,)), "github").decode().splitlines():
        assert command.count("file=") == command.count("line=1,") == 1
        assert not command.startswith(("::error", "::set-output"))
        assert "a%2Cline=9%3A%3Ab" in command


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ('Took part in the "on-call" rotation', 3),
        ("Café models", 4),
        ("rotation", 3),
        ("rot", None),
        ("nowhere", None),
        ("", None),
        ("…", None),
    ],
)
def test_lines_of_json(report: Report, quote: str, line: int | None) -> None:
    assert Lines.of_report(replace(report, pages=0), RESUME).of(quote) == line


def test_binary_files_have_no_lines(report: Report) -> None:
    assert Lines.of_report(report, TEXT).of("Rosa Lindqvist") is None
    assert Lines.of_report(replace(report, pages=0), None).of("Rosa") is None
    assert Lines.of_report(replace(report, pages=0), b"PK\x03\x04\0 Rosa").of("Rosa") is None


def test_finding_with_two_quotes_has_two_places(report: Report) -> None:
    quotes = ("Responsible for", "Took part")
    evidence = tuple(Evidence(span=Span(0, 1), quote=quote) for quote in quotes)
    finding = replace(report.findings[0], evidence=evidence)
    [result] = results(replace(report, pages=0, findings=(finding,)), TEXT)
    assert lines(result) == [3, 5]
