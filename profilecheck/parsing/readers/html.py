"""Web pages → Document."""

from profilecheck.model.document import Document
from profilecheck.parsing.readers import ReadOptions, reader
from profilecheck.parsing.web_page import is_page, page_document, parse_page


@reader(name="html", suffixes=(".html", ".htm"), sniff=is_page, priority=30)
def read_html(data: bytes, source: str, options: ReadOptions) -> Document:
    """Read a web page; styles are not applied, except inline ones that hide text."""
    return page_document(parse_page(data, source), source, options)
