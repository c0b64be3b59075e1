from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from profilecheck.model.document import Diagnostic
from profilecheck.model.report import Report
from profilecheck.reporting import render
from profilecheck.reporting._markdown.pieces import escape

ENGINE = MarkdownIt("commonmark", {"html": True}).enable("table")


def html(report: Report) -> str:
    made: str = ENGINE.render(render(report, "markdown").decode())
    return made


def test_tells_all_of_it(report: Report) -> None:
    text = render(report, "markdown").decode()
    assert "**58 of 100** · Machine Learning Engineer · Mid-level · 5 y 6 m of work" in text
    for finding in (*report.findings, *report.strengths):
        assert f"- **{finding.code}**" in text
    assert text.count("The bullet names no result in numbers.") == 1
    assert "“Made dashboards”" in text


def test_tables_are_tables(report: Report) -> None:
    assert html(report).count("<table>") == 4 + len(report.jobs)


def test_document_text_stays_text(hostile: Report) -> None:
    made = html(hostile)
    assert "<script" not in made
    assert "<a " not in made
    assert "<em>" not in made
    assert made.count("<table>") == 4 + len(hostile.jobs)
    rows = [line for line in render(hostile, "markdown").decode().splitlines() if line.startswith("|")]
    assert len({line.replace("\\|", "").count("|") for line in rows}) == 3
    assert "\u202e" not in made
    assert "\x1b" not in made


def test_rule_with_several_remarks_is_named_once(report: Report) -> None:
    bullet = next(finding for finding in report.findings if finding.code == "EXP001")
    several = replace(
        report, strengths=(), findings=tuple(replace(bullet, message=f"Say more, {n}.", points=1.0) for n in (1, 2))
    )
    text = render(several, "markdown").decode()
    assert "### Experience (+2.0)\n\n- **EXP001** (+2.0) Result in numbers\n  - Say more, 1." in text
    assert text.count("**EXP001**") == 1


def test_no_user_is_called_and_no_issue_linked(report: Report) -> None:
    text = render(replace(report, source="by @ada, see #12 or C#"), "markdown").decode()
    assert text.startswith("# by @<!-- -->ada, see \\#<!-- -->12 or C\\#\n")
    assert "by @<!-- -->ada, see #<!-- -->12 or C#" in html(replace(report, source="by @ada, see #12 or C#"))


def test_a_message_cannot_open_a_list_or_heading(report: Report) -> None:
    for start in ("- x", "12. x", "# x", "+ x", "3) x", "> x"):
        made = html(replace(report, diagnostics=(Diagnostic(code="X", message=start),)))
        assert f"<li>{start.replace('>', '&gt;')}</li>" in made


@pytest.mark.parametrize(
    "text", ["a *b* _c_", "`x`", "a | b", "[x](y)", "<b>", "~~x~~", "C# & C++", "$x$ 50 % -5", "\\"]
)
def test_escaped_text_reads_as_it_was(text: str) -> None:
    assert MarkdownIt("commonmark").renderInline(escape(text)) == (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )
