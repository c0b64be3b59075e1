"""Web pages: bytes → tree → Document."""

import re
from typing import TYPE_CHECKING

from profilecheck.errors import NoTextError
from profilecheck.model.document import Document
from profilecheck.parsing.draft import Draft
from profilecheck.parsing.readers import ReadOptions
from profilecheck.parsing.source import decode

if TYPE_CHECKING:
    from profilecheck.parsing.markup import Element

_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def is_page(data: bytes) -> bool:
    """Whether bytes begin like a web page."""
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = decode(head).encode()
    return _START.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def parse_page(data: bytes, source: str) -> "Element":
    """The tree of a page, without comments; nothing is fetched. Raises NoTextError for an empty one."""
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(_decode(data).encode(), parser=parser)
    except etree.ParserError:
        raise NoTextError(f"{source}: nothing is written in it; print the page to PDF") from None


def page_document(root: "Element", source: str, options: ReadOptions) -> Document:
    """The text of a page; styles are not applied, except those that hide text."""
    from profilecheck.parsing.markup import write_markup

    draft = Draft(options.lexicon.table("parsing/layout.toml")["glyphs"])
    write_markup(root, draft)
    title = root.findtext(".//title") or ""
    metadata = {"title": " ".join(title.split())} if title.strip() else {}
    return draft.document(format="html", source=source, metadata=metadata)


def _decode(data: bytes) -> str:
    """The text, in the encoding that the page names if it is not UTF-8 or marked otherwise."""
    named = _CHARSET.search(data[:4096])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(named[1].decode(), errors="replace") if named else decode(data)
    except (LookupError, UnicodeError):
        return decode(data)
