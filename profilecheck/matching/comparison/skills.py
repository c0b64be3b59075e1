"""Skills that only one of the documents speaks of."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from profilecheck.matching.comparison.likeness import words_of
from profilecheck.matching.comparison.sides import Side, Sides
from profilecheck.model.comparison import Difference
from profilecheck.model.document import Span
from profilecheck.model.profile import Sourced


def skills(sides: Sides) -> Iterator[Difference]:
    """What one lists and the other never names."""
    most = int(sides.words.thresholds["items"])
    listed = _listed(sides.there)[:most]
    alone = _unknown(listed, sides.there, sides.here)
    if alone and not shows_all(sides):
        # So few are put there to be seen.
        yield _difference("skills-there", alone, sides, here=False, noticed=True)
    elif alone:
        yield _difference("skills-left-out", alone, sides, here=False, noticed=False)
    if shows_all(sides):
        missing = _unknown(_listed(sides.here)[:most], sides.here, sides.there)
        if missing and listed:
            yield _difference("skills-here", missing, sides, here=True, noticed=False)


def shows_all(sides: Sides) -> bool:
    """Whether the second document lists more skills than the few that a profile puts forward."""
    return len(_listed(sides.there)) > sides.words.thresholds["short_list"] or not sides.there.from_linkedin


def _listed(side: Side) -> tuple[Sourced[str], ...]:
    return tuple(skill for group in side.profile.skills for skill in group.skills)


def _unknown(listed: Sequence[Sourced[str]], own: Side, other: Side) -> list[Sourced[str]]:
    """Items of a list of which the other document shows no skill, and has not the words."""
    shown = {skill.id for skill in other.skills}
    whole = other.document.text
    text = f" {' '.join(words_of(whole, len(whole)))} "
    named = sorted((mention.span, skill.id) for skill in own.skills for mention in skill.mentions)
    return [
        item
        for item in listed
        if not _ids(item.span, named) & shown and f" {' '.join(words_of(item.value))} " not in text
    ]


def _ids(span: Span, named: Sequence[tuple[Span, str]]) -> set[str]:
    """The skills that are named within a place; all places of skills come in the order of the text."""
    first = bisect_left(named, span.start, key=lambda one: one[0].start)
    return {id_ for place, id_ in takewhile(lambda one: one[0].start < span.end, islice(named, first, None))}


def _difference(message: str, items: Sequence[Sourced[str]], sides: Sides, *, here: bool, noticed: bool) -> Difference:
    shown = int(sides.words.thresholds["listed"])
    names = ", ".join(item.value for item in items[:shown])
    more = f" and {len(items) - shown} more" if len(items) > shown else ""
    places = [item.span for item in items[:shown]]
    return sides.difference(
        "skills", message, places if here else (), () if here else places, noticed=noticed, skills=names + more
    )
