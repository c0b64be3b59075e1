"""Where a text has the name of a skill, as far as the spelling goes."""

import re
from dataclasses import dataclass

from profilecheck.lexicon.names import SkillName
from profilecheck.lexicon.skill import Ambiguity, Skill
from profilecheck.lexicon.surfaces import ATOM, Spelling, fold
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.matching.scan import Scan

DOUBTFUL = Ambiguity(surfaces=(), needs=("list", "section", "words"))
"""What a spelling must prove that is further from the name than usual."""

_PLAIN = frozenset({"-", "\u00ad", "‐", "‑", "–", "_", ".", "'", "’"})
_GAP = re.compile(r"(?P<before>\s*)(?P<sign>\S*)(?P<after>\s*)")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidate:
    """Words that spell the name of a skill; each is only equal to itself."""

    start: int
    end: int
    skill: Skill
    name: str = ""
    """The name or alias that it spells."""
    method: str
    score: float = 1.0
    proof: Ambiguity | None = None
    """What the context must show; None when the name alone is enough."""
    surface: str = ""

    @property
    def rank(self) -> tuple[int, int, bool, float]:
        """Longer first; among equals the surer."""
        return self.start - self.end, self.start, self.proof is not None, -self.score


def named(scan: Scan, start: int, end: int, known: SkillName, taxonomy: Taxonomy) -> Candidate | None:
    """The candidate for a looked-up name, or None where the signs between the words, or the case, say otherwise."""
    skill, surface = taxonomy.skills[known.skill], scan.surface(start, end)
    name = skill.names[known.number]
    if not joined(scan, start, end, name) or not _fits(surface, known):
        return None
    return Candidate(
        start=start,
        end=end,
        skill=skill,
        name=name,
        method="alias" if known.number else "name",
        proof=_proof(surface, name, known.spelling, skill),
        surface=surface,
    )


def joined(scan: Scan, start: int, end: int, name: str) -> bool:
    """Whether what stands between words may stand inside a name: hyphens, one space, or the name's own signs."""
    return all(_joins(scan.gaps[at], name) for at in range(start + 1, end))


def _joins(gap: str, name: str) -> bool:
    if gap in {" ", "-", ""}:
        return True
    parts = _GAP.fullmatch(gap)
    if parts is None or "\t" in gap or gap.count("\n") > 1:
        return False
    sign = parts["sign"]
    if sign in _signs(name):
        return True
    torn = parts["after"] and (parts["before"] or sign == ".")
    return not sign or (sign in _PLAIN and not torn)


def _signs(name: str) -> frozenset[str]:
    """The signs that a name has between its words; & may stand for "and"."""
    signs = {run.strip() for run in re.split(r"[^\W_]+", name)}
    return frozenset(signs | {"&", "+"} if " and " in name else signs) - {""}


def _fits(surface: str, known: SkillName) -> bool:
    """Whether a spelling that was derived from the name is written as such."""
    if known.spelling is Spelling.AMPERSAND:
        return "&" in surface or "+" in surface
    if known.spelling is Spelling.INITIALS:
        return surface[:-1].isupper() and surface[-1] == "s"
    if known.spelling is Spelling.SPLIT:
        return "\n" not in surface
    return True


def _proof(surface: str, name: str, spelling: Spelling, skill: Skill) -> Ambiguity | None:
    ambiguous = skill.ambiguous
    if ambiguous and name in ambiguous.surfaces:
        return ambiguous
    if spelling is Spelling.SPLIT and not all(part[:1].isupper() for part in ATOM.findall(surface) if fold(part)):
        return DOUBTFUL
    return None
