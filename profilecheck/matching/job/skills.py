"""Clauses → the skills that they ask for, alone or as alternatives."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from profilecheck.lexicon.phrases import Hit, tokens
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.matching.job.clauses import Clause
from profilecheck.model.document import Span
from profilecheck.model.job import Need
from profilecheck.model.skill import SkillMention

Asked = tuple[Need, tuple[SkillMention, ...]]
"""How much is wanted, and skills of which one suffices."""

_COMMA = re.compile(r"\s*\)?\s*[,–-]?\s*")
_GAP_WORDS = 6
_EXAMPLES = 3
"""Items from which a list behind "such as" is of examples, even where "and" joins them."""
_OR_WORDS, _COMMA_WORDS, _AND_WORDS = 4, 2, 3


def asked(clause: Clause, mentions: Sequence[SkillMention], taxonomy: Taxonomy) -> Iterator[Asked]:
    """The skills of a clause in its order, those that are alternatives together."""
    for chain in _chains(clause, mentions):
        for group in _groups(clause, chain, taxonomy):
            need = clause.need(group[0].span.start)
            if need is not None:
                yield need, tuple(group)


def _between(clause: Clause, first: Span, second: Span) -> str:
    return clause.text[first.end - clause.span.start : second.start - clause.span.start]


def _chains(clause: Clause, mentions: Sequence[SkillMention]) -> Iterator[list[SkillMention]]:
    """Lists of skills: only commas, conjunctions and a word or two stand between the items."""
    chain: list[SkillMention] = []
    for mention in mentions:
        if chain:
            gap = _between(clause, chain[-1].span, mention.span)
            apart = clause.parted(chain[-1].span.start, mention.span.start)
            if apart or _leaves(gap, chain) or not _is_link(gap, clause):
                yield chain
                chain = []
        chain.append(mention)
    if chain:
        yield chain


def _leaves(gap: str, chain: Sequence[SkillMention]) -> bool:
    """Whether brackets end behind an item that is no second name of the one before them."""
    second = len(chain) > 1 and chain[-2].id == chain[-1].id
    return gap.lstrip().startswith(")") and not second


def _is_link(gap: str, clause: Clause) -> bool:
    """Whether what stands between two skills joins them in a list."""
    if _COMMA.fullmatch(gap) or gap.strip() == "/":
        return True
    words = [token.word for token in tokens(gap)]
    if _is_or(words, clause):
        return len(words) <= _OR_WORDS
    if "(" in gap or clause.words.apart & {*words}:
        return False
    if "&" in gap or {*words} & {*clause.words.ands}:
        return len(words) <= _AND_WORDS
    return "," in gap and len(words) <= _COMMA_WORDS


def _is_or(words: Sequence[str], clause: Clause) -> bool:
    return bool(set(words) & clause.words.ors)


def _groups(clause: Clause, chain: Sequence[SkillMention], taxonomy: Taxonomy) -> Iterator[list[SkillMention]]:
    """A list as it was meant: "A, B and C" are three wishes, "A, B or C" is one, "A, and B or C" two."""
    gaps = [_between(clause, one.span, two.span) for one, two in pairwise(chain)]
    if len(chain) > 1 and _one_of(clause, chain):
        yield list(chain)
        return
    run: list[SkillMention] = [chain[0]]
    joiners: list[str] = []
    for gap, mention in zip(gaps, chain[1:], strict=True):
        after_or = bool(joiners) and _has_or(joiners[-1], clause)
        if _has_and(gap, clause) or (after_or and "," in gap and not _has_or(gap, clause)):
            yield from _closed(clause, run, joiners, taxonomy)
            run, joiners = [mention], []
        else:
            run.append(mention)
            joiners.append(gap)
    yield from _closed(clause, run, joiners, taxonomy)


def _has_and(gap: str, clause: Clause) -> bool:
    words = {token.word for token in tokens(gap)}
    return not _has_or(gap, clause) and (bool(words & set(clause.words.ands)) or "&" in gap)


def _has_or(gap: str, clause: Clause) -> bool:
    return _is_or([token.word for token in tokens(gap)], clause)


def _closed(
    clause: Clause, run: list[SkillMention], joiners: Sequence[str], taxonomy: Taxonomy
) -> Iterator[list[SkillMention]]:
    """A run of items without "and": one wish if "or" joins the last, otherwise one for each, slashes apart."""
    ors = any(_has_or(gap, clause) for gap in joiners)
    if len(run) > 1 and (ors or _or_follows(clause, run[-1])):
        yield run
        return
    group = run[:1]
    for gap, mention in zip(joiners, run[1:], strict=True):
        if gap.strip() == "/" and not any(_together(one.id, mention.id, clause, taxonomy) for one in group):
            group.append(mention)
        else:
            yield group
            group = [mention]
    yield group


def _together(one: str, other: str, clause: Clause, taxonomy: Taxonomy) -> bool:
    """Whether a slash joins two skills that are used together: "HTML/CSS", and "Python/Django", where one implies."""
    related = one in taxonomy.implied_by(other) or other in taxonomy.implied_by(one)
    return related or frozenset({one, other}) in clause.words.together


def _or_follows(clause: Clause, last: SkillMention) -> bool:
    """Whether the list goes on with "or" and something that is no known skill."""
    rest = [token.word for token in tokens(clause.text[last.span.end - clause.span.start :])[:2]]
    return bool(rest) and rest[0] in clause.words.ors


def _one_of(clause: Clause, chain: Sequence[SkillMention]) -> bool:
    """Whether words before a list say that one of it suffices."""
    first = chain[0].span.start
    if any(_chooses(clause, hit, first) for hit in clause.words.one_of.find(clause.tokens)):
        return True
    gaps = [_between(clause, one.span, two.span) for one, two in pairwise(chain)]
    joined = any(_has_and(gap, clause) for gap in gaps)
    if joined and len(chain) < _EXAMPLES:
        return False
    last = chain[-1].span.end
    return any(
        (hit.end <= first and _near(clause, hit.end, first))
        or (not joined and hit.start >= last and _near(clause, last, hit.start))
        for hit in clause.words.example.find(clause.tokens)
    )


def _chooses(clause: Clause, hit: Hit, first: int) -> bool:
    """Whether "one of" stands before a list, or "at least one simulator (" with the list in the brackets."""
    between = clause.text[hit.end - clause.span.start : first - clause.span.start]
    of = hit.phrase.id == "one-of" or between.rstrip().endswith("(")
    return hit.end <= first and of and (between.rstrip().endswith(":") or _near(clause, hit.end, first))


def _near(clause: Clause, start: int, end: int) -> bool:
    offset = clause.span.start
    return len(tokens(clause.text[start - offset : end - offset])) <= _GAP_WORDS
