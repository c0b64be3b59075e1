"""What the rules say about a profile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from profilecheck.model.document import Document, Span
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
    weight: float = 1.0
    """How much it counts among the verdicts of its rule."""
    elsewhere: tuple["Evidence", ...] = ()
    """Where it stands in the document that this one is compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInfo:
    """What is known of a rule without running it."""

    code: str
    """Permanent: three letters for the area, three digits."""
    name: str
    area: str
    dimension: str
    rows: tuple[str, ...]
    """Rows of the career guide that the rule covers."""
    strength: Strength
    message: str
    """What an unmet verdict says; `{…}` are filled from `Verdict.values`."""
    suggestion: str
    praise: str
    """What a met verdict says among the strengths; empty for what goes without saying."""
    reason: str
    """Why the rule is not graded when it finds nothing to look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A rule with all that it said about one profile."""

    rule: RuleInfo
    verdicts: tuple[Verdict, ...]

    @property
    def credit(self) -> float | None:
        """Met weight divided by the whole weight; None when the rule is not graded."""
        whole = sum(verdict.weight for verdict in self.verdicts)
        return sum(verdict.weight for verdict in self.verdicts if verdict.met) / whole if whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A quote with its place: `document.text[span.start:span.end] == quote`."""

    span: Span
    quote: str
    page: int | None = None
    boxes: tuple[Box, ...] = ()

    @classmethod
    def at(cls, document: Document, span: Span) -> "Evidence":
        """The quote at a span of a document, with its place on the page."""
        return cls(span=span, quote=document.quote(span), page=document.page_of(span), boxes=document.boxes(span))


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
    elsewhere: tuple[Evidence, ...] = ()
    """Quotes of the document that this one was compared with."""
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
