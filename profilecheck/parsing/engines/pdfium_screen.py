"""What the pages of a PDF would have PDFium unpack and draw, counted before it does, for it cannot be interrupted."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pdfminer.pdftypes import PDFStream, dict_value, resolve1
from pdfminer.psparser import PSLiteral, literal_name

from profilecheck.errors import ProfilecheckError
from profilecheck.parsing.bounds import Meter
from profilecheck.parsing.engines import PdfOptions
from profilecheck.parsing.engines.pdfminer_content import operations
from profilecheck.parsing.engines.pdfminer_document import Document

_DEEPEST_FORM = 40
"""Forms within forms, as deep as PDFium goes."""
_PLAINLY_DRAWN = re.compile(rb"/([\w.+-]+)[\0\t\n\f\r ]+Do(?=[\0\t\n\f\r ]|\Z)")
_FORM_COST = 500
"""What drawing a form is counted as besides its content, in bytes of content."""


def screen(data: bytes, options: PdfOptions) -> None:
    """Count the content of the pages, with that of a form as often as it is drawn.

    What is too damaged to be counted passes: PDFium may know how to repair it.

    Raises:
        InputError: there is more than the limits allow.

    """
    # Of its own, for PDFium's objects are counted, too.
    meter = Meter(options.meter.source, options.meter.limits)
    try:
        document = Document(data, meter, options.password or "")
        screened = _Screen(meter)
        for page in islice(document.pages(), options.max_pages):
            for content in page.contents:
                screened.count(resolve1(content), page.resources, ())
    except ProfilecheckError:
        raise
    except Exception:  # pdfminer raises errors of every kind on broken files
        return


class _Screen:
    """Goes through forms as PDFium would, without drawing."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._forms: dict[int, tuple[str, ...]] = {}

    def count(self, stream: object, resources: Any, path: tuple[int, ...]) -> None:
        """Count a stream, and the forms that it draws."""
        if not isinstance(stream, PDFStream) or id(stream) in path or len(path) > _DEEPEST_FORM:
            return
        data = stream.get_data()
        self._meter.interpret(len(data) + _FORM_COST)
        if id(stream) not in self._forms:
            self._forms[id(stream)] = tuple(_drawn(data))
        if not self._forms[id(stream)]:
            return
        resources = resolve1(stream.attrs.get("Resources")) or resources
        known = dict_value(dict_value(resources).get("XObject"))
        for name in self._forms[id(stream)]:
            form = resolve1(known.get(name))
            if isinstance(form, PDFStream) and literal_name(resolve1(form.attrs.get("Subtype"))) == "Form":
                self.count(form, resources, (*path, id(stream)))


def _drawn(data: bytes) -> Iterator[str]:
    """The names of what a content stream draws, each as often as it does."""
    plain = _PLAINLY_DRAWN.findall(data)
    if len(plain) == data.count(b"Do"):
        yield from (name.decode("latin-1") for name in plain)
        return
    for operator, operands in operations(data):
        if operator == b"Do" and operands:
            last = operands[-1]
            yield str(last.name) if isinstance(last, PSLiteral) else str(last)
