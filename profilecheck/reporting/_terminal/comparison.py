"""What the document and another one of the person say differently."""

from collections.abc import Iterator

from rich.text import Text

from profilecheck.model.comparison import Difference
from profilecheck.model.finding import Evidence
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, _compared
from profilecheck.reporting._clean import visible
from profilecheck.reporting._rows import GLUE, Row
from profilecheck.reporting._terminal.pieces import Block, advised, key, more, noted, part, quote

_HARMLESS = 8
_QUOTES = 3


def comparison(report: Report, _: RenderOptions) -> Iterator[Block]:
    """The differences that would be noticed, then the others in brief."""
    compared = report.comparison
    if compared is None:
        return
    yield from part(_compared.title(compared), [Row(body=Text(visible(_compared.summary(compared))))])
    if compared.noticed:
        yield [row for one in compared.noticed for row in _difference(one, _compared.code(report, one))]
    rest = _compared.harmless(compared)
    if rest:
        yield [Row(body=Text("Also different, and nobody's question:", "dim"))]
        yield [Row(left=key(one.kind), body=Text(visible(one.message), "dim")) for one in rest[:_HARMLESS]]
        yield list(more(len(rest), _HARMLESS))
    yield [Row(body=Text(visible(one), "dim")) for one in compared.not_compared]


def _difference(one: Difference, code: str) -> Iterator[Row]:
    yield Row(left=key(code), body=noted(one.message, _compared.pages(one).replace("p. ", f"p.{GLUE}")))
    for side, evidence in (("here", one.here), ("there", one.there)):
        yield from (_quote(side, each) for each in _compared.untold(one, evidence)[:_QUOTES])
    yield advised(one.suggestion)


def _quote(side: str, evidence: Evidence) -> Row:
    row = quote(evidence)
    return row._replace(mark=Text.assemble((f"  {side}", "dim"), row.mark))
