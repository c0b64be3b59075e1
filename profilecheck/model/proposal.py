"""Texts that are proposed to the person, made of facts of the profile."""

from dataclasses import dataclass

from profilecheck.model.finding import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a proposed text."""

    text: str
    source: str
    """Where in the profile it was taken from, or "to fill in"."""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A text composed only of facts of the profile; what is missing is marked, never invented."""

    kind: str
    """headline, summary, bullet or title."""
    text: str
    parts: tuple[Part, ...]
    reason: str = ""
