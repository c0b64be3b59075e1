"""The report for people at a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from profilecheck.model.document import Diagnostic
from profilecheck.model.finding import Evidence, Finding, NotGraded
from profilecheck.model.report import Category, NextStep, Report, RoleFit, Score, TopChange
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

_WIDEST = 100
"""Longer lines are hard to read."""
_ROOMY = 75
"""In a narrower terminal the bars are half as long."""
_BAR = 20
_QUOTES = 3
_FITS = 3
_STRENGTHS = 8
_QUOTE_LENGTH = 120
_STYLES = {SkillLevel.USED_WITH_RESULT: "bold", SkillLevel.USED: "", SkillLevel.LISTED: "dim"}


@renderer(media_type="text/plain; charset=utf-8", suffix=".txt")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report for a terminal of a width, with or without colours."""
    out = StringIO()
    console = Console(
        file=out,
        width=min(options.width, _WIDEST),
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in _parts(report, options):
        console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines()).encode()


def _parts(report: Report, options: RenderOptions) -> Iterator[RenderableType]:
    yield from _header(report)
    yield _scores(report.score, _BAR if options.width >= _ROOMY else _BAR // 2)
    if report.diagnostics:
        yield _heading("The file itself")
        yield _grid((Text("!", "yellow"), Group(*_diagnostic_lines(each))) for each in report.diagnostics)
    if report.top_changes:
        yield _heading("What would raise it most")
        first = {finding.code: finding for finding in reversed(report.findings)}
        yield _grid(_change_row(change, first.get(change.code)) for change in report.top_changes)
    yield _heading("Skills", "  ".join(f"{mark} {level}" for level, mark in MARKS.items()))
    yield from _skills(report.categories)
    for area in by_area(report.findings):
        yield _heading(label(area.area), "findings")
        yield _grid(_finding_rows(area))
    if report.strengths:
        yield _heading("Strengths")
        groups = by_rule(report.strengths)
        yield _grid((Text("✓", "green"), _praise(group)) for group in groups[:_STRENGTHS])
        yield from _more(len(groups), _STRENGTHS)
    for proposal in report.proposals:
        yield _heading(f"A proposed {proposal.kind}", visible(proposal.reason))
        yield Text(visible(proposal.text))
    if report.next_steps:
        yield _heading("Next steps")
        yield _grid((Text(visible(step.kind), "cyan"), Group(*_step_lines(step))) for step in report.next_steps)
    for title, fits in (("Specialisations", report.specialisations), ("Other roles", report.adjacent_roles)):
        if fits:
            yield _heading(title, "share of what each asks for that is shown")
            yield _grid(map(_fit_row, fits[:_FITS]))
    if report.not_graded:
        yield _heading("Not graded", "neither helps nor harms")
        yield from _not_graded_lines(report.not_graded)
    yield Text("\nprofilecheck explain CODE tells why a rule is there.", "dim")


def _header(report: Report) -> Iterator[RenderableType]:
    size = f"{counted(report.pages, 'page')}, " if report.pages else ""
    line = Table.grid(expand=True, padding=(0, 1))
    line.add_column(ratio=1)
    line.add_column(justify="right", no_wrap=True)
    line.add_row(Text(visible(report.source), "bold"), Text(f"{size}{counted(report.words, 'word')}", "dim"))
    yield line
    about = [report.role_name]
    if report.stage:
        about.append(report.stage.name)
        about.append(f"{duration(report.stage.months)} of work" if report.stage.months else "")
    yield Text(visible(" · ".join(filter(None, [*about, f"as of {report.as_of}"]))), "dim")


def _diagnostic_lines(diagnostic: Diagnostic) -> Iterator[RenderableType]:
    yield _body(diagnostic.message, note=_page(diagnostic.page))
    if diagnostic.cure:
        yield _advice(diagnostic.cure)


def _scores(score: Score, width: int) -> RenderableType:
    """The total, then a bar for each dimension."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "left", "right", "right"):
        grid.add_column(justify=justify, no_wrap=justify == "right")
    total = Text(_number(score.total), "bold")
    grid.add_row(Text("Score", "bold"), _bar(score.total, width), total, Text("of 100", "dim"))
    whole = sum(dimension.weight for dimension in score.dimensions) or 1
    for dimension in score.dimensions:
        weight = Text(f"weighs {dimension.weight / whole:.0%}", "dim")
        name = Text(f"  {visible(dimension.name)}")
        grid.add_row(name, _bar(dimension.score, width), Text(_number(dimension.score)), weight)
    return Padding(grid, (1, 0, 0, 0))


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"


def _bar(value: float | None, width: int) -> Text:
    if value is None:
        return Text("not graded", "dim")
    filled = round(value / 100 * width)
    return Text.assemble(("█" * filled, "cyan"), ("░" * (width - filled), "dim"))


def _skills(categories: Sequence[Category]) -> Iterator[RenderableType]:
    """The matrix of the guide's categories, then what stands beside them."""
    matrix = Table(box=None, expand=True, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    matrix.add_column("", ratio=1)
    for mark in MARKS.values():
        matrix.add_column(mark, justify="right", no_wrap=True)
    matrix.add_column("longest", justify="right", no_wrap=True)
    for category in categories:
        if category.core:
            matrix.add_row(*_category_row(category))
    yield matrix
    others = (category for category in categories if category.skills and not category.core)
    if beside := [f"{visible(category.name)} {len(category.skills)}" for category in others]:
        yield Text.assemble(("Besides: ", "dim"), ", ".join(beside))


def _category_row(category: Category) -> Iterator[RenderableType]:
    names = Text("  ").join(
        Text(f"{MARKS[skill.level]}\N{NO-BREAK SPACE}{visible(skill.name)}", _STYLES[skill.level])
        for skill in sorted(category.skills, key=by_weight)
    )
    missing = Text(f"missing: {visible(', '.join(category.missing))}", "yellow")
    parts = [Text(visible(category.name), "bold")]
    parts += [names] if category.skills else []
    parts += [missing] if category.missing else []
    yield Group(*(Padding(part, (0, 0, 0, 2 if i else 0)) for i, part in enumerate(parts)))
    levels = [skill.level for skill in category.skills]
    for level in MARKS:
        yield Text(str(levels.count(level) or "·"))
    yield Text(duration(max((skill.months for skill in category.skills), default=0)) or "·")


def _finding_rows(area: AreaGroup) -> Iterator[tuple[RenderableType, ...]]:
    quoted: set[Evidence] = set()
    for group in area.rules:
        yield _code(group), Group(*_finding_lines(group, quoted)), _gain(group.points)


def _finding_lines(group: RuleGroup, quoted: set[Evidence]) -> Iterator[RenderableType]:
    """Remarks with their quotes and advice; what was quoted in this area is not told again."""
    for remark in group.remarks[:_QUOTES]:
        fresh = [part for part in remark.quoted if part not in quoted]
        elsewhere = [part for part in (*remark.told, *remark.quoted) if part not in fresh]
        quoted.update(fresh)
        yield _body(remark.message, note=_page(elsewhere[0].page) if elsewhere else "")
        yield from map(_quote, fresh[:_QUOTES])
        yield from _more(len(fresh), _QUOTES)
        yield from map(_advice, remark.advice)
    yield from _more(len(group.remarks), _QUOTES)
    if group.advice:
        yield _advice(group.advice)


def _advice(suggestion: str) -> RenderableType:
    return _marked(Text("→", "cyan"), Text(visible(suggestion)))


def _more(number: int, shown: int) -> Iterator[Text]:
    if number > shown:
        yield Text(f"  and {number - shown} more", "dim")


def _quote(evidence: Evidence) -> RenderableType:
    return _marked(Text(f"  {_page(evidence.page)}", "dim"), Text(f"“{clip(evidence.quote, _QUOTE_LENGTH)}”", "italic"))


def _praise(group: RuleGroup) -> RenderableType:
    remark = group.remarks[0]
    note = _page(remark.told[0].page) if remark.told else ""
    return Group(_body(remark.message, note=note), *map(_quote, () if note else remark.quoted[:1]))


def _change_row(change: TopChange, finding: Finding | None) -> tuple[RenderableType, ...]:
    lines = [
        _body(change.text, note=f"then {change.total:.0f}"),
        Text(visible(finding.message) if finding else "", "dim"),
    ]
    return _gain(change.points), Group(*filter(None, lines)), Text(visible(change.code), "cyan")


def _step_lines(step: NextStep) -> Iterator[RenderableType]:
    yield Text(visible(step.text))
    yield Text(visible(step.reason), "dim")


def _fit_row(fit: RoleFit) -> tuple[RenderableType, ...]:
    missing = f"missing: {visible(', '.join(fit.missing))}" if fit.missing else ""
    lines = [Text(visible(fit.name), "bold"), Text(missing, "dim")]
    return Text(f"{fit.fit:3.0f} %"), Group(*filter(None, lines))


def _not_graded_lines(rules: Iterable[NotGraded]) -> Iterator[RenderableType]:
    reasons: dict[str, list[str]] = {}
    for rule in sorted(rules, key=lambda rule: rule.code):
        reasons.setdefault(rule.reason, []).append(rule.code)
    for reason, codes in reasons.items():
        yield Text(visible(f"{reason}: {', '.join(codes)}"), "dim")


def _heading(title: str, note: str = "") -> RenderableType:
    return Text.assemble("\n", (visible(title), "bold underline"), (f"  {note}" if note else "", "dim"))


def _grid(rows: Iterable[tuple[RenderableType, ...]]) -> Table:
    """Rows whose second cell takes the room that there is."""
    grid = Table.grid(expand=True, padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_column(no_wrap=True, justify="right")
    for row in rows:
        grid.add_row(*row)
    return grid


def _marked(mark: Text, text: Text) -> Table:
    """A text that wraps beside its mark, not under it."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_row(mark, text)
    return grid


def _body(message: str, *, note: str = "") -> Text:
    return Text.assemble(visible(message), (f"  {note}" if note else "", "dim"))


def _gain(points: float) -> Text:
    return Text(f"+{points:.1f}", "green") if points >= 0.05 else Text("")


def _code(group: RuleGroup) -> Text:
    return Text(visible(group.first.code), "cyan")


def _places(group: RuleGroup) -> str:
    return f"{len(group.findings)} places" if len(group.findings) > 1 else ""


def _page(page: int | None) -> str:
    return f"p. {page}" if page else ""
