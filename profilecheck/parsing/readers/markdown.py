"""Markdown → Document."""

import re
from typing import TYPE_CHECKING, Any

from profilecheck.model.document import Document, Style
from profilecheck.parsing.bounds import check_source
from profilecheck.parsing.draft import PLAIN, Draft
from profilecheck.parsing.readers import ReadOptions, reader
from profilecheck.parsing.source import decode, is_text
from profilecheck.parsing.wrapping import Wrap
from profilecheck.text import without_controls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_MARKS = re.compile(
    r"^#{1,6} \S|\A---\n\w+:|\]\((?:https?|mailto|tel):|(?<!\w)\*\*[^\s*][^*\n]*\*\*"
    r"|^</?(?:div|p|br|h[1-6]|center|img|table|span|b)\b[^>\n]*>",
    re.MULTILINE,
)
_SEEN = 20_000
_NAME, _LABEL = Style(size=20, bold=True), Style(size=14)


def _sniff(data: bytes) -> bool:
    return is_text(data) and _MARKS.search(_text(data[:_SEEN])) is not None


def _text(data: bytes) -> str:
    return without_controls(decode(data))


@reader(name="markdown", suffixes=(".md", ".markdown"), sniff=_sniff, priority=-10)
def read_markdown(data: bytes, source: str, options: ReadOptions) -> Document:
    """Read Markdown (CommonMark with tables); the line breaks of short lines are kept, as their writers mean them."""
    from lxml import html
    from markdown_it import MarkdownIt

    from profilecheck.parsing.markup import write_markup

    check_source(data, source, options.limits)
    text = _text(data)
    draft = Draft(options.lexicon.table("parsing/layout.toml")["glyphs"])
    front = _FRONT_MATTER.match(text)
    if front:
        _front_matter("\n" + front[1], source, draft, options)
        text = text[front.end() :]
    markdown = MarkdownIt("commonmark").enable("table").disable("code")
    tokens = markdown.parse(text)
    _keep_breaks(tokens, Wrap.of(text.split("\n"), lambda row: row.lstrip()[:1] in "-*+#>"))
    page = markdown.renderer.render(tokens, markdown.options, {})
    if page.strip():
        write_markup(html.fromstring(f"<body>{page}</body>"), draft)
    return draft.document(format="markdown", source=source)


def _keep_breaks(tokens: "Sequence[Token]", wrap: Wrap) -> None:
    """Make hard breaks of the soft ones that an editor did not make."""
    for token in tokens:
        rows = token.content.split("\n")
        breaks = [child for child in token.children or () if child.type in ("softbreak", "hardbreak")]
        if len(breaks) != len(rows) - 1:
            continue
        for child, row, rest in zip(breaks, rows, rows[1:], strict=False):
            if not wrap.joins(row, rest):
                child.type = "hardbreak"


def _front_matter(text: str, source: str, draft: Draft, options: ReadOptions) -> None:
    """Write what a front matter says about the person, the name first."""
    from profilecheck.parsing.yaml_data import load_yaml

    keys = options.lexicon.table("parsing/markdown.toml")
    data = load_yaml(text, source, options.limits.max_depth)
    found = dict(_scalars(data))
    for kind, style in (("name", _NAME), ("label", _LABEL), ("contact", PLAIN)):
        for key, value in found.items():
            if key in keys[kind]:
                draft.add(value, style=style)
                draft.end_line()
                if kind != "contact":
                    break


def _scalars(data: Any, key: str = "") -> "Iterator[tuple[str, str]]":
    """Keys in lower case and values of nested data; those of a list are joined."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _scalars(value, str(name).lower())
    elif isinstance(data, list):
        parts = [value for part in data for _, value in _scalars(part)]
        yield key, " | ".join(parts)
    elif isinstance(data, str) and data.strip():
        yield key, " ".join(data.split())
