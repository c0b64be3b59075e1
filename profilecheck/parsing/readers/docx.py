"""Word-processing documents (Office Open XML) → Document."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from profilecheck.errors import InputError
from profilecheck.model.document import Document
from profilecheck.parsing.draft import Draft
from profilecheck.parsing.readers import ReadOptions, reader

if TYPE_CHECKING:
    from profilecheck.parsing.docx.package import Package


def _sniff(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04") and b"word/" in data and b"[Content_Types].xml" in data


@reader(name="docx", suffixes=(".docx", ".docm", ".dotx"), sniff=_sniff, priority=90)
def read_docx(data: bytes, source: str, options: ReadOptions) -> Document:
    """Read body, tables, text boxes, headers and footers; tracked changes count as accepted.

    Raises:
        InputError: the file is damaged or a bomb.

    """
    from profilecheck.parsing.diagnostics import Notes
    from profilecheck.parsing.docx.body import BodyWriter
    from profilecheck.parsing.docx.constructs import construct_diagnostics
    from profilecheck.parsing.docx.package import Package
    from profilecheck.parsing.docx.styles import Styles

    package = Package(data, source, options.limits)
    main = next(
        (target for kind, target in package.related("").values() if kind == "officeDocument"), "word/document.xml"
    )
    root = package.part(main)
    if root is None:
        raise InputError(f"{source}: a DOCX without {main}; save it again in the program it was written in")
    related = package.related(main)
    targets = dict(related.values())
    styles = Styles(package.part(targets.get("styles", "")), package.part(targets.get("numbering", "")))
    draft = Draft(options.lexicon.table("parsing/layout.toml")["glyphs"])
    writer = BodyWriter(draft, styles)
    writer.write(root, related)
    for part in sorted({target for kind, target in related.values() if kind in ("header", "footer")}):
        content = package.part(part)
        if content is not None:
            writer.write(content, package.related(part), margin=True)
    diagnostics = construct_diagnostics(root, Notes.of(options.lexicon))
    return draft.document(format="docx", source=source, metadata=dict(_metadata(package)), diagnostics=diagnostics)


def _metadata(package: "Package") -> Iterator[tuple[str, str]]:
    """Title and author, as the program that wrote the file keeps them."""
    from profilecheck.parsing.docx.package import local

    core = next((target for kind, target in package.related("").values() if kind == "core-properties"), "")
    names = {"title": "title", "creator": "author", "lastModifiedBy": "last_modified_by"}
    root = package.part(core) if core else None
    for entry in root if root is not None else ():
        if local(entry) in names and (entry.text or "").strip():
            yield names[local(entry)], " ".join(entry.text.split())
