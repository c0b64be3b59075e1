"""The whole report as Markdown, for issues, pull requests and notes."""

from collections.abc import Callable, Iterator

from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._markdown import advice, comparison, findings, jobs, score, skills

Part = Callable[[Report, RenderOptions], Iterator[str]]

_PARTS: tuple[Part, ...] = (
    score.header,
    score.diagnostics,
    score.changes,
    jobs.jobs,
    skills.skills,
    comparison.comparison,
    findings.findings,
    findings.strengths,
    advice.proposals,
    advice.steps,
    advice.fits,
    findings.not_graded,
)
"""In the order in which they are read; each yields nothing where it has nothing to say."""


@renderer(media_type="text/markdown; charset=utf-8", suffix=".md")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report as GitHub-flavoured Markdown."""
    return "".join(f"{line}\n" for part in _PARTS for line in part(report, options)).encode()
