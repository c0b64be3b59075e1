"""Which responsibilities of a role a statement shows."""

from collections.abc import Collection, Iterable, Sequence, Set
from functools import lru_cache

from profilecheck.lexicon.phrases import Hit, Patterns, Phrase, Token
from profilecheck.lexicon.role import Guide, Responsibility


class Activities:
    """Looks for all responsibilities of a role in one pass: an activity, and what it is done to."""

    def __init__(self, responsibilities: Sequence[Responsibility]) -> None:
        self._known = tuple(responsibilities)
        self._doing = _patterns((one.id, one.doing) for one in self._known)
        self._what = _patterns((one.id, one.what) for one in self._known)

    def shown(self, words: Sequence[Token], categories: Collection[str]) -> tuple[Responsibility, ...]:
        """The responsibilities that a statement shows; `categories` are those of the skills that it names."""
        doing, what = (_starts(patterns.every(words)) for patterns in (self._doing, self._what))
        return tuple(
            one
            for one in self._known
            if one.id in doing
            and (_apart(doing[one.id], what.get(one.id)) or any(category in categories for category in one.categories))
        )


def _apart(doing: Set[int], what: Set[int] | None) -> bool:
    """Whether the two stand at different words: “110 models in production” models nothing."""
    return bool(what) and (doing != what or len(doing) > 1)


def _starts(hits: Iterable[Hit]) -> dict[str, set[int]]:
    """Responsibility → where its patterns begin."""
    found: dict[str, set[int]] = {}
    for hit in hits:
        found.setdefault(hit.phrase.id, set()).add(hit.start)
    return found


def _patterns(phrases: Iterable[tuple[str, Phrase]]) -> Patterns:
    return Patterns((Phrase(id=name, any=phrase.any), pattern) for name, phrase in phrases for pattern in phrase.any)


@lru_cache(maxsize=16)
def activities(guide: Guide) -> Activities:
    """The responsibilities of a guide, ready to be looked for."""
    return Activities(guide.responsibilities)
