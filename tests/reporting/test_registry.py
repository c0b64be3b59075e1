from pathlib import Path

import pytest

from profilecheck.errors import UsageError
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, find, find_by_suffix, names, render

EXAMPLE = Path(__file__).parents[2] / "examples" / "principal-engineer.pdf"


def test_every_module_is_a_renderer() -> None:
    assert {"terminal", "json", "markdown"} <= {find(name).name for name in names()}
    assert [find(name).name for name in names()] == list(names())


def test_every_renderer_says_what_it_makes() -> None:
    made = [(find(name).media_type, find(name).suffix) for name in names()]
    assert all("/" in media_type and suffix.startswith(".") for media_type, suffix in made)


def test_suffix_of_a_file_tells_the_format() -> None:
    found = find_by_suffix(".JSON")
    assert found
    assert found.name == "json"
    assert find_by_suffix(".exe") is None


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r'unknown report format "latex"; there are: .*json, markdown, .*terminal'):
        find("latex")


@pytest.mark.parametrize("name", names())
def test_same_report_gives_same_bytes(report: Report, name: str) -> None:
    options = RenderOptions(document=EXAMPLE.read_bytes())
    assert render(report, name, options) == render(report, name, options)


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_reasons_are_told_with_the_findings_of_their_rules(report: Report, name: str) -> None:
    why = "Why: a number can be checked."
    options = RenderOptions(reasons={"EXP001": why, "XXX001": "Why: another rule."})
    told = render(report, name, options).decode()
    assert told.count(why) == 1
    assert "another rule" not in told
    assert "Why: " not in render(report, name).decode()
