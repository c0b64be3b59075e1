"""PDF files whose objects, tables and pages are not what they should be."""

import zlib

from tests.hostile import add, between, hostile
from tests.hostile._pdf import CATALOG, PAGE, TEXT, array, deflated, pdf, stream, zeros


@hostile("pdf")
def page_tree_cycle(scale: int) -> bytes:
    return pdf({2: b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>"})


@hostile("pdf")
def page_tree_two_nodes_in_a_circle(scale: int) -> bytes:
    node = b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>"
    return pdf({2: node % 6, 6: node % 2})


@hostile("pdf")
def page_tree_deep(scale: int) -> bytes:
    depth = 200 * scale
    nodes = {10 + n: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (11 + n) for n in range(depth)}
    return pdf({2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>", **nodes, 10 + depth: PAGE})


@hostile("pdf")
def page_tree_wide(scale: int) -> bytes:
    return pdf({2: b"<< /Type /Pages /Kids %s /Count 9 >>" % array([b"3 0 R"] * 2000 * scale)})


@hostile("pdf")
def pages_ten_thousand(scale: int) -> bytes:
    numbers = range(10, 10 + 100 * scale)
    kids = array([b"%d 0 R" % number for number in numbers])
    return pdf({2: b"<< /Type /Pages /Kids %s /Count 1 >>" % kids, **dict.fromkeys(numbers, PAGE)})


@hostile("pdf")
def pages_missing(scale: int) -> bytes:
    return pdf({1: b"<< /Type /Catalog >>"})


@hostile("pdf")
def count_enormous(scale: int) -> bytes:
    return pdf({2: b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"})


@hostile("pdf")
def count_negative(scale: int) -> bytes:
    return pdf({2: b"<< /Type /Pages /Kids [3 0 R] /Count -5 >>"})


@hostile("pdf")
def reference_to_itself(scale: int) -> bytes:
    return pdf({5: b"5 0 R"})


@hostile("pdf")
def references_in_a_circle(scale: int) -> bytes:
    return pdf({5: b"6 0 R", 6: b"7 0 R", 7: b"5 0 R"})


@hostile("pdf")
def outlines_in_a_circle(scale: int) -> bytes:
    item = b"<< /Title (x) /Next %d 0 R /First %d 0 R /Last %d 0 R /Parent 6 0 R >>"
    outlines = b"<< /First 7 0 R /Last 8 0 R >>"
    return pdf({1: CATALOG[:-2] + b"/Outlines 6 0 R >>", 6: outlines, 7: item % (8, 7, 7), 8: item % (7, 8, 8)})


@hostile("pdf")
def resources_in_a_circle(scale: int) -> bytes:
    return pdf({6: b"<< /Font 6 0 R /XObject 6 0 R /ExtGState 6 0 R >>"}, page=PAGE.replace(b"<< /Font", b"6 0 R <<"))


@hostile("pdf")
def annotations_in_a_circle(scale: int) -> bytes:
    note = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 7 0 R /Parent 6 0 R /Kids [6 0 R] >>"
    action = b"<< /S /URI /URI 7 0 R /Next 7 0 R >>"
    return pdf({6: note, 7: action}, page=PAGE[:-2] + b"/Annots [6 0 R 6 0 R] >>")


@hostile("pdf")
def annotations_without_end(scale: int) -> bytes:
    note = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com) >> >>"
    return pdf({6: note}, page=PAGE[:-2] + b"/Annots %s >>" % array([b"6 0 R"] * 5000 * scale))


@hostile("pdf")
def link_of_control_characters(scale: int) -> bytes:
    note = b"<< /Subtype /Link /Rect [60 650 300 720] /A << /S /URI /URI (https://example.com/\x1b[31m\x07\x00) >> >>"
    return pdf({6: note}, page=PAGE[:-2] + b"/Annots [6 0 R] >>")


@hostile("pdf")
def embedded_files_scripts_and_forms(scale: int) -> bytes:
    extra = (
        b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AcroForm << /XFA 7 0 R /Fields [8 0 R] >>"
        b" /Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> /JavaScript << /Names [(b) 6 0 R] >> >>"
        b" /Collection << /View /D >> /AA << /WC << /S /Launch /F (calc.exe) >> >> >>"
    )
    field = b"<< /FT /Tx /T (a) /Kids [8 0 R] /Parent 8 0 R >>"
    return pdf({1: CATALOG[:-2] + extra, 6: b"<< /EF << /F 7 0 R >> >>", 7: stream(b"<xdp/>" * 99), 8: field})


@hostile("pdf")
def arrays_nested(scale: int) -> bytes:
    return pdf({6: b"[" * 5000 * scale + b"]" * 5000 * scale}, trailer=b"/Info 6 0 R")


@hostile("pdf")
def dictionaries_nested(scale: int) -> bytes:
    depth = 2000 * scale
    return pdf({6: b"<< /A " * depth + b"1" + b" >>" * depth}, trailer=b"/Info 6 0 R")


@hostile("pdf")
def page_in_nested_arrays(scale: int) -> bytes:
    return pdf({2: b"<< /Type /Pages /Kids %s3 0 R%s /Count 1 >>" % (b"[" * 900, b"]" * 900)})


@hostile("pdf")
def name_enormous(scale: int) -> bytes:
    return pdf({6: b"<< /%s 1 >>" % (b"A" * 50_000 * scale)}, trailer=b"/Info 6 0 R")


@hostile("pdf")
def number_enormous(scale: int) -> bytes:
    return pdf({6: b"<< /A %s >>" % (b"9" * 10_000 * scale)}, trailer=b"/Info 6 0 R")


@hostile("pdf")
def string_without_end(scale: int) -> bytes:
    return pdf({6: b"(" + b"a(" * 10_000 * scale}, trailer=b"/Info 6 0 R")


@hostile("pdf")
def comment_without_end(scale: int) -> bytes:
    return pdf({6: b"%" + b"a" * 100_000 * scale})


@hostile("pdf")
def title_of_control_characters(scale: int) -> bytes:
    return pdf({6: b"<< /Title (\x1b]0;x\x07\x00\xff) /Author <FEFFD83D0041DC00> >>"}, trailer=b"/Info 6 0 R")


@hostile("pdf")
def title_enormous(scale: int) -> bytes:
    return pdf({6: b"<< /Title (%s) >>" % (b"Ada " * 20_000 * scale)}, trailer=b"/Info 6 0 R")


@hostile("pdf")
def names_in_utf16(scale: int) -> bytes:
    return pdf(page=PAGE.replace(b"/F1", b"/#FE#FF#00F#001"), content=TEXT.replace(b"/F1", b"/#FE#FF#00F#001"))


@hostile("pdf")
def tables_in_a_circle(scale: int) -> bytes:
    made = pdf()
    start = made.index(b"xref\n0")
    return made.replace(b"/Size", b"/Prev %d /XRefStm %d /Size" % (start, start))


@hostile("pdf")
def tables_chained(scale: int) -> bytes:
    out = bytearray(pdf())
    before = out.index(b"xref\n0")
    for _ in range(50 * scale):
        start = len(out)
        out += b"xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (before, start)
        before = start
    return bytes(out)


@hostile("pdf")
def table_of_a_thousand_million(scale: int) -> bytes:
    return pdf().replace(b"xref\n0 6", b"xref\n0 999999999")


@hostile("pdf")
def table_missing(scale: int) -> bytes:
    return pdf(xref=False)


@hostile("pdf")
def table_of_nonsense(scale: int) -> bytes:
    return pdf().replace(b" 00000 n", b" abcde n")


@hostile("pdf")
def table_points_into_the_middle(scale: int) -> bytes:
    return pdf().replace(b"00000000", b"00000001")


@hostile("pdf")
def objects_all_at_one_place(scale: int) -> bytes:
    made = pdf({10 + n: b"null" for n in range(100 * scale)}, trailer=b"/Info 9 0 R")
    first = made.index(b"1 0 obj")
    table = made.index(b"xref\n0")
    lines = made[table:].split(b"\n")
    return made[:table] + b"\n".join(b"%010d 00000 n " % first if b" n" in line else line for line in lines)


@hostile("pdf")
def start_far_behind_the_end(scale: int) -> bytes:
    return pdf().replace(b"startxref\n", b"startxref\n999999")


@hostile("pdf")
def start_enormous(scale: int) -> bytes:
    return pdf().replace(b"startxref\n", b"startxref\n9" + b"9" * 6000)


@hostile("pdf")
def trailer_missing(scale: int) -> bytes:
    return pdf().replace(b"trailer", b"tailor")


@hostile("pdf")
def root_missing(scale: int) -> bytes:
    return pdf().replace(b"/Root 1 0 R", b"")


@hostile("pdf")
def root_of_a_wrong_type(scale: int) -> bytes:
    return pdf({1: b"[1 2 3]"})


@hostile("pdf")
def header_behind_rubbish(scale: int) -> bytes:
    return pdf(head=b"\0rubbish" * 100 + b"%PDF-1.4\n")


@hostile("pdf")
def version_unknown(scale: int) -> bytes:
    return pdf(head=b"%PDF-9.9\n")


@hostile("pdf")
def head_alone(scale: int) -> bytes:
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@hostile("pdf")
def end_marks_without_end(scale: int) -> bytes:
    return pdf() + b"startxref\n0\n%%EOF\n" * 1000 * scale


@hostile("pdf")
def lines_without_end(scale: int) -> bytes:
    return b"%PDF-1.7\n" + b"1 0 obj\n" * 10_000 * scale


@hostile("pdf")
def linearised_and_broken(scale: int) -> bytes:
    return pdf({9: b"<< /Linearized 1 /L 5 /H [9 9] /O 3 /E 5 /N 99999 /T 7 >>"})


@hostile("pdf")
def zip_behind_a_pdf(scale: int) -> bytes:
    return pdf() + b"PK\x03\x04" + b"\0" * 26 + b"PK\x05\x06" + b"\0" * 18


@hostile("pdf")
def web_page_before_a_pdf(scale: int) -> bytes:
    return b"<html><script>alert(1)</script>" + pdf()


@hostile("pdf")
def object_stream_in_itself(scale: int) -> bytes:
    return pdf({6: deflated(b"6 0 7 5 << >> << >>", b"/Type /ObjStm /N 2 /First 9 /Extends 6 0 R")})


@hostile("pdf")
def object_stream_unpacks_without_end(scale: int) -> bytes:
    packed = zeros(between(200_000, 300_000_000, scale), b"1 0 2 0 [] ")
    return _with_object_stream(packed, b"/N 100000 /First 9")


@hostile("pdf")
def object_stream_of_a_negative_count(scale: int) -> bytes:
    return _with_object_stream(zlib.compress(b"5 0 << >>"), b"/N -3 /First -9")


def _with_object_stream(packed: bytes, about: bytes) -> bytes:
    """A file that finds its font in a stream of objects."""
    base = pdf({6: stream(packed, b"/Type /ObjStm /Filter /FlateDecode " + about)})
    places = [base.index(b"%d 0 obj" % number) for number in range(1, 7)]
    rows = [b"\0" + bytes(4)]
    rows += [b"\1" + place.to_bytes(3, "big") + b"\0" if n != 4 else b"\2\0\0\6\0" for n, place in enumerate(places)]
    table = b"7 0 obj\n%s\nendobj\n" % stream(b"".join(rows), b"/Type /XRef /Size 7 /W [1 3 1] /Root 1 0 R")
    start = base.index(b"xref\n0")
    return base[:start] + table + b"startxref\n%d\n%%%%EOF\n" % start


def _table_stream(about: bytes) -> bytes:
    base = pdf()
    start = base.index(b"xref\n0")
    table = b"7 0 obj\n%s\nendobj\n" % deflated(b"\1\0\0\1\0" * 8, b"/Type /XRef /Root 1 0 R " + about)
    return base[:start] + table + b"startxref\n%d\n%%%%EOF\n" % start


for _name, _about in {
    "negative-widths": b"/Size 7 /W [-1 3 1]",
    "enormous-widths": b"/Size 7 /W [1 999999999 1]",
    "no-widths": b"/Size 7",
    "enormous-index": b"/Size 7 /W [1 3 1] /Index [0 999999999]",
    "odd-index": b"/Size 7 /W [1 3 1] /Index [0]",
    "predictor": b"/Size 7 /W [1 3 1] /DecodeParms << /Predictor 12 /Columns 999999999 >>",
    "itself-before": b"/Size 7 /W [1 3 1] /Prev 9",
}.items():
    add(f"pdf_structure/table-stream-{_name}", "pdf", lambda scale, about=_about: _table_stream(about))  # type: ignore[misc]

for _name, _box in {
    "huge": b"[0 0 1e30 1e30]",
    "tiny": b"[0 0 0.0001 0.0001]",
    "empty": b"[0 0 0 0]",
    "negative": b"[612 792 0 0]",
    "far": b"[-1e9 -1e9 -999999388 -999999208]",
    "of-words": b"[a b c d]",
    "short": b"[0 0]",
    "long": b"[0 0 612 792 1 2 3]",
    "no-array": b"/Letter",
    "not-numbers": b"[0 0 (612) null]",
    "nan": b"[nan inf -inf nan]",
    "reference-to-itself": b"3 0 R",
}.items():
    _page = PAGE.replace(b"[0 0 612 792]", _box)
    add(f"pdf_structure/box-{_name}", "pdf", lambda scale, page=_page: pdf(page=page))  # type: ignore[misc]
    _page = PAGE[:-2] + b"/CropBox " + _box + b" >>"
    add(f"pdf_structure/crop-{_name}", "pdf", lambda scale, page=_page: pdf(page=page))  # type: ignore[misc]

for _turn in (b"45", b"-90", b"9999999999999999999", b"90.5", b"/Left", b"null"):
    _page = PAGE[:-2] + b"/Rotate " + _turn + b" >>"
    _name = _turn.decode().strip("/").lower()
    add(f"pdf_structure/turned-{_name}", "pdf", lambda scale, page=_page: pdf(page=page))  # type: ignore[misc]

for _share in (1, 10, 30, 50, 70, 90, 99):
    add(f"pdf_structure/cut-off-at-{_share}", "pdf", lambda scale, s=_share: pdf()[: len(pdf()) * s // 100])  # type: ignore[misc]

for _name, _entry in {
    "rc4": b"/Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s)" % (b"o" * 32, b"u" * 32),
    "rc4-128": b"/Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (%s) /U (%s)" % (b"o" * 32, b"u" * 32),
    "aes-256": b"/Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O (%s) /U (%s) /OE (%s) /UE (%s) /Perms (%s)"
    b" /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF"
    % (b"o" * 48, b"u" * 48, b"e" * 32, b"e" * 32, b"p" * 16),
    "unknown-handler": b"/Filter /Example.Handler /V 4",
    "unknown-version": b"/Filter /Standard /V 99 /R 99 /P 0 /O () /U ()",
    "empty": b"",
    "enormous-key": b"/Filter /Standard /V 2 /R 3 /Length 99999999 /P -4 /O (o) /U (u)",
    "no-strings": b"/Filter /Standard /V 1 /R 2 /P (x) /O 1 /U 2",
}.items():
    _trailer = b"/ID [(a) (a)] /Encrypt << %s >>" % _entry
    add(f"pdf_structure/encrypted-{_name}", "pdf", lambda scale, trailer=_trailer: pdf(trailer=trailer))  # type: ignore[misc]
