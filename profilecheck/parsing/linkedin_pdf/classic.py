"""The form in use until 2017: one column, jobs as "Title at Company", the address of the profile on a last page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Contact, Position, Profile, Project
from profilecheck.parsing.fields.contact import contact_of
from profilecheck.parsing.fields.pieces import sourced
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.parsing.layout.assemble import Assembler
from profilecheck.parsing.linkedin_pdf import sidebar
from profilecheck.parsing.linkedin_pdf.education import education_of, entries
from profilecheck.parsing.linkedin_pdf.experience import as_volunteering, described, period_at
from profilecheck.parsing.linkedin_pdf.flow import paragraphs, wraps
from profilecheck.parsing.linkedin_pdf.lines import FORMAT, Part, Told, add_lines, around, field, own_links
from profilecheck.parsing.linkedin_pdf.rows import Row, columns_of, sections_in
from profilecheck.parsing.linkedin_pdf.settings import LinkedInSettings
from profilecheck.parsing.pdf_file import PdfFile
from profilecheck.parsing.readers import Reading
from profilecheck.parsing.sections import HEADER, UNKNOWN


def classic_reading(file: PdfFile, size: float, settings: LinkedInSettings, words: FieldWords) -> Reading:
    """Read the form; `size` is that of the name, in points."""
    form = settings.classic
    scale = size / form.sizes["name"]
    _, rows = columns_of(file.pages, 0.0, scale, form, file.layout)
    # A bold row of the size of the text is the head of an entry.
    rows = tuple(replace(row, role="lead") if row.bold and row.role == "body" else row for row in rows)
    assembler = Assembler(file.layout, hyphenated=False)
    goes_on = wraps(rows, form.right * scale, settings.leading["paragraph"], settings)
    parts = []
    for kind, heading, body in _parts(rows, settings, words):
        title = add_lines(assembler, paragraphs(heading, goes_on), 0)
        lines = add_lines(assembler, paragraphs(body, goes_on), 0)
        if title or lines:
            parts.append(Part(kind, title[0] if title else None, lines))
    links = own_links(file.links, settings.made_by["host"])
    document = file.document(assembler, format=FORMAT, links=links)
    return Reading(document=document, profile=_profile(document, parts, settings, words))


def _parts(
    rows: Sequence[Row], settings: LinkedInSettings, words: FieldWords
) -> Iterator[tuple[str, list[Row], list[Row]]]:
    """The head, the sections, and the last page, which begins with the name again."""
    names = [index for index, row in enumerate(rows) if row.role == "name"]
    first = next((index for index, row in enumerate(rows) if row.role == "section"), len(rows))
    last = next((index for index in names if index > first), len(rows))
    yield HEADER, [], list(rows[:first])
    for heading, body in sections_in(rows[first:last]):
        text = " ".join(row.text for row in heading)
        yield settings.kind(text) or words.headings.kind(text) or UNKNOWN, heading, body
    if last < len(rows):
        yield "contact", [], list(rows[last:])


def _profile(document: Document, parts: Sequence[Part], settings: LinkedInSettings, words: FieldWords) -> Profile:
    def lines(kind: str) -> list[Told]:
        return [line for part in parts if part.kind == kind for line in part.lines]

    def items(kind: str) -> list[Part]:
        return [replace(part, lines=_items(part.lines, document)) for part in parts if part.kind == kind]

    def jobs(kind: str) -> tuple[Position, ...]:
        return tuple(_position(head, rest, document, settings) for head, rest in entries(lines(kind), "lead"))

    head = lines(HEADER)
    personal = [line.line for line in [*head, *lines("contact")] if line.role != "name"]
    contact = contact_of(document, personal, words) if personal else Contact()
    known = [email.span for email in contact.emails] + [phone.span for phone in contact.phones]
    headline = [
        line for line in head if line.role == "headline" and not any(line.span.overlaps(span) for span in known)
    ]
    return Profile(
        name=field(document, [line for line in head if line.role == "name"], 0.99, "set in the largest type"),
        headline=field(document, headline, 0.98, "what stands below the name"),
        contact=contact,
        summary=field(document, lines("summary"), 0.99, "section of the summary"),
        positions=jobs("work"),
        education=education_of(lines("education"), document, settings, words),
        skills=sidebar.skills_of(items("skills"), document),
        projects=tuple(_project(head, rest, document) for head, rest in entries(lines("projects"), "lead")),
        certificates=sidebar.certificates_of(items("certificates"), document),
        publications=sidebar.publications_of(items("publications"), document),
        patents=sidebar.patents_of(items("patents"), document),
        awards=sidebar.awards_of(items("awards"), document),
        languages=sidebar.languages_of(items("languages"), document, settings, words),
        volunteering=tuple(as_volunteering(job) for job in jobs("volunteering")),
        sections=tuple(part.section(document) for part in parts),
    )


def _items(lines: Sequence[Told], document: Document) -> list[Told]:
    """The bold lines of a list where it has any, or all; what stands in brackets belongs to the line above."""
    heads = [line for line in lines if line.role == "lead"]
    out: list[Told] = []
    for line in lines:
        if out and document.quote(line.span).startswith("("):
            whole = Span(out[-1].span.start, line.span.end)
            out[-1] = replace(out[-1], line=replace(out[-1].line, span=whole))
        elif not heads or line.role == "lead":
            out.append(line)
    return out


def _position(head: Sequence[Told], rest: Sequence[Told], document: Document, settings: LinkedInSettings) -> Position:
    title, company = _title_and_company(document, around(head), settings) if head else (None, None)
    period = period_at(rest[0], document, settings) if rest else None
    summary, highlights = described(document, rest[1:] if period else rest)
    return Position(
        span=around([*head, *rest]),
        title=sourced(document, title, 0.97, "in front of the company") if title else None,
        company=sourced(document, company, 0.97, "behind the title") if company else None,
        period=period,
        summary=summary,
        highlights=highlights,
    )


def _title_and_company(document: Document, span: Span, settings: LinkedInSettings) -> tuple[Span, Span | None]:
    """Both sides of the first word of the list that the row has: titles rarely hold it, and companies may."""
    text = document.quote(span)
    for word in settings.at:
        found = text.find(f" {word} ")
        if found > 0:
            return Span(span.start, span.start + found), Span(span.start + found + len(word) + 2, span.end)
    return span, None


def _project(head: Sequence[Told], rest: Sequence[Told], document: Document) -> Project:
    summary, highlights = described(document, rest)
    return Project(
        span=around([*head, *rest]),
        name=field(document, head, 0.95, "set in bold"),
        summary=summary,
        highlights=highlights,
    )
