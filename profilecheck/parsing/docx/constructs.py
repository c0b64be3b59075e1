"""What a word-processing document is built of that other parsers lose."""

from collections.abc import Iterator

from profilecheck.model.document import Diagnostic
from profilecheck.parsing.diagnostics import EMAIL, Notes
from profilecheck.parsing.docx.package import Element, children, local


def construct_diagnostics(root: Element, notes: Notes) -> Iterator[Diagnostic]:
    """Tables that lay out the page, tables of many cells, and contacts that only stand in a text box."""
    tables = [part for part in root.iter() if isinstance(part.tag, str) and local(part) == "tbl"]
    rows = [[list(children(row, "tc")) for row in children(table, "tr")] for table in tables]
    if any(sum(map(_is_block, cells)) > 1 for table in rows for cells in table):
        yield notes.note("columns")
    rows_least, cells_least = notes.thresholds["table_rows"], notes.thresholds["table_cells"]
    wide = [[len(cells) for cells in table if len(cells) >= cells_least] for table in rows]
    largest = max((max(table) for table in wide if len(table) >= rows_least), default=0)
    if largest:
        yield notes.note("table", cells=largest)
    if EMAIL.search(_text(root, boxed=True)) and not EMAIL.search(_text(root, boxed=False)):
        yield notes.note("contact-in-box")


def _is_block(cell: Element) -> bool:
    """Whether a cell holds several paragraphs, as a column of a page does."""
    return sum(bool(_text(paragraph).strip()) for paragraph in children(cell, "p")) > 1


def _text(root: Element, *, boxed: bool | None = None) -> str:
    """The text of all parts, of those in text boxes, or of those outside of them."""
    out = []
    for part in root.iter():
        if isinstance(part.tag, str) and local(part) == "t":
            inside = any(local(above) == "txbxContent" for above in part.iterancestors())
            if boxed is None or inside is boxed:
                out.append(part.text or "")
        elif isinstance(part.tag, str) and local(part) == "p":
            out.append("\n")
    return "".join(out)
