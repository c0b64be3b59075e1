"""Plain texts, Markdown and web pages that are not what they should be."""

from tests.hostile import add, hostile

_HEAD = b"Ada Example\nada@example.com\n\nExperience\n"
_PAGE = b"<!doctype html><html><head><title>Ada</title>%s</head><body><h1>Ada Example</h1>%s</body></html>"

for _name, _unit in {
    "letters": b"a",
    "digits": b"1",
    "words": b"word ",
    "signs-at": b"a@",
    "dots": b"a.",
    "dashes": b"1-",
    "commas": b"a, ",
    "brackets": b"(",
    "quotes": b'"',
    "slashes": b"a/",
    "schemes": b"http://a ",
    "capitals": b"A ",
    "capital-runs": b"A",
    "dates": "Jan 2020 – Feb 2021 ".encode(),
    "years": b"2020 ",
    "half-dates": "Jan 2020 – ".encode(),
    "bullets": "• ".encode(),
    "marks": "e\u0301".encode(),
    "marks-alone": "\u0301".encode(),
    "right-to-left": "שלום ".encode(),
    "overrides": "\u202e\u2066a".encode(),
    "han": "漢字".encode(),
    "pictographs": "👨‍👩‍👧".encode(),
    "invisible": "a\u200b".encode(),
    "soft-hyphens": "a\u00ad".encode(),
    "replacement": "\ufffd".encode(),
    "private": "\ue000".encode(),
    "tabs": b"a\t",
    "spaces": b" ",
    "controls": b"a\x1b[31m",
    "skills": b"Python, ",
    "misspelt": b"Pythn ",
    "negations": b"no experience with Python ",
    "percentages": b"40% ",
    "money": b"$1,000 ",
    "telephones": b"+1 202 555 0100 ",
    "initials": b"A.B. ",
    "plus": b"C++ ",
}.items():

    def _line(scale: int, unit: bytes = _unit) -> bytes:
        return _HEAD + unit * (20 * scale * 80 // len(unit))

    def _lines(scale: int, unit: bytes = _unit) -> bytes:
        row = unit * (80 // len(unit)) + b"\n"
        return _HEAD + row * 30 * scale

    add(f"texts/one-line-of-{_name}", "txt", _line)
    add(f"texts/lines-of-{_name}", "txt", _lines)

for _name, _unit in {
    "headings": b"Experience\n",
    "sections": b"Skills\nPython\n",
    "jobs": b"Engineer, Example Ltd\n2019 - 2020\n",
    "schools": b"BSc, University of Example, 2010 - 2014\n",
    "statements": b"- Built a model with PyTorch that cut costs by 40%\n",
    "mails": b"ada@example.com\n",
    "links": b"https://example.com/a\n",
    "names": b"Ada Example\n",
    "rules": b"a\n-----\n",
    "empty-lines": b"\n",
    "single-letters": b"a\n",
    "wrapped": b"  - a\n    b\n",
    "certificates": b"AWS Certified Solutions Architect, 2020\n",
    "publications": b"A. Example, B. Example (2020). A title. A journal.\n",
    "labels": b"Languages: Python, Go\n",
}.items():
    add(f"texts/many-{_name}", "txt", lambda scale, unit=_unit: _HEAD + unit * 30 * scale)  # type: ignore[misc]

for _name, _unit in {
    "summary/words-of-grammar": b"the ",
    "summary/deeds": b"Built Python with Go, not Java, and helped with R. ",
    "summary/denials": b"no experience with Python, not Java nor C++ without Go ",
    "education/schools": b"BSc, University of Example\n",
    "education/remarks": b"Courses: Algebra, Logic, Statistics\n",
    "projects/names": b"Example - Python\n",
    "certificates/names": b"AWS Certified Example\n",
    "skills/headings": b"Experience\nSkills\nEducation\nSkills\n",
    "publications/authors": b"Example, A., Sample, B., ",
}.items():
    _heading, _, _what = _name.partition("/")

    def _section(scale: int, heading: bytes = _heading.title().encode(), unit: bytes = _unit) -> bytes:
        return b"Ada Example\nada@example.com\n\n%s\n" % heading + unit * (2500 * scale // len(unit))

    add(f"texts/{_heading}-of-{_what}", "txt", _section)


@hostile("txt")
def telephones_between_dates(scale: int) -> bytes:
    rows = (b"Jan %d - Feb %d, +1 202 %07d " % (1950 + n % 70, 1951 + n % 70, n) for n in range(60 * scale))
    return b"Ada Example\n\n" + b"".join(rows)


@hostile("html")
def page_of_mails(scale: int) -> bytes:
    mails = (b"a%d@example.com" % number for number in range(60 * scale))
    return _PAGE % (b"", b"".join(b"<p><a href='mailto:%s'>%s</a></p>" % (mail, mail) for mail in mails))


@hostile("html")
def page_of_accounts(scale: int) -> bytes:
    return _PAGE % (b"", b"".join(b"<p><a href='https://github.com/a%d'>a</a></p>" % n for n in range(90 * scale)))


for _name, _text in {
    "nul": b"Ada\0Example\0" * 99,
    "nuls-alone": b"\0" * 9999,
    "utf16-without-a-mark": "Ada Example\nada@example.com".encode("utf-16-le"),
    "utf16-cut-off": "Ada Example".encode("utf-16")[:-1],
    "utf32": "Ada Example\nada@example.com".encode("utf-32"),
    "utf8-broken": b"Ada Ex\xc3mple \xf0\x9f\x98 \xed\xa0\x80 \xc0\xaf\n",
    "marks-only": b"\xef\xbb\xbf\xff\xfe",
    "shift-jis": "履歴書 山田".encode("shift_jis") * 9,
    "carriage-returns": b"Ada Example\rada@example.com\r\r",
    "every-byte": bytes(range(256)),
    "line-separators": "Ada\u2028Example\u2029\u0085\x0b\x0c".encode(),
}.items():
    add(f"texts/encoded-as-{_name}", "txt", lambda scale, text=_text: text)  # type: ignore[misc]

for _name, _unit in {
    "brackets": b"[",
    "links": b"[a](",
    "pictures": b"![",
    "stars": b"*a ",
    "bold": b"**a",
    "quotes": b"> ",
    "lists": b"- ",
    "ticks": b"`a",
    "backslashes": b"\\",
    "tags": b"<a ",
    "comments": b"<!--",
    "entities": b"&#0;&lt;",
    "tables": b"|a",
    "underlines": b"a\n===\n",
    "headings": b"# a\n",
    "references": b"[a]: b\n",
    "open-angles": b"<",
    "cdata": b"<![CDATA[",
}.items():

    def _marked(scale: int, unit: bytes = _unit) -> bytes:
        return b"# Ada Example\n\n**Ada**\n\n" + unit * 100 * scale

    add(f"texts/markdown-of-{_name}", "md", _marked)

add("texts/markdown-with-a-bomb-in-front", "md", lambda scale: b"---\na: &a [x]\nb: &b [*a, *a]\n---\n# Ada Example\n")
add("texts/markdown-with-nonsense-in-front", "md", lambda scale: b"---\nname: [\n---\n# Ada Example\n")

for _name, _inner in {
    "deep": (b"<div>", b"</div>", 1000),
    "spans-deep": (b"<span>a", b"</span>", 1000),
    "lists-deep": (b"<ul><li>", b"</li></ul>", 500),
    "tables-deep": (b"<table><tr><td>", b"</td></tr></table>", 300),
    "never-closed": (b"<b><i><p>", b"", 1000),
    "links": (b"<a href='https://example.com'>a</a>", b"", 500),
    "breaks": (b"<br>", b"", 2000),
    "attributes": (b"<p style='color: #fff; font-size: 1px' class='a b c d'>x</p>", b"", 300),
    "entities": (b"&amp;&#x1b;&nbsp;", b"", 1000),
    "comments-open": (b"<!--", b"", 1000),
    "scripts-open": (b"<script>", b"", 1000),
    "rows": (b"<table><tr><td>a</td><td>b</td></tr></table>", b"", 200),
    "asides": (b"<main></main><aside>a</aside>", b"", 200),
}.items():

    def _markup(scale: int, parts: tuple[bytes, bytes, int] = _inner) -> bytes:
        before, behind, count = parts
        return _PAGE % (b"", before * count * scale + b"Python" + behind * count * scale)

    add(f"texts/page-of-{_name}", "html", _markup)

for _name, _sheet in {
    "at-rules": b"@media x {",
    "at-signs": b"@",
    "selectors": b"a,",
    "braces": b"a{b{",
    "comments": b"/*",
    "half-comments": b"/* a */ /*",
    "declarations": b"p { color: white; font-size: 0 }",
    "closing-braces": b"}",
    "semicolons": b";",
}.items():

    def _styled(scale: int, sheet: bytes = _sheet) -> bytes:
        return _PAGE % (b"<style>" + sheet * 1000 * scale + b"</style>", b"<p class=a>Python</p>")

    add(f"texts/style-of-{_name}", "html", _styled)

for _name, _body in {
    "script": b"<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>x</a>",
    "frames": b"<iframe src='file:///etc/passwd'></iframe><object data='x'></object><embed src='x'>",
    "attribute-enormous": b"<p title='" + b"a" * 500_000 + b"'>x</p>",
    "base-and-refresh": b"<base href='http://example.com'><meta http-equiv=refresh content='0;url=x'>",
    "forms": b"<form><input value=x><textarea>y</textarea><button>z</button></form>",
    "frameset": b"<frameset><frame src=x></frameset>",
    "xml": b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "nul": b"A\0d\0a <p\0> x",
    "style-attribute-enormous": b"<p style='" + b"color:" * 50_000 + b"'>x</p>",
    "class-enormous": b"<p class='" + b"a " * 50_000 + b"'>x</p>",
}.items():
    add(f"texts/page-with-{_name}", "html", lambda scale, body=_body: _PAGE % (b"", body))  # type: ignore[misc]

for _name in ("utf-16", "nonsense", "utf-7", "rot13", "idna", "hex", "unicode_escape"):
    _text = b"<html><meta charset=%s><body>Zo\xeb Example</body></html>" % _name.encode()
    add(f"texts/page-in-{_name}", "html", lambda scale, text=_text: text)  # type: ignore[misc]
