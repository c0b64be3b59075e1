"""Skills found in a text, and how well the document proves them."""

from dataclasses import dataclass
from enum import StrEnum

from profilecheck.model.document import Span
from profilecheck.model.profile import YearMonth


class SkillLevel(StrEnum):
    """How well a skill is proved, weakest first."""

    LISTED = "listed"
    USED = "used"
    USED_WITH_RESULT = "used with result"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillMention:
    """One place in a text that names a skill."""

    id: str
    """Permanent id in the taxonomy."""
    name: str
    """Canonical name."""
    category: str
    """Id of the category in the taxonomy."""
    surface: str
    """The words as they stand in the text."""
    span: Span
    method: str
    """How it was recognised: name, alias, pattern, fuzzy or implied."""
    score: float
    """Confidence between 0 and 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillEvidence:
    """All that a document shows of one skill."""

    id: str
    name: str
    category: str
    level: SkillLevel
    mentions: tuple[SkillMention, ...]
    """In the order of the document; empty for a skill that is only implied by others."""
    positions: tuple[int, ...] = ()
    """Indices into `Profile.positions` of the jobs that show it."""
    months: int = 0
    """Months of use, from the merged timeline of those positions."""
    first_used: YearMonth | None = None
    last_used: YearMonth | None = None
    """None when it was never shown in use; the month of the analysis when it still is in use."""
    implied_by: tuple[str, ...] = ()
    """Ids of the skills that imply it, for a skill without a mention of its own."""
