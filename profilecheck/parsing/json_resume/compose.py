"""JSON Resume 1.0.0 → a reading: a text that a person can read, and a profile whose fields have their places in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from profilecheck.model import profile as model
from profilecheck.model.document import Span
from profilecheck.model.profile import Period, Sourced, YearMonth
from profilecheck.parsing.composer import ENTRY, TITLE, Composer
from profilecheck.parsing.json_resume.beyond import network_of, patent
from profilecheck.parsing.json_resume.contact import contact_of
from profilecheck.parsing.readers import Reading

Entry = Mapping[str, Any]
T = TypeVar("T")


def reading_of(
    record: Entry,
    words: Mapping[str, Any],
    *,
    format: str,
    source: str,
    others: Mapping[str, Sequence[str]] | None = None,
    network: Entry | None = None,
) -> Reading:
    """Compose the reading of a normalised JSON Resume.

    Args:
        record: a JSON Resume 1.0.0.
        words: the table of lexicons/parsing/records.toml.
        format: name of the reader.
        source: name of the file.
        others: lines of sections that JSON Resume has no place for, by heading.
        network: what is known of the network, if that is more than `meta.linkedin` of the record.

    """
    c = Composer(words)
    basics = record.get("basics", {})
    name = c.put_optional(basics.get("name", ""))
    c.end_line(style=TITLE)
    headline = c.put_optional(basics.get("label", ""))
    c.end_line(style=ENTRY)
    contact = contact_of(c, basics)
    summary = None
    if basics.get("summary"):
        c.heading("summary")
        summary = c.put(basics["summary"])
        c.end_line()
    fields: dict[str, Any] = {}
    for key, field, kind, make in _SECTIONS:
        if isinstance(record.get(key), list) and record[key]:
            c.heading(kind)
            found = [made for entry in record[key] for made in make(c, entry) if made.span.length]
            if field:
                fields[field] = tuple(found)
    for title, lines in (others or {}).items():
        c.heading("unknown", title)
        for line in lines:
            c.put(line)
            c.end_line(bullet=True)
    facts = network if network is not None else record.get("meta", {}).get("linkedin")
    known = network_of(c, facts, words["network"]) if isinstance(facts, dict) else None
    profile = model.Profile(
        name=name,
        headline=headline,
        contact=contact,
        summary=summary,
        sections=c.sections(),
        network=known,
        **fields,
    )
    return Reading(document=c.document(format=format, source=source), profile=profile, record=record)


def _position(c: Composer, entry: Entry) -> Iterator[model.Position]:
    start = c.position
    title = c.put_optional(entry.get("position", ""))
    period = c.put_period(_period(entry), before="\t")
    c.end_line(style=ENTRY)
    company = c.put_optional(entry.get("name", ""))
    location = c.put_optional(entry.get("location", ""), before=", ")
    url = c.put_link(entry.get("url", ""), before=" | ")
    c.end_line()
    _line(c, entry, "description")
    yield model.Position(
        title=title,
        company=company,
        location=location,
        period=period,
        url=url,
        summary=_line(c, entry, "summary"),
        highlights=_bullets(c, entry, "highlights"),
        span=_span(c, start),
    )


def _volunteering(c: Composer, entry: Entry) -> Iterator[model.Volunteering]:
    start = c.position
    role = c.put_optional(entry.get("position", ""))
    period = c.put_period(_period(entry), before="\t")
    c.end_line(style=ENTRY)
    organization = c.put_optional(entry.get("organization", ""))
    location = c.put_optional(entry.get("location", ""), before=", ")
    c.put_link(entry.get("url", ""), before=" | ")
    c.end_line()
    yield model.Volunteering(
        role=role,
        organization=organization,
        location=location,
        period=period,
        summary=_line(c, entry, "summary"),
        highlights=_bullets(c, entry, "highlights"),
        span=_span(c, start),
    )


def _education(c: Composer, entry: Entry) -> Iterator[model.Education]:
    start = c.position
    degree = c.put_optional(entry.get("studyType", ""))
    field = c.put_optional(entry.get("area", ""), before=", ")
    period = c.put_period(_period(entry), before="\t")
    c.end_line(style=ENTRY)
    institution = c.put_optional(entry.get("institution", ""))
    location = c.put_optional(entry.get("location", ""), before=", ")
    c.put_link(entry.get("url", ""), before=" | ")
    c.end_line()
    yield model.Education(
        degree=degree,
        field=field,
        institution=institution,
        location=location,
        period=period,
        score=_line(c, entry, "score"),
        courses=_bullets(c, entry, "courses"),
        highlights=_bullets(c, entry, "highlights"),
        span=_span(c, start),
    )


def _skills(c: Composer, entry: Entry) -> Iterator[model.SkillGroup]:
    start = c.position
    name = c.put_optional(entry.get("name", ""))
    level = c.put_optional(entry.get("level", ""), before=" (", after=")")
    skills = _list(c, entry, "keywords")
    c.end_line()
    if name and not skills:
        skills, name = (name,), None
    yield model.SkillGroup(name=name, level=level, skills=skills, span=_span(c, start))


def _project(c: Composer, entry: Entry) -> Iterator[model.Project]:
    start = c.position
    name = c.put_optional(entry.get("name", ""))
    for key in ("entity", "type"):
        c.put_optional(entry.get(key, ""), before=", ")
    _list(c, entry, "roles", first=", ")
    period = c.put_period(_period(entry), before="\t")
    c.end_line(style=ENTRY)
    url = c.put_link(entry.get("url", ""))
    c.end_line()
    summary = _line(c, entry, "description")
    highlights = _bullets(c, entry, "highlights")
    _list(c, entry, "keywords")
    c.end_line()
    yield model.Project(name=name, period=period, url=url, summary=summary, highlights=highlights, span=_span(c, start))


def _certificate(c: Composer, entry: Entry) -> Iterator[model.Certificate]:
    start = c.position
    name, issuer, date, url = _named(c, entry, "name", "issuer", "date")
    if name:
        yield model.Certificate(name=name, issuer=issuer, date=date, url=url, span=_span(c, start))


def _publication(c: Composer, entry: Entry) -> Iterator[model.Publication]:
    start = c.position
    name, publisher, date, url = _named(c, entry, "name", "publisher", "releaseDate")
    authors, summary = _line(c, entry, "authors"), _line(c, entry, "summary")
    if name:
        yield model.Publication(
            name=name, authors=authors, publisher=publisher, date=date, url=url, summary=summary, span=_span(c, start)
        )


def _award(c: Composer, entry: Entry) -> Iterator[model.Award]:
    start = c.position
    title, awarder, date, _ = _named(c, entry, "title", "awarder", "date")
    summary = _line(c, entry, "summary")
    if title:
        yield model.Award(title=title, awarder=awarder, date=date, summary=summary, span=_span(c, start))


def _language(c: Composer, entry: Entry) -> Iterator[model.LanguageSkill]:
    start = c.position
    language = c.put_optional(entry.get("language", ""))
    fluency = c.put_optional(entry.get("fluency", ""), before=" (", after=")")
    c.end_line()
    if language:
        yield model.LanguageSkill(language=language, fluency=fluency, span=_span(c, start))


def _interest(c: Composer, entry: Entry) -> Iterator[Sourced[str]]:
    printed = ": ".join(filter(None, (entry.get("name", ""), ", ".join(entry.get("keywords", ())))))
    interest = c.put_optional(printed)
    c.end_line()
    if interest:
        yield interest


def _reference(c: Composer, entry: Entry) -> Iterator[Sourced[str]]:
    """References are shown and not kept: they are about other people."""
    for key in ("reference", "name"):
        _line(c, entry, key)
    yield from ()


_SECTIONS: tuple[tuple[str, str, str, Callable[[Composer, Entry], Iterator[Any]]], ...] = (
    ("work", "positions", "work", _position),
    ("education", "education", "education", _education),
    ("skills", "skills", "skills", _skills),
    ("projects", "projects", "projects", _project),
    ("certificates", "certificates", "certificates", _certificate),
    ("publications", "publications", "publications", _publication),
    ("patents", "patents", "patents", patent),
    ("awards", "awards", "awards", _award),
    ("volunteer", "volunteering", "volunteering", _volunteering),
    ("languages", "languages", "languages", _language),
    ("interests", "interests", "interests", _interest),
    ("references", "", "references", _reference),
)
"""Key of the record, field of the profile, kind of section, and what makes the one of the other, in reading order."""


def _named(
    c: Composer, entry: Entry, name: str, giver: str, date: str
) -> tuple[Sourced[str] | None, Sourced[str] | None, Sourced[YearMonth] | None, Sourced[str] | None]:
    """A thing with a name, somebody who gave it, and a date, on one line; its address on the next."""
    title = c.put_optional(entry.get(name, ""))
    by = c.put_optional(entry.get(giver, ""), before=", ")
    when = c.put_date(_date(entry, date), before="\t")
    c.end_line(style=ENTRY)
    url = c.put_link(entry.get("url", ""))
    c.end_line()
    return title, by, when, url


def _line(c: Composer, entry: Entry, key: str) -> Sourced[str] | None:
    text = c.put_optional(entry.get(key, ""))
    c.end_line()
    return text


def _bullets(c: Composer, entry: Entry, key: str) -> tuple[Sourced[str], ...]:
    out = []
    for text in entry.get(key, ()):
        out.append(c.put(text))
        c.end_line(bullet=True)
    return tuple(out)


def _list(c: Composer, entry: Entry, key: str, first: str = ": ") -> tuple[Sourced[str], ...]:
    return tuple(c.put(text, before=", " if at else first) for at, text in enumerate(entry.get(key, ())))


def _span(c: Composer, start: int) -> Span:
    return Span(start, max(start, c.position - 1))


def _date(entry: Entry, key: str) -> YearMonth | None:
    """A date of the record; days are dropped."""
    numbers = [int(part) for part in entry.get(key, "").split("-") if part]
    return YearMonth(*numbers[:2]) if numbers else None


def _period(entry: Entry) -> Period | None:
    """A period of the record: without an end it goes on."""
    start, end = _date(entry, "startDate"), _date(entry, "endDate")
    return Period(start=start, end=end, current=end is None) if start or end else None
