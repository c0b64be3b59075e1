"""PDF files whose fonts are not what they should be."""

import struct

from tests.hostile import add, hostile
from tests.hostile._pdf import TEXT, deflated, pdf, stream, with_font

_CID = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] %s >>",
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
    b" /Supplement 0 >> /FontDescriptor 7 0 R %s >>",
    b"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1 1] %s >>",
)


def _cid(*, outer: bytes = b"", inner: bytes = b"", about: bytes = b"", data: bytes = b"") -> bytes:
    objects = {6: _CID[1] % inner, 7: _CID[2] % about, 8: deflated(data, b"/Length1 9")}
    return with_font(_CID[0] % outer, objects, TEXT.replace(b"(Ada Example)", b"<004100640061>"))


def _to_unicode(data: bytes) -> bytes:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    return with_font(font, {6: deflated(data)})


for _name, _codes in {
    "of-all-codes": b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange",
    "of-wide-codes": b"1 beginbfrange <%s> <%s> <0041> endbfrange" % (b"00" * 40, b"ff" * 40),
    "overlapping": b"100 beginbfrange " + b"<0000> <ffff> <0041> " * 100 + b"endbfrange",
    "backwards": b"1 beginbfrange <ffff> <0000> <0041> endbfrange",
    "to-surrogates": b"2 beginbfchar <41> <d800> <64> <dc00> endbfchar",
    "to-controls": b"3 beginbfchar <41> <0007> <64> <001b> <61> <202e> endbfchar",
    "to-nothing": b"2 beginbfchar <41> <> <64> <fffe> endbfchar",
    "to-a-novel": b"1 beginbfchar <61> <" + b"0041" * 20_000 + b"> endbfchar",
    "of-rubbish": bytes(range(256)),
    "without-end": b"9 beginbfrange [[[[ <00 (",
    "of-itself": b"/A usecmap /CMapName /A def begincmap",
    "of-a-file": b"/../../../../etc/passwd usecmap",
    "of-wrong-types": b"1 beginbfrange 1 /a (b) endbfrange 1 beginbfchar [1] << >> endbfchar",
}.items():
    add(f"pdf_fonts/codes-{_name}", "pdf", lambda scale, codes=_codes: _to_unicode(codes))  # type: ignore[misc]
    add(f"pdf_fonts/wide-codes-{_name}", "pdf", lambda scale, c=_codes: _cid(outer=b"/ToUnicode 8 0 R", data=c))  # type: ignore[misc]

for _name, _widths in {
    "enormous": b"/W [0 2000000000 500]",
    "negative": b"/W [-5 -1 -500] /DW -1000",
    "of-wrong-types": b"/W [/a (b) [null] 1 << >>]",
    "of-themselves": b"/W 6 0 R /DW 6 0 R",
    "vertical": b"/W2 [0 2000000000 1 2 3]",
    "infinite": b"/W [0 [1e400 -1e400]] /DW 1e400",
}.items():
    add(f"pdf_fonts/widths-{_name}", "pdf", lambda scale, widths=_widths: _cid(inner=widths))  # type: ignore[misc]


def _true_type(table: bytes, count: int = 1) -> bytes:
    """A font file of one table, that of the codes, with some pointers to the same part."""
    head = struct.pack(">4sHHHH", b"\0\1\0\0", 1, 0, 0, 0) + struct.pack(">4sLLL", b"cmap", 0, 28, 9999)
    return head + struct.pack(">HH", 0, count) + struct.pack(">HHL", 3, 10, 4 + 8 * count) * count + table


for _name, _file in {
    "groups-enormous": _true_type(struct.pack(">HHLLL", 12, 0, 28, 0, 1) + struct.pack(">LLL", 0, 0xFFFFFFFF, 0)),
    "groups-many": _true_type(struct.pack(">HHLLL", 12, 0, 28, 0, 0xFFFFFFFF)),
    "segments-overlapping": _true_type(
        struct.pack(">HHHHHHH", 4, 0, 0, 2000, 0, 0, 0) + b"\xff\xff" * 1000 + b"\0\0" + b"\0\0" * 3000
    ),
    "tables-repeated": _true_type(struct.pack(">HHHHH", 6, 0, 0, 0, 60000) + b"\0\1" * 60000, count=60000),
    "trimmed-enormous": _true_type(struct.pack(">HHLLLL", 10, 0, 0, 0, 0, 0xFFFFFFFF)),
    "cut-off": _true_type(b"\0\4")[:30],
    "of-rubbish": b"\0\1\0\0\xff\xff" + bytes(range(256)),
    "empty": b"",
}.items():
    add(f"pdf_fonts/truetype-{_name}", "pdf", lambda scale, f=_file: _cid(about=b"/FontFile2 8 0 R", data=f))  # type: ignore[misc]

for _name, _font in {
    "empty": b"<< >>",
    "number": b"42",
    "null": b"null",
    "subtype-unknown": b"<< /Type /Font /Subtype /Nonsense /BaseFont /A >>",
    "name-missing": b"<< /Type /Font /Subtype /TrueType >>",
    "name-enormous": b"<< /Type /Font /Subtype /Type1 /BaseFont /%s >>" % (b"A" * 100_000),
    "name-of-controls": b"<< /Type /Font /Subtype /Type1 /BaseFont /#1B#07#00 >>",
    "is-its-own-descriptor": b"<< /Type /Font /Subtype /Type1 /BaseFont /A /FontDescriptor 5 0 R /Widths 5 0 R >>",
    "descends-from-itself": b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H"
    b" /DescendantFonts [5 0 R] >>",
    "descends-from-nothing": b"<< /Type /Font /Subtype /Type0 /BaseFont /A /DescendantFonts [] >>",
    "encoding-is-itself": b"<< /Type /Font /Subtype /Type1 /BaseFont /A /Encoding 5 0 R >>",
    "encoding-unknown": b"<< /Type /Font /Subtype /Type1 /BaseFont /A /Encoding /Nope >>",
    "differences-odd": b"<< /Type /Font /Subtype /Type1 /BaseFont /A /Encoding << /Differences"
    b" [/a 999999999 /b -1 /c (d) null /uniD800 /uni110000 /u99999999 /.notdef] >> >>",
    "differences-many": b"<< /Type /Font /Subtype /Type1 /BaseFont /A /Encoding << /Differences [0 %s] >> >>"
    % (b"/a " * 100_000),
    "cmap-of-a-path": b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /..#2f..#2fetc#2fpasswd"
    b" /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>",
    "widths-enormous": b"<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar -999999999 /LastChar 999999999"
    b" /Widths [1e400 (a) null] >>",
    "box-odd": b"<< /Type /Font /Subtype /Type1 /BaseFont /A /FontDescriptor << /FontBBox [a] /Flags (x)"
    b" /ItalicAngle /y /FontWeight [] /FontName 5 0 R >> >>",
}.items():
    add(f"pdf_fonts/font-{_name}", "pdf", lambda scale, font=_font: with_font(font))  # type: ignore[misc]

_TYPE3 = b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix %s /CharProcs << /A 6 0 R >> %s >>"
for _name, _font in {
    "draws-itself": _TYPE3 % (b"[0.01 0 0 0.01 0 0]", b"/Resources << /Font << /F1 5 0 R >> >>"),
    "matrix-zero": _TYPE3 % (b"[0 0 0 0 0 0]", b""),
    "matrix-short": _TYPE3 % (b"[1]", b""),
    "matrix-enormous": _TYPE3 % (b"[1e300 1e300 1e300 1e300 1e300 1e300]", b"/Widths [1e300]"),
}.items():
    add(f"pdf_fonts/type3-{_name}", "pdf", lambda scale, f=_font: with_font(f, {6: stream(TEXT)}))  # type: ignore[misc]

for _name, _file in {
    "type1-rubbish": b"/FontFile 8 0 R",
    "cff-rubbish": b"/FontFile3 8 0 R",
}.items():
    _font = b"<< /Type /Font /Subtype /Type1 /BaseFont /A /FontDescriptor << /FontName /A %s >> >>" % _file
    _data = stream(b"%!PS dup 999999999 /a put " * 999, b"/Length1 99999 /Subtype /Type1C")
    add(f"pdf_fonts/{_name}", "pdf", lambda scale, f=_font, d=_data: with_font(f, {8: d}))  # type: ignore[misc]


@hostile("pdf")
def fonts_by_the_thousand(scale: int) -> bytes:
    names = b" ".join(b"/F%d << /Subtype /Type1 /BaseFont /A >>" % n for n in range(100 * scale))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << %s >> >> >>"
    return pdf(page=page % names)
