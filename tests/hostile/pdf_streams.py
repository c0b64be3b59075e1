"""PDF files whose streams do not unpack to what they should."""

import zlib

from tests.hostile import add, between, hostile
from tests.hostile._pdf import PAGE, TEXT, deflated, pdf, stream, zeros


def _content(data: bytes, about: bytes) -> bytes:
    return pdf({4: stream(data, about)})


@hostile("pdf")
def flate_bomb(scale: int) -> bytes:
    return _content(zeros(4_000_000 * scale), b"/Filter /FlateDecode")


@hostile("pdf")
def flate_bomb_of_operators(scale: int) -> bytes:
    return _content(zeros(between(200_000, 500_000_000, scale), b"q 1 0 0 1 0 0 cm "), b"/Filter /FlateDecode")


@hostile("pdf")
def flate_bomb_packed_twice(scale: int) -> bytes:
    packed = zlib.compress(zeros(6_000_000 * scale), 9)
    return _content(packed, b"/Filter [/FlateDecode /FlateDecode]")


@hostile("pdf")
def flate_bombs_in_every_stream(scale: int) -> bytes:
    bomb = stream(zeros(10_000_000 * max(1, scale // 10)), b"/Filter /FlateDecode")
    numbers = range(10, 60)
    page = PAGE.replace(b"4 0 R", b"[" + b" ".join(b"%d 0 R" % n for n in numbers) + b"]")
    return pdf(dict.fromkeys(numbers, bomb), page=page)


@hostile("pdf")
def run_length_bomb(scale: int) -> bytes:
    return _content(b"\x81a" * 20_000 * scale, b"/Filter /RunLengthDecode")


@hostile("pdf")
def run_length_bomb_in_flate(scale: int) -> bytes:
    return _content(zeros(1_000_000 * scale, b"\x81a"), b"/Filter [/FlateDecode /RunLengthDecode]")


@hostile("pdf")
def ascii85_bomb(scale: int) -> bytes:
    return _content(b"z" * 100_000 * scale + b"~>", b"/Filter /ASCII85Decode")


@hostile("pdf")
def ascii85_of_spaces(scale: int) -> bytes:
    return _content(b" " * 50_000 * scale + b"x", b"/Filter /ASCII85Decode")


@hostile("pdf")
def lzw_bomb(scale: int) -> bytes:
    return _content(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" + b"\xff" * 10_000 * scale, b"/Filter /LZWDecode")


@hostile("pdf")
def filters_without_end(scale: int) -> bytes:
    names = b"/ASCIIHexDecode " * 500 * scale
    return _content(b"41" * 100, b"/Filter [%s]" % names)


@hostile("pdf")
def streams_that_share_their_bytes(scale: int) -> bytes:
    body = b"".join(b"%d 0 obj\n<< /Length 900000 >>\nstream\n" % (10 + n) for n in range(50 * scale))
    page = PAGE.replace(b"4 0 R", b"[" + b" ".join(b"%d 0 R" % (10 + n) for n in range(50 * scale)) + b"]")
    base = pdf(page=page)
    return base.replace(b"xref\n0", body + b"x" * 900_000 + b"\nendstream\nendobj\nxref\n0", 1)


@hostile("pdf")
def adler_wrong(scale: int) -> bytes:
    return _content(zlib.compress(TEXT)[:-4] + b"abcd", b"/Filter /FlateDecode")


@hostile("pdf")
def flate_cut_off(scale: int) -> bytes:
    return _content(zlib.compress(TEXT)[:-20], b"/Filter /FlateDecode")


for _name, _about in {
    "length-negative": b"/Length -1",
    "length-enormous": b"/Length 999999999999",
    "length-is-itself": b"/Length 4 0 R",
    "length-of-words": b"/Length (many)",
    "length-missing": b"/Nothing 1",
}.items():
    _body = b"<< %s >>\nstream\n%s\nendstream" % (_about, TEXT)
    add(f"pdf_streams/{_name}", "pdf", lambda scale, body=_body: pdf({4: body}))  # type: ignore[misc]

for _name, _parameters in {
    "columns-zero": b"/Predictor 15 /Columns 0",
    "columns-negative": b"/Predictor 15 /Columns -5",
    "columns-enormous": b"/Predictor 15 /Columns 999999999",
    "colors-enormous": b"/Predictor 2 /Colors 999999999 /Columns 9",
    "bits-odd": b"/Predictor 15 /BitsPerComponent 7 /Columns 3",
    "bits-sixteen": b"/Predictor 2 /BitsPerComponent 16 /Columns 3",
    "rows-unknown": b"/Predictor 15 /Columns 3",
    "kind-unknown": b"/Predictor 99 /Columns 3",
    "of-words": b"/Predictor (x) /Columns /y",
}.items():
    _about = b"/DecodeParms << %s >>" % _parameters
    add(f"pdf_streams/predictor-{_name}", "pdf", lambda scale, about=_about: pdf({4: deflated(TEXT, about)}))  # type: ignore[misc]

for _filter in (b"DCTDecode", b"JPXDecode", b"JBIG2Decode", b"CCITTFaxDecode", b"LZWDecode", b"Crypt", b"Nonsense"):
    for _place in ("content", "picture"):

        def _rubbish(scale: int, name: bytes = _filter, place: str = _place) -> bytes:
            data = stream(b"\xff\xd8\xff\xe0rubbish\x97JB2" * 50, b"/Filter /%s /Type /XObject %s" % (name, _PICTURE))
            if place == "content":
                return pdf({4: data})
            page = PAGE.replace(b"/Resources <<", b"/Resources << /XObject << /I 6 0 R >>")
            return pdf({6: data}, page=page, content=TEXT + b" 600 0 0 700 0 0 cm /I Do")

        add(f"pdf_streams/{_filter.decode().lower()}-as-{_place}", "pdf", _rubbish)

_PICTURE = b"/Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB"


@hostile("pdf")
def picture_unpacks_without_end(scale: int) -> bytes:
    page = PAGE.replace(b"/Resources <<", b"/Resources << /XObject << /I 6 0 R >>")
    data = stream(zeros(4_000_000 * scale), b"/Filter /FlateDecode /Type /XObject " + _PICTURE)
    return pdf({6: data}, page=page, content=TEXT + b" 600 0 0 790 0 0 cm /I Do")


@hostile("pdf")
def picture_is_its_own_mask(scale: int) -> bytes:
    page = PAGE.replace(b"/Resources <<", b"/Resources << /XObject << /I 6 0 R >>")
    data = stream(b"abc", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /SMask 6 0 R /Mask 6 0 R")
    return pdf({6: data}, page=page, content=TEXT + b" 600 0 0 790 0 0 cm /I Do")
