"""Skills that a text names only to say that they are not held."""

import re
from collections.abc import Iterator, Sequence

from profilecheck.lexicon.contexts import NegationWords
from profilecheck.matching.candidates import Candidate
from profilecheck.matching.context import Surroundings
from profilecheck.matching.scan import Scan

_CLAUSE = re.compile(r"[;:.()–—]")


def held(found: Sequence[Candidate], around: Surroundings, words: NegationWords) -> list[Candidate]:
    """The candidates, in the order of the text, without those that are negated."""
    negated = {at for run in _runs(found, around) for at in _negated(run, found, around, words)}
    return [each for at, each in enumerate(found) if at not in negated]


def _runs(found: Sequence[Candidate], around: Surroundings) -> Iterator[list[int]]:
    """Lists of neighbouring names; a name that stands alone is a list of one."""
    run: list[int] = []
    for at, each in enumerate(found):
        if run and not around.linked(found[run[-1]], each):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _negated(
    run: Sequence[int], found: Sequence[Candidate], around: Surroundings, words: NegationWords
) -> Sequence[int]:
    """The names of a list that a negation covers: all of it, or what follows a negation inside it."""
    scan = around.scan
    for index, at in enumerate(run):
        start = found[at].start
        if _negation_before(scan, found[at - 1].end if at else 0, start, words):
            return run[index:]
    end = found[run[-1]].end
    behind = end + words.after.starting(scan.words, end)
    return run if behind > end and around.ends_item(behind) else ()


def _negation_before(scan: Scan, last: int, start: int, known: NegationWords) -> bool:
    """Whether a negation stands at most `reach` words before a name, with no other name or end of clause between."""
    first, _ = scan.sentences[start]
    for end in range(start, max(first, last, start - known.reach) - 1, -1):
        if end < start and (known.breaks.starting(scan.words, end) or _CLAUSE.search(scan.between(end + 1))):
            return False
        length = known.before.ending(scan.words, end)
        if length and end - length >= first:
            return end == start or not known.close.ending(scan.words, end) or length > 1
    return False
