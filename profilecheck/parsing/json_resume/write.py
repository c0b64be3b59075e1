"""Profile → JSON Resume 1.0.0; what is empty is left out."""

from collections.abc import Iterable, Mapping
from typing import Any

from profilecheck.model.profile import (
    Contact,
    Education,
    Period,
    Place,
    Position,
    Profile,
    Project,
    SkillGroup,
    Sourced,
    Volunteering,
    WebLink,
    YearMonth,
)
from profilecheck.parsing.readers import Reading

SCHEMA_URL = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def json_resume(reading: Reading) -> dict[str, Any]:
    """What a document says, as a JSON Resume; one that is a JSON Resume already loses nothing.

    Dates are as precise as the document prints them, and what goes on has no end date.

    >>> from profilecheck.model.document import Document, Span
    >>> ada = Profile(name=Sourced(value="Ada Lovelace", span=Span(0, 12)))
    >>> json_resume(Reading(document=Document(text="Ada Lovelace", format="text"), profile=ada))["basics"]
    {'name': 'Ada Lovelace'}
    """
    record = reading.record if reading.record is not None else _record(reading)
    meta = {"version": "v1.0.0"} | dict(record.get("meta", {}))
    return {"$schema": SCHEMA_URL} | {key: part for key, part in record.items() if key != "$schema"} | {"meta": meta}


def _record(reading: Reading) -> dict[str, Any]:
    profile = reading.profile
    # A résumé lists patents among its publications, and the schema has no other place; LinkedIn keeps them apart.
    apart = reading.document.format.startswith("linkedin")
    return _filled(
        basics=_basics(profile),
        work=[_position(position) for position in profile.positions],
        volunteer=[_volunteering(entry) for entry in profile.volunteering],
        education=[_education(entry) for entry in profile.education],
        awards=[
            _filled(
                title=_text(award.title),
                date=_date(award.date),
                awarder=_text(award.awarder),
                summary=_text(award.summary),
            )
            for award in profile.awards
        ],
        certificates=[
            _filled(name=_text(entry.name), date=_date(entry.date), url=_url(entry.url), issuer=_text(entry.issuer))
            for entry in profile.certificates
        ],
        publications=_papers(profile) if apart else _papers(profile) + _patents(profile),
        patents=_patents_apart(profile) if apart else [],
        skills=[skill for group in profile.skills for skill in _skills(group)],
        languages=[
            _filled(language=_text(entry.language), fluency=_text(entry.fluency)) for entry in profile.languages
        ],
        interests=[_interest(interest.value) for interest in profile.interests],
        projects=[_project(project) for project in profile.projects],
    )


def _basics(profile: Profile) -> dict[str, Any]:
    contact = profile.contact
    home, others = _home(contact)
    return _filled(
        name=_text(profile.name),
        label=_text(profile.headline),
        email=contact.emails[0].value if contact.emails else "",
        phone=contact.phones[0].value if contact.phones else "",
        url=with_scheme(home.url) if home else "",
        summary=_text(profile.summary),
        location=_location(contact.location.value) if contact.location else {},
        profiles=[_filled(network=link.network, username=link.username, url=with_scheme(link.url)) for link in others],
    )


def _home(contact: Contact) -> tuple[WebLink | None, list[WebLink]]:
    """The first address that is no profile in a network, and all others."""
    links = [link.value for link in contact.links]
    home = next((link for link in links if not link.network), None)
    return home, [link for link in links if link is not home]


def _location(place: Place) -> dict[str, Any]:
    """The parts of a place; one that could not be split is called a city."""
    parts = _filled(
        address=place.address,
        postalCode=place.postal_code,
        city=place.city,
        region=place.region,
        countryCode=place.country.upper() if len(place.country) == 2 else "",
    )
    return parts or {"city": place.text}


def _position(position: Position) -> dict[str, Any]:
    return _filled(
        name=_text(position.company),
        position=_text(position.title),
        location=_text(position.location),
        url=_url(position.url),
        **_dates(position.period),
        summary=_text(position.summary),
        highlights=_texts(position.highlights),
    )


def _volunteering(entry: Volunteering) -> dict[str, Any]:
    return _filled(
        organization=_text(entry.organization),
        position=_text(entry.role),
        location=_text(entry.location),
        **_dates(entry.period),
        summary=_text(entry.summary),
        highlights=_texts(entry.highlights),
    )


def _education(entry: Education) -> dict[str, Any]:
    return _filled(
        institution=_text(entry.institution),
        area=_text(entry.field),
        studyType=_text(entry.degree),
        **_dates(entry.period),
        score=_text(entry.score),
        courses=_texts(entry.courses),
    )


def _papers(profile: Profile) -> list[dict[str, Any]]:
    return [
        _filled(
            name=_text(entry.name),
            publisher=_text(entry.publisher),
            releaseDate=_date(entry.date),
            url=_url(entry.url),
            summary=_text(entry.summary),
        )
        for entry in profile.publications
    ]


def _patents(profile: Profile) -> list[dict[str, Any]]:
    return [
        _filled(
            name=_text(entry.name), publisher=_text(entry.number), releaseDate=_date(entry.date), url=_url(entry.url)
        )
        for entry in profile.patents
    ]


def _patents_apart(profile: Profile) -> list[dict[str, Any]]:
    """Patents in a list of their own, by the names of LinkedIn's archive."""
    return [
        _filled(
            title=_text(entry.name),
            number=_text(entry.number),
            issued=_date(entry.date),
            url=_url(entry.url),
            summary=_text(entry.summary),
        )
        for entry in profile.patents
    ]


def _skills(group: SkillGroup) -> Iterable[dict[str, Any]]:
    """A group with its keywords; skills without a group are named one by one if they have a level or stand alone."""
    skills = _texts(group.skills)
    if group.name is None and (group.level or len(skills) == 1):
        return [_filled(name=skill, level=_text(group.level)) for skill in skills]
    return [_filled(name=_text(group.name), level=_text(group.level), keywords=skills)]


def _interest(text: str) -> dict[str, Any]:
    """An interest, with its keywords if it is printed as "Music: opera, piano"."""
    name, _, keywords = text.partition(": ")
    return _filled(name=name, keywords=[word.strip() for word in keywords.split(",") if word.strip()])


def _project(project: Project) -> dict[str, Any]:
    return _filled(
        name=_text(project.name),
        **_dates(project.period),
        description=_text(project.summary),
        highlights=_texts(project.highlights),
        url=_url(project.url),
    )


def _filled(**parts: Any) -> dict[str, Any]:
    return {key: part for key, part in parts.items() if part}


def _text(sourced: Sourced[str] | None) -> str:
    return sourced.value if sourced else ""


def _texts(sourced: Iterable[Sourced[str]]) -> list[str]:
    return [each.value for each in sourced if each.value]


def _date(sourced: Sourced[YearMonth] | None) -> str:
    return str(sourced.value) if sourced else ""


def _dates(sourced: Sourced[Period] | None) -> Mapping[str, str]:
    if sourced is None:
        return {}
    period = sourced.value
    return {"startDate": str(period.start or ""), "endDate": "" if period.current else str(period.end or "")}


def _url(sourced: Sourced[str] | None) -> str:
    return with_scheme(_text(sourced))


def with_scheme(url: str) -> str:
    """A web address as a full URI.

    >>> with_scheme("github.com/ada"), with_scheme("mailto:ada@example.com")
    ('https://github.com/ada', 'mailto:ada@example.com')
    """
    return url if not url or ":" in url.split("/")[0] else f"https://{url}"
