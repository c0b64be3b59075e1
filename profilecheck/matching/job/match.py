"""A posting and a profile → how well they fit, with a published formula.

total = Σ weight x score of the parts ÷ Σ weight, where a part of which the posting says nothing is left out:

- requirements: Σ weight x credit ÷ Σ weight; a must weighs three times as much as what is preferred. What is only
  listed counts half, and in all no more than what is shown in use allows.
- duties: the mean credit of what the job does, by the nearest statement.
- field: the best title, and the words of the trade and of the posting in what was done.

Each part can only grow by what is added to the statements of a profile. Numbers: lexicons/postings/match.toml.
"""

from collections.abc import Sequence

from profilecheck.lexicon.match import MatchWeights, match_weights
from profilecheck.matching.job.candidate import Candidate
from profilecheck.matching.job.duties import Nearest
from profilecheck.matching.job.field import Field, field_score
from profilecheck.matching.job.judge import Judge, Verdict
from profilecheck.model.job import (
    JOB_SCHEMA_VERSION,
    JobMatch,
    Posting,
    RequirementKind,
    RequirementMatch,
    ScorePart,
)

_NAMES = {"requirements": "Requirements", "duties": "What the job does", "field": "Field of work"}


def match(posting: Posting, candidate: Candidate) -> JobMatch:
    """How a candidate fits a posting; no advice yet."""
    weights = match_weights(candidate.lexicon)
    field = Field(posting=posting, lexicon=candidate.lexicon)
    verdicts = Judge(field, candidate, Nearest.between(posting, candidate)).verdicts()
    found = tuple(one for one, _ in verdicts)
    scores = {
        "requirements": _requirements(verdicts, weights),
        "duties": _mean([one for one in found if one.requirement.kind is RequirementKind.DUTY]),
        "field": field_score(field, candidate),
    }
    graded = {name: score for name, score in scores.items() if score is not None}
    whole = sum(weights.parts[name] for name in graded)
    total = sum(weights.parts[name] * score for name, score in graded.items()) / whole
    return JobMatch(
        schema_version=JOB_SCHEMA_VERSION,
        posting=posting,
        score=round(100 * total, 1),
        parts=tuple(
            ScorePart(
                id=name,
                name=_NAMES[name],
                weight=weights.parts[name],
                score=None if score is None else round(100 * score, 1),
            )
            for name, score in scores.items()
        ),
        requirements=found,
    )


def _mean(found: Sequence[RequirementMatch]) -> float | None:
    whole = sum(one.weight for one in found)
    return sum(one.weight * one.credit for one in found) / whole if whole else None


def _requirements(verdicts: Sequence[tuple[RequirementMatch, Verdict]], weights: MatchWeights) -> float | None:
    """The share of the weight of what is asked for; of what is only listed, so much as use allows."""
    asked = [pair for pair in verdicts if pair[0].requirement.kind is not RequirementKind.DUTY]
    whole = sum(one.weight for one, _ in asked)
    if not whole:
        return None
    used = sum(one.weight * one.credit for one, verdict in asked if not verdict.listed)
    told = sum(one.weight * one.credit for one, verdict in asked if verdict.listed)
    most = weights.credits["listed_floor"] * whole + weights.credits["listed_share"] * used
    return (used + min(told, most)) / whole
