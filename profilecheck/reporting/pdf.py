"""The user's own PDF with the findings as highlights and notes, and nothing else changed."""

import logging
from io import BytesIO

from profilecheck.errors import UsageError
from profilecheck.model.report import Report
from profilecheck.reporting import RenderOptions, renderer

_HEAD = 1024
"""Bytes in which a PDF must tell that it is one."""

logging.getLogger("pypdf").addHandler(logging.NullHandler())


@renderer(media_type="application/pdf", suffix=".pdf")
def render(report: Report, options: RenderOptions) -> bytes:
    """Render a report as notes in the analysed PDF, whose bytes must be in the options, and its password if it has one.

    Raises UsageError for a document that is no PDF or takes no notes.
    """
    if options.document is None or b"%PDF-" not in options.document[:_HEAD]:
        raise UsageError(f"{report.source}: only a PDF can get notes; choose another form of report")
    from pypdf import PdfReader

    from profilecheck.reporting import _notes_anew, _notes_appended

    try:
        # Strict: what is appended to a damaged file could not be found by others.
        reader = PdfReader(BytesIO(options.document), strict=True)
        if not reader.is_encrypted:
            return _notes_appended.annotate(report, reader)
    except Exception:  # noqa: S110 damaged files make pypdf raise almost anything; the other way goes around it
        pass
    return _notes_anew.annotate(report, options.document, options.password)
