"""Markdown."""

from collections.abc import Callable

import pytest

from profilecheck.errors import InputError
from profilecheck.model.document import Document

Read = Callable[..., Document]
Shown = Callable[[Document], list[str]]

RESUME = """\
# Noor Çelik
Engineer | [Website](https://noor.example.com) | <noor@example.com>

## Experience

**Senior Engineer**, Tilmart
London
*Jan 2020 – Present*

- Built `PyTorch` models &amp; more
- Second item that was wrapped by an editor at a width of about one hundred and twenty columns, so that it goes
  on here
    - below
1. numbered

| Skill  | Level |
|--------|-------|
| Python | 5     |

<div align="center"><h2>Education</h2>MSc<br>2019 - 2020</div>

Skills
------
Python, C++\\
SQL

---
    four spaces are no code
"""


def test_blocks(read: Read, shown: Shown) -> None:
    document = read(RESUME, "markdown")
    assert shown(document) == [
        "# Noor Çelik",
        "Engineer | Website | noor@example.com",
        "# Experience",
        "! Senior Engineer, Tilmart",
        "London",
        "Jan 2020 – Present",
        "* Built PyTorch models & more",
        "* Second item that was wrapped by an editor at a width of about one hundred and twenty columns, so that it "
        "goes on here",
        "* below",
        "* numbered",
        "! Skill\tLevel",
        "Python\t5",
        "# Education",
        "MSc",
        "2019 - 2020",
        "# Skills",
        "Python, C++",
        "SQL",
        "four spaces are no code",
    ]
    assert [(link.uri, document.quote(link.span)) for link in document.links if link.span] == [
        ("https://noor.example.com", "Website"),
        ("mailto:noor@example.com", "noor@example.com"),
    ]


def test_headings_are_set_by_level(read: Read) -> None:
    sizes = [line.style.size for line in read("# One\n\n## Two\n\n### Three\n\ntext", "markdown").lines]
    assert sizes == [20, 16, 14, 10]


FRONT = """\
---
layout: cv
title: "Noor Çelik"
headline: Engineer
date: 2021-01-01
contact:
  email: noor@example.com
  phone: +1 555 0100
links:
  - https://github.com/noor
  - https://noor.example.com
---
Hello.
"""


def test_front_matter_tells_about_the_person(read: Read, shown: Shown) -> None:
    assert shown(read(FRONT, "markdown")) == [
        "# Noor Çelik",
        "# Engineer",
        "noor@example.com",
        "+1 555 0100",
        "https://github.com/noor | https://noor.example.com",
        "Hello.",
    ]


def test_a_broken_front_matter_is_named(read: Read) -> None:
    with pytest.raises(InputError, match=r"cv: not YAML: .* @ line 4, column \d+; mend it there"):
        read('---\nname: "Ada\nmail: x\n---\nHello', "markdown")


def test_a_front_matter_that_multiplies_itself_is_refused(read: Read) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(InputError, match="too large"):
        read("---\n" + "\n".join(rows) + "\n---\nHello", "markdown")


def test_only_marks_make_markdown(read: Read) -> None:
    read("Ada\n\n- wrote notes\n* and more\nC# and F#", "text")
    read("Ada\n\n**Notes** on the engine", "markdown")
    read("Ada\n\n[Notes](https://example.com)", "markdown")
