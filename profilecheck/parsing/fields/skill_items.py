"""A list of skills on one line → the skills, without ratings, levels and lengths of time."""

import re
from collections.abc import Iterator

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Sourced
from profilecheck.parsing.fields.pieces import SIGNS, sourced, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords

ITEM_BREAK = re.compile(rf"\t+|,\s+|,(?=[^\W\d])|;\s*|\s+[{SIGNS}/]\s+|\s*[|•∙]\s*")
LEVEL = re.compile(r"\s*(?:\s[–—-]\s+|:\s*|\(\s*)([^()]{2,30})\)?$")
"""A level behind a skill, with what stands before it."""
_RATING = re.compile(
    r"[\s(]*(?:[●○•◦★☆■□▪▫⬤✦✩]{2,}|\b\d{1,3}\s?%|\b[1-5]\s?/\s?(?:5|10)|\b(?:10|[1-9])\s?/\s?10)\)?\s*$"
)


def skill_items(document: Document, span: Span, words: FieldWords) -> Iterator[Sourced[str]]:
    """The skills in a stretch of text."""
    for part in _with_last_apart(document, list(_parts(document, span)), words):
        place = _bare(document, part, words)
        text = document.quote(place)
        if not _is_duration(text, words) and text not in words.skill_levels:
            yield sourced(document, place, 0.93, "entry of a list of skills")


def _parts(document: Document, span: Span) -> Iterator[Span]:
    text = document.quote(span)
    start = 0
    for first, last in [*_breaks(text), (len(text), len(text))]:
        part = trimmed(document, Span(span.start + start, span.start + first))
        start = last
        if part is not None:
            yield _without_stop(document, part)


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Separators outside brackets."""
    depth, inside = 0, []
    for letter in text:
        depth += letter == "("
        depth = max(0, depth - (letter == ")"))
        inside.append(depth > 0)
    for match in ITEM_BREAK.finditer(text):
        if not inside[match.start()]:
            yield match.start(), match.end()


def _with_last_apart(document: Document, parts: list[Span], words: FieldWords) -> list[Span]:
    """Two skills out of "R and SQL" at the end of a list of single words."""
    match = words.patterns["two_items"].match(document.quote(parts[-1])) if len(parts) > 1 else None
    if match is None or any(" " in document.quote(part) for part in parts[:-1]):
        return parts
    start = parts[-1].start
    return [*parts[:-1], *(Span(start + match.start(index), start + match.end(index)) for index in (1, 2))]


def _bare(document: Document, part: Span, words: FieldWords) -> Span:
    """A skill without the word "and" before it, and without a rating, level or length of time behind it."""
    text = document.quote(part)
    lead = words.patterns["leading_and"].match(text)
    start, end = (lead.end() if lead else 0), len(text)
    rating = _RATING.search(text)
    if rating and rating.start():
        end = rating.start()
    last = text[:end].rpartition(" ")
    if last[0] and last[2] in words.skill_levels:
        end = len(last[0])
    level = LEVEL.search(text[:end])
    if level and level.start() and (level[1].strip() in words.fluency or _is_duration(level[1], words)):
        end = level.start()
    return trimmed(document, Span(part.start + start, part.start + end)) or part


def _is_duration(text: str, words: FieldWords) -> bool:
    """Whether a text is a length of time and nothing else."""
    return any(span.length >= len(text.strip()) for span, _ in words.dates.find_durations(text))


def _without_stop(document: Document, span: Span) -> Span:
    text = document.quote(span)
    return Span(span.start, span.end - 1) if text.endswith(".") and len(text) > 3 and text.count(".") == 1 else span
