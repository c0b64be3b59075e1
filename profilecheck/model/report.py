"""The result of an analysis: all that a renderer needs."""

from dataclasses import dataclass

from profilecheck.model.comparison import Comparison
from profilecheck.model.document import Diagnostic
from profilecheck.model.finding import Evidence, Finding, NotGraded
from profilecheck.model.job import JobMatch
from profilecheck.model.profile import Profile
from profilecheck.model.proposal import Proposal
from profilecheck.model.skill import SkillEvidence

SCHEMA_VERSION = "1.1"


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
class TopChange:
    """One of the changes that raise the score most."""

    code: str
    """The rule whose findings it solves."""
    text: str
    """What to do."""
    points: float
    """Points of the total score that it wins."""
    total: float
    """The score after this change and those before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """Something to do or to prepare beyond the wording of the profile."""

    kind: str
    """goal, skill, certificate, interview or quality."""
    text: str
    reason: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFit:
    """How well the skills of the profile fit a role or a specialisation."""

    id: str
    name: str
    fit: float
    """0–100: share of the weight of what it asks for that the profile shows."""
    sets_apart: str
    shown: tuple[str, ...]
    missing: tuple[str, ...]


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
    top_changes: tuple[TopChange, ...] = ()
    """The changes that raise the score most, computed by scoring again."""
    proposals: tuple[Proposal, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    specialisations: tuple[RoleFit, ...] = ()
    """Of the role, best fit first."""
    adjacent_roles: tuple[RoleFit, ...] = ()
    """Other roles, best fit first."""
    jobs: tuple[JobMatch, ...] = ()
    """How well the profile fits the job postings that were given, best first."""
    comparison: Comparison | None = None
    """With another document of the person; None if none was given."""
