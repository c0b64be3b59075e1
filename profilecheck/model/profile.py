"""What a document says about a person; every field knows where it was read and how surely."""

from dataclasses import dataclass

from profilecheck.model.document import Span
from profilecheck.model.network import Network
from profilecheck.model.sourced import Sourced as Sourced
from profilecheck.model.sourced import YearMonth as YearMonth


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time; `current` means that it has not ended, and `end` is then None."""

    start: YearMonth | None = None
    end: YearMonth | None = None
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A location as printed, split as far as it can be."""

    text: str
    city: str = ""
    region: str = ""
    country: str = ""
    postal_code: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLink:
    """An address of the person's own: a profile in a network, or a site."""

    url: str
    network: str = ""
    """LinkedIn, GitHub …; empty for a personal site."""
    username: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach the person."""

    emails: tuple[Sourced[str], ...] = ()
    phones: tuple[Sourced[str], ...] = ()
    links: tuple[Sourced[WebLink], ...] = ()
    location: Sourced[Place] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One job: a role held in one company over one period."""

    span: Span
    title: Sourced[str] | None = None
    company: Sourced[str] | None = None
    location: Sourced[str] | None = None
    period: Sourced[Period] | None = None
    url: Sourced[str] | None = None
    summary: Sourced[str] | None = None
    """Running text of the entry that is not a bullet."""
    highlights: tuple[Sourced[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Education:
    """One course of study."""

    span: Span
    institution: Sourced[str] | None = None
    degree: Sourced[str] | None = None
    """Kind of study as printed: BSc, Master of Science, Bootcamp …"""
    field: Sourced[str] | None = None
    location: Sourced[str] | None = None
    period: Sourced[Period] | None = None
    score: Sourced[str] | None = None
    courses: tuple[Sourced[str], ...] = ()
    highlights: tuple[Sourced[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillGroup:
    """Skills that the document lists under one label; the label may be missing."""

    span: Span
    name: Sourced[str] | None = None
    skills: tuple[Sourced[str], ...] = ()
    level: Sourced[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project outside the positions."""

    span: Span
    name: Sourced[str] | None = None
    url: Sourced[str] | None = None
    period: Sourced[Period] | None = None
    summary: Sourced[str] | None = None
    highlights: tuple[Sourced[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate or licence."""

    span: Span
    name: Sourced[str]
    issuer: Sourced[str] | None = None
    date: Sourced[YearMonth] | None = None
    url: Sourced[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A paper, article, book or talk."""

    span: Span
    name: Sourced[str]
    authors: Sourced[str] | None = None
    publisher: Sourced[str] | None = None
    date: Sourced[YearMonth] | None = None
    url: Sourced[str] | None = None
    summary: Sourced[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Patent:
    """A patent or patent application."""

    span: Span
    name: Sourced[str]
    number: Sourced[str] | None = None
    date: Sourced[YearMonth] | None = None
    url: Sourced[str] | None = None
    summary: Sourced[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A prize, honour or scholarship."""

    span: Span
    title: Sourced[str]
    awarder: Sourced[str] | None = None
    date: Sourced[YearMonth] | None = None
    summary: Sourced[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSkill:
    """A natural language and how well it is spoken."""

    span: Span
    language: Sourced[str]
    fluency: Sourced[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteering:
    """Unpaid work."""

    span: Span
    organization: Sourced[str] | None = None
    role: Sourced[str] | None = None
    location: Sourced[str] | None = None
    period: Sourced[Period] | None = None
    summary: Sourced[str] | None = None
    highlights: tuple[Sourced[str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the document under one heading."""

    kind: str
    """An id of lexicons/sections, "header" for what stands before the first heading, or "unknown"."""
    span: Span
    heading: Sourced[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """All that was read about the person, in the order of the document."""

    name: Sourced[str] | None = None
    headline: Sourced[str] | None = None
    contact: Contact = Contact()
    summary: Sourced[str] | None = None
    positions: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    projects: tuple[Project, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    publications: tuple[Publication, ...] = ()
    patents: tuple[Patent, ...] = ()
    awards: tuple[Award, ...] = ()
    languages: tuple[LanguageSkill, ...] = ()
    volunteering: tuple[Volunteering, ...] = ()
    interests: tuple[Sourced[str], ...] = ()
    sections: tuple[Section, ...] = ()
    network: Network | None = None
    """Only a LinkedIn archive knows of it."""
