"""The report for people at a terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.text import Text

from profilecheck.model.document import Diagnostic
from profilecheck.model.finding import Evidence, Finding
from profilecheck.model.report import Category, NextStep, Proposal, Report, RoleFit, Score, TopChange
from profilecheck.model.skill import SkillLevel
from profilecheck.reporting import RenderOptions, renderer
from profilecheck.reporting._clean import clip, visible
from profilecheck.reporting._outline import (
    MARKS,
    AreaGroup,
    RuleGroup,
    by_area,
    by_rule,
    by_weight,
    counted,
    duration,
    label,
)
from profilecheck.reporting._rows import Row, rendered

_WIDEST = 100
"""Longer lines are hard to read."""
_ROOMY = 75
"""In a narrower terminal the bars are half as long."""
_BAR = 20
_QUOTES = 3
_FITS = 3
_STRENGTHS = 8
_PROPOSALS = 2
_MISSING = 4
_QUOTE_LENGTH = 120
_KEY = 12
_STYLES = {SkillLevel.USED_WITH_RESULT: "bold", SkillLevel.USED: "", SkillLevel.LISTED: "dim"}

Block = Sequence[Row]


@renderer(media_type="text/plain; charset=utf-8", suffix=".txt")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report for a terminal of a width, with or without colours."""
    width = min(options.width, _WIDEST)
    return rendered(_blocks(report, width, options.reasons), width, color=options.color).encode()


def _blocks(report: Report, width: int, reasons: Mapping[str, str]) -> Iterator[Block]:
    yield from _header(report)
    yield list(_scores(report.score, _BAR if width >= _ROOMY else _BAR // 2))
    yield from _part("The file itself", (row for each in report.diagnostics for row in _diagnostic(each)))
    first = {finding.code: finding for finding in reversed(report.findings)}
    changes = (row for change in report.top_changes for row in _change(change, first.get(change.code)))
    yield from _part("What would raise it most", changes)
    legend = "  ".join(f"{mark} {level}" for level, mark in MARKS.items())
    yield from _part("Skills", _skills(report.categories), legend)
    for area in by_area(report.findings):
        yield from _part(label(area.area), _findings(area, reasons), "findings")
    yield from _part("Strengths", _strengths(by_rule(report.strengths)))
    yield from _part("Proposals", _proposals(report.proposals))
    yield from _part("Next steps", map(_step, report.next_steps))
    for title, fits in (("Specialisations", report.specialisations), ("Other roles", report.adjacent_roles)):
        rows = (row for fit in fits[:_FITS] for row in _fit(fit))
        yield from _part(title, rows, "share of what each asks for that is shown")
    codes = ", ".join(sorted(visible(rule.code) for rule in report.not_graded))
    yield from _part("Not graded", [Row(body=Text(codes, "dim"))] if codes else [], "neither helps nor harms")
    yield [Row(body=Text()), Row(body=Text("profilecheck explain CODE tells why a rule is there.", "dim"))]


def _part(title: str, rows: Iterable[Row], note: str = "") -> Iterator[Block]:
    """A heading and the rows under it, if there are any."""
    body = list(rows)
    if body:
        heading = Text.assemble((visible(title), "bold underline"), (f"  {note}" if note else "", "dim"))
        yield [Row(body=Text()), Row(body=heading)]
        yield body


def _header(report: Report) -> Iterator[Block]:
    size = f"{counted(report.pages, 'page')}, " if report.pages else ""
    yield [Row(body=Text(visible(report.source), "bold"), right=Text(f"{size}{counted(report.words, 'word')}", "dim"))]
    about = [report.role_name]
    if report.stage:
        about.append(report.stage.name)
        about.append(f"{duration(report.stage.months)} of work" if report.stage.months else "")
    yield [
        Row(body=Text(visible(" · ".join(filter(None, [*about, f"as of {report.as_of}"]))), "dim")),
        Row(body=Text()),
    ]


def _diagnostic(diagnostic: Diagnostic) -> Iterator[Row]:
    yield Row(left=Text("!", "yellow"), body=_noted(diagnostic.message, _page(diagnostic.page)))
    if diagnostic.cure:
        yield _advice(diagnostic.cure)


def _scores(score: Score, bar: int) -> Iterator[Row]:
    """The total, then a bar for each dimension."""
    names = [f"  {visible(dimension.name)}" for dimension in score.dimensions]
    width = max(map(len, ["Score", *names]))
    yield Row(
        body=Text.assemble(("Score".ljust(width + 2), "bold"), *_bar(score.total, bar, "bold"), ("      of 100", "dim"))
    )
    whole = sum(dimension.weight for dimension in score.dimensions) or 1
    for name, dimension in zip(names, score.dimensions, strict=True):
        weight = f"  weighs {dimension.weight / whole:3.0%}"
        yield Row(body=Text.assemble(name.ljust(width + 2), *_bar(dimension.score, bar, ""), (weight, "dim")))


def _bar(value: float | None, width: int, style: str) -> Iterator[tuple[str, str]]:
    if value is None:
        yield "not graded".ljust(width + 5), "dim"
        return
    filled = round(value / 100 * width)
    yield "█" * filled, "cyan"
    yield "░" * (width - filled), "dim"
    yield f"{value:5.0f}", style


def _skills(categories: Sequence[Category]) -> Iterator[Row]:
    """The matrix of the guide's categories, then what stands beside them."""
    core = [category for category in categories if category.core]
    if core:
        yield Row(body=Text(), right=Text(_cells(MARKS.values(), "longest"), "dim"))
    for category in core:
        levels = [skill.level for skill in category.skills]
        counts = (str(levels.count(level) or "·") for level in MARKS)
        longest = duration(max((skill.months for skill in category.skills), default=0))
        yield Row(body=Text(visible(category.name), "bold"), right=Text(_cells(counts, longest or "·")))
        if category.skills:
            yield Row(mark=Text("  "), body=_names(category))
        if category.missing:
            yield Row(mark=Text("  "), body=Text(f"missing: {visible(', '.join(category.missing))}", "yellow"))
    others = (category for category in categories if category.skills and not category.core)
    if beside := [f"{visible(category.name)} {len(category.skills)}" for category in others]:
        yield Row(body=Text.assemble(("Besides: ", "dim"), ", ".join(beside)))


def _cells(counts: Iterable[str], longest: str) -> str:
    return f"{''.join(f'{count:>4}' for count in counts)}{longest:>11}"


def _names(category: Category) -> Text:
    return Text("  ").join(
        Text(f"{MARKS[skill.level]}\N{NO-BREAK SPACE}{visible(skill.name)}", _STYLES[skill.level])
        for skill in sorted(category.skills, key=by_weight)
    )


def _findings(area: AreaGroup, reasons: Mapping[str, str]) -> Iterator[Row]:
    quoted: set[Evidence] = set()
    for group in area.rules:
        gain = Text(f"+{group.points:.1f}", "green") if group.points >= 0.05 else Text()
        first, *others = _finding(group, quoted)
        yield Row(left=_key(group.first.code), mark=first.mark, body=first.body, right=gain)
        yield from others
        if why := reasons.get(group.first.code):
            yield Row(body=Text(visible(why), "dim"))


def _finding(group: RuleGroup, quoted: set[Evidence]) -> Iterator[Row]:
    """Remarks with their quotes and advice; what was quoted in this area is not told again."""
    for remark in group.remarks[:_QUOTES]:
        fresh = [part for part in remark.quoted if part not in quoted]
        elsewhere = [part for part in (*remark.told, *remark.quoted) if part not in fresh]
        quoted.update(fresh)
        yield Row(body=_noted(remark.message, _page(elsewhere[0].page) if elsewhere else ""))
        yield from map(_quote, fresh[:_QUOTES])
        yield from _more(len(fresh), _QUOTES)
        yield from map(_advice, remark.advice)
    yield from _more(len(group.remarks), _QUOTES)
    if group.advice:
        yield _advice(group.advice)


def _more(number: int, shown: int) -> Iterator[Row]:
    if number > shown:
        yield Row(mark=Text("  "), body=Text(f"and {number - shown} more", "dim"))


def _quote(evidence: Evidence) -> Row:
    page = f"  {_page(evidence.page)} " if evidence.page else "  "
    return Row(mark=Text(page, "dim"), body=Text(f"“{clip(evidence.quote, _QUOTE_LENGTH)}”", "italic"))


def _advice(advice: str) -> Row:
    return Row(mark=Text("→ ", "cyan"), body=Text(visible(advice)))


def _strengths(groups: Sequence[RuleGroup]) -> Iterator[Row]:
    for group in groups[:_STRENGTHS]:
        remark = group.remarks[0]
        note = _page(remark.told[0].page) if remark.told else ""
        yield Row(left=Text("✓", "green"), body=_noted(remark.message, note))
        yield from map(_quote, () if note else remark.quoted[:1])
    yield from _more(len(groups), _STRENGTHS)


def _change(change: TopChange, finding: Finding | None) -> Iterator[Row]:
    yield Row(
        left=Text(f"+{change.points:.1f}", "green"),
        body=_noted(change.text, f"then {change.total:.0f}"),
        right=_key(change.code),
    )
    if finding:
        yield Row(body=Text(visible(finding.message), "dim"))


def _proposals(proposals: Sequence[Proposal]) -> Iterator[Row]:
    """The first proposals of each kind, line by line."""
    for kind in dict.fromkeys(proposal.kind for proposal in proposals):
        same = [proposal for proposal in proposals if proposal.kind == kind]
        for proposal in same[:_PROPOSALS]:
            first, *others = proposal.text.splitlines() or [""]
            yield Row(left=_key(kind), body=Text(visible(first)))
            yield from (Row(body=Text(visible(line))) for line in others)
            if proposal.reason:
                yield Row(body=Text(visible(proposal.reason), "dim"))
        yield from _more(len(same), _PROPOSALS)


def _step(step: NextStep) -> Row:
    return Row(left=_key(step.kind), body=_noted(step.text, f"({visible(step.reason)})"))


def _fit(fit: RoleFit) -> Iterator[Row]:
    yield Row(left=Text(f"{fit.fit:3.0f} %"), body=Text(visible(fit.name), "bold"))
    if fit.missing:
        more = f", and {len(fit.missing) - _MISSING} more" if len(fit.missing) > _MISSING else ""
        yield Row(body=Text(f"missing: {visible(', '.join(fit.missing[:_MISSING]))}{more}", "dim"))


def _key(word: str) -> Text:
    return Text(clip(word, _KEY), "cyan")


def _noted(message: str, note: str) -> Text:
    return Text.assemble(visible(message), (f"  {note}" if note else "", "dim"))


def _page(page: int | None) -> str:
    return f"p.\N{NO-BREAK SPACE}{page}" if page else ""
