"""Names that are misspelt, or written in other parts than the lexicon has them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from profilecheck.lexicon.contexts import FuzzyLimits
from profilecheck.lexicon.taxonomy import SkillName, Taxonomy
from profilecheck.matching.candidates import DOUBTFUL, Candidate, joined
from profilecheck.matching.scan import Scan

Names = Mapping[int, Mapping[str, SkillName]]
"""Names run together, by their length, with the skill they name."""


@dataclass(slots=True)
class NearNames:
    """Looks names up by how near they are; only among those that begin with the same letter."""

    taxonomy: Taxonomy
    _letters: dict[str, Names] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)
    _nearest: Callable[[str], tuple[SkillName | None, float]] = field(init=False)
    """`_find_nearest`, remembering the words that it saw last: most are ordinary words that every text has."""

    def __post_init__(self) -> None:
        self._nearest = lru_cache(maxsize=16384)(self._find_nearest)

    def candidates(self, scan: Scan, free: Sequence[bool]) -> Iterator[Candidate]:
        """Candidates among the words that are `free`, not part of a name that was found."""
        limits = self.taxonomy.contexts.fuzzy
        for start, word in enumerate(scan.words):
            if not free[start] or not word[0].isalpha():
                continue
            yield from self._in_parts(scan, start, free, limits)
            if len(word) >= limits.min_length:
                yield from self._misspelt(scan, start, limits)

    def _in_parts(self, scan: Scan, start: int, free: Sequence[bool], limits: FuzzyLimits) -> Iterator[Candidate]:
        """Names cut in other places: Sci-kit Learn, PowerBI."""
        names = self._names(scan.words[start][0])
        together = ""
        for end in range(start + 1, min(start + limits.max_parts, len(scan.words)) + 1):
            if not free[end - 1]:
                return
            together += scan.words[end - 1]
            known = names.get(len(together), {}).get(together)
            if known and len(known.pieces) + end - start > 2 and joined(scan, start, end, known.name):
                whole = end - start == 1 or all(scan.capitalised(at) for at in range(start, end))
                hyphen = "-" in scan.surface(start, end)
                yield self._candidate(scan, start, end, known, 1.0, sure=whole or hyphen)

    def _misspelt(self, scan: Scan, start: int, limits: FuzzyLimits) -> Iterator[Candidate]:
        known, score = self._nearest(scan.words[start])
        if known:
            first, _ = scan.sentences[start]
            sure = len(scan.words[start]) >= limits.long or (start > first and scan.capitalised(start))
            yield self._candidate(scan, start, start + 1, known, score, sure=sure)

    def _find_nearest(self, word: str) -> tuple[SkillName | None, float]:
        """The name that a word misspells, with their likeness."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extractOne

        limits = self.taxonomy.contexts.fuzzy
        if not word.isalpha() or self._is_piece(word) or limits.real_words.starting((word,), 0):
            return None, 0.0
        edits = limits.edits if len(word) >= limits.long else 1
        lengths = range(len(word) - edits, len(word) + edits + 1)
        near = {name: known for length in lengths for name, known in self._names(word[0]).get(length, {}).items()}
        best = extractOne(word, list(near), scorer=OSA.normalized_similarity, score_cutoff=limits.min_score)
        if best is None or OSA.distance(word, best[0]) > edits:
            return None, 0.0
        return near[best[0]], best[1]

    def _candidate(self, scan: Scan, start: int, end: int, known: SkillName, score: float, *, sure: bool) -> Candidate:
        skill = self.taxonomy.skills[known.skill]
        doubtful = not sure or (skill.ambiguous and known.name in skill.ambiguous.surfaces)
        return Candidate(
            start=start,
            end=end,
            skill=skill,
            name=known.name,
            method="fuzzy",
            score=score,
            proof=DOUBTFUL if doubtful else None,
            surface=scan.surface(start, end),
        )

    def _names(self, letter: str) -> Names:
        """Long names that begin with a letter, run together."""
        if letter not in self._letters:
            found: dict[int, dict[str, SkillName]] = {}
            least = self.taxonomy.contexts.fuzzy.min_joined
            for piece in self.taxonomy.names:
                if piece[0] == letter:
                    for known in self.taxonomy.names_from(piece):
                        together = "".join(known.pieces)
                        if len(together) >= least:
                            found.setdefault(len(together), {}).setdefault(together, known)
            self._letters[letter] = found
        return self._letters[letter]

    def _is_piece(self, word: str) -> bool:
        """Whether a word is part of some name, and so rightly spelt."""
        if not self._known:
            for piece, entries in self.taxonomy.names.items():
                self._known.add(piece)
                for rest, *_ in entries:
                    self._known.update(rest)
        return word in self._known
