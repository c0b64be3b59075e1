"""What all engines make of a font's name and of its ligatures."""

import unicodedata

_BOLD = ("bold", "black", "heavy", "-bd", "cmbx", "semibold", "demi")
_ITALIC = ("italic", "oblique", "cmti")
_FORCE_BOLD = 1 << 18


def bare_name(name: str) -> str:
    """A font's name without the prefix of a subset.

    >>> bare_name("ABCDEF+Lato-Bold")
    'Lato-Bold'
    """
    return name.split("+", 1)[-1]


def is_bold(name: str, flags: int) -> bool:
    """Whether a font is bold by its name or its descriptor's flags."""
    return any(part in name.lower() for part in _BOLD) or bool(flags & _FORCE_BOLD)


def is_italic(name: str, angle: float) -> bool:
    """Whether a font is italic by its name or its angle."""
    return bool(angle) or any(part in name.lower() for part in _ITALIC)


def unjoined(text: str) -> str:
    r"""A ligature as its letters.

    >>> unjoined("\ufb03")
    'ffi'
    """
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFKC", one) if "\ufb00" <= one <= "\ufb06" else one for one in text)
