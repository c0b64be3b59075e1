"""Plain text → Document."""

import re
from collections.abc import Iterator

from profilecheck.model.document import Document, Style
from profilecheck.parsing.bounds import check_source
from profilecheck.parsing.draft import PLAIN, Draft
from profilecheck.parsing.readers import ReadOptions, reader
from profilecheck.parsing.source import decode, is_text
from profilecheck.parsing.wrapping import Wrap
from profilecheck.text import without_controls

UNDERLINED = Style(size=14, bold=True)
_RULE = re.compile(r"\s*([-=_*~#─━═.·•])(?:\s*\1){2,}\s*")
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
"""What parts the details of a row with an e-mail address."""
_LONGEST_SIGN = 3


@reader(name="text", suffixes=(".txt",), sniff=is_text, priority=-20)
def read_text(data: bytes, source: str, options: ReadOptions) -> Document:
    """Read plain text: underlined lines are headings, and wrapped lines are joined."""
    check_source(data, source, options.limits)
    glyphs = options.lexicon.table("parsing/layout.toml")["glyphs"]
    text = without_controls(decode(data))
    draft = Draft(glyphs)
    for line, style in _lines(text.split("\n"), frozenset(glyphs["bullets"])):
        if not line:
            draft.leave_space()
        draft.add(_GAP.sub("\t", line) if "@" in line else line, style=style)
        draft.end_line()
    return draft.document(format="text", source=source)


def _lines(rows: list[str], bullets: frozenset[str]) -> Iterator[tuple[str, Style]]:
    """Logical lines with their style, and an empty one for each gap."""
    rows = [row.rstrip() for row in rows]
    wrap = Wrap.of([row for row in rows if not _RULE.fullmatch(row)], lambda row: _is_bullet(row, bullets))
    line = ""
    for index, row in enumerate(rows):
        if _RULE.fullmatch(row):
            continue
        if line and _goes_on(rows[index - 1], row, line, wrap, bullets):
            line = f"{line} {row.strip()}"
            continue
        if line:
            yield line, PLAIN
        if not row:
            yield "", PLAIN
        line = row
        if row and index + 1 < len(rows) and _RULE.fullmatch(rows[index + 1]) and not _is_bullet(row, bullets):
            yield row, UNDERLINED
            line = ""
    if line:
        yield line, PLAIN


def _goes_on(before: str, row: str, line: str, wrap: Wrap, bullets: frozenset[str]) -> bool:
    """Whether a row is the rest of the one before it: it is set under the text of a bullet, or the row was full."""
    if not row or not before.strip() or _RULE.fullmatch(before) or _is_bullet(row, bullets):
        return False
    if _is_bullet(line, bullets) and _indent(row) > _indent(line):
        return True
    return _indent(row) == _indent(before) and wrap.joins(before, row)


def _is_bullet(row: str, bullets: frozenset[str]) -> bool:
    sign, _, rest = row.strip().partition(" ")
    return bool(rest) and len(sign) < _LONGEST_SIGN and set(sign) <= bullets


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
