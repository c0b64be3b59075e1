"""The skills: what they are called, and which others they imply."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from profilecheck.lexicon.contexts import Contexts
from profilecheck.lexicon.names import NameIndex
from profilecheck.lexicon.skill import Skill, SkillCategory
from profilecheck.lexicon.surfaces import spellings


@dataclass(frozen=True, kw_only=True)
class Taxonomy:
    """All skills and their categories.

    >>> python = Skill(id="python", name="Python", category="programming")
    >>> taxonomy = Taxonomy(categories={}, skills={"python": python})
    >>> [skill.id for skill in taxonomy.resolve("PYTHON")]
    ['python']
    """

    categories: Mapping[str, SkillCategory]
    """In the order in which reports show them."""
    skills: Mapping[str, Skill] = field(repr=False)
    index: NameIndex | None = field(default=None, repr=False)
    """The index of the names, if it is there already."""
    contexts: Contexts = field(default_factory=Contexts.none, repr=False)
    """How the matcher judges what it finds."""

    @cached_property
    def names(self) -> NameIndex:
        """The spellings of all names."""
        return self.index or NameIndex.of(self.skills.values())

    def resolve(self, name: str) -> tuple[Skill, ...]:
        """The skills that a name may stand for, whatever the context; ordered by id."""
        found = {known.skill for parts in spellings(name) for known in self.names.of_pieces(parts)}
        return tuple(self.skills[skill] for skill in sorted(found))

    def implied_by(self, skill: str) -> tuple[str, ...]:
        """Ids of all skills that a skill implies, directly or through others; ordered by id."""
        found: set[str] = set()
        todo = [skill]
        while todo:
            fresh = set(self.skills[todo.pop()].implies) - found
            found |= fresh
            todo.extend(fresh)
        return tuple(sorted(found))
