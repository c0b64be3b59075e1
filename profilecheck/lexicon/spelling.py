"""How the name of a skill should be written where a text has it otherwise."""

import re
from difflib import get_close_matches

from profilecheck.lexicon.skill import Skill
from profilecheck.lexicon.surfaces import Spelling, pieces, spellings

_PECULIAR = re.compile(r"[a-z][A-Z]|[A-Z]{2}|\w[^\w\s-]\w|\d")
_VERSION = re.compile(r"(?<=\w{3})[ .]?\d[\d.]*$")
_OTHER_FORMS = frozenset({Spelling.NUMBER, Spelling.AMPERSAND, Spelling.INITIALS})


def right_spelling(skill: Skill, surface: str) -> str | None:
    """The name that a text meant to write, or None where it is written well enough.

    Ordinary words may have capitals or not; a name that is all in capitals, or all without, is a style; hyphens and
    spaces stand for each other; a version may follow.

    >>> pytorch = Skill(id="pytorch", name="PyTorch", category="ml-frameworks", aliases=("torch",))
    >>> [right_spelling(pytorch, surface) for surface in ("Pytorch", "Pytoch", "PyTorch", "PYTORCH", "torch")]
    ['PyTorch', 'PyTorch', None, None, None]
    """
    surface = _VERSION.sub("", " ".join(surface.split()))
    parts = pieces(surface)
    for name in skill.names:
        if parts == pieces(name):
            return None if _same(name, surface) else name
        if spellings(name).get(parts) in _OTHER_FORMS:
            return None
    by_fold = {name.casefold(): name for name in skill.names}
    near = get_close_matches(surface.casefold(), by_fold, n=1)
    return by_fold[near[0]] if near else None


def _same(name: str, surface: str) -> bool:
    """Whether the words of a name that have a spelling of their own are spelt so."""
    if surface.isupper() or surface.islower():
        return True
    ours, theirs = re.split(r"[\s-]", name), re.split(r"[\s-]", surface)
    pairs = zip(ours, theirs, strict=False)
    return len(ours) == len(theirs) and all(our == their for our, their in pairs if _PECULIAR.search(our))
