"""Degrees: which level a text names, and which fields of study."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.postings import PostingWords
from profilecheck.lexicon.terms import load_terms
from profilecheck.matching.job.clauses import Clause
from profilecheck.model.document import Span
from profilecheck.model.job import Need

_FIELD_LENGTH = 120
_LOOSE = re.compile(r"\s+(?:in|or|degree)\b|\s*/|\s*,\s*(?:or\s+)?[A-Z]|\s*$|\s*[).;]|\s+(?:required|preferred)")
_BRACKET = re.compile(r"\s*\(([^()\d]{2,80})\)")
_STUDIED = re.compile(r"[(),;|/\n]|\s(?:in|of|[–—-])\s")
_PART = re.compile(r"\s*(?:,|/|;|\bor\b|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree that a text names."""

    level: str
    rank: int
    span: Span
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedDegree:
    """What a clause asks for: the least of the degrees that it offers to choose from."""

    degree: Degree
    need: Need
    or_equivalent: bool


def degrees(text: str, words: PostingWords, offset: int = 0, *, sure: bool = False) -> Iterator[Degree]:
    """The degrees that a text names, in its order; `sure` if it is of nothing else, so that MA is no state."""
    named, short = _patterns(words)
    ranks = {level.id: rank for rank, level in enumerate(words.degrees)}
    by_word, by_letters = _levels(words)
    free = 0
    found = [(match, by_word[" ".join(match[0].lower().replace("’", "'").split())]) for match in named.finditer(text)]
    found += [
        (match, by_letters[match[0]])
        for match in short.finditer(text)
        if sure or len(match[0]) > 2 or _LOOSE.match(text, match.end())
    ]
    for match, level in sorted(found, key=lambda one: (one[0].start(), -one[0].end())):
        if match.start() < free:
            continue
        free = match.end()
        start, end = match.span()
        fields, reached = _fields(text, end, words)
        yield Degree(level, ranks[level], Span(offset + start, offset + max(end, reached)), fields)


def asked(clause: Clause) -> Iterator[AskedDegree]:
    """The degrees that a clause asks for: one for each need, the lowest level that will do."""
    found = list(degrees(clause.text, clause.words, clause.span.start))
    equivalent = bool(clause.words.equivalent.find(tokens(clause.line)))
    for need in Need:
        own = [degree for degree in found if clause.need(degree.span.start) is need]
        if own:
            named = [degree for degree in own if degree.level != "degree"] or own
            least = min(named, key=lambda degree: degree.rank)
            fields = next((degree.fields for degree in own if degree.fields), ())
            span = Span(own[0].span.start, max(degree.span.end for degree in own))
            yield AskedDegree(Degree(least.level, least.rank, span, fields), need, equivalent)


def _fields(text: str, start: int, words: PostingWords) -> tuple[tuple[str, ...], int]:
    """The fields of study behind a degree, and where they end."""
    before = "|".join(map(re.escape, words.field_before))
    lead = re.compile(
        rf"(?:\s+(?:degree|qualification|level))?(?:\s*\([^)]*\))?\s*(?:,\s*)?(?:{before})\s+", re.IGNORECASE
    )
    match = lead.match(text, start)
    if not match:
        return _bracketed(text, start, words)
    rest = text[match.end() : match.end() + _FIELD_LENGTH]
    for sign in (".", ";", "(", "\n", "\t", " – ", ":"):
        rest = rest.partition(sign)[0]
    ends = "|".join(re.escape(word) for word in words.field_ends if word != "and")
    end = re.search(rf"(?:^|[\s,])(?:{ends})(?!\w)", rest, re.IGNORECASE)
    rest = rest[: end.start()] if end else rest
    fields = tuple(field for part in _PART.split(rest) if (field := _field(part, words)))
    return fields, match.end() + len(rest.rstrip(" ,"))


def _bracketed(text: str, start: int, words: PostingWords) -> tuple[tuple[str, ...], int]:
    """The fields in brackets right behind a degree: “MSc (CS)”."""
    match = _BRACKET.match(text, start)
    fields = tuple(field for part in _PART.split(match[1]) if (field := _field(part, words))) if match else ()
    return (fields, match.end()) if match and fields else ((), start)


def in_field(study: str, fields: Sequence[str], lexicon: Lexicon, kin: Sequence[frozenset[str]] = ()) -> bool:
    """Whether a study is of one of some fields: by a common word, as another name of it, like CS, or as its kin.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> in_field("MSc (CS)", ["Computer Science"], default_lexicon()), in_field("MA History", ["CS"], default_lexicon())
    (True, False)
    """
    near = [group for group in kin if group & {field.lower() for field in fields}]
    text = f" {' '.join(token.word for token in tokens(study))} "
    if any(f" {name} " in text for group in near for name in group):
        return True
    terms, named = load_terms(lexicon), lexicon.taxonomy.resolve
    said = set(terms.of(study))
    ids = {skill.id for part in _STUDIED.split(study) for skill in named(part.strip())}
    return any(set(terms.of(field)) & said or {skill.id for skill in named(field)} & ids for field in fields)


def _field(part: str, words: PostingWords) -> str:
    """A field without the words that say nothing; empty for "a related field"."""
    if part.lower().strip() in words.vague_fields:
        return ""
    told = [token for token in tokens(part) if token.word not in words.vague_fields]
    return part[told[0].start : told[-1].end] if told else ""


@lru_cache(maxsize=4)
def _levels(words: PostingWords) -> tuple[dict[str, str], dict[str, str]]:
    by_word = {name: level.id for level in words.degrees for name in level.words}
    by_letters = {name: level.id for level in words.degrees for name in level.exact}
    return by_word, by_letters


@lru_cache(maxsize=4)
def _patterns(words: PostingWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    by_word, by_letters = _levels(words)
    named = "|".join(r"\s+".join(map(_apostrophe, name.split())) for name in sorted(by_word, key=len, reverse=True))
    short = "|".join(map(re.escape, sorted(by_letters, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?<!\w-)(?:{named})(?!\w)", re.IGNORECASE), re.compile(
        rf"(?<![\w.])(?<!\w-)(?:{short})(?!\w)"
    )


def _apostrophe(word: str) -> str:
    return re.escape(word).replace("'", "['’]")
