"""Names that are misspelt, or written in other parts than the lexicon has them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from profilecheck.lexicon.contexts import FuzzyLimits
from profilecheck.lexicon.names import SkillName
from profilecheck.lexicon.surfaces import pieces
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.matching.candidates import DOUBTFUL, Candidate, joined
from profilecheck.matching.scan import Scan


@dataclass(slots=True)
class NearNames:
    """Looks names up by how near they are; only among those that begin with the same letter."""

    taxonomy: Taxonomy
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
        names, letter, together = self.taxonomy.names, scan.words[start][0], ""
        for end in range(start + 1, min(start + limits.max_parts, len(scan.words)) + 1):
            if not free[end - 1]:
                return
            together += scan.words[end - 1]
            parts = names.together(letter, len(together)).get(together, ())
            if len(together) >= limits.min_joined and parts and parts != scan.words[start:end]:
                known = next(names.of_pieces(parts))
                whole = end - start == 1 or all(scan.capitalised(at) for at in range(start, end))
                hyphen = any(sign in scan.surface(start, end) for sign in "-\u00ad")
                yield from self._candidate(scan, start, end, known, 1.0, sure=whole or hyphen)

    def _misspelt(self, scan: Scan, start: int, limits: FuzzyLimits) -> Iterator[Candidate]:
        known, score = self._nearest(scan.words[start])
        if known:
            first, _ = scan.sentences[start]
            sure = len(scan.words[start]) >= limits.long or (start > first and scan.capitalised(start))
            yield from self._candidate(scan, start, start + 1, known, score, sure=sure)

    def _find_nearest(self, word: str) -> tuple[SkillName | None, float]:
        """The name that a word misspells, with their likeness."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extractOne

        limits, names = self.taxonomy.contexts.fuzzy, self.taxonomy.names
        if not word.isalpha() or word in names.pieces or limits.real_words.starting((word,), 0):
            return None, 0.0
        edits = limits.edits if len(word) >= limits.long else 1
        lengths = range(len(word) - edits, len(word) + edits + 1)
        near = {name: parts for length in lengths for name, parts in names.together(word[0], length).items()}
        best = extractOne(word, list(near), scorer=OSA.normalized_similarity, score_cutoff=limits.min_score)
        if best is None or OSA.distance(word, best[0]) > edits or _inflected(word, best[0]):
            return None, 0.0
        known = next(names.of_pieces(near[best[0]]))
        ordinary = limits.not_in.starting(pieces(self.taxonomy.skills[known.skill].category), 0)
        return (None, 0.0) if ordinary or " " in self._name(known) else (known, best[1])

    def _candidate(
        self, scan: Scan, start: int, end: int, known: SkillName, score: float, *, sure: bool
    ) -> Iterator[Candidate]:
        skill, name = self.taxonomy.skills[known.skill], self._name(known)
        doubtful = not sure or (skill.ambiguous and name in skill.ambiguous.surfaces)
        if joined(scan, start, end, name):
            yield Candidate(
                start=start,
                end=end,
                skill=skill,
                name=name,
                method="fuzzy",
                score=score,
                proof=DOUBTFUL if doubtful else None,
                surface=scan.surface(start, end),
            )

    def _name(self, known: SkillName) -> str:
        return self.taxonomy.skills[known.skill].names[known.number]


def _inflected(word: str, name: str) -> bool:
    """Whether two words differ only in their endings, which says that they are two words."""
    return word.startswith(name) or name.startswith(word)
