"""The matrix of the skills."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from profilecheck.model.report import Category, Report
from profilecheck.model.skill import SkillLevel
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._clean import visible
from profilecheck.reporting._outline import MARKS, by_weight, duration
from profilecheck.reporting._rows import GLUE, Row
from profilecheck.reporting._terminal.pieces import Block, part

_STYLES = {SkillLevel.USED_WITH_RESULT: "bold", SkillLevel.USED: "", SkillLevel.LISTED: "dim"}


def skills(report: Report, _: RenderOptions) -> Iterator[Block]:
    """How well each category of the role is shown."""
    legend = "  ".join(f"{mark} {level}" for level, mark in MARKS.items())
    yield from part("Skills", _skills(report.categories), legend)


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
        Text(f"{MARKS[skill.level]}{GLUE}{visible(skill.name)}", _STYLES[skill.level])
        for skill in sorted(category.skills, key=by_weight)
    )
