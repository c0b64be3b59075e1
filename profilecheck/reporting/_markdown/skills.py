"""The matrix of the skills."""

from collections.abc import Iterable, Iterator

from profilecheck.model.report import Category, Report
from profilecheck.model.skill import SkillLevel
from profilecheck.reporting import RenderOptions
from profilecheck.reporting._markdown.pieces import escape, part
from profilecheck.reporting._outline import duration


def skills(report: Report, _: RenderOptions) -> Iterator[str]:
    """How well each category of the role is shown."""
    yield from part("Skills", _skills(report.categories))


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
