"""What the document and another one of the person say differently."""

from collections.abc import Iterator

from profilecheck.model.comparison import Comparison, Difference
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, _compared
from profilecheck.reporting._markdown.pieces import escape, part, quote


def comparison(report: Report, _: RenderOptions) -> Iterator[str]:
    """The differences that would be noticed, then the others in brief."""
    if report.comparison is not None:
        yield from part(escape(_compared.title(report.comparison)), _lines(report, report.comparison))


def _lines(report: Report, compared: Comparison) -> Iterator[str]:
    yield escape(_compared.summary(compared))
    yield ""
    for one in compared.noticed:
        yield from _difference(one, _compared.code(report, one))
    for one in _compared.harmless(compared):
        yield f"- Nobody's question: {escape(one.message)}"
    yield from (f"- {escape(one)}" for one in compared.not_compared)


def _difference(one: Difference, code: str) -> Iterator[str]:
    pages = _compared.pages(one)
    yield f"- **{escape(code)}** {escape(one.message)}{f' ({pages})' if pages else ''}"
    for side, evidence in (("here", one.here), ("there", one.there)):
        yield from (f"  - {side} {quote(each)}" for each in _compared.untold(one, evidence))
    yield f"  - → {escape(one.suggestion)}"
