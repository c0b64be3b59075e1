"""The career guide of a role: titles, what it asks for at which stage, advice, and the weights of the score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from profilecheck.lexicon.phrases import Phrase, Phrases

GOAL, INTERVIEW, QUALITY = KINDS = ("goal", "interview", "quality")
"""Kinds of advice."""
ROLE, ADJACENT, RELATED = NEARNESS = ("role", "adjacent", "related")
"""How near a title is to a role, nearest first; a farther one counts less, and a level lower with each step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTitles:
    """Titles of a role by level (stage id), and patterns that tell how near another title is to it."""

    levels: Mapping[str, tuple[str, ...]]
    near: Mapping[str, tuple[str, ...]]
    """Patterns by nearness: role, adjacent, related."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionWeight:
    """A named part of the score and its share."""

    id: str
    name: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLevel:
    """A career stage and the months of experience from which it is usual."""

    id: str
    name: str
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A competence that the role asks for; any one of the skills shows it."""

    id: str
    name: str
    any: tuple[str, ...]
    categories: tuple[str, ...]
    """Any skill of these categories of the taxonomy will do too."""
    weight: float
    must: tuple[str, ...]
    """Stages at which it is expected."""
    nice: tuple[str, ...]
    """Stages at which it is welcome."""
    rows: tuple[str, ...]
    field: bool
    """Whether its skills are fields of work, as a headline names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Something that experience entries should show: an activity, and what it is done to."""

    id: str
    name: str
    stages: tuple[str, ...]
    """Stages at which it is expected."""
    doing: Phrase
    what: Phrase
    categories: tuple[str, ...]
    """A skill of one of these categories will do instead of `what`."""
    rows: tuple[str, ...]
    senior: bool
    """Whether it speaks of a senior level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Specialisation:
    """A field within the role, told by skills."""

    id: str
    name: str
    skills: tuple[str, ...]
    sets_apart: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjacentRole:
    """Another role and what sets it apart; `id` names its guide, where there is one."""

    name: str
    sets_apart: str
    id: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A goal, an interview topic, or a quality that stands out."""

    id: str
    kind: str
    text: str
    stages: tuple[str, ...]
    skills: tuple[str, ...]
    """Skills, any of which shows it."""
    activities: tuple[str, ...]
    """Responsibilities that together show it."""
    rules: tuple[str, ...]
    """Codes of rules that, all kept, show it."""
    rows: tuple[str, ...]


# Not slotted: cached properties need a __dict__.
@dataclass(frozen=True, kw_only=True, eq=False)
class Guide:
    """All that is asked of one role, and how much it counts. Compared by identity, so that it can be a cache key."""

    id: str
    name: str
    version: str
    """Changes with anything that may change a score."""
    rows: tuple[str, ...]
    titles: RoleTitles
    stages: tuple[StageLevel, ...]
    dimensions: tuple[DimensionWeight, ...]
    requirements: tuple[Requirement, ...]
    responsibilities: tuple[Responsibility, ...]
    specialisations: tuple[Specialisation, ...]
    adjacent: tuple[AdjacentRole, ...]
    advice: tuple[Advice, ...]
    education: Mapping[str, tuple[str, ...]]
    """majors, minors, courses: patterns."""
    essential: tuple[str, ...]
    """Ids of the requirements without which work is of another trade."""
    shared: tuple[str, ...]
    """Subcategories of skills that other trades have too: they count by name only, not by their category."""
    core: tuple[str, ...]
    """Categories of skills that are the grounds of the role."""
    tools: tuple[str, ...]
    """Categories of skills that are languages, frameworks and platforms."""
    certificates: tuple[str, ...]
    """Patterns of names of certificates that count for the role."""
    keywords: tuple[str, ...]
    """Patterns that recruiters search for."""
    topics: tuple[str, ...]
    """Patterns by which a post speaks of the field, besides skills and keywords."""
    industries: tuple[str, ...]
    """Skills that are industries."""
    general: tuple[str, ...] = ()
    """Skills that everybody in the trade has."""
    managing: tuple[str, ...] = ()
    """Soft skills that those who lead may list."""
    english_only: tuple[str, ...] = ()
    """Codes of rules, or how they begin, that look at words and so hold for English alone."""
    rule_weights: Mapping[str, float] = field(default_factory=dict)
    """Weight of a rule within its dimension, where it is not 1; 0 makes it mere advice."""
    thresholds: Mapping[str, float] = field(default_factory=dict)

    @cached_property
    def keyword_phrases(self) -> Phrases:
        """Words that recruiters search for."""
        return _phrases(self.keywords)

    @cached_property
    def topic_phrases(self) -> Phrases:
        """Words of those who speak about the field."""
        return _phrases((*self.keywords, *self.topics))

    @cached_property
    def major_phrases(self) -> Phrases:
        """Fields of study that fit the role."""
        return _phrases((*self.education["majors"], *self.education["minors"]))

    @cached_property
    def course_phrases(self) -> Phrases:
        """Courses of the field."""
        return _phrases(self.education["courses"])

    @cached_property
    def certificate_phrases(self) -> Phrases:
        """Names of certificates that count for the role."""
        return _phrases(self.certificates)

    @cached_property
    def essential_skills(self) -> tuple[frozenset[str], frozenset[str]]:
        """Ids of skills, and categories of skills, that make work one of the role."""
        named = [one for one in self.requirements if one.id in self.essential]
        skills = frozenset(skill for one in named for skill in one.any)
        return skills, frozenset(category for one in named for category in one.categories)

    def rule_weight(self, code: str) -> float:
        """Weight of a rule within its dimension."""
        return self.rule_weights.get(code, 1.0)

    def asked(self, stage: str) -> tuple[tuple[Requirement, bool], ...]:
        """What a stage asks for, and whether it is a must."""
        return tuple(
            (requirement, stage in requirement.must)
            for requirement in self.requirements
            if stage in requirement.must or stage in requirement.nice
        )

    def advised(self, kind: str, stage: str) -> tuple[Advice, ...]:
        """Advice of one kind for a stage."""
        return tuple(item for item in self.advice if item.kind == kind and stage in item.stages)


def _phrases(patterns: Sequence[str]) -> Phrases:
    return Phrases((Phrase(id="name", any=tuple(patterns)),))
