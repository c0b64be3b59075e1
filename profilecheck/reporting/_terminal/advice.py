"""What to do beyond the findings: proposals, next steps, roles that fit."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from profilecheck.model.proposal import Proposal
from profilecheck.model.report import NextStep, Report, RoleFit
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._clean import visible
from profilecheck.reporting._outline import ROLES, SPECIALISATIONS, by_kind
from profilecheck.reporting._rows import Row
from profilecheck.reporting._terminal.pieces import Block, key, more, part

_FITS = 3
_PROPOSALS = 2
_MISSING = 4


def proposals(report: Report, _: RenderOptions) -> Iterator[Block]:
    """Texts that are made of what the document says."""
    yield from part("Proposals", _proposals(report.proposals))


def steps(report: Report, _: RenderOptions) -> Iterator[Block]:
    """What to do or to prepare beyond the wording."""
    yield from part("Next steps", _steps(report.next_steps))


def fits(report: Report, _: RenderOptions) -> Iterator[Block]:
    """How well other titles fit."""
    for title, fits, note in (
        ("Specialisations", report.specialisations, SPECIALISATIONS),
        ("Other roles", report.adjacent_roles, ROLES),
    ):
        yield from part(title, (row for fit in fits[:_FITS] for row in _fit(fit)), note)


def _proposals(proposals: Sequence[Proposal]) -> Iterator[Row]:
    """The first proposals of each kind, line by line."""
    for kind, same in by_kind(proposals).items():
        for number, proposal in enumerate(same[:_PROPOSALS]):
            first, *others = proposal.text.splitlines() or [""]
            yield Row(left=Text() if number else key(kind), body=Text(visible(first)))
            yield from (Row(body=Text(visible(line))) for line in others)
            if proposal.reason:
                yield Row(mark=Text("  "), body=Text(visible(proposal.reason), "dim"))
        yield from more(len(same), _PROPOSALS)


def _steps(steps: Sequence[NextStep]) -> Iterator[Row]:
    """All steps, those of a kind together, each with its reason below it."""
    for kind, same in by_kind(steps).items():
        for number, step in enumerate(same):
            yield Row(left=Text() if number else key(kind), body=Text(visible(step.text)))
            yield Row(mark=Text("  "), body=Text(visible(step.reason), "dim"))


def _fit(fit: RoleFit) -> Iterator[Row]:
    yield Row(left=Text(f"{fit.fit:3.0f} %"), body=Text(visible(fit.name), "bold"))
    if fit.missing:
        more = f", and {len(fit.missing) - _MISSING} more" if len(fit.missing) > _MISSING else ""
        yield Row(body=Text(f"not shown: {visible(', '.join(fit.missing[:_MISSING]))}{more}", "dim"))
