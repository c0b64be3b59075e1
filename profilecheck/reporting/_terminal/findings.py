"""The findings by area, and the strengths."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from profilecheck.model.finding import Evidence
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._clean import visible
from profilecheck.reporting._compared import beside
from profilecheck.reporting._outline import AreaGroup, RuleGroup, by_area, by_rule, label
from profilecheck.reporting._rows import Row
from profilecheck.reporting._terminal.pieces import Block, advised, key, more, noted, on_page, part, quote

_QUOTES = 3
_STRENGTHS = 8


def findings(report: Report, options: RenderOptions) -> Iterator[Block]:
    """What to mend, area by area."""
    for area in by_area(beside(report)):
        gain = f", {area.points:+.1f}" if area.points >= 0.05 else ""
        yield from part(label(area.area), _findings(area, options.reasons), f"findings{gain}")


def _findings(area: AreaGroup, reasons: Mapping[str, str]) -> Iterator[Row]:
    quoted: set[Evidence] = set()
    for group in area.rules:
        gain = Text(f"+{group.points:.1f}", "green") if group.points >= 0.05 else Text()
        first, *others = _finding(group, quoted)
        yield Row(left=key(group.first.code), mark=first.mark, body=first.body, right=gain)
        yield from others
        if why := reasons.get(group.first.code):
            yield Row(body=Text(visible(why), "dim"))


def _finding(group: RuleGroup, quoted: set[Evidence]) -> Iterator[Row]:
    """Remarks with their quotes and advice; what was quoted in this area is not told again."""
    for remark in group.remarks[:_QUOTES]:
        fresh = [part for part in remark.quoted if part not in quoted]
        elsewhere = [part for part in (*remark.told, *remark.quoted) if part not in fresh]
        quoted.update(fresh)
        yield Row(body=noted(remark.message, on_page(elsewhere[0].page) if elsewhere else ""))
        yield from map(quote, fresh[:_QUOTES])
        yield from more(len(fresh), _QUOTES)
        yield from map(advised, remark.advice)
    yield from more(len(group.remarks), _QUOTES)
    if group.advice:
        yield advised(group.advice)


def strengths(report: Report, _: RenderOptions) -> Iterator[Block]:
    """What is done well."""
    yield from part("Strengths", _strengths(by_rule(report.strengths)))


def not_graded(report: Report, _: RenderOptions) -> Iterator[Block]:
    """The rules that found nothing to look at."""
    codes: dict[str, list[str]] = {}
    for rule in sorted(report.not_graded, key=lambda rule: rule.code):
        codes.setdefault(rule.reason, []).append(rule.code)
    rows = (Row(body=noted(f"{reason}:", ", ".join(map(visible, codes[reason])))) for reason in codes)
    yield from part("Not graded", rows, "neither helps nor harms")


def _strengths(groups: Sequence[RuleGroup]) -> Iterator[Row]:
    for group in groups[:_STRENGTHS]:
        remark = group.remarks[0]
        note = on_page(remark.told[0].page) if remark.told else ""
        yield Row(left=Text("✓", "green"), body=noted(remark.message, note))
        yield from map(quote, () if note else remark.quoted[:1])
    yield from more(len(groups), _STRENGTHS)
