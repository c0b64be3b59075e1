"""What two documents of one person say differently, in every form of the report."""

import json
from dataclasses import replace

import pytest

from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, render

NOTICED = "The dates at Tilmart are “June 2021 – Feb 2023” here"


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_differences_are_told_with_both_sides(report: Report, form: str) -> None:
    text = " ".join(render(report, form, RenderOptions(width=100)).decode().split())
    assert "Held against LinkedIn" in text
    assert "Profile.pdf: 1 entry in both; 2 things that a reader of both would ask about." in text
    assert NOTICED in text
    assert "Look them up, and correct the one that is wrong." in text
    assert "2019 - 2020" in text
    assert text.index("“Analyst” stands on LinkedIn") < text.index("ada@example.org")
    assert "three skills only" in text


def test_json_holds_places_of_both_documents(report: Report) -> None:
    first, *_ = json.loads(render(report, "json"))["comparison"]["differences"]
    assert (first["here"][0]["page"], first["there"][0]["page"]) == (1, 2)
    assert first["there"][0]["boxes"][0]["page"] == 2


@pytest.fixture
def found(report: Report) -> Report:
    """The report with a finding of the first difference, as the rules make it."""
    assert report.comparison is not None
    first = report.comparison.differences[0]
    finding = replace(
        report.findings[0],
        code="CON005",
        area="consistency",
        points=0.0,
        message=first.message,
        suggestion=first.suggestion,
        evidence=first.here,
        elsewhere=first.there,
    )
    return replace(report, findings=(*report.findings, finding))


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_a_finding_of_a_difference_is_told_once_with_its_code(found: Report, form: str) -> None:
    text = " ".join(render(found, form, RenderOptions(width=100)).decode().split())
    assert "CON005" in text
    assert text.count(NOTICED) == 1


def test_machines_get_both_places_of_a_difference(found: Report) -> None:
    results = json.loads(render(found, "sarif"))["runs"][0]["results"]
    (result,) = (one for one in results if one["ruleId"] == "CON005")
    (there,) = result["relatedLocations"]
    assert there["physicalLocation"]["artifactLocation"]["uri"] == "Profile.pdf"
    assert "October 2021 - February 2023" in there["message"]["text"]
    assert "CON005" in render(found, "github").decode()


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_nothing_is_said_without_another_document(report: Report, form: str) -> None:
    assert "Held against" not in render(replace(report, comparison=None), form).decode()


def test_agreement_is_told(report: Report) -> None:
    compared = report.comparison
    assert compared is not None
    text = render(replace(report, comparison=replace(compared, differences=())), "terminal").decode()
    assert "nothing that a reader of both would ask about" in " ".join(text.split())
