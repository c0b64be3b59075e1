"""How names are cut into pieces, so that spellings that differ only in case, hyphens, spaces or dots meet."""

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import chain

_WORDS = r"""
      (?<![^\W_])\.net\b            # .NET, but not the end of ASP.NET
    | [^\W_]+\+\+                   # C++, g++
    | (?<![^\W_])[a-z]\#(?![^\W_])  # C#, F#
    | [^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*   # letters and digits; accents set apart stay with their letter
    | ['’]s\b
"""
_FLAGS = re.IGNORECASE | re.VERBOSE | re.DOTALL
WORD = re.compile(_WORDS, _FLAGS)
"""A word of a text, or the 's behind one."""
ATOM = re.compile(rf"{_WORDS} | [^\S\n]+ | \n | .", _FLAGS)
"""One token of a text, be it word, space or sign; each character of a text belongs to exactly one."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BRITISH = re.compile(r"(?<=i)s(?=(?:ations?|e[drs]?|ing|er|able)$)|(?<=[aeo]l)l(?=(?:ing|e[drs]|er)$)")


class Spelling(IntEnum):
    """How a looked-up form differs from the name as it stands in the lexicon."""

    WRITTEN = 0
    NUMBER = 1
    """Singular for plural, or the other way round; "and" for &."""
    JOINED = 2
    """Without its hyphens, dots or slashes: nodejs."""
    SPLIT = 3
    """Parted at its inner capitals: Tensor Flow."""
    AMPERSAND = 4
    """With & for "and"."""
    INITIALS = 5
    """Plural of an abbreviation: LLMs."""


@lru_cache(maxsize=16384)
def fold(atom: str) -> str:
    """The form of an atom in which spellings are compared; empty for white space and signs.

    >>> fold("Naïve"), fold("C++"), fold("-"), fold("modelling") == fold("modeling")
    ('naive', 'c++', '', True)
    """
    if not atom.isascii():
        plain = unicodedata.normalize("NFKD", atom)
        atom = "".join(sign for sign in plain if not unicodedata.combining(sign))
    if not any(sign.isalnum() for sign in atom) or atom in {"'s", "’s"}:
        return ""
    return _BRITISH.sub(lambda found: "z" if found[0] in "sS" else "", atom.casefold())


@lru_cache(maxsize=32768)
def pieces(text: str) -> tuple[str, ...]:
    """The folded atoms of a name, without what separates them.

    >>> pieces("scikit-learn"), pieces("C# / .NET"), pieces("Node.js")
    (('scikit', 'learn'), ('c#', '.net'), ('node', 'js'))
    """
    return tuple(filter(None, map(fold, ATOM.findall(text))))


def spellings(name: str) -> dict[tuple[str, ...], Spelling]:
    """All pieces under which a name is looked up.

    >>> [(" ".join(parts), how.name) for parts, how in spellings("TensorFlow").items()]
    [('tensorflow', 'WRITTEN'), ('tensor flow', 'SPLIT')]
    >>> [" ".join(parts) for parts in spellings("decision tree")]
    ['decision tree', 'decision trees']
    """
    written = pieces(name)
    found = {written: Spelling.WRITTEN}
    for parts in _other_number(written):
        found.setdefault(parts, Spelling.NUMBER)
    if "&" in name:
        found.setdefault(pieces(name.replace("&", " and ")), Spelling.NUMBER)
    if "and" in written[1:-1]:
        found.setdefault(tuple(piece for piece in written if piece != "and"), Spelling.AMPERSAND)
    if len(written) == 1 and len(name) > 1 and name.isupper() and name.isalpha():
        found.setdefault((written[0] + "s",), Spelling.INITIALS)
    if len(name.split()) == 1 and len(written) > 1:
        found.setdefault(("".join(written),), Spelling.JOINED)
    split = tuple(chain.from_iterable(pieces(_CAMEL.sub(" ", word)) for word in name.split()))
    if all(len(piece) > 1 for piece in split):
        found.setdefault(split, Spelling.SPLIT)
    return found


def _other_number(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The singular or plural of a name of several words."""
    *head, last = parts or ("",)
    if not head or not last.isalpha() or len(last) < len("api"):
        return
    if last.endswith("ies"):
        yield (*head, last.removesuffix("ies") + "y")
    elif last.endswith("y"):
        yield (*head, last.removesuffix("y") + "ies")
    if last.endswith("s"):
        yield (*head, last.removesuffix("s"))
    else:
        yield (*head, last + "s")
