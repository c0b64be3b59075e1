"""Text of a document made harmless for a screen: a résumé is hostile input."""

import re

# C0 and C1 controls (among them ESC and CSI, which terminals obey), the bidirectional embeddings, overrides and
# isolates, which make text read as another text, and the invisible tag characters.
_CONTROLS = r"\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\U000e0000-\U000e007f"
_CONTROL = re.compile(f"[{_CONTROLS}]")
_SPACE = re.compile(r"\s+")
# What JSON itself does not escape.
_UNESCAPED = re.compile(f"[{_CONTROLS}]".replace(r"\x00-\x1f", ""))


def visible(text: str) -> str:
    r"""The text on one line, without characters that steer a terminal or turn the reading direction.

    >>> visible("ship\x1b[2Jped\n  to\u202e production")
    'ship [2Jped to production'
    """
    return _SPACE.sub(" ", _CONTROL.sub(" ", text)).strip()


class Kept(str):
    """Text for a page, of which the spaces at its ends count."""

    __slots__ = ()


def kept(text: str) -> Kept:
    r"""The text without the characters that steer, with the spaces at its ends; a tab is a wide space.

    >>> kept(" cut\x1b[2J\tcost ")
    ' cut [2J\u2003cost '
    """
    return Kept(_CONTROL.sub(" ", text.replace("\t", "\N{EM SPACE}")))


def clip(text: str, length: int) -> str:
    """The visible text, cut at a word where it is longer than that.

    >>> clip("reduced the error rate by a third", 18)
    'reduced the error…'
    """
    shown = visible(text)
    if len(shown) <= length:
        return shown
    head, space, _ = shown[:length].rpartition(" ")
    return (head if space else shown[: length - 1]).rstrip(" ,;:.–-") + "…"


def escape_json(text: str) -> str:
    r"""JSON with the controls escaped that the standard lets through.

    >>> escape_json('"a\u202eb"')
    '"a\\u202eb"'
    """
    return _UNESCAPED.sub(lambda match: _escape(match[0]), text)


def _escape(character: str) -> str:
    r"""The \u escapes of one character, as a surrogate pair where it needs one."""
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
