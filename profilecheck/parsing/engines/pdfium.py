"""Reads a PDF through PDFium, several times as fast as pdfminer.six; the extra `fast` installs it."""

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profilecheck.errors import EncryptedError, InputError, ProfilecheckError, UsageError
from profilecheck.model.geometry import Box
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.engines import EngineResult, PageContent, PdfOptions
from profilecheck.pdfium import LOCK, media_box

_LONGEST = 1000
"""Characters of a title or another piece of metadata."""

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

    from profilecheck.parsing.engines.pdfium_frame import Frame


def read_pages(data: bytes, source: str, options: PdfOptions) -> EngineResult:
    """Open a PDF and return its pages.

    Raises:
        EncryptedError: the password is missing or wrong.
        InputError: the file is not a readable PDF, or costs too much.
        UsageError: pypdfium2 is not installed.

    """
    try:
        import pypdfium2
    except ImportError as error:
        raise UsageError('the engine "pdfium" needs pypdfium2; install profilecheck[fast]') from error
    from profilecheck.parsing.engines.pdfium_screen import screen

    screen(data, options)
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(data, password=options.password)
        except pypdfium2.PdfiumError as error:
            raise _refusal(source, error, options.password) from error
        try:
            pages = [_page(document, options, source, index) for index in range(min(len(document), options.max_pages))]
            metadata = {key: value[:_LONGEST] for key, value in document.get_metadata_dict().items() if value}
        except ProfilecheckError:
            raise
        except Exception as error:  # what PDFium gives for a broken file is not always what it should be
            raise InputError(f"{source}: the PDF is damaged ({type(error).__name__}); export it again") from error
        finally:
            document.close()
    return EngineResult(pages=iter(pages), metadata=metadata)


def _refusal(source: str, error: Exception, password: str | None) -> InputError:
    from pypdfium2 import raw

    if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
        cure = "the password is wrong" if password else "give the password with --password"
        return EncryptedError(f"{source}: the PDF is encrypted; {cure}")
    return InputError(f"{source}: the PDF is damaged or cut off; export it again")


def _page(document: "PdfDocument", options: PdfOptions, source: str, index: int) -> PageContent:
    from pypdfium2 import PdfiumError

    from profilecheck.parsing.engines.pdfium_frame import Frame
    from profilecheck.parsing.engines.pdfium_objects import read_page

    try:
        page = document[index]
    except PdfiumError as error:
        raise InputError(f"{source}, page {index + 1}: the PDF is damaged or cut off; export it again") from error
    shown = page.get_bbox()
    frame = Frame.of(index + 1, media_box(page), shown, page.get_rotation())
    content = read_page(document, page, frame, options.meter)
    content.links = list(_links(document, page, frame, options.meter))
    page.close()
    return content


def _links(document: "PdfDocument", page: "PdfPage", frame: "Frame", meter: Meter) -> Iterator[tuple[str, Box]]:
    from pypdfium2 import raw

    position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    buffer = ctypes.create_string_buffer(0)
    while raw.FPDFLink_Enumerate(page.raw, position, link):
        meter.shape()
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
        if size > len(buffer):
            buffer = ctypes.create_string_buffer(2 * size)
        raw.FPDFAction_GetURIPath(document.raw, action, buffer, size)
        if raw.FPDFLink_GetAnnotRect(link, rect):
            yield buffer.value.decode("utf-8", "replace"), frame.box(rect.left, rect.bottom, rect.right, rect.top)
