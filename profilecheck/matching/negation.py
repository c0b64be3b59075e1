"""Skills that a text names only to say that they are not held."""

import re
from collections.abc import Sequence

from profilecheck.lexicon.contexts import NegationWords
from profilecheck.matching.candidates import Candidate
from profilecheck.matching.context import Surroundings
from profilecheck.matching.scan import Scan

_CLAUSE = re.compile(r"[;:.()–—]")


def held(found: Sequence[Candidate], around: Surroundings, words: NegationWords) -> list[Candidate]:
    """The candidates, in the order of the text, without those that are negated."""
    kept: list[Candidate] = []
    last = 0
    for run in around.lists(found):
        kept += _not_negated(run, last, around, words)
        last = run[-1].end
    return kept


def _not_negated(
    run: Sequence[Candidate], last: int, around: Surroundings, words: NegationWords
) -> Sequence[Candidate]:
    """The names of a list before the first that is negated; `last` is where the name before the list ends."""
    scan = around.scan
    for index, each in enumerate(run):
        if _negation_before(scan, last, each.start, words):
            return run[:index]
        last = each.end
    behind = last + words.after.starting(scan.words, last)
    if behind > last and around.ends_item(behind):
        return ()
    return () if _of_others(run, around, words) else run


def _of_others(run: Sequence[Candidate], around: Surroundings, known: NegationWords) -> bool:
    """Whether a list only says what kind of people somebody hired or sat beside: recruited Java developers."""
    words, start = around.scan.words, run[0].start
    first, _ = around.scan.sentences[start]
    hired = any(known.hiring.ending(words, end) for end in range(max(first, start - known.reach), start + 1))
    return hired and bool(known.people.starting(words, run[-1].end))


def _negation_before(scan: Scan, last: int, start: int, known: NegationWords) -> bool:
    """Whether a negation stands at most `reach` words before a name, with no other name or end of clause between."""
    first, _ = scan.sentences[start]
    for end in range(start, max(first, last, start - known.reach) - 1, -1):
        if end < start and (known.breaks.starting(scan.words, end) or _CLAUSE.search(scan.gaps[end + 1])):
            return False
        length = known.before.ending(scan.words, end)
        if length and end - length >= first:
            return end == start or not known.close.ending(scan.words, end) or length > 1
    return False
