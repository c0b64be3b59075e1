"""Web pages."""

from collections.abc import Callable

import pytest

from profilecheck.errors import NoTextError
from profilecheck.model.document import Document

Read = Callable[..., Document]
Shown = Callable[[Document], list[str]]

PAGE = """\
<!-- made by hand --><!DOCTYPE html>
<html><head><title> Noor's
 page</title><style>.fine { color: #fff; font-size: 4pt } @media print { .off { display: none } }</style></head>
<body><nav>Home</nav><header><h1>Noor <em>Çelik</em></h1>
<p class="off"><a href="mailto:noor@example.com">noor@example.com</a><a href="/local">Austin,
  TX</a></p></header>
<h2>Experience</h2>
<div><span>Jan 2020 – Present</span><b>Tilmart</b>, London</div><b>Py</b>Torch <span>J</span>ohn
<ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p></li></ul>
<table><tbody><tr><th>Skill</th><td>Level</td></tr><tr><td><p>Python</p></td><td>5</td></tr></tbody></table>
<table><tr><td><p>Left</p><p>more</p></td><td>Right<br>too</td></tr></table>
<pre>a
b</pre>
<p class="fine">keywords</p><p style="display:none">gone</p><div hidden>away</div>
<script>var x = "no";</script><p>2 &lt; 3&nbsp;&copy;</p></body></html>
"""


def test_blocks(read: Read, shown: Shown) -> None:
    document = read(PAGE, "html")
    assert shown(document) == [
        "# Noor Çelik",
        "noor@example.com\tAustin, TX",
        "# Experience",
        "Jan 2020 – Present\tTilmart, London",
        "PyTorch John",
        "* One",
        "* Two",
        "* Three",
        "! Skill\tLevel",
        "Python\t5",
        "Left",
        "more",
        "Right",
        "too",
        "a",
        "b",
        "2 < 3 ©",
    ]
    assert document.metadata == {"title": "Noor's page"}
    assert [(link.uri, document.quote(link.span)) for link in document.links if link.span] == [
        ("mailto:noor@example.com", "noor@example.com")
    ]


def test_columns_of_layout_tables_are_told_apart(read: Read) -> None:
    document = read(PAGE, "html")
    columns = {document.quote(line.span): line.column for line in document.lines}
    assert columns["Python\t5"] < columns["Left"] == columns["more"] < columns["Right"] == columns["too"] < columns["a"]


def test_what_stands_aside_is_read_behind_the_main_part(read: Read) -> None:
    assert read("<html><body><aside>Skills</aside><main>Noor</main></body></html>", "html").text == "Noor\nSkills\n"


def test_hidden_text_is_kept_apart(read: Read) -> None:
    document = read(PAGE, "html")
    assert [(document.quote(hidden.span), hidden.reason) for hidden in document.hidden] == [
        ("keywords", "white and tiny"),
        ("gone", "not displayed by the page"),
        ("away", "not displayed by the page"),
    ]
    assert max(line.span.end for line in document.lines) < min(hidden.span.start for hidden in document.hidden)


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [("", "utf-8"), ("", "utf-8-sig"), ('<meta charset="iso-8859-9">', "iso-8859-9"), ("", "cp1252"), ("", "utf-16")],
)
def test_encodings(read: Read, meta: str, encoding: str) -> None:
    assert (
        read(f"<html><head>{meta}</head><body>Noor Çelik</body></html>".encode(encoding), "html").text == "Noor Çelik\n"
    )


def test_an_empty_page_is_refused(read: Read) -> None:
    for page in ("<html></html>", "<!doctype html>", "<html><body><script>write()</script>"):
        with pytest.raises(NoTextError):
            read(page, "html")
