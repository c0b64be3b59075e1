"""PDF → Document, through an engine and the layout analysis, or through a form that knows the file."""

from dataclasses import replace
from typing import TYPE_CHECKING

from profilecheck.parsing.headings import Headings
from profilecheck.parsing.pdf_file import PdfFile, open_pdf, read_form
from profilecheck.parsing.readers import Raw, Reading, ReadOptions, reader

if TYPE_CHECKING:
    from profilecheck.parsing.layout.assemble import Assembler


def _sniff(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


@reader(name="pdf", suffixes=(".pdf",), sniff=_sniff, priority=100)
def read_pdf(data: bytes, source: str, options: ReadOptions) -> Raw:
    """Lay out a PDF.

    Raises:
        EncryptedError: the password is missing or wrong.
        InputError: the file is damaged.
        NoTextError: it holds pictures of text only.

    """
    file = open_pdf(data, source, options)
    found = read_form(file, options)
    if isinstance(found, Reading):
        return found
    file = replace(file, diagnostics=(*file.diagnostics, *found))
    return file.document(_lay_out(file, Headings.of(options.lexicon)), format="pdf", links=file.links)


def _lay_out(file: PdfFile, headings: Headings) -> "Assembler":
    from profilecheck.parsing.layout.assemble import Assembler
    from profilecheck.parsing.layout.pages import lines_of_pages

    lines, furniture = lines_of_pages(file.pages, file.layout, headings)
    assembler = Assembler(file.layout)
    assembler.learn(lines)
    for line in lines:
        assembler.add_line(line)
    for line in furniture:
        assembler.add_line(line, margin=True)
    return assembler
