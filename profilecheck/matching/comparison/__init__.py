"""A résumé and a LinkedIn profile of one person, held side by side."""

from dataclasses import replace
from datetime import date

from profilecheck.lexicon.comparison import comparison_words
from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.postings import posting_words
from profilecheck.matching.comparison.jobs import positions
from profilecheck.matching.comparison.person import another, person
from profilecheck.matching.comparison.sides import Side, Sides
from profilecheck.matching.comparison.skills import shows_all, skills
from profilecheck.matching.comparison.studies import education
from profilecheck.model.comparison import Comparison

__all__ = ["Side", "compare"]


def compare(here: Side, there: Side, *, lexicon: Lexicon, as_of: date) -> Comparison:
    """Compare two documents; what is said is said of the first one.

    Entries are linked by the names of company and title, whatever form they are written in, and by their dates. Each
    entry has one partner at most; several roles that the other document tells as one entry are known as such.
    """
    words = comparison_words(lexicon)
    most = int(words.thresholds["entries"])
    sides = Sides(
        here=_bounded(here, most),
        there=_bounded(there, most),
        words=words,
        degrees=posting_words(lexicon),
        as_of=as_of,
    )
    if stranger := another(sides):
        return Comparison(
            source=there.document.source,
            format=there.document.format,
            linked=(),
            differences=stranger,
            not_compared=(words.not_compared["person"],),
        )
    jobs, of_jobs = positions(sides)
    studies, of_studies = education(sides)
    found = [*person(sides), *of_jobs, *of_studies, *skills(sides)]
    return Comparison(
        source=there.document.source,
        format=there.document.format,
        linked=jobs + studies,
        # What would be noticed comes first; a sort keeps the order of the rest.
        differences=tuple(sorted(found, key=lambda one: not one.noticed)),
        not_compared=tuple(_not_compared(sides)),
    )


def _bounded(side: Side, most: int) -> Side:
    """A document with no more entries than can be compared in a moment."""
    profile = side.profile
    return replace(
        side,
        profile=replace(
            profile,
            positions=profile.positions[:most],
            education=profile.education[:most],
            skills=profile.skills[:most],
        ),
    )


def _not_compared(sides: Sides) -> list[str]:
    here, there = sides.here.profile, sides.there.profile
    out = []
    for kind, ours, theirs in (
        ("positions", here.positions, there.positions),
        ("education", here.education, there.education),
    ):
        if bool(ours) != bool(theirs):
            out.append(sides.not_compared(kind, here=not ours))
    if there.skills and not shows_all(sides):
        out.append(sides.not_compared("skills"))
    return out
