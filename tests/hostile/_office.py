"""Writes word-processing documents part by part, right or wrong."""

import io
import warnings
import zipfile
from collections.abc import Mapping

SPACE = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARAGRAPH = b"<w:p><w:r><w:t>Ada Example ada@example.com Python</w:t></w:r></w:p>"
TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_RELATION = (
    b'<Relationship Id="r%d" Target="%s"'
    b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/>'
)


def relations(*pairs: tuple[bytes, bytes]) -> bytes:
    """A part of relationships: kind and target of each."""
    inner = b"".join(_RELATION % (number, target, kind) for number, (kind, target) in enumerate(pairs))
    return b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>' % (
        inner
    )


def body(inner: bytes = PARAGRAPH) -> bytes:
    """The main part."""
    return b"<w:document %s><w:body>%s</w:body></w:document>" % (SPACE, inner)


def docx(
    document: bytes = b"", parts: Mapping[str, bytes] | None = None, *, packing: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A file with a main part; `parts` replace its parts or stand beside them."""
    out = io.BytesIO()
    every = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations((b"officeDocument", b"word/document.xml")),
        "word/document.xml": document or body(),
        **(parts or {}),
    }
    with zipfile.ZipFile(out, "w", packing) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in every.items():
            file.writestr(name, data)
    return out.getvalue()
