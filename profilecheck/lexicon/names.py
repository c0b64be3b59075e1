"""The index under which the names of skills are looked up; plain text inside, so that it loads at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from profilecheck.lexicon.skill import Skill
from profilecheck.lexicon.surfaces import Spelling, pieces, spellings

Pieces = tuple[str, ...]

_NEXT = "\x1f"
_JOINED_AT_MOST = 3
"""Pieces of a name that may be run together."""


@dataclass(frozen=True, slots=True)
class SkillName:
    """One spelling under which a skill is looked up."""

    pieces: Pieces
    skill: str
    number: int
    """Which of `Skill.names` it spells."""
    spelling: Spelling


@dataclass(frozen=True, kw_only=True)
class NameIndex:
    """All spellings of all names.

    >>> index = NameIndex.of([Skill(id="tensorflow", name="TensorFlow", category="ml-frameworks")])
    >>> [(" ".join(known.pieces), known.skill) for known in index.starting("tensor flow")]
    [('tensor flow', 'tensorflow')]
    """

    by_start: Mapping[str, str]
    """First two pieces → for each spelling the other pieces, skill, number of the name and kind of spelling."""
    joined: Mapping[str, str]
    """First letter and length → names run together, with _ where their pieces meet and spaces between them."""
    words: str
    """All pieces of all names, with spaces between."""
    patterns: Mapping[str, str]
    """Pattern → skill."""
    shown: Mapping[str, str]
    """Folded phrase that shows a skill without naming it → skills, with spaces between."""
    _split: dict[str, Mapping[str, Pieces]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, skills: Iterable[Skill]) -> "NameIndex":
        """The index of some skills."""
        lines: dict[str, list[str]] = {}
        joined: dict[str, set[str]] = {}
        words: set[str] = set()
        patterns: dict[str, str] = {}
        shown: dict[str, list[str]] = {}
        for skill in skills:
            for known in _spelled(skill):
                line = "\t".join((" ".join(known.pieces[2:]), known.skill, str(known.number), str(int(known.spelling))))
                lines.setdefault(" ".join(known.pieces[:2]), []).append(line)
                words.update(known.pieces)
                if known.spelling is Spelling.WRITTEN and len(known.pieces) <= _JOINED_AT_MOST:
                    together = "".join(known.pieces)
                    joined.setdefault(f"{together[0]}{len(together)}", set()).add("_".join(known.pieces))
            patterns |= dict.fromkeys(skill.patterns, skill.id)
            for phrase in skill.shown_by:
                shown.setdefault(" ".join(pieces(phrase)), []).append(skill.id)
        return cls(
            by_start={start: _NEXT.join(known) for start, known in lines.items()},
            joined={key: " ".join(sorted(names)) for key, names in sorted(joined.items())},
            words=" ".join(sorted(words)),
            patterns=patterns,
            shown={phrase: " ".join(ids) for phrase, ids in shown.items()},
        )

    def starting(self, start: str) -> Iterator[SkillName]:
        """The spellings of one piece, or those of more that begin with two."""
        for line in filter(None, self.by_start.get(start, "").split(_NEXT)):
            rest, skill, number, spelling = line.split("\t")
            yield SkillName((*start.split(), *rest.split()), skill, int(number), Spelling(int(spelling)))

    def of_pieces(self, parts: Pieces) -> Iterator[SkillName]:
        """The spellings that are just these pieces."""
        return (known for known in self.starting(" ".join(parts[:2])) if known.pieces == parts)

    @cached_property
    def pieces(self) -> frozenset[str]:
        """All pieces of all names."""
        return frozenset(self.words.split())

    def together(self, letter: str, length: int) -> Mapping[str, Pieces]:
        """Names run together that begin with a letter and have a length, with their pieces."""
        key = f"{letter}{length}"
        if key not in self._split:
            names = (tuple(name.split("_")) for name in self.joined.get(key, "").split())
            self._split[key] = {"".join(parts): parts for parts in names}
        return self._split[key]


def _spelled(skill: Skill) -> Iterator[SkillName]:
    """The spellings of one skill, each once."""
    seen: set[Pieces] = set()
    for number, name in enumerate(skill.names):
        for parts, spelling in spellings(name).items():
            if parts and parts not in seen:
                seen.add(parts)
                yield SkillName(parts, skill.id, number, spelling)
