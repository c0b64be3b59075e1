"""What to do beyond the findings: proposals, next steps, roles that fit."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from profilecheck.model.report import NextStep, Proposal, Report, RoleFit
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._clean import visible
from profilecheck.reporting._rows import Row
from profilecheck.reporting._terminal.pieces import Block, key, more, noted, part

_FITS = 3
_PROPOSALS = 2
_MISSING = 4


def proposals(report: Report, _: RenderOptions) -> Iterator[Block]:
    """Texts that are made of what the document says."""
    yield from part("Proposals", _proposals(report.proposals))


def steps(report: Report, _: RenderOptions) -> Iterator[Block]:
    """What to do or to prepare beyond the wording."""
    yield from part("Next steps", map(_step, report.next_steps))


def fits(report: Report, _: RenderOptions) -> Iterator[Block]:
    """How well other titles fit."""
    for title, fits in (("Specialisations", report.specialisations), ("Other roles", report.adjacent_roles)):
        rows = (row for fit in fits[:_FITS] for row in _fit(fit))
        yield from part(title, rows, "share of what each asks for that is shown")


def _proposals(proposals: Sequence[Proposal]) -> Iterator[Row]:
    """The first proposals of each kind, line by line."""
    for kind in dict.fromkeys(proposal.kind for proposal in proposals):
        same = [proposal for proposal in proposals if proposal.kind == kind]
        for proposal in same[:_PROPOSALS]:
            first, *others = proposal.text.splitlines() or [""]
            yield Row(left=key(kind), body=Text(visible(first)))
            yield from (Row(body=Text(visible(line))) for line in others)
            if proposal.reason:
                yield Row(body=Text(visible(proposal.reason), "dim"))
        yield from more(len(same), _PROPOSALS)


def _step(step: NextStep) -> Row:
    return Row(left=key(step.kind), body=noted(step.text, f"({visible(step.reason)})"))


def _fit(fit: RoleFit) -> Iterator[Row]:
    yield Row(left=Text(f"{fit.fit:3.0f} %"), body=Text(visible(fit.name), "bold"))
    if fit.missing:
        more = f", and {len(fit.missing) - _MISSING} more" if len(fit.missing) > _MISSING else ""
        yield Row(body=Text(f"missing: {visible(', '.join(fit.missing[:_MISSING]))}{more}", "dim"))
