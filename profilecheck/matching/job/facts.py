"""Certificates, languages, clearance, place and mode of work that a posting names."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.postings import PostingWords
from profilecheck.matching.job.clauses import Clause
from profilecheck.matching.job.passages import Passage
from profilecheck.model.document import Document, Span
from profilecheck.model.job import Need

_LETTERS = 6
_SHORT_NAME = 2
_HEADER = 8

Named = tuple[Need, tuple[str, ...], Span]
"""How much is wanted, names of which one suffices, and where they stand."""


def certificates(text: str, words: PostingWords) -> Iterator[tuple[str, Span]]:
    """Ids of the certificates that a text names, with their places."""
    pattern, ids = _certificates(words)
    for match in pattern.finditer(text):
        known = ids.get(match[0]) or ids.get(match[0].casefold())
        if known:
            yield known, Span(*match.span())


def held_certificates(name: str, words: PostingWords) -> Iterator[str]:
    """Ids of the certificates that the name of a certificate means, where it leaves out that it is one.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> from profilecheck.lexicon.postings import posting_words
    >>> sorted(held_certificates("Registered Nurse, State of Ohio", posting_words(default_lexicon())))
    ['rn-license']
    """
    said = f" {' '.join(token.word for token in tokens(name))} "
    for key, names in words.certificates.items():
        cut = ([token.word for token in tokens(one)] for one in names)
        bare = [known[:-1] for known in cut if len(known) > _SHORT_NAME and known[-1] in words.papers]
        if any(f" {' '.join(known)} " in said for known in bare):
            yield key


def asked_certificates(clause: Clause) -> Iterator[Named]:
    """The certificates that a clause asks for; those joined by "or" together."""
    found = list(certificates(clause.text, clause.words))
    group: list[tuple[str, Span]] = []
    for name, span in found:
        if group and not _is_or(clause.text[group[-1][1].end : span.start], clause, found):
            yield from _certificate(clause, group)
            group = []
        group.append((name, span))
    if group:
        yield from _certificate(clause, group)


def _is_or(gap: str, clause: Clause, found: Sequence[tuple[str, Span]]) -> bool:
    """Whether certificates are alternatives: "or" stands between some of them, and nothing else between these."""
    between = clause.text[found[0][1].end : found[-1][1].start]
    if gap.strip() == "/":
        return True
    others = [word for word in _words(gap) if word not in clause.words.ors]
    return len(others) <= 1 and bool({*_words(between)} & clause.words.ors)


def _words(text: str) -> list[str]:
    return [token.word for token in tokens(text)]


def _certificate(clause: Clause, group: Sequence[tuple[str, Span]]) -> Iterator[Named]:
    start = clause.span.start
    span = Span(start + group[0][1].start, start + group[-1][1].end)
    need = clause.need(span.start)
    if need is not None and (need is not Need.NAMED or clause.wanted):
        yield need, tuple(dict.fromkeys(name for name, _ in group)), span


def asked_languages(clause: Clause, lexicon: Lexicon) -> Iterator[Named]:
    """The spoken languages that a clause asks for."""
    if not (clause.wanted or _fluent(clause, lexicon)):
        return
    for match in _languages(lexicon).finditer(clause.text):
        at = clause.span.start + match.start()
        need = clause.need(at)
        if need is not None:
            wanted = Need.MUST if need is Need.NAMED else need
            yield wanted, (match[0].capitalize(),), Span(at, clause.span.start + match.end())


def _fluent(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause says how well a language is spoken."""
    known = lexicon.table("parsing/fields.toml")["fluency"]["words"]
    return any(token.word in known for token in clause.tokens)


def asked_clearance(clause: Clause) -> Iterator[Named]:
    """The security clearance that a clause asks for."""
    hits = clause.words.clearance.find(clause.tokens)
    if hits:
        need = clause.need(hits[0].start) or Need.PREFERRED
        span = Span(hits[0].start, hits[-1].end)
        yield (Need.MUST if need is Need.NAMED else need), (hits[0].phrase.id,), span


def work_mode(document: Document, found: Sequence[Passage], told: Sequence[Clause], words: PostingWords) -> str:
    """Where the work is done: hybrid, remote or on-site; the head of the posting counts before the rest."""
    text = document.text
    places = [passage.span for passage in found if passage.section in ("place", "fact")]
    head = [line.span for line in document.lines[:_HEADER]]
    own = [clause.span for clause in told]
    offered = [passage.span for passage in found if passage.section in ("benefit", "about")]
    for spans, modes in (
        ([*places, *head], words.mode_order),
        (own, words.mode_order),
        (offered, words.mode_order[:2]),
    ):
        said = [token for span in spans for token in tokens(text[span.start : span.end], span.start)]
        denied = [(hit.start, hit.end) for hit in words.no_remote.find(said)]
        for mode in modes:
            hits = words.modes[mode].find(said)
            if any(not (mode == "remote" and any(s <= hit.start < e for s, e in denied)) for hit in hits):
                return mode
    return ""


@lru_cache(maxsize=4)
def _languages(lexicon: Lexicon) -> re.Pattern[str]:
    names = sorted(lexicon.table("parsing/fields.toml")["languages"]["names"], key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name.capitalize()) for name in names)})(?![\w-])")


@lru_cache(maxsize=4)
def _certificates(words: PostingWords) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of all names; short ones and those in capitals only as written."""
    ids: dict[str, str] = {}
    exact: list[str] = []
    loose: list[str] = []
    for key, names in words.certificates.items():
        for name in names:
            strict = len(name) <= _LETTERS or name.isupper()
            ids[name if strict else name.casefold()] = key
            (exact if strict else loose).append(name)
    exact_names = "|".join(map(re.escape, sorted(exact, key=lambda name: (-len(name), name))))
    loose_names = "|".join(map(re.escape, sorted(loose, key=lambda name: (-len(name), name))))
    return re.compile(rf"(?<![\w-])(?:(?i:{loose_names})|{exact_names})(?![\w])"), ids
