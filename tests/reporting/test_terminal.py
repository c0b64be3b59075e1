import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, find

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def shown(report: Report, width: int = 80, *, color: bool = False) -> str:
    return find("terminal")(report, RenderOptions(width=width, color=color)).decode()


@pytest.mark.parametrize("width", [40, 60, 61, 72, 80, 100, 200])
@pytest.mark.parametrize("which", ["report", "hostile"])
def test_no_line_is_wider_than_the_terminal(request: pytest.FixtureRequest, which: str, width: int) -> None:
    text = shown(request.getfixturevalue(which), width)
    assert max(map(cell_len, text.splitlines())) <= width


@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_is_cut_off(report: Report, width: int) -> None:
    words = " ".join(shown(report, width).split())
    for group in (report.categories, report.score.dimensions):
        assert all(part.name in words for part in group if part.name != "Soft skills")
    for finding in report.findings:
        assert finding.code in words
    assert "missing: Statistics, Linear algebra, Probability" in words


@pytest.mark.parametrize("width", [0, 1, 39])
def test_a_terminal_of_no_width_gets_a_narrow_report(report: Report, width: int) -> None:
    assert shown(report, width) == shown(report, 40)


def test_says_what_matters_first(report: Report) -> None:
    text = shown(report)
    order = [
        "rosa-lindqvist.pdf",
        "Score",
        "What would raise it most",
        "Skills",
        "Experience",
        "Strengths",
        "Not graded",
    ]
    places = [text.index(f"\n{word}" if word != order[0] else word) for word in order]
    assert places == sorted(places)


def test_findings_of_the_costliest_area_come_first(report: Report) -> None:
    text = shown(report)
    headings = re.findall(r"^(\w+)  findings(?:, \+\d+\.\d)?$", text, re.M)
    assert headings == ["Experience", "Headline", "Skills", "Summary", "Writing"]


def test_many_places_of_one_rule_are_summed_up(report: Report) -> None:
    text = shown(report).partition("Experience  findings")[2]
    assert text.count("The bullet names no result in numbers.") == 1
    assert "and 1 more" in text
    assert re.search(r"EXP001  The bullet names no result in numbers\. +\+9\.6$", text, re.M)


def test_quotes_stand_with_their_page(report: Report) -> None:
    assert "p. 1 “Took part in the on-call rotation”" in shown(report)


@pytest.mark.parametrize("width", range(60, 101))
def test_page_stays_with_its_number(report: Report, width: int) -> None:
    assert not re.search(r"\bp\.$|[●◐○]$", shown(report, width), re.M)


def test_rules_that_are_not_graded_are_told_with_their_reason(report: Report) -> None:
    text = shown(report).partition("Not graded")[2]
    for rule in report.not_graded:
        assert re.search(rf"{rule.reason}:  [A-Z0-9, ]*{rule.code}", " ".join(text.split()).replace(": ", ":  "))


def test_ungraded_score_and_stage_are_told(report: Report) -> None:
    bare = replace(report, score=replace(report.score, total=None), stage=None, diagnostics=(), top_changes=())
    text = shown(bare)
    assert re.search(r"^Score +not graded", text, re.M)
    assert "The file itself" not in text
    assert "What would raise it most" not in text


def test_plain_unless_colour_is_asked_for(report: Report) -> None:
    assert "\x1b" not in shown(report)
    colored = shown(report, color=True)
    assert "\x1b[" in colored
    assert ANSI.sub("", colored).split() == shown(report).split()


def test_document_cannot_steer_the_terminal(hostile: Report) -> None:
    assert not CONTROL.search(shown(hostile))
    assert not CONTROL.search(ANSI.sub("", shown(hostile, color=True)))
    assert "<script>alert(1)</script>" in shown(hostile, 200)


def test_document_text_is_no_rich_markup(report: Report) -> None:
    assert "[bold red]x[/] :smile:" in shown(replace(report, source="[bold red]x[/] :smile:"))
