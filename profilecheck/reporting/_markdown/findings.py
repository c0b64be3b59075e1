"""The findings by area, and the strengths."""

from collections.abc import Iterator, Mapping

from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._compared import beside
from profilecheck.reporting._markdown.pieces import escape, part, quote
from profilecheck.reporting._outline import AreaGroup, Remark, RuleGroup, by_area, by_rule, label


def findings(report: Report, options: RenderOptions) -> Iterator[str]:
    """What to mend, area by area."""
    lines = (line for area in by_area(beside(report)) for line in _area(area, options.reasons))
    yield from part("Findings", lines)


def strengths(report: Report, _: RenderOptions) -> Iterator[str]:
    """What is done well."""
    yield from part("Strengths", (line for group in by_rule(report.strengths) for line in _strength(group)))


def not_graded(report: Report, _: RenderOptions) -> Iterator[str]:
    """The rules that found nothing to look at."""
    codes: dict[str, list[str]] = {}
    for rule in sorted(report.not_graded, key=lambda rule: rule.code):
        codes.setdefault(rule.reason, []).append(rule.code)
    lines = [f"- {escape(reason)}: {escape(', '.join(codes[reason]))}" for reason in codes]
    yield from part("Not graded", ["These rules neither help nor harm.", "", *lines] if lines else [])


def _area(area: AreaGroup, reasons: Mapping[str, str]) -> Iterator[str]:
    yield from (f"### {escape(label(area.area))}{_gain(area.points)}", "")
    for group in area.rules:
        yield from _rule(group, reasons)
    yield ""


def _rule(group: RuleGroup, reasons: Mapping[str, str]) -> Iterator[str]:
    """A rule on a line with its only remark, or above all its remarks."""
    head = f"- **{escape(group.first.code)}**{_gain(group.points)}"
    if len(group.remarks) == 1:
        yield f"{head} {_said(group.remarks[0])}"
        yield from _below(group.remarks[0], "  ")
    else:
        yield f"{head} {escape(label(group.first.name))}"
        for remark in group.remarks:
            yield f"  - {_said(remark)}"
            yield from _below(remark, "    ")
    if group.advice:
        yield f"  - → {escape(group.advice)}"
    if why := reasons.get(group.first.code):
        yield f"  - {escape(why)}"


def _strength(group: RuleGroup) -> Iterator[str]:
    remark = group.remarks[0]
    quotes = " · ".join(map(quote, remark.quoted))
    yield f"- **{escape(group.first.code)}** {_said(remark)}{f' {quotes}' if quotes else ''}"


def _gain(points: float) -> str:
    return f" (+{points:.1f})" if points >= 0.05 else ""


def _said(remark: Remark) -> str:
    pages = dict.fromkeys(f"p. {part.page}" for part in remark.told if part.page)
    place = f" ({', '.join(pages)})" if pages else ""
    return f"{escape(remark.message)}{place}"


def _below(remark: Remark, indent: str) -> Iterator[str]:
    yield from (f"{indent}- {quote(part)}" for part in remark.quoted)
    yield from (f"{indent}- → {escape(advice)}" for advice in remark.advice)
