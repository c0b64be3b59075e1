import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len

from profilecheck.cli import main
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, render
from profilecheck.reporting._difference import compare
from profilecheck.reporting._difference_text import to_json, to_markdown, to_terminal
from profilecheck.reporting._schema import schema


def shown(old: Report, new: Report, width: int = 80) -> str:
    return to_terminal(compare(old, new), RenderOptions(width=width)).decode()


@pytest.fixture
def mended(report: Report) -> Report:
    """The report after the headline and one bullet were mended, and a slip was made."""
    bullet = next(finding for finding in report.findings if finding.code == "EXP001")
    slip = replace(report.findings[0], code="WRT001", message="“recieved” is misspelt.", points=0.5)
    kept = tuple(finding for finding in report.findings if finding.code != "HDL001" and finding is not bullet)
    dimensions = tuple(
        replace(dimension, score=80.0) if dimension.id == "headline" else dimension
        for dimension in report.score.dimensions
    )
    return replace(
        report,
        source="new.pdf",
        findings=(*kept, slip),
        score=replace(report.score, total=64.6, dimensions=dimensions),
        categories=report.categories[1:],
    )


def test_tells_solved_from_new(report: Report, mended: Report) -> None:
    difference = compare(report, mended)
    assert [finding.code for finding in difference.solved] == ["HDL001", "EXP001"]
    assert [finding.code for finding in difference.added] == ["WRT001"]
    assert difference.remaining == len(report.findings) - 2
    assert difference.total.won == 6.6
    assert [change.name for change in difference.dimensions if change.won] == ["Headline"]
    assert difference.skills_lost == ("Git", "Java", "Python")
    assert difference.comparable


def test_same_report_differs_in_nothing(report: Report) -> None:
    difference = compare(report, report)
    assert (difference.solved, difference.added, difference.skills_won, difference.skills_lost) == ((), (), (), ())
    assert difference.remaining == len(report.findings)


def test_a_finding_that_moved_or_weighs_otherwise_is_the_same(report: Report) -> None:
    moved = tuple(
        replace(finding, points=9.0, evidence=tuple(replace(part, page=9) for part in finding.evidence))
        for finding in report.findings
    )
    assert compare(report, replace(report, findings=moved)).added == ()


def test_one_of_two_equal_findings_solved(report: Report) -> None:
    twice = replace(report, findings=(report.findings[0], report.findings[0]))
    once = replace(report, findings=report.findings[:1])
    assert len(compare(twice, once).solved) == 1
    assert compare(once, twice).remaining == 1


def test_other_rules_do_not_compare(report: Report) -> None:
    other = replace(report, score=replace(report.score, version="2", total=None))
    difference = compare(report, other)
    assert not difference.comparable
    assert difference.total.won is None
    assert "by different rules" in shown(report, other)
    assert re.search(r"^Score +58\.0  →  not graded$", shown(report, other), re.M)


def test_terminal(report: Report, mended: Report) -> None:
    text = shown(report, mended)
    assert text.startswith("rosa-lindqvist.pdf → new.pdf\n")
    assert re.search(r"^Score +58\.0  →  +64\.6 +\+6\.6$", text, re.M)
    assert re.search(r"^Headline +30\.0  →  +80\.0 +\+50\.0$", text, re.M)
    assert "Solved  2 findings\n✓ HDL001" in text
    assert "! WRT001  “recieved” is misspelt." in text
    assert "“Passionate data person”" in text
    assert text.endswith("7 findings as before.\n")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(report: Report, hostile: Report, width: int) -> None:
    assert max(map(cell_len, shown(report, hostile, width).splitlines())) <= width


def test_colours_only_where_they_are_asked_for(report: Report, mended: Report) -> None:
    assert "\x1b[" not in shown(report, mended)
    assert "\x1b[32m" in to_terminal(compare(report, mended), RenderOptions(color=True)).decode()


def test_markdown(report: Report, mended: Report) -> None:
    text = to_markdown(compare(report, mended), RenderOptions()).decode()
    assert text.startswith("## rosa-lindqvist.pdf → new.pdf\n\n| | Before | After | Won |\n|---|--:|--:|--:|\n")
    assert "| Score | 58.0 | 64.6 | **+6.6** |\n" in text
    assert "## Solved\n\n- **HDL001** " in text
    assert "- **WRT001** “recieved” is misspelt. “Passionate data person”\n" in text


def test_json_is_as_its_schema_has_it(report: Report, hostile: Report) -> None:
    rendered = json.loads(to_json(compare(report, hostile), RenderOptions()))
    jsonschema.validate(rendered, schema("difference"), cls=jsonschema.Draft202012Validator)
    assert rendered["schema_version"] == "1.0"
    del rendered["total"]["won"]
    with pytest.raises(jsonschema.ValidationError, match="'won' is a required property"):
        jsonschema.validate(rendered, schema("difference"), cls=jsonschema.Draft202012Validator)


def test_document_text_stays_text(report: Report, hostile: Report) -> None:
    difference = compare(report, hostile)
    assert not {"\x1b", "\x9b", "\u202e", "\r"} & set(shown(report, hostile))
    assert "<script" not in to_markdown(difference, RenderOptions()).decode()


def test_command(report: Report, mended: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new, other = (tmp_path / name for name in ("old.json", "new.json", "other.json"))
    old.write_bytes(render(report, "json"))
    new.write_bytes(render(mended, "json"))
    other.write_text("{}")
    assert main(["diff", str(old), str(new), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["remaining"] == 7
    assert main(["diff", str(old), str(new), "--format", "markdown"]) == 0
    assert "## Solved" in capsys.readouterr().out
    assert main(["diff", str(old), str(other)]) == 2
    assert "other.json: not a profilecheck report" in capsys.readouterr().err
