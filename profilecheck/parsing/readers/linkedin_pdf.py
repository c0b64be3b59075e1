"""LinkedIn's "Save to PDF", a form of PDF that is known by how it is set."""

from profilecheck.model.document import Diagnostic
from profilecheck.parsing.diagnostics import Notes
from profilecheck.parsing.pdf_file import PdfFile, pdf_form
from profilecheck.parsing.readers import Reading, ReadOptions


@pdf_form
def read_linkedin_pdf(file: PdfFile, options: ReadOptions) -> Reading | Diagnostic | None:
    """Read a profile that LinkedIn saved; a file that LinkedIn made in another form gets a diagnostic."""
    from profilecheck.parsing.linkedin_pdf import is_made_by_linkedin, reading_of

    found = reading_of(file, options.lexicon)
    if found is None and is_made_by_linkedin(file, options.lexicon):
        return Notes.of(options.lexicon).note("linkedin-form")
    return found
