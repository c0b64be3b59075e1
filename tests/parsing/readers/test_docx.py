"""Word-processing documents, made here part by part."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.errors import InputError, NoTextError
from profilecheck.model.document import MARGIN, Document

Read = Callable[..., Document]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/><w:rFonts w:ascii="Lato"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/>
  <w:rPr><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Titel"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def relations(*entries: tuple[str, str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for key, kind, target in entries
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def docx(body: str, parts: dict[str, str] | None = None, **links: str) -> bytes:
    """A document with these blocks, further parts of word/, and relationships kind=target."""
    entries = [("s", "styles", "styles.xml"), ("n", "numbering", "numbering.xml")]
    for kind, target in links.items():
        entries.append((kind, "hyperlink" if ":" in target else kind.rstrip("0123456789"), target))
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(
            ("d", "officeDocument", "word/document.xml"), ("c", "core-properties", "/docProps/core.xml")
        ),
        "docProps/core.xml": (
            '<c xmlns:d="urn:d"><d:creator> Noor  Çelik </d:creator><d:title/><d:subject>x</d:subject></c>'
        ),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*entries),
        "word/styles.xml": f"<w:styles {SPACES}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {SPACES}>{NUMBERING}</w:numbering>",
    }
    for name, content in (parts or {}).items():
        files[f"word/{name}"] = content
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def p(content: str, properties: str = "") -> str:
    content = content if content.startswith("<") else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: list[str], properties: str = "") -> str:
    cells = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{cells}</w:tbl>"


def test_styles_make_headings_sizes_and_bullets(read: Read) -> None:
    document = read(
        docx(
            p("Noor Çelik", '<w:pStyle w:val="Titel"/>')
            + p("Experience", '<w:pStyle w:val="H1"/>')
            + p(r("Engineer", "<w:b/>") + "<w:r><w:tab/></w:r>" + r("2020"))
            + p("One", '<w:pStyle w:val="LB"/>')
            + p("Two", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
            + p("Three", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>')
            + p("Four", '<w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr>')
            + p("•  Five")
            + p('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + r(" Six"))
            + p("Seven", '<w:pStyle w:val="Loop"/>')
            + p(r("Eight", '<w:rStyle w:val="Strong"/><w:i/><w:color w:val="1F4E79"/>'), '<w:pStyle w:val="Unknown"/>')
        ),
        "docx",
    )
    assert [(document.quote(line.span), line.style.size, line.style.bold, line.bullet) for line in document.lines] == [
        ("Noor Çelik", 20, True, False),
        ("Experience", 14, True, False),
        ("Engineer\t2020", 10.5, True, False),
        ("One", 10.5, False, True),
        ("Two", 10.5, False, True),
        ("Three", 10.5, False, False),
        ("Four", 10.5, False, False),
        ("Five", 10.5, False, True),
        ("Six", 10.5, False, True),
        ("Seven", 10.5, False, False),
        ("Eight", 10.5, True, False),
    ]
    last = document.lines[-1].style
    assert (last.italic, last.color, last.font) == (True, "#1f4e79", "Lato")
    assert document.metadata == {"author": "Noor Çelik"}


def test_line_breaks_end_lines_but_not_list_items(read: Read) -> None:
    broken = r("One") + "<w:r><w:br/></w:r>" + r("two")
    assert read(docx(p(broken) + p(broken, '<w:pStyle w:val="LB"/>'))).text == "One\ntwo\nOne two\n"


def test_tracked_changes_are_read_as_accepted(read: Read) -> None:
    deleted = "<w:del><w:r><w:delText>Junior </w:delText></w:r></w:del>"
    inline = p(r("Senior ") + f"<w:ins>{r('Staff ')}</w:ins>" + deleted + r("Engineer"))
    blocks = f"<w:ins>{p('New')}</w:ins><w:del>{p('Old')}</w:del>"
    moved = f"<w:moveFrom>{p('Away')}</w:moveFrom><w:moveTo>{p('Here')}</w:moveTo>"
    row = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('Gone')}</w:tc></w:tr></w:tbl>"
    text = read(docx(inline + blocks + moved + row)).text
    assert text == "Senior Staff Engineer\nNew\nHere\n"


def test_links_of_relations_and_of_fields(read: Read) -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = '<w:r><w:instrText> HYPERLINK "https://b.example.com" </w:instrText></w:r>'
    field = begin + instruction + separate + r("two") + end
    simple = '<w:fldSimple w:instr="HYPERLINK &quot;mailto:noor@example.com&quot;">' + r("three") + "</w:fldSimple>"
    linked = (
        '<w:hyperlink r:id="link">'
        + r("on")
        + r("e")
        + '</w:hyperlink><w:hyperlink w:anchor="x">'
        + r(" top ")
        + "</w:hyperlink>"
    )
    document = read(docx(p(linked + field + r(" ") + simple + r(" plain")), link="https://a.example.com"))
    assert document.text == "one top two three plain\n"
    assert [(link.uri, document.quote(link.span)) for link in document.links if link.span] == [
        ("https://a.example.com", "one"),
        ("https://b.example.com", "two"),
        ("mailto:noor@example.com", "three"),
    ]


def test_content_controls_are_read(read: Read) -> None:
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Block')}</w:sdtContent></w:sdt>"
    inline = p(f"<w:sdt><w:sdtContent>{r('In')}</w:sdtContent></w:sdt><w:smartTag>{r('line')}</w:smartTag>")
    assert read(docx(block + inline)).text == "Block\nInline\n"


def test_tables_are_lines_labels_or_columns(read: Read) -> None:
    document = read(
        docx(
            table([p("Python"), p("5 years")], [p("SQL") + p(""), p("")])
            + table([p("2020 – 2021"), p("Engineer") + p("Built it.")])
            + table([p("Noor") + p("Skills"), p("Experience") + table([p("a"), p("b")]) + p("Tilmart")])
            + p("After")
        )
    )
    assert [document.quote(line.span) for line in document.lines] == [
        "Python\t5 years",
        "SQL",
        "2020 – 2021\tEngineer",
        "Built it.",
        "Noor",
        "Skills",
        "Experience",
        "a\tb",
        "Tilmart",
        "After",
    ]
    columns = {document.quote(line.span): line.column for line in document.lines}
    assert columns["Noor"] == columns["Skills"] < columns["Experience"] < columns["After"]
    assert columns["Python\t5 years"] == columns["SQL"] == 0


def test_text_boxes_follow_their_paragraph_once(read: Read) -> None:
    box = f"<w:txbxContent>{p('Box')}</w:txbxContent>"
    new, old = (
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>",
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>",
    )
    both = f"<mc:AlternateContent>{new}{old}</mc:AlternateContent>"
    document = read(docx(p(f"<w:r>{both}</w:r>" + r("Anchor")) + p(f"<w:r><w:pict>{box}</w:pict></w:r>") + p("Last")))
    assert document.text == "Anchor\nBox\nBox\nLast\n"
    columns = [line.column for line in document.lines]
    assert columns == sorted(set(columns))


def test_headers_and_footers_stand_in_the_margin(read: Read) -> None:
    number = '<w:fldSimple w:instr="PAGE">' + r("7") + "</w:fldSimple>"
    mail = f'<w:hyperlink r:id="m">{r("mail")}</w:hyperlink>'
    parts = {
        "header1.xml": f"<w:hdr {SPACES}>{p('Noor Çelik')}</w:hdr>",
        "footer1.xml": f"<w:ftr {SPACES}>{p(mail + number)}</w:ftr>",
        "_rels/footer1.xml.rels": relations(("m", "hyperlink", "mailto:noor@example.com")),
    }
    document = read(docx(p("Body"), parts, header1="header1.xml", footer1="footer1.xml"))
    assert [(document.quote(line.span), line.column) for line in document.lines] == [
        ("Body", 0),
        ("mail", MARGIN),
        ("Noor Çelik", MARGIN),
    ]
    assert document.links[0].uri == "mailto:noor@example.com"


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ("<w:vanish/>", "formatted as hidden"),
        ('<w:color w:val="FFFFFF"/>', "white on white"),
        ('<w:color w:val="000000" w:themeColor="background1"/>', "white on white"),
        ('<w:sz w:val="2"/>', "too small to be seen"),
    ],
)
def test_hidden_text_is_kept_apart(read: Read, properties: str, reason: str) -> None:
    document = read(docx(p(r("Seen ") + r("keywords", properties) + r("too"))))
    assert [document.quote(line.span) for line in document.lines] == ["Seen too"]
    assert [(document.quote(hidden.span), hidden.reason) for hidden in document.hidden] == [("keywords", reason)]


@pytest.mark.parametrize(
    "body",
    [
        p(r("white", '<w:color w:val="FFFFFF"/><w:shd w:fill="1F4E79"/>')),
        p(r("white", '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="1F4E79"/>'),
        table(['<w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr>' + p(r("white", '<w:color w:val="FFFFFF"/>'))]),
        p(
            "<w:r><w:pict><w:txbxContent>"
            + p(r("white", '<w:color w:val="FFFFFF"/>'))
            + "</w:txbxContent></w:pict></w:r>"
        ),
        p(r("white", '<w:vanish w:val="0"/>')),
    ],
)
def test_white_text_on_colour_is_seen(read: Read, body: str) -> None:
    assert [line.span.length for line in read(docx(body)).lines] == [5]


def test_strict_open_xml_is_read(read: Read) -> None:
    data = docx(p("Strict"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(W.encode(), STRICT.encode()))
    assert read(out.getvalue(), "docx").text == "Strict\n"


def test_nothing_written_is_told(read: Read) -> None:
    with pytest.raises(NoTextError, match="cv: nothing is written in it"):
        read(docx(p("")))


def bomb() -> bytes:
    return docx(p("x"), {"media/image1.bin": "0" * 5_000_000})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (docx(p("x"))[:900], "a damaged DOCX"),
        (docx("<w:p>"), "a damaged DOCX: word/document.xml: "),
        (bomb(), "unpacks to 5 MB"),
        (docx(p("x")).replace(b"word/document.xml", b"word/dokument.xml"), "a DOCX without word/document.xml"),
        (
            docx(p("x"), {"styles.xml": '<!DOCTYPE s [<!ENTITY a "b">]><s>&a;</s>'}),
            "word/styles.xml declares a document type",
        ),
        (docx("<w:p>" * 300 + "</w:p>" * 300), "a damaged DOCX: word/document.xml: "),
    ],
)
def test_hostile_and_damaged_files_are_refused(read: Read, data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(data, "docx")
    assert str(caught.value).startswith("cv: ")
    assert message in str(caught.value)


def test_too_many_or_too_large_parts_are_refused(read: Read, options: Any) -> None:
    for limit in ({"max_parts": 3}, {"max_unpacked_bytes": 1000}):
        with pytest.raises(InputError, match="unpacks to"):
            read(docx(p("x")), "docx", replace(options, limits=replace(options.limits, **limit)))


@given(st.data())
def test_cut_or_changed_files_raise_nothing_else(read: Read, data: st.DataObject) -> None:
    whole = bytearray(docx(p("Noor") + table([p("a"), p("b")])))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        whole[place] = data.draw(st.integers(0, 255))
    with suppress(InputError):
        read(bytes(whole[: data.draw(st.integers(60, len(whole)))]))
