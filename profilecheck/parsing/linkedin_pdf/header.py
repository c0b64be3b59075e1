"""What stands above the first heading: name, headline and place."""

from collections.abc import Sequence
from dataclasses import dataclass

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Place, Sourced
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.parsing.linkedin_pdf.flow import Paragraph
from profilecheck.parsing.linkedin_pdf.lines import Told, around, field
from profilecheck.parsing.linkedin_pdf.rows import Row
from profilecheck.parsing.linkedin_pdf.settings import LinkedInSettings


@dataclass(frozen=True, slots=True)
class Header:
    """The head of the main column."""

    name: Sourced[str] | None
    headline: Sourced[str] | None
    location: Sourced[Place] | None


def header_rows(rows: Sequence[Row], settings: LinkedInSettings) -> list[Paragraph]:
    """The rows of the head as paragraphs: name, headline, place."""
    names = [row for row in rows if row.role == "name"]
    others = [row for row in rows if row.role != "name"]
    place = _first_of_place(others, names[0].color if names else "", settings)
    groups = (names, others[:place], others[place:])
    return [Paragraph(list(group)) for group in groups if group]


def _first_of_place(rows: Sequence[Row], color: str, settings: LinkedInSettings) -> int:
    """Index of the row with which the place begins: it is paler, and stands a little apart."""
    paler = next((index for index, row in enumerate(rows) if row.color != color), len(rows))
    if paler < len(rows) or len(rows) < 2:
        return paler
    above, last = rows[-2:]
    apart = (last.baseline - above.baseline) / last.size > settings.leading["headline"]
    return len(rows) - 1 if apart else len(rows)


def header_of(lines: Sequence[Told], document: Document, words: FieldWords) -> Header:
    """The fields of the head: below the name the headline, and below that the place."""
    name = [line for line in lines if line.role == "name"]
    others = [line for line in lines if line.role != "name"]
    pale = bool(name and others) and others[0].line.style.color != name[0].line.style.color
    place = others[-1:] if len(others) > 1 or pale else []
    headline = others[: len(others) - len(place)]
    return Header(
        name=field(document, name, 0.99, "set in the largest type"),
        headline=field(document, headline, 0.99, "what stands below the name"),
        location=_location(document, around(place), words) if place else None,
    )


def _location(document: Document, span: Span, words: FieldWords) -> Sourced[Place]:
    """City, region and country as LinkedIn writes them, in this order and as many as are known."""
    text = document.quote(span)
    parts = [part.strip() for part in text.replace("，", ",").split(",")]
    if len(parts) >= 3:
        city, region, country = parts[0], ", ".join(parts[1:-1]), parts[-1]
    elif len(parts) == 2:
        known = parts[0] in words.places.regions and parts[0] not in words.places.cities
        city, region, country = ("", parts[0], parts[1]) if known else (parts[0], "", parts[1])
    else:
        known = text in words.places.countries and text not in words.places.cities
        city, region, country = ("", "", text) if known else (text, "", "")
    place = Place(text=text, city=city, region=region, country=country)
    return Sourced(value=place, span=span, confidence=0.97, why="what stands below the headline")
