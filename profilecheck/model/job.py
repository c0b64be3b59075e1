"""A job posting as data, and how a profile fits it."""

from dataclasses import dataclass
from enum import StrEnum

from profilecheck.model.finding import Evidence
from profilecheck.model.proposal import Proposal

JOB_SCHEMA_VERSION = "1.0"


class RequirementKind(StrEnum):
    """What a requirement is about."""

    SKILL = "skill"
    YEARS = "years"
    DEGREE = "degree"
    CERTIFICATE = "certificate"
    LANGUAGE = "language"
    DUTY = "duty"
    """Something that the job does, in the posting's words."""
    SOFT_SKILL = "soft skill"
    CLEARANCE = "clearance"


class Need(StrEnum):
    """How much the posting wants it, most first."""

    MUST = "must"
    PREFERRED = "preferred"
    NAMED = "named"
    """It is only named in what the job does."""


class Status(StrEnum):
    """What a profile says to a requirement."""

    MET = "met"
    PARTLY = "partly met"
    NOT_SHOWN = "not shown"
    CANNOT_TELL = "cannot tell"
    """Résumés do not usually say it; neutral in the score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing that a posting asks for; any one of several skills, certificates or degrees suffices."""

    kind: RequirementKind
    need: Need
    text: str
    """What is asked for, in short: "PyTorch or TensorFlow", "5 years of work"."""
    evidence: Evidence
    """Where the posting says it."""
    any: tuple[str, ...] = ()
    """Ids of skills, names of certificates or languages, or the degree's level; one of them suffices."""
    fields: tuple[str, ...] = ()
    """Fields of study of a degree, or fields of work of which years are asked; one of them suffices."""
    years: float | None = None
    """The least number of years, for the whole job or of the skill."""
    or_equivalent: bool = False
    """Whether experience may stand for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """What a job posting says, without what every posting says."""

    source: str
    """The file's name as given, for messages only."""
    title: str
    company: str = ""
    level: str = ""
    """entry, mid, senior or leadership; empty where nothing tells it."""
    location: str = ""
    work_mode: str = ""
    """remote, hybrid or on-site; empty where nothing tells it."""
    requirements: tuple[Requirement, ...] = ()
    """In the order of the posting."""
    body: tuple[str, ...] = ()
    """The sentences that tell what the job is and asks for; no benefits, no legal notices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementMatch:
    """A requirement with what the profile says to it."""

    requirement: Requirement
    status: Status
    credit: float
    """0 to 1, the share of its weight that counts."""
    weight: float
    """Its weight in the score; 0 for what cannot be told or does not count."""
    reason: str
    """Why, in a few words."""
    evidence: tuple[Evidence, ...] = ()
    """Where the profile says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorePart:
    """One part of the score of a match."""

    id: str
    name: str
    weight: float
    """Share of the total, as published in lexicons/postings/match.toml."""
    score: float | None
    """0–100, or None when the posting says nothing to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobAdvice:
    """Something to do to the profile before it goes out for this job."""

    kind: str
    """show, name, missing or first."""
    text: str
    reason: str
    evidence: tuple[Evidence, ...] = ()
    """Where the profile has it."""
    asked: Evidence | None = None
    """Where the posting asks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobMatch:
    """How one profile fits one posting."""

    schema_version: str
    posting: Posting
    score: float
    """0–100: the weighted mean of the parts."""
    parts: tuple[ScorePart, ...]
    requirements: tuple[RequirementMatch, ...]
    """In the order of the posting."""
    advice: tuple[JobAdvice, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    """A title and headlines for this job, of the profile's own facts."""
