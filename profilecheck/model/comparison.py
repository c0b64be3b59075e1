"""Two documents of one person, for instance a résumé and a LinkedIn profile, and where they disagree."""

from dataclasses import dataclass

from profilecheck.model.finding import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """An entry of each document that were taken for the same job or course of study."""

    kind: str
    """position or education."""
    here: Evidence
    """In the first document."""
    there: Evidence
    """In the second document."""
    likeness: float
    """0 to 1."""
    why: str
    """What they have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Something that the two documents tell differently, or that only one of them tells."""

    kind: str
    """name, profile, position, company, title, dates, roles, education, skills, email, phone or place."""
    noticed: bool
    """Whether a recruiter who reads both would ask about it; the others are only worth knowing."""
    message: str
    suggestion: str
    here: tuple[Evidence, ...] = ()
    """The places in the first document; empty for what stands only in the second."""
    there: tuple[Evidence, ...] = ()
    """The places in the second document; empty for what stands only in the first."""
    why: str = ""
    """Why the two places were taken to speak of the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two documents of one person say of the same things."""

    source: str
    """The file name of the second document."""
    format: str
    """What the second document was read as."""
    linked: tuple[Linked, ...]
    """In the order of the first document."""
    differences: tuple[Difference, ...]
    """What would be noticed first."""
    not_compared: tuple[str, ...] = ()
    """What could not be compared, and why."""

    @property
    def noticed(self) -> tuple[Difference, ...]:
        """The differences that a recruiter would ask about."""
        return tuple(one for one in self.differences if one.noticed)
