"""What the parts of a report in Markdown are made of."""

import html
import re
from collections.abc import Iterable, Iterator

from profilecheck.model.finding import Evidence
from profilecheck.reporting._clean import visible

# Whatever may open a construct anywhere in a line, an emoji or a bare address among them.
_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~$]|:(?=//|\w+:)")
_LIST = re.compile(r"^(\d*)([-+.)])")
# Code hosts call the user and link the issue of such a name, even where its sign is escaped.
_MENTION = re.compile(r"(?<!\w)(@(?=\w)|\\#(?=\d))")


def escape(text: str) -> str:
    r"""A text that Markdown and HTML leave as it is.

    >>> escape("cut <b>cost</b> by *38* %")
    'cut &lt;b&gt;cost&lt;/b&gt; by \\*38\\* %'
    >>> escape("ada@example.com, not @ada")
    'ada@example.com, not @<!-- -->ada'
    """
    escaped = _LIST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", visible(text)))
    return _MENTION.sub(r"\1<!-- -->", html.escape(escaped, quote=False))


def part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading with what stands under it, if anything does."""
    body = list(lines)
    if body:
        yield from ("", f"## {heading}", "", *body)


def quote(evidence: Evidence) -> str:
    """A quote with its page."""
    return f"{f'p. {evidence.page}: ' if evidence.page else ''}“{escape(evidence.quote)}”"
