"""The skills as a matrix: category × level of evidence × time of use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from profilecheck.model.report import Category
from profilecheck.model.skill import SkillEvidence
from profilecheck.reporting._outline import MARKS, by_weight

_SMALL, _LARGE = 9, 24
"""Width of the dots of a skill without a known time of use and of that which was used longest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A skill in the picture."""

    skill: SkillEvidence
    size: int
    """Width; the area grows with the time of use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A category, with the dots of each level of evidence, the strongest level first."""

    category: Category
    levels: tuple[tuple[Dot, ...], ...]
    months: int
    """Longest time of use."""

    @property
    def dots(self) -> Sequence[Dot]:
        """All skills, the best shown first."""
        return [dot for level in self.levels for dot in level]


def matrix(categories: Iterable[Category]) -> tuple[MatrixRow, ...]:
    """The rows of the categories of the role, and of those besides that have skills."""
    shown = [category for category in categories if category.core or category.skills]
    longest = max((_months(category) for category in shown), default=0) or 1
    return tuple(
        MatrixRow(
            category=category,
            levels=tuple(
                tuple(
                    Dot(skill=skill, size=round(_SMALL + (_LARGE - _SMALL) * sqrt(skill.months / longest)))
                    for skill in sorted(category.skills, key=by_weight)
                    if skill.level == level
                )
                for level in MARKS
            ),
            months=_months(category),
        )
        for category in shown
    )


def _months(category: Category) -> int:
    return max((skill.months for skill in category.skills), default=0)
