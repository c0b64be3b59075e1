"""How the profile fits the job postings that were given."""

from collections.abc import Iterator

from rich.text import Text

from profilecheck.model.job import JobMatch, RequirementMatch, Status
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._clean import clip, visible
from profilecheck.reporting._jobs import MARKS, by_advice, facts, groups, summary, text
from profilecheck.reporting._rows import Row
from profilecheck.reporting._terminal.bars import Part, bars
from profilecheck.reporting._terminal.pieces import Block, advised, key, noted, on_page, part

_QUOTE = 100
_DETAILED = 3
_COLOURS = {Status.MET: "green", Status.PARTLY: "yellow", Status.NOT_SHOWN: "red", Status.CANNOT_TELL: "dim"}


def jobs(report: Report, options: RenderOptions) -> Iterator[Block]:
    """The postings, best first, and the best of them in full."""
    if len(report.jobs) > 1:
        yield from part("Jobs, the best fit first", map(_ranked, report.jobs))
    for match in report.jobs[:_DETAILED]:
        yield from part(f"Job: {match.posting.title}", _about(match))
        yield list(
            bars("Match", match.score, [Part(one.name, one.score, one.weight) for one in match.parts], options.width)
        )
        for group in groups(match):
            yield [Row(body=Text()), Row(body=Text(group.title, "bold"))]
            yield [row for one in group.requirements for row in _requirement(one)]
        for title, advice in by_advice(match.advice).items():
            yield [Row(body=Text()), Row(body=Text(title, "bold"))]
            yield [row for one in advice for row in (advised(one.text), _reason(one.reason))]
        if match.proposals:
            yield [Row(body=Text()), Row(body=Text("For this job, of your own facts", "bold"))]
            yield [Row(left=key(one.kind), body=Text(visible(one.text))) for one in match.proposals]


def _ranked(match: JobMatch) -> Row:
    title = f"{match.posting.title} ({match.posting.source})" if match.posting.source else match.posting.title
    return Row(left=Text(f"{match.score:3.0f}", "bold"), body=noted(title, summary(match)))


def _about(match: JobMatch) -> Iterator[Row]:
    told = " · ".join(filter(None, (match.posting.source, facts(match))))
    yield Row(body=Text(visible(told), "dim"))


def _requirement(one: RequirementMatch) -> Iterator[Row]:
    mark = Text(MARKS[one.status], _COLOURS[one.status])
    page = on_page(one.evidence[0].page) if one.evidence else ""
    yield Row(left=mark, body=noted(text(one), f"{one.status}: {visible(one.reason)}  {page}".strip()))
    if one.evidence and one.status in (Status.MET, Status.PARTLY) and len(one.evidence[0].quote.split()) > 1:
        yield Row(mark=Text("  "), body=Text(f"“{clip(one.evidence[0].quote, _QUOTE)}”", "italic"))


def _reason(reason: str) -> Row:
    return Row(mark=Text("  "), body=Text(visible(reason), "dim"))
