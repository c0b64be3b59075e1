"""lexicons/parsing/linkedin_pdf.toml as typed values."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from profilecheck.dates.tokens import fold
from profilecheck.lexicon.load import Lexicon
from profilecheck.parsing.fields.vocabulary import WordSet
from profilecheck.parsing.headings import normalised


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSettings:
    """How one form is set; sizes and places in points of a page that is not scaled."""

    left: tuple[float, float]
    """Between which places the main column begins."""
    right: float
    side_left: tuple[float, float]
    side_right: float
    aligned: float
    """The share of the rows of a column that begin where it does."""
    tolerance: float
    known: float
    """The share of its words that must have one of the sizes."""
    footer: float
    sizes: Mapping[str, float]
    """Font size by role."""

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> "FormSettings":
        """Read a table of a form."""
        return cls(
            left=(table["left"][0], table["left"][1]),
            right=table["right"],
            side_left=(table["side_left"][0], table["side_left"][1]),
            side_right=table["side_right"],
            aligned=table["aligned"],
            tolerance=table["tolerance"],
            known=table["known"],
            footer=table["footer"],
            sizes=table["sizes"],
        )

    def role(self, size: float) -> str:
        """What is set in a size, or nothing.

        >>> form = FormSettings(left=(0, 1), right=1, side_left=(0, 1), side_right=1, aligned=1, tolerance=0.02,
        ...                     known=1, footer=1, sizes={"name": 26.0, "body": 10.5})
        >>> form.role(10.4), form.role(11.2)
        ('body', '')
        """
        near = ((abs(size - own) / own, role) for role, own in self.sizes.items())
        distance, role = min(near)
        return role if distance <= self.tolerance else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedInSettings:
    """How LinkedIn sets its PDF, and what it calls the parts."""

    sidebar: FormSettings
    classic: FormSettings
    made_by: Mapping[str, Any]
    diagnostics: frozenset[str]
    """Codes of what is told of the file."""
    leading: Mapping[str, float]
    limits: Mapping[str, int]
    months: Mapping[str, int]
    """Number of a month by its name, folded."""
    at: tuple[str, ...]
    """Words between title and company, the surest first."""
    proficiency: WordSet
    variants: WordSet
    """What stands in brackets behind a language and is no level."""
    _headings: Mapping[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "LinkedInSettings":
        """The settings of a lexicon, built once."""
        return _settings(lexicon)

    def kind(self, heading: str) -> str | None:
        """The kind of section that a heading announces, in any language, or None."""
        return self._headings.get(normalised(heading))


@lru_cache(maxsize=4)
def _settings(lexicon: Lexicon) -> LinkedInSettings:
    table = lexicon.table("parsing/linkedin_pdf.toml")
    months = {
        fold(name): int(number)
        for names in (lexicon.table("parsing/dates.toml")["months"], table["months"])
        for number, listed in names.items()
        for name in listed
    }
    return LinkedInSettings(
        sidebar=FormSettings.of(table["sidebar"]),
        classic=FormSettings.of(table["classic"]),
        made_by=table["made_by"],
        diagnostics=frozenset(table["diagnostics"]["kept"]),
        leading=table["leading"],
        limits=table["limits"],
        months=months,
        at=tuple(table["at"]["words"]),
        proficiency=WordSet(table["proficiency"]["words"]),
        variants=WordSet(table["proficiency"]["variants"]),
        _headings={normalised(name): kind for kind, names in table["headings"].items() for name in names},
    )
