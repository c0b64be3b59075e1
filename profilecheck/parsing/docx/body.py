"""The text of a word-processing document, in reading order, into a draft."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from profilecheck.model.document import MARGIN
from profilecheck.parsing.docx.fields import FieldStack, parsed
from profilecheck.parsing.docx.package import Element, attribute, child, children, local
from profilecheck.parsing.docx.styles import Look, ParagraphLook, Styles
from profilecheck.parsing.draft import Draft

_TRANSPARENT = frozenset(("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo", "Choice"))
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "cr": "\n", "br": "\n"}
_INVISIBLE_POINTS = 2.0
_LABEL = re.compile(r"[^\n]{0,29}\d[^\n]{0,29}")

Links = Mapping[str, tuple[str, str]]


class BodyWriter:
    """Writes parts of a document into a draft; tracked changes are read as accepted."""

    def __init__(self, draft: Draft, styles: Styles) -> None:
        self._draft = draft
        self._styles = styles
        self._links: Links = {}
        self._column = 0
        self._columns = 0
        self._bullet = False
        self._boxes: list[Element] = []
        self._fields = FieldStack()

    def write(self, root: Element, links: Links, *, margin: bool = False) -> None:
        """Write a part, given the targets of its links; headers and footers stand in the margin."""
        self._links = links
        self._column = MARGIN if margin else 0
        body = child(root, "body")
        self._blocks(root if body is None else body, shaded=False)
        self._end_line()

    def _end_line(self) -> None:
        if not self._draft.is_empty:
            self._draft.end_line(bullet=self._bullet, column=self._column)
        self._bullet = False

    def _next_column(self) -> None:
        if self._column != MARGIN:
            self._columns += 1
            self._column = self._columns

    def _blocks(self, parent: Element, *, shaded: bool) -> None:
        for block in _unwrapped(parent):
            if local(block) == "p":
                self._paragraph(block, shaded=shaded)
            elif local(block) == "tbl":
                self._table(block, shaded=shaded)

    def _paragraph(self, paragraph: Element, *, shaded: bool) -> None:
        self._inline(paragraph, shaded=shaded)
        self._end_line()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._next_column()
            # What fills a text box is not known: white text in it is taken to be seen.
            self._blocks(box, shaded=True)
        if boxes:
            self._next_column()

    def _inline(self, paragraph: Element, *, shaded: bool) -> None:
        look = self._styles.paragraph(child(paragraph, "pPr"))
        if shaded:
            look = replace(look, look=replace(look.look, shaded=True))
        self._bullet = self._bullet or look.listed
        self._runs(paragraph, look, "")

    def _table(self, table: Element, *, shaded: bool) -> None:
        """Rows of short cells are lines, as is a date beside longer text; other cells are columns, each read whole."""
        shaded = shaded or child(table, "tblPr", "tblStyle") is not None
        for row in _unwrapped(table):
            if local(row) != "tr" or child(row, "trPr", "del") is not None:
                continue
            cells = [cell for cell in _unwrapped(row) if local(cell) == "tc" and _plain(cell).strip()]
            short = [_is_short(cell) for cell in cells]
            label = not all(short) and len(cells) == 2 and short[0] and _LABEL.fullmatch(_plain(cells[0]))
            for number, cell in enumerate(cells):
                in_line = all(short) or (label and number == 0)
                self._cell(cell, shaded=shaded, in_line=bool(in_line), joined=number > 0 and bool(all(short) or label))
            self._end_line()
        self._next_column()

    def _cell(self, cell: Element, *, shaded: bool, in_line: bool, joined: bool) -> None:
        shaded = shaded or child(cell, "tcPr", "shd") is not None
        if joined:
            self._draft.add("\t")
        elif not in_line:
            self._next_column()
        if not in_line:
            self._blocks(cell, shaded=shaded)
            return
        for paragraph in children(cell, "p"):
            self._inline(paragraph, shaded=shaded)

    def _runs(self, parent: Element, look: ParagraphLook, uri: str) -> None:
        for part in _unwrapped(parent):
            name = local(part)
            if name == "r":
                self._run(part, look, uri)
            elif name == "hyperlink":
                self._runs(part, look, self._links.get(attribute(part, "id"), ("", uri))[1])
            elif name == "fldSimple":
                field = parsed(attribute(part, "instr"))
                if field.shown:
                    self._runs(part, look, field.uri or uri)

    def _run(self, run: Element, look: ParagraphLook, uri: str) -> None:
        characters = self._styles.run(look.look, child(run, "rPr"))
        if look.heading:
            characters = replace(characters, bold=True)
        for part in run:
            name = local(part)
            if name == "t":
                self._text(part.text or "", characters, uri)
            elif name in _SIGNS:
                self._sign(_SIGNS[name], characters, listed=look.listed)
            elif name == "sym":
                self._text(_symbol(attribute(part, "char")), characters, uri)
            elif name in ("fldChar", "instrText"):
                self._fields.take(part)
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                self._boxes += _text_boxes(part)

    def _sign(self, sign: str, characters: Look, *, listed: bool) -> None:
        """A line break ends the line, except in a list item, which is one thing."""
        if sign != "\n":
            self._text(sign, characters, "")
        elif listed:
            self._draft.add(" ")
        else:
            self._end_line()

    def _text(self, text: str, characters: Look, uri: str) -> None:
        if not self._fields.shown:
            return
        reason = _why_hidden(characters)
        if reason:
            self._draft.hide(text, reason)
        else:
            self._draft.add(text, style=characters.style, uri=self._fields.uri or uri)


def _why_hidden(characters: Look) -> str:
    if characters.hidden:
        return "formatted as hidden"
    if characters.size <= _INVISIBLE_POINTS:
        return "too small to be seen"
    return "white on white" if characters.is_white else ""


def _unwrapped(parent: Element) -> Iterator[Element]:
    """Children, with those of insertions, content controls and other wrappers in their place, without deletions."""
    for part in parent:
        name = local(part)
        if name == "AlternateContent" and local(parent) != "r":
            yield from _unwrapped(_chosen(part))
        elif name in _TRANSPARENT:
            yield from _unwrapped(part)
        elif name not in ("del", "moveFrom"):
            yield part


def _chosen(alternate: Element) -> Element:
    """The first of several forms of the same thing."""
    return next(children(alternate, "Choice"), alternate[0] if len(alternate) else alternate)


def _text_boxes(drawing: Element) -> list[Element]:
    """The contents of text boxes in a drawing, each once; a box in a box is read with the outer one."""
    if local(drawing) == "AlternateContent":
        drawing = _chosen(drawing)
    return list(_outermost(drawing))


def _outermost(parent: Element) -> Iterator[Element]:
    for part in parent:
        if local(part) == "txbxContent":
            yield part
        else:
            yield from _outermost(part)


def _is_short(cell: Element) -> bool:
    """Whether a cell holds one line."""
    names = [local(part) for part in cell.iter() if isinstance(part.tag, str)]
    paragraphs = [paragraph for paragraph in children(cell, "p") if _plain(paragraph).strip()]
    return len(paragraphs) < 2 and not {"tbl", "br", "txbxContent"} & set(names)


def _plain(element: Element) -> str:
    return "".join(part.text or "" for part in element.iter() if isinstance(part.tag, str) and local(part) == "t")


def _symbol(code: str) -> str:
    return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) else ""
