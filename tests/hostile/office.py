"""Word-processing documents that are not what they should be."""

import io
import warnings
import zipfile

from tests.hostile import add, hostile
from tests.hostile._office import PARAGRAPH, SPACE, TYPES, body, docx, relations

_ENTITIES = b'<!DOCTYPE x [<!ENTITY a "ha">%s]>' % b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(10)
)


@hostile("docx")
def zip_bomb(scale: int) -> bytes:
    return docx(body(b" " * 3_000_000 * scale + PARAGRAPH))


@hostile("docx")
def zip_bomb_beside_the_text(scale: int) -> bytes:
    return docx(parts={"word/media/image1.png": b"\0" * 3_000_000 * scale})


@hostile("docx")
def members_without_end(scale: int) -> bytes:
    return docx(parts={f"word/part{number}.xml": b"<a/>" for number in range(100 * scale)})


@hostile("docx")
def headers_without_end(scale: int) -> bytes:
    pairs = [(b"header", b"header.xml")] * 300 * scale
    return docx(parts={"word/_rels/document.xml.rels": relations(*pairs), "word/header.xml": body()})


@hostile("docx")
def headers_by_many_names(scale: int) -> bytes:
    pairs = [(b"header", b"x/../" * number + b"header.xml") for number in range(20 * scale)]
    return docx(parts={"word/_rels/document.xml.rels": relations(*pairs), "word/header.xml": body(PARAGRAPH * 50)})


@hostile("docx")
def entities_multiply(scale: int) -> bytes:
    return docx(_ENTITIES + body(b"<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>"))


@hostile("docx")
def entities_multiply_in_an_attribute(scale: int) -> bytes:
    return docx(_ENTITIES + body(b'<w:p w:x="&a9;"/>'))


@hostile("docx")
def entity_of_a_file(scale: int) -> bytes:
    head = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return docx(head + body(b"<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"))


@hostile("docx")
def entity_of_the_network(scale: int) -> bytes:
    return docx(b'<!DOCTYPE x SYSTEM "http://example.com/x.dtd">' + body())


@hostile("docx")
def entities_in_the_styles(scale: int) -> bytes:
    rels = relations((b"styles", b"styles.xml"))
    return docx(parts={"word/_rels/document.xml.rels": rels, "word/styles.xml": _ENTITIES + b"<a>&a9;</a>"})


@hostile("docx")
def stylesheet_of_the_network(scale: int) -> bytes:
    return docx(b'<?xml-stylesheet href="http://example.com/x.xsl"?>' + body())


@hostile("docx")
def styles_based_on_each_other(scale: int) -> bytes:
    style = b'<w:style w:styleId="%s" w:type="paragraph"><w:basedOn w:val="%s"/></w:style>'
    styles = b"<w:styles %s>%s%s</w:styles>" % (SPACE, style % (b"A", b"B"), style % (b"B", b"A"))
    return _styled(styles, b"A")


@hostile("docx")
def styles_in_a_long_line(scale: int) -> bytes:
    style = b'<w:style w:styleId="S%d" w:type="paragraph"><w:basedOn w:val="S%d"/></w:style>'
    inner = b"".join(style % (n, n + 1) for n in range(100 * scale))
    return _styled(b"<w:styles %s>%s</w:styles>" % (SPACE, inner), b"S0")


def _styled(styles: bytes, name: bytes) -> bytes:
    paragraph = PARAGRAPH.replace(b"<w:p>", b'<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>' % name)
    rels = relations((b"styles", b"styles.xml"))
    return docx(body(paragraph), {"word/_rels/document.xml.rels": rels, "word/styles.xml": styles})


@hostile("docx")
def numbering_of_itself(scale: int) -> bytes:
    number = b'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:abstractNum w:abstractNumId="1"/>'
    numbering = b"<w:numbering %s>%s</w:numbering>" % (SPACE, number * 1000 * scale)
    rels = relations((b"numbering", b"numbering.xml"))
    return docx(parts={"word/_rels/document.xml.rels": rels, "word/numbering.xml": numbering})


@hostile("docx")
def tables_deep(scale: int) -> bytes:
    depth = 10 * scale
    return docx(body(b"<w:tbl><w:tr><w:tc>" * depth + PARAGRAPH + b"</w:tc></w:tr></w:tbl>" * depth))


@hostile("docx")
def tables_deep_and_wide(scale: int) -> bytes:
    inner = PARAGRAPH * 10 * scale
    for _ in range(50):
        inner = b"<w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>" % (inner + PARAGRAPH)
    return docx(body(inner))


@hostile("docx")
def text_boxes_in_text_boxes(scale: int) -> bytes:
    inner = PARAGRAPH
    for _ in range(30):
        inner = b"<w:p><w:r><w:drawing><w:txbxContent>%s</w:txbxContent></w:drawing></w:r></w:p>" % (inner * 2)
        inner = inner[: 40_000 * scale] if len(inner) < 40_000 * scale else PARAGRAPH
    return docx(body(inner))


@hostile("docx")
def text_boxes_without_end(scale: int) -> bytes:
    boxes = b"<w:txbxContent>%s</w:txbxContent>" % PARAGRAPH * 50 * scale
    return docx(body(b"<w:p><w:r><w:drawing>%s</w:drawing></w:r></w:p>" % boxes))


@hostile("docx")
def elements_deep(scale: int) -> bytes:
    depth = 1000 * scale
    return docx(body(b"<w:sdt><w:sdtContent>" * depth + PARAGRAPH + b"</w:sdtContent></w:sdt>" * depth))


@hostile("docx")
def paragraphs_without_end(scale: int) -> bytes:
    return docx(body(PARAGRAPH * 500 * scale))


@hostile("docx")
def runs_without_end(scale: int) -> bytes:
    return docx(body(b"<w:p>%s</w:p>" % (b"<w:r><w:t>a</w:t></w:r>" * 2000 * scale)))


@hostile("docx")
def fields_never_ended(scale: int) -> bytes:
    begun = b'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://x</w:instrText></w:r>'
    return docx(body(b"<w:p>%s</w:p>%s" % (begun * 500 * scale, PARAGRAPH)))


@hostile("docx")
def attribute_enormous(scale: int) -> bytes:
    return docx(body(b'<w:p w:x="%s"/>' % (b"a" * 150_000 * scale) + PARAGRAPH))


@hostile("docx")
def attributes_without_end(scale: int) -> bytes:
    return docx(body(b"<w:p %s/>" % b" ".join(b'a%d=""' % n for n in range(500 * scale)) + PARAGRAPH))


@hostile("docx")
def links_to_files_and_shares(scale: int) -> bytes:
    rels = relations((b"hyperlink", b"file:///etc/passwd"), (b"attachedTemplate", b"\\\\example.com\\x"))
    link = b'<w:p><w:hyperlink r:id="r0" xmlns:r="x"><w:r><w:t>Ada</w:t></w:r></w:hyperlink></w:p>'
    return docx(body(link), {"word/_rels/document.xml.rels": rels.replace(b"/>", b' TargetMode="External"/>')})


@hostile("docx")
def text_of_control_characters(scale: int) -> bytes:
    return docx(body("<w:p><w:r><w:t>Ada\u202e\u2066\u200b\u0085 Example</w:t></w:r></w:p>".encode()))


@hostile("docx")
def text_of_forbidden_characters(scale: int) -> bytes:
    return docx(body(b"<w:p><w:r><w:t>&#0;&#27;\x1b[31m&#xD800;</w:t></w:r></w:p>"))


@hostile("docm")
def macros(scale: int) -> bytes:
    return docx(parts={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 999, "word/vbaData.xml": b"<a/>"})


@hostile("docx")
def members_twice(scale: int) -> bytes:
    out = io.BytesIO(docx())
    with zipfile.ZipFile(out, "a") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for text in (b"One", b"Other"):
            file.writestr("word/document.xml", body(PARAGRAPH.replace(b"Ada", text)))
    return out.getvalue()


@hostile("docx")
def checksum_wrong(scale: int) -> bytes:
    data = bytearray(docx(packing=zipfile.ZIP_STORED))
    at = data.index(b"Ada Example")
    data[at : at + 3] = b"Eve"
    return bytes(data)


@hostile("docx")
def encrypted(scale: int) -> bytes:
    data = bytearray(docx())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 1)
    return bytes(data)


@hostile("docx")
def encrypted_as_a_whole(scale: int) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le")


@hostile("docx")
def sizes_wrong(scale: int) -> bytes:
    data = bytearray(docx())
    at = data.rindex(b"PK\x01\x02")
    data[at + 20 : at + 28] = b"\xff\xff\xff\x7f" * 2
    return bytes(data)


@hostile("docx")
def directory_missing(scale: int) -> bytes:
    data = docx()
    return data[: data.index(b"PK\x01\x02")]


@hostile("docx")
def directory_points_to_itself(scale: int) -> bytes:
    data = bytearray(docx())
    at = data.rindex(b"PK\x05\x06")
    data[at + 16 : at + 20] = at.to_bytes(4, "little")
    return bytes(data)


for _name, _packing in {"bzip2": zipfile.ZIP_BZIP2, "lzma": zipfile.ZIP_LZMA, "stored": zipfile.ZIP_STORED}.items():
    add(f"office/packed-by-{_name}", "docx", lambda scale, packing=_packing: docx(packing=packing))  # type: ignore[misc]

for _name, _parts in {
    "main-part-empty": {"word/document.xml": b""},
    "main-part-of-rubbish": {"word/document.xml": bytes(range(256))},
    "main-part-cut-off": {"word/document.xml": body()[:150]},
    "main-part-of-another-kind": {"word/document.xml": b"<html><body>Ada</body></html>"},
    "main-part-in-utf16": {"word/document.xml": body().decode().encode("utf-16")},
    "main-part-in-an-unknown-encoding": {"word/document.xml": b'<?xml version="1.0" encoding="x-nope"?>' + body()},
    "main-part-in-utf7": {"word/document.xml": b'<?xml version="1.0" encoding="utf-7"?>' + body()},
    "main-part-elsewhere": {"_rels/.rels": relations((b"officeDocument", b"../../../../etc/passwd"))},
    "main-part-is-its-relations": {"_rels/.rels": relations((b"officeDocument", b"_rels/.rels"))},
    "relations-empty": {"_rels/.rels": b""},
    "relations-of-nothing": {"_rels/.rels": b"<a><b/><c Target=''/></a>"},
    "path-outside": {"../../evil.xml": b"<a/>", "/abs.xml": b"<a/>", "word\\..\\x": b"<a/>"},
    "name-of-controls": {"word/\x1b[31m\x07.xml": b"<a/>", "word/" + "a" * 60_000: b"<a/>"},
    "styles-of-rubbish": {
        "word/_rels/document.xml.rels": relations((b"styles", b"styles.xml")),
        "word/styles.xml": TYPES,
    },
    "sizes-of-words": {
        "word/document.xml": body(PARAGRAPH.replace(b"<w:t>", b'<w:rPr><w:sz w:val="big"/></w:rPr><w:t>'))
    },
    "sizes-infinite": {
        "word/document.xml": body(PARAGRAPH.replace(b"<w:t>", b'<w:rPr><w:sz w:val="1e999"/></w:rPr><w:t>'))
    },
    "symbols-odd": {"word/document.xml": body(b'<w:p><w:r><w:sym w:char="D800"/><w:sym w:char="zz"/></w:r></w:p>')},
}.items():
    add(f"office/{_name}", "docx", lambda scale, parts=_parts: docx(parts=parts))  # type: ignore[misc]
