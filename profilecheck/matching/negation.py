"""Skills that a text names only to say that they are not held."""

from collections.abc import Iterator, Sequence

from profilecheck.lexicon.contexts import NegationWords
from profilecheck.matching.candidates import Candidate
from profilecheck.matching.context import Surroundings


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
        first, _ = scan.sentences[start]
        if index:
            first = max(first, found[run[index - 1]].end)
        if _negation_before(scan.words, first, start, words):
            return run[index:]
    end = found[run[-1]].end
    _, last = scan.sentences[end - 1]
    reach = min(last, end + 2)
    return run if any(words.after.starting(scan.words, at) for at in range(end, reach)) else ()


def _negation_before(words: Sequence[str], first: int, start: int, known: NegationWords) -> bool:
    """Whether a negation stands at most `reach` words before a name, with nothing that ends it between."""
    for end in range(start, max(first, start - known.reach) - 1, -1):
        if end < start and known.breaks.starting(words, end):
            return False
        length = known.before.ending(words, end)
        if length and end - length >= first:
            close = length == 1 and known.close.ending(words, end)
            return end == start or not close
    return False
