"""The report for people at a terminal."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from rich.text import Text

from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._rows import Row, rendered
from profilecheck.reporting._terminal import advice, comparison, findings, jobs, score, skills
from profilecheck.reporting._terminal.pieces import Block, fitting

Part = Callable[[Report, RenderOptions], Iterator[Block]]


def _more(_: Report, __: RenderOptions) -> Iterator[Block]:
    """Where to read on."""
    yield [Row(body=Text()), Row(body=Text("profilecheck explain CODE tells why a rule is there.", "dim"))]


_PARTS: tuple[Part, ...] = (
    score.header,
    score.score,
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
    _more,
)
"""In the order in which they are read; each yields nothing where it has nothing to say."""


@renderer(media_type="text/plain; charset=utf-8", suffix=".txt")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report for a terminal of a width, with or without colours."""
    known = replace(options, width=fitting(options.width))
    blocks = (block for part in _PARTS for block in part(report, known))
    return rendered(blocks, known.width, color=options.color).encode()
