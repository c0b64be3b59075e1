"""The index under which the names of skills are looked up; plain text inside, so that it loads at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from profilecheck.lexicon.skill import Skill
from profilecheck.lexicon.surfaces import Spelling, pieces, spellings


@dataclass(frozen=True, slots=True)
class SkillName:
    """One spelling under which a skill is looked up."""

    pieces: tuple[str, ...]
    skill: str
    name: str
    """The name or alias that it spells."""
    spelling: Spelling


@dataclass(frozen=True, kw_only=True)
class NameIndex:
    """All spellings of all names.

    >>> index = NameIndex.of([Skill(id="tensorflow", name="TensorFlow", category="ml-frameworks")])
    >>> [(" ".join(known.pieces), known.skill) for known in index.starting("tensor")]
    [('tensor flow', 'tensorflow')]
    """

    by_first: Mapping[str, str]
    """First piece → a line for each spelling: other pieces, skill, name, kind of spelling, with tabs between."""
    joined: Mapping[str, str]
    """First letter and length → names run together, with spaces between."""
    words: str
    """All pieces of all names, with spaces between."""
    patterns: Mapping[str, str]
    """Pattern → skill."""
    shown: Mapping[str, str]
    """Folded phrase that shows a skill without naming it → skills, with spaces between."""

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
                first, *rest = known.pieces
                line = "\t".join((" ".join(rest), known.skill, known.name, str(int(known.spelling))))
                lines.setdefault(first, []).append(line)
                together = "".join(known.pieces)
                joined.setdefault(f"{together[0]}{len(together)}", set()).add(together)
                words.update(known.pieces)
            patterns |= dict.fromkeys(skill.patterns, skill.id)
            for phrase in skill.shown_by:
                shown.setdefault(" ".join(pieces(phrase)), []).append(skill.id)
        return cls(
            by_first={first: "\n".join(known) for first, known in lines.items()},
            joined={key: " ".join(sorted(names)) for key, names in sorted(joined.items())},
            words=" ".join(sorted(words)),
            patterns=patterns,
            shown={phrase: " ".join(ids) for phrase, ids in shown.items()},
        )

    def __contains__(self, piece: object) -> bool:
        """Whether some name begins with a folded piece."""
        return piece in self.by_first

    def starting(self, piece: str) -> Iterator[SkillName]:
        """The spellings that begin with a folded piece."""
        for line in self.by_first.get(piece, "").splitlines():
            rest, skill, name, spelling = line.split("\t")
            yield SkillName((piece, *rest.split()), skill, name, Spelling(int(spelling)))

    @cached_property
    def pieces(self) -> frozenset[str]:
        """All pieces of all names."""
        return frozenset(self.words.split())

    @cached_property
    def together(self) -> "Mapping[tuple[str, int], frozenset[str]]":
        """Names run together, by their first letter and their length."""
        return {(key[0], int(key[1:])): frozenset(names.split()) for key, names in self.joined.items()}

    def named(self, together: str) -> SkillName:
        """The name that, run together, reads so; raises KeyError if there is none."""
        for end in range(1, len(together) + 1):
            for known in self.starting(together[:end]):
                if "".join(known.pieces) == together:
                    return known
        raise KeyError(together)


def _spelled(skill: Skill) -> Iterator[SkillName]:
    """The spellings of one skill, each once."""
    seen: set[tuple[str, ...]] = set()
    for name in skill.names:
        for parts, spelling in spellings(name).items():
            if parts and parts not in seen:
                seen.add(parts)
                yield SkillName(parts, skill.id, name, spelling)
