"""PDF files whose pages draw what no page should."""

from tests.hostile import add, between, hostile
from tests.hostile._pdf import FONT, PAGE, TEXT, array, deflated, pdf, stream

_FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> /XObject << %s >> >> "


def _forms(page_draws: bytes, forms: dict[int, tuple[bytes, bytes]]) -> bytes:
    """A page that draws forms: object number → (names of further forms, content)."""
    names = b" ".join(b"/X%d %d 0 R" % (number, number) for number in forms)
    page = PAGE.replace(b"/Resources <<", b"/Resources << /XObject << %s >>" % names)
    made = {number: stream(content, _FORM % inner) for number, (inner, content) in forms.items()}
    return pdf(made, page=page, content=TEXT + b"\n" + page_draws)


@hostile("pdf")
def form_draws_itself(scale: int) -> bytes:
    return _forms(b"/X6 Do", {6: (b"/X6 6 0 R", TEXT + b" /X6 Do")})


@hostile("pdf")
def forms_draw_each_other(scale: int) -> bytes:
    return _forms(b"/X6 Do", {6: (b"/X7 7 0 R", b"/X7 Do"), 7: (b"/X6 6 0 R", b"/X6 Do")})


@hostile("pdf")
def forms_multiply(scale: int) -> bytes:
    levels = 3 if scale < 10 else 14
    forms = {10 + n: (b"/N %d 0 R" % (11 + n), b"/N Do " * 10) for n in range(levels)}
    return _forms(b"/X10 Do", {**forms, 10 + levels: (b"", TEXT)})


@hostile("pdf")
def forms_deep(scale: int) -> bytes:
    levels = 20 * scale
    forms = {10 + n: (b"/N %d 0 R" % (11 + n), b"/N Do") for n in range(levels)}
    return _forms(b"/X10 Do", {**forms, 10 + levels: (b"", TEXT)})


@hostile("pdf")
def contents_repeated(scale: int) -> bytes:
    return pdf(page=PAGE.replace(b"/Contents 4 0 R", b"/Contents %s" % array([b"4 0 R"] * 1000 * scale)))


@hostile("pdf")
def contents_of_a_wrong_type(scale: int) -> bytes:
    return pdf(page=PAGE.replace(b"/Contents 4 0 R", b"/Contents [1 (a) /b null << >> 3 0 R]"))


@hostile("pdf")
def page_is_its_own_content(scale: int) -> bytes:
    return pdf(page=PAGE.replace(b"/Contents 4 0 R", b"/Contents 3 0 R"))


for _name, _unit in {
    "states-saved": b"q ",
    "states-restored": b"Q ",
    "numbers": b"1 ",
    "signs": b"+ - . ",
    "names": b"/ ",
    "texts-begun": b"BT ",
    "letters": b"BT /F1 12 Tf (a) Tj ET\n",
    "letters-on-one-place": b"BT /F1 12 Tf 72 700 Td (a) Tj ET\n",
    "rectangles": b"0 0 9 9 re f\n",
    "lines-never-drawn": b"9 9 l\n",
    "fonts": b"/F1 1 Tf /F2 2 Tf\n",
    "matrices": b"9 0 0 9 0 0 cm\n",
    "clips": b"0 0 9 9 re W n\n",
    "arrays-begun": b"[",
    "arrays-ended": b"]",
    "dictionaries-begun": b"<<",
    "strings-begun": b"(",
    "hexadecimal-begun": b"<",
    "strings-escaped": b"(\\",
    "comments": b"%\n",
    "marks": b"/P << /MCID 1 >> BDC EMC\n",
    "pictures-begun": b"BI /W 1 /H 1 ID ",
    "pictures": b"BI /W 1 /H 1 ID a EI\n",
    "colours": b"1 0 0 rg /Cs scn\n",
    "shadings": b"/S sh\n",
    "unknown-operators": b"foo ",
    "moves": b"BT 1 1 Td T* ET\n",
    "nothing-drawn": b"(",
    "rubbish": bytes(range(1, 256)),
    "spaces": b" ",
    "zeros": b"\0",
}.items():

    def _many(scale: int, unit: bytes = _unit) -> bytes:
        return pdf({4: deflated(TEXT + b"\n" + unit * (between(50_000, 30_000_000, scale) // len(unit)))})

    add(f"pdf_content/many-{_name}", "pdf", _many)

for _name, _drawn in {
    "numbers-enormous": b"BT /F1 1e400 Tf 1e308 1e308 Td (a) Tj -1e308 -1e308 Td (b) Tj ET",
    "numbers-of-many-digits": b"BT /F1 %s Tf (a) Tj ET" % (b"9" * 5000),
    "numbers-malformed": b"BT /F1 1.2.3 Tf --5 +-6 Td (a) Tj ET 1e5 0x10 1..2 re f",
    "size-zero": b"BT /F1 0 Tf 72 600 Td (Nothing of this shows) Tj ET",
    "size-negative": b"BT /F1 -12 Tf 72 600 Td (Upside down) Tj ET",
    "matrix-zero": b"BT 0 0 0 0 0 0 Tm /F1 12 Tf (flat) Tj ET",
    "matrix-enormous": b"1e150 0 0 1e150 0 0 cm 1e150 0 0 1e150 0 0 cm 1e150 0 0 1e150 0 0 cm BT /F1 9 Tf (a) Tj ET",
    "matrix-shears": b"BT 1 9 9 1 72 600 Tm /F1 12 Tf (sheared) Tj ET",
    "spacing-enormous": b"BT 1e30 Tc 1e30 Tw 1e30 TL 1e9 Tz /F1 12 Tf (a b c) Tj T* (d) Tj ET",
    "spacing-negative": b"BT -50 Tc /F1 12 Tf 72 600 Td (all letters run backwards) Tj ET",
    "rise-enormous": b"BT 1e9 Ts /F1 12 Tf (a) Tj ET",
    "text-outside-a-text": b"/F1 12 Tf (a) Tj [(b)] TJ T*",
    "font-missing": b"BT /Nope 12 Tf 72 600 Td (a) Tj ET",
    "operands-of-wrong-types": b"BT (a) /F1 Tf /x Tj 5 TJ [[[(a)]] << >> null true] TJ (a) (b) Td [1] w ET (a) gs /x d",
    "operands-missing": b"BT Tf Tj TJ Td Tm cm re m l c v y w J j M d ri i gs rg k scn Do ET",
    "operands-too-many": b"1 2 3 4 5 6 7 8 9 (a) [1] /x 1 0 0 1 0 0 cm 9 9 9 9 9 BT 9 9 9 ET",
    "ends-in-a-string": b"BT /F1 12 Tf (never ends",
    "ends-in-an-array": b"BT /F1 12 Tf [(a) -20 (b",
    "ends-in-a-picture": b"BI /W 9 /H 9 /BPC 8 /CS /RGB ID \x00\x01",
    "picture-broken": b"BI /W /H ID EI BI ID EI EI ID BI /F [/A85 /LZW /Fl] /W 1 ID ~> EI",
    "picture-enormous": b"BI /W 999999999 /H 999999999 /BPC 16 /CS /CMYK ID a\nEI",
    "nesting-wrong": b"Q Q Q ET ET EMC EMC BT BT BT q BT ET ET Q",
    "colour-spaces-unknown": b"/Nope cs 1 2 3 4 5 6 7 8 9 scn /P SCN BT /F1 12 Tf (a) Tj ET",
    "render-modes-unknown": b"BT 99 Tr /F1 12 Tf 72 600 Td (a) Tj -1 Tr (b) Tj 1e30 Tr (c) Tj ET",
    "letters-outside-the-page": b"BT /F1 12 Tf 99999 99999 Td (far away) Tj -999999 0 Td (farther) Tj ET",
    "binary": bytes(range(256)) * 9,
    "surrogates-and-controls": b"BT /F1 12 Tf 72 600 Td (\\000\\007\\033[31m\\177\\200\\255) Tj ET",
    "graphics-state-of-a-wrong-type": b"/G gs /F1 gs 5 gs",
}.items():
    add(f"pdf_content/{_name}", "pdf", lambda scale, drawn=_drawn: pdf(content=TEXT + b"\n" + drawn))  # type: ignore[misc]


@hostile("pdf")
def one_string_enormous(scale: int) -> bytes:
    return pdf({4: deflated(b"BT /F1 1 Tf (%s) Tj ET" % (b"a" * 80_000 * scale))})


@hostile("pdf")
def one_array_enormous(scale: int) -> bytes:
    return pdf({4: deflated(b"BT /F1 1 Tf [%s] TJ ET" % (b"(a)-9 " * 15_000 * scale))})


@hostile("pdf")
def letters_scattered(scale: int) -> bytes:
    places = ((n * 7919 % 60000 / 100, n * 104729 % 79200 / 100) for n in range(800 * scale))
    drawn = b"".join(b"1 0 0 1 %.2f %.2f Tm (a) Tj\n" % place for place in places)
    return pdf({4: deflated(b"BT /F1 4 Tf\n" + drawn + b"ET")})


@hostile("pdf")
def letters_set_apart(scale: int) -> bytes:
    row = b"(A B C D  E  F G  H  I J K L) ' \n"
    return pdf({4: deflated(b"BT /F1 9 Tf 9 780 Td 10 TL\n" + row * 10 * scale + b"ET")})


@hostile("pdf")
def words_in_a_thousand_columns(scale: int) -> bytes:
    rows = (b"1 0 0 1 %d %d Tm (ab) Tj\n" % (x, y) for y in range(10, 10 + 7 * scale, 7) for x in range(5, 605, 6))
    return pdf({4: deflated(b"BT /F1 2 Tf\n" + b"".join(rows) + b"ET")})


@hostile("pdf")
def words_beneath_shapes(scale: int) -> bytes:
    words = b"".join(b"1 0 0 1 %d %d Tm (word) Tj\n" % (n % 500, n % 780) for n in range(300 * scale))
    shapes = b"".join(b"%d %d 40 20 re f\n" % (n % 500, n % 780) for n in range(900 * scale))
    return pdf({4: deflated(b"BT /F1 4 Tf\n" + words + b"ET\n" + shapes)})


@hostile("pdf")
def turned_letters(scale: int) -> bytes:
    drawn = b"".join(b"0 1 -1 0 %d %d Tm (a b c) Tj\n" % (n % 600, n % 790) for n in range(500 * scale))
    return pdf({4: deflated(b"BT /F1 4 Tf\n" + drawn + b"ET")})


@hostile("pdf")
def page_after_page_of_letters(scale: int) -> bytes:
    kids = array([b"3 0 R"] + [b"%d 0 R" % (10 + n) for n in range(60)])
    page = {10 + n: PAGE for n in range(60)}
    lines = b"".join(b"(Worked on things with Python, PyTorch and SQL since 2019) Tj T*\n" for _ in range(scale))
    content = deflated(b"BT /F1 7 Tf 7 TL 40 780 Td\n" + lines + b"ET")
    return pdf({2: b"<< /Type /Pages /Kids %s /Count 61 >>" % kids, 4: content, 5: FONT, **page})
