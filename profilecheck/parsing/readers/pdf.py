"""PDF → Document, through an engine and the layout analysis."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from profilecheck.errors import NoTextError
from profilecheck.model.document import Document, Page
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.diagnostics import Notes
from profilecheck.parsing.engines import PageContent, engine
from profilecheck.parsing.headings import Headings
from profilecheck.parsing.hidden import HiddenSettings, Unseen, paragraphs, set_apart
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.page_diagnostics import page_diagnostics
from profilecheck.parsing.readers import ReadOptions, reader

if TYPE_CHECKING:
    from profilecheck.parsing.layout.assemble import Assembler


@dataclass(frozen=True, slots=True)
class _EngineOptions:
    password: str | None
    max_pages: int
    meter: Meter


def _sniff(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


@reader(name="pdf", suffixes=(".pdf",), sniff=_sniff, priority=100)
def read_pdf(data: bytes, source: str, options: ReadOptions) -> Document:
    """Lay out a PDF.

    Raises:
        EncryptedError: the password is missing or wrong.
        InputError: the file is damaged.
        NoTextError: it holds pictures of text only.

    """
    limit = options.limits.max_pages
    meter = Meter(source, options.limits)
    result = engine(options.engine)(data, source, _EngineOptions(options.password, limit + 1, meter))
    pages = list(result.pages)
    notes = Notes.of(options.lexicon)
    diagnostics = [] if len(pages) <= limit else [notes.note("pages-left-out", pages=limit)]
    del pages[limit:]
    _require_text(pages, source)
    hidden = HiddenSettings.from_table(options.lexicon.table("parsing/hidden.toml"))
    unseen = [one for page in pages for one in set_apart(page, hidden)]
    diagnostics += page_diagnostics(pages, hidden, notes)
    settings = LayoutSettings.from_table(options.lexicon.table("parsing/layout.toml"))
    return _lay_out(pages, unseen, settings, Headings.of(options.lexicon)).document(
        source=source,
        pages=[Page(number=page.number, width=page.width, height=page.height) for page in pages],
        links=[link for page in pages for link in page.links],
        diagnostics=diagnostics,
        metadata=result.metadata,
    )


def _require_text(pages: Iterable[PageContent], source: str) -> None:
    if any(page.runs for page in pages):
        return
    if any(page.images for page in pages):
        raise NoTextError(
            f"{source}: the PDF holds pictures only, no text; "
            "run it through OCR, or export it from the program it was written in"
        )
    raise NoTextError(f"{source}: the PDF has no text; export it again from the program it was written in")


def _lay_out(
    pages: list[PageContent], unseen: list[Unseen], settings: LayoutSettings, headings: Headings
) -> "Assembler":
    from profilecheck.parsing.layout.assemble import Assembler
    from profilecheck.parsing.layout.pages import lines_of_pages
    from profilecheck.parsing.layout.words import rows_of_words

    lines, furniture = lines_of_pages(pages, settings, headings)
    assembler = Assembler(settings.compound)
    assembler.learn(lines)
    for line in lines:
        assembler.add_line(line)
    for line in furniture:
        assembler.add_line(line, margin=True)
    for reason, runs in paragraphs(unseen):
        assembler.add_hidden([word for row in rows_of_words(runs, settings) for word in row], reason)
    return assembler
