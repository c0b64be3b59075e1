"""What the report is about, the score, and what would raise it."""

from collections.abc import Iterator

from rich.text import Text

from profilecheck.model.document import Diagnostic
from profilecheck.model.finding import Finding
from profilecheck.model.report import Report, TopChange
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._clean import visible
from profilecheck.reporting._outline import counted, duration
from profilecheck.reporting._rows import Row
from profilecheck.reporting._terminal.bars import Part, bars
from profilecheck.reporting._terminal.pieces import Block, advised, key, noted, on_page, part


def header(report: Report, _: RenderOptions) -> Iterator[Block]:
    """What was read, for which role."""
    size = f"{counted(report.pages, 'page')}, " if report.pages else ""
    yield [Row(body=Text(visible(report.source), "bold"), right=Text(f"{size}{counted(report.words, 'word')}", "dim"))]
    about = [report.role_name]
    if report.stage:
        about.append(report.stage.name)
        about.append(f"{duration(report.stage.months)} of work" if report.stage.months else "")
    yield [
        Row(body=Text(visible(" · ".join(filter(None, [*about, f"as of {report.as_of}"]))), "dim")),
        Row(body=Text()),
    ]


def diagnostics(report: Report, _: RenderOptions) -> Iterator[Block]:
    """What is wrong with the file."""
    yield from part("The file itself", (row for each in report.diagnostics for row in _diagnostic(each)))


def _diagnostic(diagnostic: Diagnostic) -> Iterator[Row]:
    yield Row(left=Text("!", "yellow"), body=noted(diagnostic.message, on_page(diagnostic.page)))
    if diagnostic.cure:
        yield advised(diagnostic.cure)


def score(report: Report, options: RenderOptions) -> Iterator[Block]:
    """The score and its dimensions."""
    parts = [Part(one.name, one.score, one.weight) for one in report.score.dimensions]
    yield list(bars("Score", report.score.total, parts, options.width))


def changes(report: Report, _: RenderOptions) -> Iterator[Block]:
    """What would raise the score most."""
    first = {(finding.code, finding.suggestion): finding for finding in reversed(report.findings)}
    rows = (row for change in report.top_changes for row in _change(change, first.get((change.code, change.text))))
    yield from part("What would raise it most", rows)


def _change(change: TopChange, finding: Finding | None) -> Iterator[Row]:
    yield Row(
        left=Text(f"+{change.points:.1f}", "green"),
        body=noted(change.text, f"then {change.total:.0f}"),
        right=key(change.code),
    )
    if finding:
        yield Row(body=Text(visible(finding.message), "dim"))
