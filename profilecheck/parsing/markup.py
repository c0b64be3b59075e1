"""An HTML tree → lines of a draft."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

from profilecheck.model.document import Style
from profilecheck.parsing.css import has_background, hidden_by, hiding, selectors_of
from profilecheck.parsing.draft import PLAIN, Draft

Element: TypeAlias = Any
"""An lxml.html.HtmlElement."""

_HEADINGS = {"h1": 20.0, "h2": 16.0, "h3": 14.0, "h4": 12.0, "h5": 11.0, "h6": 11.0}
_BLOCKS = re.compile(
    r"h[1-6]|address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    r"header|hr|html|legend|li|main|ol|p|pre|section|summary|tbody|td|tfoot|th|thead|tr|ul"
)
_SKIPPED = re.compile(
    r"audio|button|canvas|datalist|embed|head|iframe|img|input|map|meta|nav|noscript|object|option|script|select|style|"
    r"svg|template|textarea|video"
)
_SET_APART = frozenset(("a", "label", "small", "span", "time"))
_BOLD = frozenset(("b", "strong", "th", "dt"))
_ITALIC = frozenset(("i", "em", "cite"))
_LINK = re.compile(r"(?:https?|mailto|tel):\S", re.IGNORECASE)


class _Context(NamedTuple):
    style: Style = PLAIN
    uri: str = ""
    keeps_lines: bool = False
    flat: bool = False
    """Whether blocks do not begin lines, as in the cells of a plain table."""


def write_markup(root: Element, draft: Draft) -> None:
    """Write the text of a tree into the draft, block by block."""
    sheets = "".join(sheet.text or "" for sheet in root.iter("style"))
    styled = "; ".join(root.xpath("//@style"))
    on_white = not has_background(sheets + styled) and not root.xpath("boolean(//@bgcolor | //@background)")
    _Writer(draft, hidden_by(sheets, on_white=on_white), on_white=on_white).write(root)


class _Writer:
    def __init__(self, draft: Draft, hidden: Mapping[str, str], *, on_white: bool) -> None:
        self._draft = draft
        self._hidden = hidden
        self._on_white = on_white
        self._bullet = False
        self._column = 0

    def write(self, root: Element) -> None:
        self._element(root, _Context())
        self._break()

    def _break(self) -> None:
        if not self._draft.is_empty:
            self._draft.end_line(bullet=self._bullet, column=self._column)
            self._bullet = False

    def _element(self, element: Element, context: _Context) -> None:
        tag = element.tag
        if _SKIPPED.fullmatch(tag):
            return
        if reason := self._why_hidden(element):
            self._draft.hide(element.text_content(), reason)
        elif tag == "br":
            self._line_end(context)
        elif tag == "table":
            self._break()
            self._table(element, context)
        elif _BLOCKS.fullmatch(tag):
            self._line_end(context)
            self._bullet = self._bullet or tag == "li"
            self._content(element, _inner(element, context))
            self._line_end(context)
        else:
            self._content(element, _inner(element, context))

    def _why_hidden(self, element: Element) -> str:
        if "hidden" in element.attrib:
            return "not displayed by the page"
        answers = selectors_of(element.tag, element.get("class", ""), element.get("id", ""))
        by_sheet = next((self._hidden[selector] for selector in answers if selector in self._hidden), "")
        return by_sheet or hiding(element.get("style", ""), on_white=self._on_white)

    def _line_end(self, context: _Context) -> None:
        if context.flat:
            self._draft.add(" ")
        else:
            self._break()

    def _content(self, element: Element, context: _Context) -> None:
        self._text(element.text, context)
        for child in _in_order(element):
            if isinstance(child.tag, str):
                self._element(child, context)
                if _is_apart(child):
                    self._draft.add("\t")
            self._text(child.tail, context)

    def _text(self, text: str | None, context: _Context) -> None:
        if not text:
            return
        if not context.keeps_lines:
            self._draft.add(re.sub(r"[ \t\r\n\f]+", " ", text), style=context.style, uri=context.uri)
            return
        for number, line in enumerate(text.split("\n")):
            if number:
                self._line_end(context)
            self._draft.add(line, style=context.style, uri=context.uri)

    def _table(self, table: Element, context: _Context) -> None:
        """Rows of short cells are lines; where cells hold more, the table only lays out columns, each read whole."""
        for row in table.xpath("./tr | ./*/tr"):
            cells = [cell for cell in row if cell.tag in ("td", "th")]
            if all(map(_is_short, cells)):
                for number, cell in enumerate(cells):
                    self._draft.add("\t" if number else "")
                    self._content(cell, _inner(cell, context)._replace(flat=True))
                self._break()
                continue
            for cell in cells:
                self._column += 1
                self._content(cell, _inner(cell, context))
                self._break()
        self._column += 1


def _is_short(cell: Element) -> bool:
    """Whether a cell holds one line."""
    return not cell.xpath(".//br | .//li | .//table") and len(cell.xpath(".//p | .//div | .//h1 | .//h2 | .//h3")) < 2


def _in_order(element: Element) -> list[Element]:
    """Children as they are to be read: what stands aside of the main part comes behind it."""
    children = list(element)
    if any(child.tag == "main" for child in children):
        children.sort(key=lambda child: child.tag == "aside")
    return children


def _is_apart(element: Element) -> bool:
    """Whether what follows would stick to an element that the page's style sets apart: "May 2021" and "Tilmart"."""
    if element.tag not in _SET_APART:
        return False
    text, rest, follower = element.text_content(), element.tail or "", element.getnext()
    if not rest and follower is not None and isinstance(follower.tag, str):
        if follower.tag in _SET_APART:
            return True
        rest = follower.text_content()
    return rest[:1].isalnum() and text[-1:].isalnum() and (" " in text.strip() or text[-1].isdigit())


def _inner(element: Element, context: _Context) -> _Context:
    """How the content of an element is set."""
    tag = element.tag
    style = context.style
    if tag in _HEADINGS:
        style = Style(size=_HEADINGS[tag], bold=True)
    elif tag in _BOLD:
        style = Style(size=style.size, bold=True, italic=style.italic)
    elif tag in _ITALIC:
        style = Style(size=style.size, bold=style.bold, italic=True)
    address = element.get("href", "") if tag == "a" else ""
    uri = address.strip() if _LINK.match(address.strip()) else context.uri
    return context._replace(style=style, uri=uri, keeps_lines=context.keeps_lines or tag == "pre")
