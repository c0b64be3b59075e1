"""What to do beyond the findings: proposals, next steps, roles that fit."""

from collections.abc import Iterator

from profilecheck.model.report import NextStep, Report, RoleFit
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._markdown.pieces import escape, part
from profilecheck.reporting._outline import label


def proposals(report: Report, _: RenderOptions) -> Iterator[str]:
    """Texts that are made of what the document says."""
    for proposal in report.proposals:
        lines = [f"> {escape(line)}  " for line in proposal.text.splitlines()]
        yield from part(f"A proposed {escape(proposal.kind)}", lines)


def steps(report: Report, _: RenderOptions) -> Iterator[str]:
    """What to do or to prepare beyond the wording."""
    yield from part("Next steps", map(_step, report.next_steps))


def fits(report: Report, _: RenderOptions) -> Iterator[str]:
    """How well other titles fit."""
    yield from part("Specialisations", map(_fit, report.specialisations))
    yield from part("Other roles", map(_fit, report.adjacent_roles))


def _step(step: NextStep) -> str:
    return f"- {escape(label(step.kind))}: {escape(step.text)} ({escape(step.reason)})"


def _fit(fit: RoleFit) -> str:
    missing = f"; missing: {escape(', '.join(fit.missing))}" if fit.missing else ""
    return f"- **{fit.fit:.0f} %** {escape(fit.name)}{missing}"
