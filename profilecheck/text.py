"""Pure helpers for strings."""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_DASHES = re.compile("[‐‑‒–—―−]")
_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)


def fold(text: str) -> str:
    r"""Lower case without accents, with plain dashes and quotation marks and single spaces, for comparing.

    >>> fold("Élève – Curriculum\u00a0Vitæ")
    'eleve - curriculum vitæ'
    """
    if text.isascii():
        return squeeze(text.replace("`", "'").casefold())
    text = unicodedata.normalize("NFKD", _DASHES.sub("-", text.translate(_QUOTES)))
    return squeeze("".join([letter for letter in text if not unicodedata.combining(letter)]).casefold())


def squeeze(text: str) -> str:
    r"""The text with every run of white space as one space, and none at the ends.

    >>> squeeze("  a\tb\n c ")
    'a b c'
    """
    return " ".join(text.split())


def without_controls(text: str) -> str:
    r"""The text with line ends as line feeds, without lone surrogates and control characters except tab and line feed.

    >>> without_controls("a\r\nb\x00\tc\ufeff")
    'a\nb\tc'
    """
    return _CONTROL.sub(
        "", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )
