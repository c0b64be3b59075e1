"""What each part of a profile proves about the skills that it names."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.phrases import load_phrases, tokens
from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Period, Position, Profile, Project, Section, Sourced, Volunteering

_NEXT = re.compile(r"(?<=[.!?])\s")
_CONTACT_KINDS = frozenset({"header", "contact"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A part of a document."""

    span: Span
    used: bool = False
    """Whether a skill named here was put to use, as opposed to listed."""
    told: bool = False
    """Whether it tells what was done, so that a number in it is a result of it."""
    prose: bool = False
    """Whether it is running text, of which each sentence tells something else."""
    position: int | None = None
    """Index of the job it belongs to."""
    period: Period | None = None


def places(profile: Profile) -> tuple[Place, ...]:
    """The parts of a profile that tell something of skills; a part inside another comes after it.

    What stands in no part is listed: the headline, groups of skills, courses, certificates, awards.
    """
    found: list[Place] = []
    for index, position in enumerate(profile.positions):
        found += _entry(position, position.title, index)
    for project in profile.projects:
        found += _entry(project, project.name, None)
    for service in profile.volunteering:
        found += _entry(service, service.role, None)
    found += [Place(span=publication.span, used=True) for publication in profile.publications]
    found += [Place(span=patent.span, used=True) for patent in profile.patents]
    return tuple(sorted(found, key=lambda place: (place.span.start, -place.span.end)))


def _entry(entry: Position | Project | Volunteering, title: Sourced[str] | None, index: int | None) -> Iterator[Place]:
    """An entry as a whole, and the statements in it."""
    period = entry.period.value if entry.period else None
    yield Place(span=entry.span, used=True, position=index, period=period)
    for statement in entry.highlights:
        yield Place(span=statement.span, used=True, told=True, position=index, period=period)
    if entry.summary:
        yield Place(span=entry.summary.span, used=True, told=True, prose=True, position=index, period=period)
    if title:
        yield Place(span=title.span, used=True, position=index, period=period)


def innermost(span: Span, among: Sequence[Place]) -> Place | None:
    """The smallest of the places, as `places` orders them, that holds a span."""
    last = bisect_right(among, span.start, key=lambda place: place.span.start)
    return next((place for place in reversed(among[:last]) if place.span.covers(span)), None)


def skill_regions(profile: Profile) -> tuple[Section, ...]:
    """The parts of a document that list skills: sections of the profile, and groups of skills wherever they stand."""
    groups = tuple(Section(kind="skills", span=group.span) for group in profile.skills)
    return (*profile.sections, *groups)


def names_of_others(profile: Profile) -> tuple[Span, ...]:
    """Spans of the names of people, companies, schools and places, in which no skill is looked for."""
    contact = profile.contact
    found: list[Sourced[Any] | None] = [
        profile.name,
        contact.location,
        *contact.emails,
        *contact.phones,
        *contact.links,
    ]
    for position in profile.positions:
        found += [position.company, position.location, position.url]
    for study in profile.education:
        found += [study.institution, study.location]
    for service in profile.volunteering:
        found += [service.organization, service.location]
    for certificate in profile.certificates:
        found += [certificate.issuer, certificate.url]
    for publication in profile.publications:
        found += [publication.publisher, publication.authors, publication.url]
    found += [patent.url for patent in profile.patents]
    found += [award.awarder for award in profile.awards]
    found += [project.url for project in profile.projects]
    found += [spoken.language for spoken in profile.languages]
    found += profile.interests
    return tuple(sorted(field.span for field in found if field is not None))


def introductions(document: Document, profile: Profile, lexicon: Lexicon) -> Iterator[Span]:
    """Spans of sentences at the beginning of positions that tell what the employer is, and nothing of the person."""
    book = load_phrases(lexicon, "introductions")
    for position in profile.positions:
        if position.summary is None or position.company is None:
            continue
        told, name = document.quote(position.summary.span), position.company.value
        following = tokens(told[len(name) :])[:2]
        hits = book.find(following) if told.casefold().startswith(name.casefold()) else ()
        if hits and hits[0].start == following[0].start:
            end = _NEXT.search(told)
            yield Span(position.summary.span.start, position.summary.span.start + (end.start() if end else len(told)))


def labels_of_links(document: Document, profile: Profile) -> tuple[Span, ...]:
    """Spans of the names of networks that stand before the person's addresses there: GitHub, Kaggle."""
    networks = sorted({re.escape(link.value.network) for link in profile.contact.links if link.value.network})
    pattern = re.compile(rf"\b(?:{'|'.join(networks)})\b", re.IGNORECASE)
    spans = [section.span for section in profile.sections if section.kind in _CONTACT_KINDS and networks]
    found = [(span.start, match.span()) for span in spans for match in pattern.finditer(document.quote(span))]
    return tuple(Span(offset + start, offset + end) for offset, (start, end) in found)
