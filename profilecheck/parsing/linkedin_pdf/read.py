"""The pages of LinkedIn's PDF → Reading."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from profilecheck.lexicon.load import Lexicon
from profilecheck.model.document import Document
from profilecheck.model.profile import Contact, Profile
from profilecheck.parsing.fields.contact import contact_of
from profilecheck.parsing.fields.vocabulary import FieldWords, field_words
from profilecheck.parsing.layout.assemble import Assembler
from profilecheck.parsing.linkedin_pdf import sidebar
from profilecheck.parsing.linkedin_pdf.classic import classic_reading
from profilecheck.parsing.linkedin_pdf.education import education_of
from profilecheck.parsing.linkedin_pdf.experience import positions_of, volunteering_of
from profilecheck.parsing.linkedin_pdf.flow import Paragraph, address_goes_on, item_goes_on, paragraphs, wraps
from profilecheck.parsing.linkedin_pdf.form import classic_name, edge_of, made_by_linkedin, sidebar_name
from profilecheck.parsing.linkedin_pdf.header import header_of, header_rows
from profilecheck.parsing.linkedin_pdf.lines import FORMAT, Part, Told, add_lines, field, own_links
from profilecheck.parsing.linkedin_pdf.rows import Row, columns_of, sections_in
from profilecheck.parsing.linkedin_pdf.settings import LinkedInSettings
from profilecheck.parsing.pdf_file import PdfFile
from profilecheck.parsing.readers import Reading
from profilecheck.parsing.sections import HEADER, UNKNOWN

_SIDE, _MAIN = 0, 1


def is_made_by_linkedin(file: PdfFile, lexicon: Lexicon) -> bool:
    """Whether the properties of the file name LinkedIn, whatever it looks like."""
    return made_by_linkedin(file.metadata, LinkedInSettings.of(lexicon))


def reading_of(file: PdfFile, lexicon: Lexicon) -> Reading | None:
    """Read a profile that LinkedIn saved, in either form; None for any other file."""
    settings = LinkedInSettings.of(lexicon)
    file = replace(file, diagnostics=tuple(one for one in file.diagnostics if one.code in settings.diagnostics))
    name = sidebar_name(file.pages, settings.sidebar)
    if name is not None:
        return _Reader(file, edge_of(name), name.style.size, settings, field_words(lexicon)).read()
    name = classic_name(file.pages, file.metadata, settings)
    return classic_reading(file, name.style.size, settings, field_words(lexicon)) if name else None


class _Reader:
    """Reads the form with a sidebar."""

    def __init__(self, file: PdfFile, edge: float, size: float, settings: LinkedInSettings, words: FieldWords) -> None:
        self._file = file
        self._settings = settings
        self._words = words
        form = settings.sidebar
        scale = size / form.sizes["name"]
        columns = columns_of(file.pages, edge, scale, form, file.layout)
        self._side, self._main = columns
        leading = settings.leading
        self._side_wraps = item_goes_on(wraps(self._side, form.side_right * scale, leading["item"], settings))
        self._main_wraps = wraps(self._main, form.right * scale, leading["paragraph"], settings)
        self._assembler = Assembler(file.layout, hyphenated=False)

    def read(self) -> Reading:
        """Write the lines of head, sidebar and main column, then take the fields from them."""
        count = next((index for index, row in enumerate(self._main) if row.role == "section"), len(self._main))
        head = add_lines(self._assembler, header_rows(self._main[:count], self._settings), _MAIN)
        blocks = list(self._blocks())
        parts = list(self._parts(self._main[count:]))
        links = own_links(self._file.links, self._settings.made_by["host"])
        document = self._file.document(self._assembler, format=FORMAT, links=links)
        return Reading(document=document, profile=self._profile(document, head, blocks, parts))

    def _blocks(self) -> Iterator[Part]:
        for kind, block in sidebar.blocks_of(self._side, self._settings, self._words):
            heading, items = sidebar.heading_and_items(block)
            goes_on = address_goes_on if kind == "contact" else self._side_wraps
            title = self._heading(heading, _SIDE)
            lines = add_lines(self._assembler, paragraphs(items, goes_on), _SIDE, addresses=kind == "contact")
            yield Part(kind, title, lines)

    def _parts(self, rows: Sequence[Row]) -> Iterator[Part]:
        for heading, body in sections_in(rows):
            title = self._heading(heading, _MAIN)
            lines = add_lines(self._assembler, paragraphs(body, self._main_wraps), _MAIN)
            yield Part(self._kind(" ".join(row.text for row in heading), lines), title, lines)

    def _heading(self, rows: list[Row], column: int) -> Told | None:
        return add_lines(self._assembler, [Paragraph(rows)], column)[0] if rows else None

    def _kind(self, heading: str, lines: Sequence[Told]) -> str:
        """What a section is: its heading tells it, or how its lines are set."""
        known = self._settings.kind(heading) or self._words.headings.kind(heading)
        roles = {line.role for line in lines}
        if "title" in roles:
            return known if known == "volunteering" else "work"
        if roles == {"lead"} or not roles:
            return known or ("summary" if roles else UNKNOWN)
        return known if known and known != "work" else "education"

    def _profile(
        self, document: Document, head: Sequence[Told], blocks: Sequence[Part], parts: Sequence[Part]
    ) -> Profile:
        settings, words = self._settings, self._words

        def side(kind: str) -> list[Part]:
            return [part for part in blocks if part.kind == kind]

        def main(kind: str) -> list[Told]:
            return [line for part in parts if part.kind == kind for line in part.lines]

        header = header_of(head, document, words)
        contact = _contact(document, (line for part in side("contact") for line in part.lines), words)
        every = ([Part(HEADER, None, head)] if head else []) + [*blocks, *parts]
        return Profile(
            name=header.name,
            headline=header.headline,
            contact=replace(contact, location=header.location or contact.location),
            summary=field(document, main("summary"), 0.99, "section of the summary"),
            positions=positions_of(main("work"), document, settings),
            education=education_of(main("education"), document, settings, words),
            skills=sidebar.skills_of(side("skills"), document),
            certificates=sidebar.certificates_of(side("certificates"), document),
            publications=sidebar.publications_of(side("publications"), document),
            patents=sidebar.patents_of(side("patents"), document),
            awards=sidebar.awards_of(side("awards"), document),
            languages=sidebar.languages_of(side("languages"), document, settings, words),
            volunteering=volunteering_of(main("volunteering"), document, settings),
            sections=tuple(part.section(document) for part in every),
        )


def _contact(document: Document, lines: Iterable[Told], words: FieldWords) -> Contact:
    listed = [told.line for told in lines]
    return contact_of(document, listed, words) if listed else Contact()
