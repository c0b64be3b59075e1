"""The findings by area, and the strengths."""

from collections.abc import Iterator, Mapping

from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._markdown.pieces import escape, part, quote
from profilecheck.reporting._outline import RuleGroup, by_area, by_rule, label


def findings(report: Report, options: RenderOptions) -> Iterator[str]:
    """What to mend, area by area."""
    for area in by_area(report.findings):
        lines = (line for group in area.rules for line in _finding(group, options.reasons))
        yield from part(f"Findings: {escape(label(area.area))}", lines)


def strengths(report: Report, _: RenderOptions) -> Iterator[str]:
    """What is done well."""
    yield from part("Strengths", (line for group in by_rule(report.strengths) for line in _finding(group, {})))


def not_graded(report: Report, _: RenderOptions) -> Iterator[str]:
    """The rules that found nothing to look at."""
    rules = sorted(report.not_graded, key=lambda rule: rule.code)
    lines = (f"- {escape(rule.code)} {escape(rule.name)}: {escape(rule.reason)}" for rule in rules)
    yield from part("Not graded", lines)


def _finding(group: RuleGroup, reasons: Mapping[str, str]) -> Iterator[str]:
    points = f" (+{group.points:.1f})" if group.points >= 0.05 else ""
    for number, remark in enumerate(group.remarks):
        pages = dict.fromkeys(f"p. {part.page}" for part in remark.told if part.page)
        place = f" ({', '.join(pages)})" if pages else ""
        yield f"- **{escape(group.first.code)}**{'' if number else points} {escape(remark.message)}{place}"
        yield from (f"  - {quote(part)}" for part in remark.quoted)
        yield from (f"  - → {escape(advice)}" for advice in remark.advice)
    if group.advice:
        yield f"  - → {escape(group.advice)}"
    if why := reasons.get(group.first.code):
        yield f"  - {escape(why)}"
