"""What the tests of parsing share."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Document
from profilecheck.model.profile import Profile, Sourced, YearMonth
from profilecheck.parsing.bounds import Limits
from profilecheck.parsing.readers import Reading, ReadOptions, choose


def _sourced(value: Any) -> Iterator[Sourced[Any]]:
    """All fields in a profile, at any depth."""
    if isinstance(value, Sourced):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _sourced(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _sourced(getattr(value, field.name))


def _check_spans(document: Document, profile: Profile) -> None:
    """Every text is quoted but for its line breaks, every date is printed with its year, and lines are in order."""
    for field in _sourced(profile):
        assert 0 <= field.span.start < field.span.end <= len(document.text)
        quote = document.quote(field.span)
        if isinstance(field.value, str):
            assert field.value in {quote, quote.replace("\n", " ")}
        elif isinstance(field.value, YearMonth):
            assert str(field.value.year) in quote
    end = 0
    for line in document.lines:
        assert end <= line.span.start < line.span.end <= len(document.text)
        assert document.quote(line.span).strip()
        assert "\n" not in document.quote(line.span)
        end = line.span.end
    for link in document.links:
        assert link.span is None or document.quote(link.span)


@pytest.fixture(scope="session")
def check_spans() -> Callable[[Document, Profile], None]:
    """A check that each field of a reading stands where it says."""
    return _check_spans


Read = Callable[..., Document]


@pytest.fixture(scope="session")
def options() -> ReadOptions:
    """The options of a reading without a password."""
    return ReadOptions(lexicon=default_lexicon(), limits=Limits.of(default_lexicon()))


@pytest.fixture(scope="session")
def read(options: ReadOptions, check_spans: Callable[[Document, Profile], None]) -> Read:
    """A function that reads bytes or text with the reader that takes them, which may have to be a certain one."""

    def read(data: bytes | str, name: str | None = None, options: ReadOptions = options) -> Document:
        data = data.encode() if isinstance(data, str) else data
        reader = choose(data, "cv", options.lexicon)
        assert name in (None, reader.name)
        raw = reader.read(data, "cv", options)
        document = raw.document if isinstance(raw, Reading) else raw
        check_spans(document, raw.profile if isinstance(raw, Reading) else Profile())
        return document

    return read


@pytest.fixture(scope="session")
def shown() -> Callable[[Document], list[str]]:
    """Lines as they stand, with a sign for bullets, headings and bold ones."""

    def shown(document: Document) -> list[str]:
        out = []
        for line in document.lines:
            mark = "* " if line.bullet else "# " if line.style.size > 10 else "! " if line.style.bold else ""
            out.append(mark + document.quote(line.span))
        return out

    return shown


MakePdf = Callable[..., bytes]


@pytest.fixture(scope="session")
def make_pdf() -> MakePdf:
    """A function that writes a PDF of A4 pages out of their content streams.

    /F1 and /F2 are Helvetica and Helvetica-Bold, /Im a grey picture, /Clear and /Solid states without and with ink.
    """
    return _pdf


def _pdf(*contents: str, info: str = "", objects: Mapping[str, str] | None = None) -> bytes:
    """`objects` are further entries of the resources' dictionaries, by the name of the dictionary."""
    more = objects or {}
    fonts = "".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >> "
        for name, font in (("F1", "Helvetica"), ("F2", "Helvetica-Bold"))
    )
    states = "/Clear << /ca 0 /CA 0 >> /Solid << /ca 1 /CA 1 >>"
    resources = f"<< /Font << {fonts}{more.get('Font', '')} >> /ExtGState << {states} >> /XObject << /Im 3 0 R >> >>"
    picture = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{5 + 2 * index} 0 R' for index in range(len(contents)))}] "
        f"/Count {len(contents)} /MediaBox [0 0 595 842] /Resources {resources} >>",
        f"{picture} /Length 1 >>\nstream\n\x80\nendstream",
        f"<< {info} >>",
    ]
    for index, content in enumerate(contents):
        bodies.append(f"<< /Type /Page /Parent 2 0 R /Contents {6 + 2 * index} 0 R >>")
        data = content.encode("cp1252")
        bodies.append(f"<< /Length {len(data)} >>\nstream\n{content}\nendstream")
    bodies += more.get("objects", "").split("\n\n") if more.get("objects") else []
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252" if "\x80" not in body else "latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(bodies) + 1} /Root 1 0 R /Info 4 0 R >>"
    return (
        out
        + f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\n".encode()
        + (f"startxref\n{len(out)}\n%%EOF\n".encode())
    )


@pytest.fixture(scope="session")
def make_docx() -> Callable[[str], bytes]:
    """A function that writes a word-processing document out of its blocks, in the namespace w."""
    return _docx


def _docx(body: str) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relation = f'<Relationship Id="d" Type="{office}/officeDocument" Target="word/document.xml"/>'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">{relation}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{words}"><w:body>{body}</w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()
