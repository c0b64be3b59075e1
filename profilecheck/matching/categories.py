"""The skills of a profile by category, with what the role asks for and the profile does not show."""

from collections.abc import Sequence

from profilecheck.lexicon.role import Guide, Requirement
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.model.report import Category
from profilecheck.model.skill import SkillEvidence


def by_category(skills: Sequence[SkillEvidence], taxonomy: Taxonomy, guide: Guide, stage: str) -> tuple[Category, ...]:
    """The categories of the career guide, and those beside them of which the profile shows something.

    What a stage must show and the profile does not is missing in the category of the first skill that would show it.
    """
    missing: dict[str, list[str]] = {}
    for requirement, must in guide.asked(stage):
        category = next((taxonomy.skills[skill].category for skill in requirement.any if skill in taxonomy.skills), "")
        if must and not _shown(requirement, skills):
            missing.setdefault(category, []).append(requirement.name)
    return tuple(
        Category(
            id=category.id,
            name=category.name,
            core=category.core,
            skills=tuple(skill for skill in skills if skill.category == category.id),
            missing=tuple(missing.get(category.id, ())),
        )
        for category in taxonomy.categories.values()
        if category.core or category.id in missing or any(skill.category == category.id for skill in skills)
    )


def _shown(requirement: Requirement, skills: Sequence[SkillEvidence]) -> bool:
    return any(skill.id in requirement.any or skill.category in requirement.categories for skill in skills)
