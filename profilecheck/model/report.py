"""The result of an analysis: all that a renderer needs."""

from dataclasses import dataclass

from profilecheck.model.document import Diagnostic
from profilecheck.model.finding import Evidence, Finding, NotGraded
from profilecheck.model.profile import Profile
from profilecheck.model.skill import SkillEvidence

SCHEMA_VERSION = "1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """One named part of the score."""

    id: str
    name: str
    weight: float
    """Share of the total, as published in the guide's file."""
    score: float | None
    """0–100, or None when nothing in it could be graded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """0–100 in named dimensions; a dimension that is not graded is left out of the weighted mean."""

    total: float | None
    version: str
    """Changes whenever the same document may get another score."""
    dimensions: tuple[Dimension, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The career stage and why."""

    id: str
    name: str
    months: int
    """Merged months of work experience."""
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A category of the skill taxonomy, with the skills of this profile in it."""

    id: str
    name: str
    core: bool
    """Whether it is one of the categories of the career guide."""
    skills: tuple[SkillEvidence, ...]
    missing: tuple[str, ...] = ()
    """Names of skills that the role asks for at this stage and the profile does not show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An analysis of one document for one role."""

    schema_version: str
    source: str
    format: str
    pages: int
    words: int
    role: str
    """Id of the career guide."""
    role_name: str
    as_of: str
    """ISO date that "present" was taken to mean."""
    score: Score
    stage: Stage | None
    categories: tuple[Category, ...]
    findings: tuple[Finding, ...]
    """Most points first."""
    strengths: tuple[Finding, ...]
    not_graded: tuple[NotGraded, ...]
    diagnostics: tuple[Diagnostic, ...]
    profile: Profile
