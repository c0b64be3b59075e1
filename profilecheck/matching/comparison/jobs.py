"""Positions: which are the same, and what the documents tell differently of them."""

from collections.abc import Iterator, Sequence

from profilecheck.matching.comparison.likeness import company, company_likeness, title, title_likeness
from profilecheck.matching.comparison.linkage import Pair, link
from profilecheck.matching.comparison.months import Months, apart, common, length, span_of, whole
from profilecheck.matching.comparison.sides import Side, Sides
from profilecheck.model.comparison import Difference, Linked
from profilecheck.model.document import Span
from profilecheck.model.profile import Period, Position, Sourced, YearMonth


def positions(sides: Sides) -> tuple[tuple[Linked, ...], tuple[Difference, ...]]:
    """The positions that both have, and how they differ."""
    here, there = sides.here.profile.positions, sides.there.profile.positions
    pairs = link(here, there, lambda one, other: _score(one, other, sides))
    merged = _merged(pairs, sides)
    linked = tuple(
        Linked(
            kind="position",
            here=sides.here.evidence(_head(here[pair.here]))[0],
            there=sides.there.evidence(_head(there[pair.there]))[0],
            likeness=round(pair.likeness, 2),
            why=pair.why,
        )
        for pair in pairs
    )
    found = [one for pair in pairs for one in _pair(pair, merged, sides)]
    found += _alone(pairs, merged, sides)
    return linked, tuple(found)


def _score(one: Position, other: Position, sides: Sides) -> tuple[float, str]:
    words, limit = sides.words, sides.words.thresholds
    neutral = limit["neutral"]
    names = company_likeness(one.company.value, other.company.value, words) if one.company and other.company else None
    titles = title_likeness(one.title.value, other.title.value, words) if one.title and other.title else None
    dates = common(months(one, sides), months(other, sides), neutral)
    weights = words.weights
    whole_score = (
        weights["company"] * (neutral if names is None else names)
        + weights["title"] * (neutral if titles is None else titles)
        + weights["dates"] * dates
    )
    same_company = names is not None and names >= limit["company"]
    same_work = titles is not None and titles >= limit["title"] and dates >= limit["same_months"]
    if whole_score < limit["link"] or not (same_company or same_work) or (dates == 0 and titles != 1.0):
        return 0.0, ""
    reasons = [
        *(["company"] if same_company else []),
        *(["title"] if titles is not None and titles >= limit["title"] else []),
        *(["dates"] if dates >= limit["same_months"] else []),
    ]
    return whole_score, f"same {', '.join(reasons)}"


def months(position: Position, sides: Sides) -> Months | None:
    """The months of a position, if it is dated."""
    return span_of(position.period.value, sides.as_of) if position.period else None


Merged = dict[tuple[int, int], list[int]]
"""Further roles that an entry tells as one: (0 for this document and 1 for the other, its index) → their indices."""


def _merged(pairs: Sequence[Pair], sides: Sides) -> Merged:
    """Roles without a partner that lie within a position of the same company in the other document."""
    out: Merged = {}
    for mine in (0, 1):
        side, other = (sides.here, sides.there) if mine == 0 else (sides.there, sides.here)
        taken = {pair.there if mine == 0 else pair.here for pair in pairs}
        for index, role in enumerate(other.profile.positions):
            if index in taken:
                continue
            for pair in pairs:
                own = pair.here if mine == 0 else pair.there
                entry = side.profile.positions[own]
                if _same_company(entry, role, sides) and _within(role, entry, sides):
                    out.setdefault((mine, own), []).append(index)
                    break
    return out


def _same_company(one: Position, other: Position, sides: Sides) -> bool:
    if one.company is None or other.company is None:
        return False
    return company_likeness(one.company.value, other.company.value, sides.words) >= sides.words.thresholds["company"]


def _within(role: Position, entry: Position, sides: Sides) -> bool:
    inner, outer = months(role, sides), months(entry, sides)
    if inner is None or outer is None or length(inner) > length(outer):
        return False
    return common(inner, outer, 0.0) >= sides.words.thresholds["merged_months"]


def _pair(pair: Pair, merged: Merged, sides: Sides) -> Iterator[Difference]:
    ours, theirs = sides.here.profile.positions[pair.here], sides.there.profile.positions[pair.there]
    more_there = [sides.there.profile.positions[i] for i in merged.get((0, pair.here), ())]
    more_here = [sides.here.profile.positions[i] for i in merged.get((1, pair.there), ())]
    if more_there or more_here:
        yield _roles([ours, *more_here], [theirs, *more_there], pair, sides)
    yield from _names("company", ours, theirs, pair, sides)
    latest = _latest([ours, *more_here], sides), _latest([theirs, *more_there], sides)
    yield from _names("title", *latest, pair, sides)
    yield from _dates([ours, *more_here], [theirs, *more_there], pair, sides)


def _latest(roles: Sequence[Position], sides: Sides) -> Position:
    """The role that lasted longest into our days, of equals the first."""
    return max(roles, key=lambda role: (months(role, sides) or (0, 0))[1])


def _roles(ours: Sequence[Position], theirs: Sequence[Position], pair: Pair, sides: Sides) -> Difference:
    one, several = (ours, theirs) if len(ours) == 1 else (theirs, ours)
    side, others = (sides.here, sides.there) if len(ours) == 1 else (sides.there, sides.here)
    return sides.difference(
        "roles",
        "roles",
        [_head(each) for each in ours],
        [_head(each) for each in theirs],
        noticed=False,
        why=pair.why,
        company=_name(one[0]),
        one=_title(one[0], side),
        where=sides.where(here=len(ours) == 1),
        number=len(several),
        several=", ".join(f"“{_title(each, others)}”" for each in several),
    )


def _names(kind: str, ours: Position, theirs: Position, pair: Pair, sides: Sides) -> Iterator[Difference]:
    """The companies or the titles, if they are not the same; whether they are forms of one name makes the message."""
    a, b = (one.company if kind == "company" else one.title for one in (ours, theirs))
    if a is None or b is None:
        return
    cut, likeness = _NAMES[kind]
    # An entry may have the other's name too, only read as another field.
    misread = sides.here.tells(ours, b.value, a.span) or sides.there.tells(theirs, a.value, b.span)
    if misread or cut(a.value, sides.words) == cut(b.value, sides.words):
        return
    same = likeness(a.value, b.value, sides.words) >= sides.words.thresholds[kind]
    yield sides.difference(
        kind,
        f"{kind}-form" if same else kind,
        [a.span],
        [b.span],
        noticed=not same,
        why=pair.why,
        title=_title(ours, sides.here),
        company=_name(ours) or _name(theirs),
        ours=a.value,
        theirs=b.value,
    )


_NAMES = {"company": (company, company_likeness), "title": (title, title_likeness)}
"""What tells a name, and how alike two are."""


def _dates(ours: Sequence[Position], theirs: Sequence[Position], pair: Pair, sides: Sides) -> Iterator[Difference]:
    mine = [one.period for one in ours if one.period]
    other = [one.period for one in theirs if one.period]
    if bool(mine) != bool(other):
        yield sides.difference(
            "dates",
            "dates-missing",
            [one.span for one in mine],
            [one.span for one in other],
            noticed=False,
            why=pair.why,
            title=_title(ours[0], sides.here),
            where=sides.where(here=bool(mine)),
        )
    a, b = whole(mine), whole(other)
    what = _disagreement(a, b, sides) if a and b else ""
    if what:
        yield sides.difference(
            "dates",
            "dates",
            [one.span for one in mine],
            [one.span for one in other],
            why=pair.why,
            company=_name(ours[0]) or _title(ours[0], sides.here),
            ours=_told(mine, sides.here),
            theirs=_told(other, sides.there),
            what=what,
        )


def _told(periods: Sequence[Sourced[Period]], side: Side) -> str:
    return ", ".join(side.quote(one.span) for one in periods)


def _disagreement(a: Period, b: Period, sides: Sides) -> str:
    """What two periods do not agree in, in words."""
    limit = sides.words.thresholds["months"]
    told = []
    if a.start and b.start and (months_apart := apart(a.start, b.start)) > limit:
        told.append(f"the starts are {_counted(months_apart)} apart")
    if a.current != b.current:
        now = YearMonth(sides.as_of.year, sides.as_of.month)
        end = b.end if a.current else a.end
        if end and apart(end, now) > limit:
            told.append(f"it goes on {sides.where(here=a.current)} only")
    elif a.end and b.end and (months_apart := apart(a.end, b.end)) > limit:
        told.append(f"the ends are {_counted(months_apart)} apart")
    return " and ".join(told)


def _counted(number: int) -> str:
    years, rest = divmod(number, 12)
    parts = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in ((years, "year"), (rest, "month")) if n]
    return " and ".join(parts)


def _alone(pairs: Sequence[Pair], merged: Merged, sides: Sides) -> Iterator[Difference]:
    """Positions that only one of the documents has."""
    here, there = sides.here.profile.positions, sides.there.profile.positions
    if not here or not there:
        return
    known_here = {pair.here for pair in pairs} | {i for (mine, _), more in merged.items() if mine for i in more}
    known_there = {pair.there for pair in pairs} | {i for (mine, _), more in merged.items() if not mine for i in more}
    for index, one in enumerate(here):
        if index not in known_here:
            yield _missing(one, there, sides, here=True)
    for index, one in enumerate(there):
        if index not in known_there:
            yield _missing(one, here, sides, here=False)


def _missing(one: Position, others: Sequence[Position], sides: Sides, *, here: bool) -> Difference:
    """A position that the other document leaves out; whether that is noticed depends on when and how long it was."""
    own, limit = months(one, sides), sides.words.thresholds
    side = sides.here if here else sides.there
    noticed = own is not None
    if own is not None:
        now = sides.as_of.year * 12 + sides.as_of.month - 1
        first = min((span[0] for other in others if (span := months(other, sides))), default=None)
        noticed = now - own[1] <= 12 * limit["old_years"] and not (first is not None and own[1] < first)
    if not here and noticed and own is not None:
        beside = any(common(own, months(other, sides), 0.0) >= limit["same_months"] for other in others)
        noticed = length(own) > limit["short_months"] and not beside
    message = "position-here" if here else "position-there" if noticed else "position-left-out"
    places = [_head(one), *([one.period.span] if one.period else [])]
    return sides.difference(
        "position",
        message,
        places if here else (),
        () if here else places,
        noticed=noticed,
        title=", ".join(filter(None, (_title(one, side), _name(one)))),
        dates=side.quote(one.period.span) if one.period else "no dates",
    )


def _head(position: Position) -> Span:
    """Where the name of a position stands."""
    named = position.title or position.company
    return named.span if named else position.span


def _title(position: Position, side: Side) -> str:
    return position.title.value if position.title else side.quote(_head(position))


def _name(position: Position) -> str:
    return position.company.value if position.company else ""
