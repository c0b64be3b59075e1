"""Clauses → years of experience that they ask for, in all or with a skill."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.postings import PostingWords
from profilecheck.matching.job.clauses import Clause
from profilecheck.model.document import Span
from profilecheck.model.job import Need
from profilecheck.model.skill import SkillMention

Subcategory = Callable[[str], str]
"""The subcategory of a skill, by its id."""

_MOST = 30
_BEHIND = 60
_NEAR = 16
"""Letters between a length of time and the words that make it a part."""
_FIELDS = re.compile(
    r"[^.;:(),\n]*?\b(?:in|as|with|on|within)\s+(?:an?\s+|the\s+)?(?P<fields>[^.;:(),\n]{3,60})", re.IGNORECASE
)
_CHOICE = re.compile(r"\s+(?:and/)?or\s+|\s*/\s*", re.IGNORECASE)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Years:
    """A length of experience that is asked for."""

    least: float
    need: Need
    span: Span
    skill: SkillMention | None = None
    """The tool of which it is asked; None for the whole job."""
    fields: tuple[str, ...] = ()
    """Fields of work of which it is asked as a part of the whole; one of them suffices."""


def years(clause: Clause, mentions: Sequence[SkillMention], subcategory: Subcategory) -> Iterator[Years]:
    """The lengths of experience in a clause, in its order."""
    words = clause.words
    with_unit, again, months = _patterns(words)
    excused = words.years.unless.find(clause.tokens)
    reached = -1
    for match in with_unit.finditer(clause.text):
        span = _span(clause, match)
        if any(hit.start < span.end + 20 and span.start - 25 < hit.end for hit in excused):
            continue
        reached = match.end()
        yield from _asked(clause, _number(match["least"], words), span, mentions, subcategory)
    if reached < 0 and not any(token.word in words.years.units for token in clause.tokens):
        for match in months.finditer(clause.text):
            yield from _asked(
                clause, round(float(match["least"]) / _MONTHS, 2), _span(clause, match), mentions, subcategory
            )
        return
    for match in again.finditer(clause.text):
        if not with_unit.match(clause.text, match.start()):
            yield from _asked(clause, _number(match["least"], words), _span(clause, match), mentions, subcategory)


def _asked(
    clause: Clause, least: float | None, span: Span, mentions: Sequence[SkillMention], subcategory: Subcategory
) -> Iterator[Years]:
    need = clause.need(span.start)
    if least and least <= _MOST and need is not None:
        tool = _tool(clause, span, mentions, subcategory)
        yield Years(least, need, span, tool, () if tool else _part(clause, span))


def _part(clause: Clause, span: Span) -> tuple[str, ...]:
    """The fields behind a length of time that is a part of another: "at least 2 of them in ranking or search"."""
    part = clause.words.years.part.find(clause.tokens)
    if not any(hit.start < span.end and hit.end > span.start - _NEAR for hit in part):
        return ()
    match = _FIELDS.match(clause.text, span.end - clause.span.start)
    return tuple(" ".join(field.split()) for field in _CHOICE.split(match["fields"])) if match else ()


def _span(clause: Clause, match: re.Match[str]) -> Span:
    return Span(clause.span.start + match.start(), clause.span.start + match.end())


def _number(text: str, words: PostingWords) -> float | None:
    text = text.lower()
    return float(text.replace(",", ".")) if text[:1].isdigit() else words.years.numbers.get(text)


def _tool(
    clause: Clause, span: Span, mentions: Sequence[SkillMention], subcategory: Subcategory
) -> SkillMention | None:
    """The tool that directly follows a length of time: "3 years of SQL", but not "3 years of Android development"."""
    words = clause.words.years
    for mention in mentions:
        if mention.span.start < span.end:
            continue
        between = clause.text[span.end - clause.span.start : mention.span.start - clause.span.start]
        if mention.span.start - span.end > _BEHIND or "," in between:
            return None
        if any(token.word not in words.links for token in tokens(between)):
            return None
        behind = tokens(clause.text[mention.span.end - clause.span.start :])[:1]
        of_job = (
            bool(behind) and behind[0].joined is False and behind[0].word in words.jobs and _touches(clause, mention)
        )
        tool = mention.category in words.tools and not words.fields & {mention.id, subcategory(mention.id)}
        return mention if tool and not of_job else None
    return None


def _touches(clause: Clause, mention: SkillMention) -> bool:
    return clause.text[mention.span.end - clause.span.start :][:1] in {" ", "-"}


@lru_cache(maxsize=4)
def _patterns(words: PostingWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Years with their unit; a number that means the unit of another; months."""
    spelled = "|".join(sorted(words.years.numbers, key=len, reverse=True))
    number = rf"(?<![\w.,€$£/-])(?P<least>\d{{1,2}}(?:[.,]5)?|{spelled})(?![\w%])"
    more = rf"(?:\s*\(\d{{1,2}}\))?(?:\s*(?:-|–|—|to|/)\s*(?:\d{{1,2}}|{spelled}))?\s*(?:\+|plus\b|or\s+more\b)?"
    unit = "|".join(sorted(map(re.escape, words.years.units), key=len, reverse=True))
    behind = "|".join(words.years.again)
    with_unit = rf"{number}{more}\s*[-‑]?\s*(?:full\s+|solid\s+)?(?:{unit})(?!\w)['’]?(?:\s*\+)?"
    again = rf"{number}\s*(?:\+\s*(?:{behind})?|(?:of\s+them|of\s+which|or\s+more)\b)"
    months = rf"{number}\s*[-‑]?\s*months?['’]?\s+(?:of\s+)?(?:\w+\s+){{0,2}}experience\b"
    flags = re.IGNORECASE
    return re.compile(with_unit, flags), re.compile(again, flags), re.compile(months, flags)
