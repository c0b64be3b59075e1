"""What the rules say about a profile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from profilecheck.model.document import Span
from profilecheck.model.geometry import Box


class Strength(StrEnum):
    """How well a rule's advice is backed."""

    EXPERIMENT = "experiment"
    """Randomised or controlled studies."""
    VENDOR = "vendor data"
    """Figures that a vendor or network published about its own users."""
    CONVENTION = "convention"
    """The advice of guides and recruiters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One thing that a rule looked at, and whether it was as it should be."""

    met: bool
    spans: tuple[Span, ...] = ()
    """Where it stands; empty for something that is missing."""
    values: Mapping[str, str] = field(default_factory=dict)
    """Words for the placeholders of the rule's message and suggestion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A quote with its place: `document.text[span.start:span.end] == quote`."""

    span: Span
    quote: str
    page: int | None = None
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A remark about the profile: something to change, or (in `Report.strengths`) something done well."""

    code: str
    name: str
    area: str
    dimension: str
    message: str
    suggestion: str = ""
    evidence: tuple[Evidence, ...] = ()
    rows: tuple[str, ...] = ()
    """Rows of the career guide that the rule covers."""
    strength: Strength = Strength.CONVENTION
    points: float = 0.0
    """Points of the total score that solving it would win; 0 for a strength."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotGraded:
    """A rule that found nothing to look at; it is neutral in the score."""

    code: str
    name: str
    area: str
    reason: str
