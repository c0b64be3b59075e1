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
    assert html(report).count("<table>") == 2 + len(report.jobs)


def test_document_text_stays_text(hostile: Report) -> None:
    made = html(hostile)
    assert "<script" not in made
    assert "<a " not in made
    assert "<em>" not in made
    assert made.count("<table>") == 2 + len(hostile.jobs)
    rows = [line for line in render(hostile, "markdown").decode().splitlines() if line.startswith("|")]
    assert len({line.replace("\\|", "").count("|") for line in rows}) == 2
    assert "\u202e" not in made
    assert "\x1b" not in made


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
