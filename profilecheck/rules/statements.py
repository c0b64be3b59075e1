"""The statements of a profile: its bullets, and the sentences of running text in its entries."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from profilecheck.lexicon.phrases import Token, tokens
from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Position, Profile, Project, Volunteering

WORK, PROJECT, VOLUNTEERING, ACHIEVEMENT = "work", "project", "volunteering", "achievement"
_PART = re.compile(r"\s*(?:[|·•;,(/]|\s[-–—]\s)\s*")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")

Entry = Position | Project | Volunteering


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A bullet, or a sentence of running text, in a position, project or voluntary work; or an achievement."""

    text: str
    """On one line."""
    span: Span
    words: tuple[Token, ...]
    kind: str
    index: int
    """Index of the entry in its list of the profile."""
    ended: bool
    """Whether the entry is certainly over."""
    bullet: bool
    """False for running text beside bullets, which describes the place rather than the work."""


def statements_of(document: Document, profile: Profile, achievements: Iterable[int] = ()) -> tuple[Statement, ...]:
    """All statements in the order of positions, projects and voluntary work, each wording once.

    `achievements` are the indices of awards that tell of deeds, as under a heading such as “Key achievements”.
    """
    seen: set[tuple[str, ...]] = set()
    found = []
    for statement in (*_all(document, profile), *_achieved(document, profile, achievements)):
        key = tuple(token.word for token in statement.words)
        if key and key not in seen:
            seen.add(key)
            found.append(statement)
    return tuple(found)


def sentences(document: Document, span: Span) -> Iterator[Span]:
    """The sentences of a part of a document.

    >>> text = "I build models. They run. v2.0 too."
    >>> [text[one.start : one.end] for one in sentences(Document(text=text, format="text"), Span(0, len(text)))]
    ['I build models.', 'They run. v2.0 too.']
    """
    start = span.start
    for match in _SENTENCE_END.finditer(document.text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)


def sentence_at(document: Document, whole: Span, place: int) -> Span:
    """The sentence of a part of a document in which a place lies."""
    return next((one for one in sentences(document, whole) if one.start <= place < one.end), whole)


def parts(document: Document, span: Span) -> tuple[Span, ...]:
    """The parts of a headline, between bars, dashes, commas and brackets.

    >>> text = "Data Scientist | Pricing - retail"
    >>> [text[one.start : one.end] for one in parts(Document(text=text, format="text"), Span(0, len(text)))]
    ['Data Scientist', 'Pricing', 'retail']
    """
    found, start = [], span.start
    for match in _PART.finditer(document.text, span.start, span.end):
        found.append(Span(start, match.start()))
        start = match.end()
    found.append(Span(start, span.end))
    return tuple(one for one in found if one.length) or (span,)


def _all(document: Document, profile: Profile) -> Iterator[Statement]:
    entries: tuple[tuple[str, Sequence[Entry]], ...] = (
        (WORK, profile.positions),
        (PROJECT, profile.projects),
        (VOLUNTEERING, profile.volunteering),
    )
    for kind, listed in entries:
        for index, entry in enumerate(listed):
            for span, bullet in _texts(document, entry):
                quote = document.quote(span)
                yield Statement(
                    text=" ".join(quote.split()),
                    span=span,
                    words=tokens(quote, span.start),
                    kind=kind,
                    index=index,
                    ended=_ended(entry),
                    bullet=bullet,
                )


def _achieved(document: Document, profile: Profile, indices: Iterable[int]) -> Iterator[Statement]:
    for index in indices:
        span = profile.awards[index].span
        quote = document.quote(span)
        words = tokens(quote, span.start)
        text = " ".join(quote.split())
        yield Statement(text=text, span=span, words=words, kind=ACHIEVEMENT, index=index, ended=True, bullet=True)


def _texts(document: Document, entry: Entry) -> Iterator[tuple[Span, bool]]:
    for highlight in entry.highlights:
        yield highlight.span, True
    if entry.summary:
        for span in sentences(document, entry.summary.span):
            yield span, not entry.highlights


def _ended(entry: Entry) -> bool:
    period = entry.period.value if entry.period else None
    return period is not None and period.end is not None and not period.current


def recency(entry: Entry) -> tuple[int, int]:
    """A key that sorts entries by their end; what goes on is the newest, what is not dated the oldest."""
    period = entry.period.value if entry.period else None
    if period and period.current:
        return (_FOREVER, 0)
    last = (period.end or period.start) if period else None
    return (last.year, last.month or 12) if last else (0, 0)


_FOREVER = 9999
