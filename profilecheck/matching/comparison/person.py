"""Name and contact: whether both documents are of one person, and lead to the same places."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from profilecheck.matching.comparison.likeness import ratio, words_of
from profilecheck.matching.comparison.sides import Side, Sides
from profilecheck.model.comparison import Difference
from profilecheck.model.profile import Sourced, WebLink

_HAND = "linkedin"


def person(sides: Sides) -> Iterator[Difference]:
    """What differs in name, profile address, e-mail and telephone."""
    yield from _name(sides, "name")
    yield from _profile(sides)
    yield from _contact(sides)


def another(sides: Sides) -> tuple[Difference, ...]:
    """That the documents are of two people: neither a word of the names nor an address is the same."""
    if set(_addresses(sides.here)) & set(_addresses(sides.there)):
        return ()
    return tuple(_name(sides, "person"))


def _addresses(side: Side) -> Iterator[str]:
    yield from (email.value.lower() for email in side.profile.contact.emails)
    own = _own_profile(side)
    if own:
        yield _user(own.value)


def _name(sides: Sides, message: str) -> Iterator[Difference]:
    """The names, if they differ; as those of two people only if they share no word."""
    ours, theirs = sides.here.profile.name, sides.there.profile.name
    if ours is None or theirs is None:
        return
    a, b = (_told(name.value, sides) for name in (ours, theirs))
    if _agree(a, b) or ratio(" ".join(a), " ".join(b)) >= sides.words.thresholds["company"]:
        return
    # A name that shares a word may have changed.
    shared = bool(set(a) & set(b)) or "".join(a) == "".join(b)
    if message == "name" or not shared:
        yield sides.difference("name", message, [ours.span], [theirs.span], ours=ours.value, theirs=theirs.value)


def _told(name: str, sides: Sides) -> tuple[str, ...]:
    """The words of a name without letters behind it."""
    head = re.sub(r"\([^()]*\)", " ", name)
    kept = tuple(word for word in words_of(head) if word not in sides.words.credentials)
    return kept or words_of(name)


def _agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name has the words of the other, or their first letters: middle names may be missing or short."""
    short, long = sorted((a, b), key=len)
    left = list(long)
    for word in short:
        match = next((other for other in left if other == word), None) or next(
            (other for other in left if (len(word) == 1 or len(other) == 1) and other[0] == word[0]), None
        )
        if match is None:
            return False
        left.remove(match)
    return True


def _profile(sides: Sides) -> Iterator[Difference]:
    """The profile that the résumé leads to, and the one that the export is of."""
    if not sides.there.from_linkedin:
        return
    ours, theirs = _own_profile(sides.here), _own_profile(sides.there)
    if ours and theirs and _user(ours.value) != _user(theirs.value):
        yield sides.difference(
            "profile", "profile", [ours.span], [theirs.span], ours=_shown(ours.value), theirs=_shown(theirs.value)
        )


def _own_profile(side: Side) -> Sourced[WebLink] | None:
    links = side.profile.contact.links
    return next((link for link in links if link.value.network.lower() == _HAND and _user(link.value)), None)


def _user(link: WebLink) -> str:
    path = unquote(link.url).lower().partition("/in/")[2]
    return path.partition("?")[0].strip("/")


def _shown(link: WebLink) -> str:
    return f"linkedin.com/in/{_user(link)}"


def _contact(sides: Sides) -> Iterator[Difference]:
    here, there = sides.here.profile.contact, sides.there.profile.contact
    ours, theirs = here.emails, there.emails
    if ours and theirs and not {one.value.lower() for one in ours} & {one.value.lower() for one in theirs}:
        yield _pair("email", ours[0], theirs[0], sides)
    phones = here.phones, there.phones
    if all(phones) and not any(_same_number(a.value, b.value) for a in phones[0] for b in phones[1]):
        yield _pair("phone", phones[0][0], phones[1][0], sides)


def _pair(kind: str, ours: Sourced[str], theirs: Sourced[str], sides: Sides) -> Difference:
    return sides.difference(kind, kind, [ours.span], [theirs.span], noticed=False, ours=ours.value, theirs=theirs.value)


def _same_number(a: str, b: str) -> bool:
    """Whether two numbers are one, with or without the prefix of a country."""
    first, second = sorted((re.sub(r"\D", "", number).lstrip("0") for number in (a, b)), key=len)
    return second.endswith(first)
