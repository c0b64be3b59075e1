"""A PDF with its pages drawn, and the known forms of PDF files, which read it better than the layout analysis can."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from profilecheck.errors import NoTextError
from profilecheck.model.document import Diagnostic, Document, Page
from profilecheck.model.geometry import Box
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.diagnostics import Notes
from profilecheck.parsing.engines import ENGINES, PageContent, engine, keep_sane
from profilecheck.parsing.hidden import HiddenSettings, Unseen, paragraphs, set_apart
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.page_diagnostics import page_diagnostics
from profilecheck.parsing.readers import Reading, ReadOptions

if TYPE_CHECKING:
    from profilecheck.parsing.layout.assemble import Assembler


@dataclass(frozen=True, slots=True)
class _EngineOptions:
    password: str | None
    max_pages: int
    meter: Meter


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFile:
    """The pages of a PDF, what nobody sees on them set apart."""

    source: str
    pages: tuple[PageContent, ...]
    unseen: tuple[Unseen, ...]
    diagnostics: tuple[Diagnostic, ...]
    metadata: Mapping[str, str]
    layout: LayoutSettings

    @property
    def links(self) -> list[tuple[str, Box]]:
        """Targets and rectangles of the links of all pages."""
        return [link for page in self.pages for link in page.links]

    def document(self, assembler: "Assembler", *, format: str, links: Iterable[tuple[str, Box]]) -> Document:
        """The document of which an assembler has all visible lines."""
        from profilecheck.parsing.layout.words import rows_of_words

        for reason, runs in paragraphs(self.unseen):
            assembler.add_hidden([word for row in rows_of_words(runs, self.layout) for word in row], reason)
        document = assembler.document(
            source=self.source,
            pages=[Page(number=page.number, width=page.width, height=page.height) for page in self.pages],
            links=links,
            diagnostics=self.diagnostics,
            metadata=self.metadata,
        )
        return replace(document, format=format)


def open_pdf(data: bytes, source: str, options: ReadOptions) -> PdfFile:
    """Draw the pages of a PDF with the engine of the options, or with the first one what that cannot read in full.

    Raises:
        EncryptedError: the password is missing or wrong.
        InputError: the file is damaged.
        NoTextError: it holds pictures of text only.

    """
    limit = options.limits.max_pages
    notes = Notes.of(options.lexicon)
    pages, metadata = _drawn(options.engine, data, source, options)
    if options.engine != ENGINES[0] and _is_partial(pages, notes.thresholds["unread_share"]):
        pages, metadata = _drawn(ENGINES[0], data, source, options)
    diagnostics = [] if len(pages) <= limit else [notes.note("pages-left-out", pages=limit)]
    del pages[limit:]
    for page in pages:
        keep_sane(page)
    _require_text(pages, source)
    hidden = HiddenSettings.from_table(options.lexicon.table("parsing/hidden.toml"))
    unseen = [one for page in pages for one in set_apart(page, hidden)]
    return PdfFile(
        source=source,
        pages=tuple(pages),
        unseen=tuple(unseen),
        diagnostics=(*diagnostics, *page_diagnostics(pages, hidden, notes)),
        metadata=metadata,
        layout=LayoutSettings.from_table(options.lexicon.table("parsing/layout.toml")),
    )


def _drawn(name: str, data: bytes, source: str, options: ReadOptions) -> tuple[list[PageContent], Mapping[str, str]]:
    """The pages as an engine draws them, one more than may be read, and the properties of the file."""
    limits = options.limits
    own = _EngineOptions(options.password, limits.max_pages + 1, Meter(source, limits))
    result = engine(name)(data, source, own)
    return list(result.pages), result.metadata


def _is_partial(pages: Sequence[PageContent], share: float) -> bool:
    """Whether an engine found no words, left some out, or has no letters for a share of the glyphs of a page."""
    return not any(page.runs for page in pages) or any(
        page.left_out or (page.undefined and page.undefined > share * sum(len(run.text) for run in page.runs))
        for page in pages
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


PdfForm = Callable[[PdfFile, ReadOptions], Reading | Diagnostic | None]
"""Reads a file of one form; gives None for any other, and a diagnostic for one of that form which it does not know."""

_FORMS: list[PdfForm] = []


def pdf_form(read: PdfForm) -> PdfForm:
    """Have the function asked before a PDF is laid out like any other."""
    _FORMS.append(read)
    return read


def read_form(file: PdfFile, options: ReadOptions) -> Reading | tuple[Diagnostic, ...]:
    """What the form that knows the file makes of it, or what the forms say against it."""
    said = []
    for read in _FORMS:
        found = read(file, options)
        if isinstance(found, Reading):
            return found
        if found is not None:
            said.append(found)
    return tuple(said)
