"""Education: which courses of study are the same, and what the documents tell differently of them."""

from collections.abc import Iterator

from profilecheck.matching.comparison.likeness import company_likeness, ratio, words_of
from profilecheck.matching.comparison.linkage import Pair, link
from profilecheck.matching.comparison.months import apart
from profilecheck.matching.comparison.sides import Side, Sides
from profilecheck.matching.job.degrees import degrees
from profilecheck.model.comparison import Difference, Linked
from profilecheck.model.document import Span
from profilecheck.model.profile import Education, Sourced, YearMonth


def education(sides: Sides) -> tuple[tuple[Linked, ...], tuple[Difference, ...]]:
    """The courses of study that both have, and how they differ."""
    here, there = sides.here.profile.education, sides.there.profile.education
    pairs = link(here, there, lambda one, other: _score(one, other, sides))
    linked = tuple(
        Linked(
            kind="education",
            here=sides.here.evidence(_head(here[pair.here]))[0],
            there=sides.there.evidence(_head(there[pair.there]))[0],
            likeness=round(pair.likeness, 2),
            why=pair.why,
        )
        for pair in pairs
    )
    found = [one for pair in pairs for one in _pair(here[pair.here], there[pair.there], pair, sides)]
    if here and there:
        found += _alone(pairs, sides)
    return linked, tuple(found)


def _score(one: Education, other: Education, sides: Sides) -> tuple[float, str]:
    words, limit = sides.words, sides.words.thresholds
    school = _school(one, other, sides)
    level = _level(one, sides.here, sides), _level(other, sides.there, sides)
    same_level = limit["neutral"] if None in level else float(level[0] == level[1])
    ends = _end(one), _end(other)
    together = limit["neutral"] if ends[0] is None or ends[1] is None else float(apart(ends[0], ends[1]) == 0)
    if school < limit["company"] or (same_level == 0 and together == 0):
        return 0.0, ""
    weights = words.weights
    likeness = weights["company"] * school + weights["title"] * same_level + weights["dates"] * together
    return likeness, "same school" + (" and degree" if same_level == 1 else "") + (
        " and dates" if together == 1 else ""
    )


def _school(one: Education, other: Education, sides: Sides) -> float:
    """How surely both are of one school; its name may have been read as another field."""
    a, b = one.institution, other.institution
    if (b and sides.here.tells(one, b.value)) or (a and sides.there.tells(other, a.value)):
        return 1.0
    return company_likeness(a.value, b.value, sides.words) if a and b else 0.0


def _level(one: Education, side: Side, sides: Sides) -> str | None:
    """The level of the degree, as far as its words tell it."""
    text = " ".join(side.quote(part.span) for part in (one.degree, one.field) if part)
    found = next(degrees(text, sides.degrees), None)
    return found.level if found else None


def _end(one: Education) -> YearMonth | None:
    return one.period.value.end or one.period.value.start if one.period else None


def _pair(ours: Education, theirs: Education, pair: Pair, sides: Sides) -> Iterator[Difference]:
    school = ours.institution.value if ours.institution else ""
    levels = _level(ours, sides.here, sides), _level(theirs, sides.there, sides)
    if None not in levels and levels[0] != levels[1]:
        yield sides.difference(
            "education",
            "degree",
            [_place(ours)],
            [_place(theirs)],
            why=pair.why,
            institution=school,
            ours=sides.here.quote(_place(ours)),
            theirs=sides.there.quote(_place(theirs)),
        )
    yield from _fields(ours, theirs, pair, sides, school)
    ends = _end(ours), _end(theirs)
    if ours.period and theirs.period and ends[0] and ends[1] and abs(ends[0].year - ends[1].year) >= 1:
        yield sides.difference(
            "education",
            "education-dates",
            [ours.period.span],
            [theirs.period.span],
            noticed=apart(ends[0], ends[1]) > sides.words.thresholds["months"],
            why=pair.why,
            institution=school,
            ours=ends[0].year,
            theirs=ends[1].year,
        )


def _fields(ours: Education, theirs: Education, pair: Pair, sides: Sides, school: str) -> Iterator[Difference]:
    if ours.field is None or theirs.field is None:
        return
    mine, other = set(words_of(ours.field.value)), set(words_of(theirs.field.value))
    if mine <= other | _words(theirs.degree) or other <= mine | _words(ours.degree):
        return
    if ratio(ours.field.value, theirs.field.value) < sides.words.thresholds["field"]:
        yield sides.difference(
            "education",
            "field",
            [ours.field.span],
            [theirs.field.span],
            why=pair.why,
            institution=school,
            ours=ours.field.value,
            theirs=theirs.field.value,
        )


def _words(name: Sourced[str] | None) -> set[str]:
    return set(words_of(name.value)) if name else set()


def _alone(pairs: tuple[Pair, ...], sides: Sides) -> Iterator[Difference]:
    """Courses of study that only one of the documents has; without a degree they are nobody's question."""
    for index, one in enumerate(sides.here.profile.education):
        if index not in {pair.here for pair in pairs}:
            noticed = _level(one, sides.here, sides) is not None
            title = _told(one, sides.here)
            yield sides.difference("education", "education-here", [_place(one)], noticed=noticed, title=title)
    for index, one in enumerate(sides.there.profile.education):
        if index not in {pair.there for pair in pairs}:
            title = _told(one, sides.there)
            yield sides.difference("education", "education-there", there=[_place(one)], noticed=False, title=title)


def _told(one: Education, side: Side) -> str:
    parts = (one.degree, one.field, one.institution)
    return ", ".join(part.value for part in parts if part) or side.quote(_head(one))


def _place(one: Education) -> Span:
    """Where the degree stands, or else the whole entry's name."""
    return one.degree.span if one.degree else one.field.span if one.field else _head(one)


def _head(one: Education) -> Span:
    return one.institution.span if one.institution else one.span
