"""The whole report as Markdown, for issues, pull requests and notes."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from profilecheck.model.document import Diagnostic
from profilecheck.model.finding import Evidence
from profilecheck.model.report import Category, NextStep, Report, RoleFit, Score, TopChange
from profilecheck.model.skill import SkillLevel
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._clean import visible
from profilecheck.reporting._outline import RuleGroup, by_area, by_rule, counted, duration, label

# Whatever may open a construct anywhere in a line, an emoji or a bare address among them.
_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~$]|:(?=//|\w+:)")
_LIST = re.compile(r"^(\d*)([-+.)])")


@renderer(media_type="text/markdown; charset=utf-8", suffix=".md")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report as GitHub-flavoured Markdown."""
    return "".join(f"{line}\n" for line in _lines(report, options.reasons)).encode()


def escape(text: str) -> str:
    r"""A text that Markdown and HTML leave as it is.

    >>> escape("cut <b>cost</b> by *38* %")
    'cut &lt;b&gt;cost&lt;/b&gt; by \\*38\\* %'
    """
    escaped = _LIST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", visible(text)))
    return html.escape(escaped, quote=False)


def _lines(report: Report, reasons: Mapping[str, str]) -> Iterator[str]:
    yield f"# {escape(report.source)}"
    yield from ("", _about(report), "")
    yield from _scores(report.score)
    yield from _part("The file itself", map(_diagnostic, report.diagnostics))
    yield from _part("What would raise it most", map(_change, report.top_changes))
    yield from _part("Skills", _skills(report.categories))
    for area in by_area(report.findings):
        yield from _part(
            f"Findings: {escape(label(area.area))}", (line for group in area.rules for line in _finding(group, reasons))
        )
    yield from _part("Strengths", (line for group in by_rule(report.strengths) for line in _finding(group, {})))
    for proposal in report.proposals:
        lines = [f"> {escape(line)}  " for line in proposal.text.splitlines()]
        yield from _part(f"A proposed {escape(proposal.kind)}", lines)
    yield from _part("Next steps", map(_step, report.next_steps))
    yield from _part("Specialisations", map(_fit, report.specialisations))
    yield from _part("Other roles", map(_fit, report.adjacent_roles))
    not_graded = sorted(report.not_graded, key=lambda rule: rule.code)
    yield from _part(
        "Not graded", (f"- {escape(rule.code)} {escape(rule.name)}: {escape(rule.reason)}" for rule in not_graded)
    )


def _part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading with what stands under it, if anything does."""
    body = list(lines)
    if body:
        yield from ("", f"## {heading}", "", *body)


def _about(report: Report) -> str:
    total = "Not graded" if report.score.total is None else f"**{report.score.total:.0f} of 100**"
    about = [total, escape(report.role_name)]
    if report.stage:
        about.append(escape(report.stage.name))
        about.append(f"{duration(report.stage.months)} of work" if report.stage.months else "")
    pages = counted(report.pages, "page") if report.pages else ""
    return " · ".join(filter(None, [*about, pages, counted(report.words, "word"), f"as of {escape(report.as_of)}"]))


def _scores(score: Score) -> Iterator[str]:
    whole = sum(dimension.weight for dimension in score.dimensions) or 1
    yield "| Dimension | Score | Weight |"
    yield "|---|--:|--:|"
    for dimension in score.dimensions:
        shown = "not graded" if dimension.score is None else f"{dimension.score:.0f}"
        yield f"| {escape(dimension.name)} | {shown} | {dimension.weight / whole:.0%} |"


def _diagnostic(diagnostic: Diagnostic) -> str:
    place = f"p. {diagnostic.page}: " if diagnostic.page else ""
    return f"- {place}{escape(diagnostic.message)}{f' → {escape(diagnostic.cure)}' if diagnostic.cure else ''}"


def _change(change: TopChange) -> str:
    return f"1. **+{change.points:.1f}** {escape(change.text)} ({escape(change.code)}, then {change.total:.0f})"


def _skills(categories: Iterable[Category]) -> Iterator[str]:
    yield "| Category | Used with result | Used | Listed | Longest | Missing |"
    yield "|---|---|---|---|--:|---|"
    for category in categories:
        if not category.core and not category.skills:
            continue
        cells = [f"**{escape(category.name)}**" if category.core else escape(category.name)]
        for level in (SkillLevel.USED_WITH_RESULT, SkillLevel.USED, SkillLevel.LISTED):
            cells.append(", ".join(escape(skill.name) for skill in category.skills if skill.level == level))
        cells.append(duration(max((skill.months for skill in category.skills), default=0)))
        cells.append(", ".join(map(escape, category.missing)))
        yield f"| {' | '.join(cells)} |"


def _finding(group: RuleGroup, reasons: Mapping[str, str]) -> Iterator[str]:
    points = f" (+{group.points:.1f})" if group.points >= 0.05 else ""
    for number, remark in enumerate(group.remarks):
        pages = dict.fromkeys(f"p. {part.page}" for part in remark.told if part.page)
        place = f" ({', '.join(pages)})" if pages else ""
        yield f"- **{escape(group.first.code)}**{'' if number else points} {escape(remark.message)}{place}"
        yield from (f"  - {_quote(part)}" for part in remark.quoted)
        yield from (f"  - → {escape(advice)}" for advice in remark.advice)
    if group.advice:
        yield f"  - → {escape(group.advice)}"
    if why := reasons.get(group.first.code):
        yield f"  - {escape(why)}"


def _quote(evidence: Evidence) -> str:
    return f"{f'p. {evidence.page}: ' if evidence.page else ''}“{escape(evidence.quote)}”"


def _step(step: NextStep) -> str:
    return f"- {escape(label(step.kind))}: {escape(step.text)} ({escape(step.reason)})"


def _fit(fit: RoleFit) -> str:
    missing = f"; missing: {escape(', '.join(fit.missing))}" if fit.missing else ""
    return f"- **{fit.fit:.0f} %** {escape(fit.name)}{missing}"
