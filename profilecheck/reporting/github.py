"""Findings as annotations of a GitHub workflow: print it in a step, and they stand in the pull request."""

from collections.abc import Iterator

from profilecheck.model.finding import Finding
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._clean import visible
from profilecheck.reporting._lines import Lines


@renderer(media_type="text/plain; charset=utf-8", suffix=".github")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render the findings as workflow commands; with lines if the document is a text and in the options."""
    lines = Lines.of_report(report, options.document)
    return "".join(
        f"{command}\n" for finding in report.findings for command in _commands(report, finding, lines)
    ).encode()


def _commands(report: Report, finding: Finding, lines: Lines) -> Iterator[str]:
    """One annotation for each place, or one for the file."""
    title = f"{finding.code} {finding.name}"
    text = " ".join(filter(None, (finding.message, finding.suggestion)))
    level = "warning" if finding.points else "notice"
    for evidence in finding.evidence or (None,):
        line = evidence and lines.of(evidence.quote)
        place = f"p. {evidence.page}: " if evidence and evidence.page else ""
        where = f"file={_property(report.source)},line={line or 1},title={_property(title)}"
        yield f"::{level} {where}::{_data(place + text)}"


def _data(text: str) -> str:
    """Text of a command, on one line."""
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    """Value of a property of a command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
