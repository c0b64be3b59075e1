"""Names that are misspelt, or written in other parts than the lexicon has them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from profilecheck.lexicon.contexts import FuzzyLimits
from profilecheck.lexicon.taxonomy import SkillName, Taxonomy
from profilecheck.matching.candidates import DOUBTFUL, Candidate, joined
from profilecheck.matching.scan import Scan

Names = Mapping[str, SkillName]
"""Names run together, with the skill they name."""


@dataclass(slots=True)
class NearNames:
    """Looks names up by how near they are; only among those that begin with the same letter."""

    taxonomy: Taxonomy
    _letters: dict[str, Names] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)

    def candidates(self, scan: Scan, free: Sequence[bool]) -> Iterator[Candidate]:
        """Candidates among the words that are `free`, not part of a name that was found."""
        limits = self.taxonomy.contexts.fuzzy
        for start, word in enumerate(scan.words):
            if not free[start] or not word[0].isalpha():
                continue
            yield from self._in_parts(scan, start, free, limits)
            if len(word) >= limits.min_length and word.isalpha() and not limits.real_words.starting((word,), 0):
                yield from self._misspelt(scan, start, limits)

    def _in_parts(self, scan: Scan, start: int, free: Sequence[bool], limits: FuzzyLimits) -> Iterator[Candidate]:
        """Names cut in other places: Sci-kit Learn, PowerBI."""
        names = self._names(scan.words[start][0])
        for end in range(start + 1, min(start + limits.max_parts, len(scan.words)) + 1):
            if not free[end - 1]:
                return
            known = names.get("".join(scan.words[start:end]))
            if known and len(known.pieces) + end - start > 2 and joined(scan, start, end, known.name):
                whole = end - start == 1 or all(scan.capitalised(at) for at in range(start, end))
                hyphen = "-" in scan.surface(start, end)
                yield self._candidate(scan, start, end, known, 1.0, sure=whole or hyphen)

    def _misspelt(self, scan: Scan, start: int, limits: FuzzyLimits) -> Iterator[Candidate]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extractOne

        word = scan.words[start]
        if self._is_piece(word):
            return
        edits = limits.edits if len(word) >= limits.long else 1
        names = self._names(word[0])
        near = [name for name in names if abs(len(name) - len(word)) <= edits]
        best = extractOne(word, near, scorer=OSA.normalized_similarity, score_cutoff=limits.min_score)
        if best is None or OSA.distance(word, best[0]) > edits:
            return
        first, _ = scan.sentence(start)
        sure = len(word) >= limits.long or (start > first and scan.capitalised(start))
        yield self._candidate(scan, start, start + 1, names[best[0]], best[1], sure=sure)

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
            found: dict[str, SkillName] = {}
            least = self.taxonomy.contexts.fuzzy.min_joined
            for piece in self.taxonomy.names:
                if piece[0] == letter:
                    for known in self.taxonomy.names_from(piece):
                        together = "".join(known.pieces)
                        if len(together) >= least:
                            found.setdefault(together, known)
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
