"""For each duty of a posting, the statement of a profile that tells of something alike."""

from dataclasses import dataclass

from profilecheck.lexicon.match import match_weights
from profilecheck.lexicon.phrases import tokens
from profilecheck.matching.job.candidate import Candidate, Told, with_skills
from profilecheck.matching.job.similarity import similarity
from profilecheck.model.job import Posting, Requirement, RequirementKind


@dataclass(frozen=True, slots=True)
class Nearest:
    """The similarities of duties and statements."""

    rows: dict[str, list[float]]
    """For each duty, by its text, how alike each statement is."""
    told: tuple[Told, ...]

    @classmethod
    def between(cls, posting: Posting, candidate: Candidate) -> "Nearest":
        """Compare all duties with all statements; one that is copied from the posting is like none."""
        duties = [one for one in posting.requirements if one.kind is RequirementKind.DUTY]
        if not duties or not candidate.told:
            return cls({}, candidate.told)
        found = similarity(candidate.lexicon)
        matrix = found.matrix([with_skills(one.text, one.any) for one in duties])
        rows = found.between(matrix, candidate.matrix)
        copied = _copied(posting, candidate)
        for row in rows:
            row[:] = [0.0 if at in copied else value for at, value in enumerate(row)]
        return cls({duty.text: row for duty, row in zip(duties, rows, strict=True)}, candidate.told)

    def of(self, duty: Requirement) -> tuple[Told | None, float]:
        """The statement that is most like a duty, the first of several, and how alike it is."""
        row = self.rows.get(duty.text)
        if not row:
            return None, 0.0
        best = max(range(len(row)), key=lambda at: (row[at], -at))
        return self.told[best], row[best]


def _copied(posting: Posting, candidate: Candidate) -> frozenset[int]:
    """Indices of the statements that repeat a run of words of the posting."""
    size = int(match_weights(candidate.lexicon).similarity["copied_words"])
    runs = {run for text in posting.body for run in _runs(text, size)}
    return frozenset(at for at, one in enumerate(candidate.told) if any(run in runs for run in _runs(one.text, size)))


def _runs(text: str, size: int) -> list[tuple[str, ...]]:
    words = [token.word for token in tokens(text)]
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]
