"""What to do beyond the findings: proposals, next steps, roles that fit."""

from collections.abc import Iterator, Sequence

from profilecheck.model.proposal import Proposal
from profilecheck.model.report import NextStep, Report, RoleFit
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._markdown.pieces import escape, part
from profilecheck.reporting._outline import ROLES, SPECIALISATIONS, by_kind, label

_MISSING = 4


def proposals(report: Report, _: RenderOptions) -> Iterator[str]:
    """Texts that are made of what the document says."""
    kinds = by_kind(report.proposals)
    yield from part("Proposals", (line for kind, same in kinds.items() for line in _proposals(kind, same)))


def steps(report: Report, _: RenderOptions) -> Iterator[str]:
    """What to do or to prepare beyond the wording."""
    kinds = by_kind(report.next_steps)
    yield from part("Next steps", (line for kind, same in kinds.items() for line in _steps(kind, same)))


def fits(report: Report, _: RenderOptions) -> Iterator[str]:
    """How well other titles fit."""
    yield from part("Specialisations", _fits(report.specialisations, SPECIALISATIONS))
    yield from part("Other roles", _fits(report.adjacent_roles, ROLES))


def _proposals(kind: str, proposals: Sequence[Proposal]) -> Iterator[str]:
    yield from (f"### {escape(label(kind))}", "")
    for proposal in proposals:
        yield from (f"> {escape(line)}  " for line in proposal.text.splitlines())
        yield from ("", *filter(None, [escape(proposal.reason)]), "")


def _steps(kind: str, steps: Sequence[NextStep]) -> Iterator[str]:
    yield f"- **{escape(label(kind))}**"
    yield from (f"  - {escape(step.text)} ({escape(step.reason)})" for step in steps)


def _fits(fits: Sequence[RoleFit], note: str) -> Iterator[str]:
    if fits:
        yield from (f"{label(note)}.", "", "| | Fit | Not shown |", "|---|--:|---|")
    for fit in fits:
        more = f" and {len(fit.missing) - _MISSING} more" if len(fit.missing) > _MISSING else ""
        yield f"| {escape(fit.name)} | {fit.fit:.0f} % | {escape(', '.join(fit.missing[:_MISSING]))}{more} |"
