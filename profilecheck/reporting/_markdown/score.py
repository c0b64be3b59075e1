"""What the report is about, the score, and what would raise it."""

from collections.abc import Iterator

from profilecheck.model.document import Diagnostic
from profilecheck.model.report import Report, TopChange
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._markdown.pieces import escape, part
from profilecheck.reporting._outline import counted, duration, gains


def header(report: Report, _: RenderOptions) -> Iterator[str]:
    """What was read, for which role, and the score."""
    yield f"# {escape(report.source)}"
    yield from ("", _about(report), "")
    yield from _scores(report)


def diagnostics(report: Report, _: RenderOptions) -> Iterator[str]:
    """What is wrong with the file."""
    yield from part("The file itself", map(_diagnostic, report.diagnostics))


def changes(report: Report, _: RenderOptions) -> Iterator[str]:
    """What would raise the score most."""
    yield from part("What would raise it most", map(_change, report.top_changes))


def _about(report: Report) -> str:
    total = "Not graded" if report.score.total is None else f"**{report.score.total:.0f} of 100**"
    about = [total, escape(report.role_name)]
    if report.stage:
        about.append(escape(report.stage.name))
        about.append(f"{duration(report.stage.months)} of work" if report.stage.months else "")
    pages = counted(report.pages, "page") if report.pages else ""
    return " · ".join(filter(None, [*about, pages, counted(report.words, "word"), f"as of {escape(report.as_of)}"]))


def _scores(report: Report) -> Iterator[str]:
    whole = sum(dimension.weight for dimension in report.score.dimensions) or 1
    won = gains(report.findings)
    yield "| Dimension | Score | Weight | To win |"
    yield "|---|--:|--:|--:|"
    for dimension in report.score.dimensions:
        points, _ = won.get(dimension.id, (0.0, ""))
        gain = f"+{points:.1f}" if points >= 0.05 else ""
        shown = "not graded" if dimension.score is None else f"{dimension.score:.0f}"
        yield f"| {escape(dimension.name)} | {shown} | {dimension.weight / whole:.0%} | {gain} |"


def _diagnostic(diagnostic: Diagnostic) -> str:
    place = f"p. {diagnostic.page}: " if diagnostic.page else ""
    return f"- {place}{escape(diagnostic.message)}{f' → {escape(diagnostic.cure)}' if diagnostic.cure else ''}"


def _change(change: TopChange) -> str:
    return f"1. **+{change.points:.1f}** {escape(change.text)} ({escape(change.code)}, then {change.total:.0f})"
