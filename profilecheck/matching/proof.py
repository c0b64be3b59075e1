"""Which candidates are skills: the longest names, and of the ambiguous ones those that their context proves."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from profilecheck.lexicon.skill import Ambiguity
from profilecheck.matching.candidates import Candidate
from profilecheck.matching.context import Surroundings


def proved(candidates: Iterable[Candidate], around: Surroundings) -> list[Candidate]:
    """The candidates that are skills, in the order of the text; none overlaps another."""
    possible = [each for each in candidates if not around.forbidden(each)]
    alone = {each for each in possible if each.proof is None or _stands_alone(each, each.proof, around)}
    while True:
        chosen = _longest(possible, around)
        rejected = set(chosen) - _accepted(chosen, alone, around)
        if not rejected:
            return chosen
        possible = [each for each in possible if each not in rejected]


def _longest(candidates: Sequence[Candidate], around: Surroundings) -> list[Candidate]:
    """Candidates that do not overlap, in the order of the text: the longer, the surer, the better fitting first."""
    rivals = Counter((each.start, each.end) for each in candidates)

    def rank(each: Candidate) -> tuple[object, ...]:
        hits = around.hits(each) if rivals[each.start, each.end] > 1 else 0
        return (*each.rank, -hits, each.skill.id)

    taken: set[int] = set()
    chosen: list[Candidate] = []
    for each in sorted(candidates, key=rank):
        place = range(each.start, each.end)
        if taken.isdisjoint(place):
            taken.update(place)
            chosen.append(each)
    return sorted(chosen, key=lambda each: each.start)


def _accepted(chosen: Sequence[Candidate], alone: AbstractSet[Candidate], around: Surroundings) -> set[Candidate]:
    """Those that need no proof, or stand alone, or are proved by the lists they stand in."""
    return {each for run in around.lists(chosen) for each in _of_list(run, alone, around)}


def _stands_alone(each: Candidate, proof: Ambiguity, around: Surroundings) -> bool:
    """Whether a name is proved by something else than its neighbours in a list.

    Without any need a capital is proof enough: airflow over a wing is not Airflow.
    """
    exact = _exact(each, proof)
    if not proof.needs:
        plain = each.surface[0].islower() and each.name[0].isupper() and each.end - each.start == 1
        return exact and (not plain or around.governed(each) or around.in_section(each))
    if "section" in proof.needs and (exact or _style(each)) and around.in_section(each):
        return True
    return exact and "words" in proof.needs and (around.words_nearby(each, proof) or around.governed(each))


def _of_list(run: Sequence[Candidate], alone: AbstractSet[Candidate], around: Surroundings) -> Iterator[Candidate]:
    """The skills among the items of a list: by a sure item, or when enough of one category stand together."""
    items = [each for each in run if each in alone or _listable(each, around)]
    sure = {each for each in items if each in alone} or (_nearly_sure(items) if len(items) > 1 else set())
    styles = {_style(each) for each in sure} - {""}
    alike = Counter(each.skill.category for each in items if each not in sure)
    for each in items:
        exact = each.proof is None or _exact(each, each.proof)
        enough = alike[each.skill.category] >= around.known.lone_list > 0
        if each in sure or ((exact or _style(each) in styles) if sure else (exact and enough)):
            yield each


def _nearly_sure(items: Sequence[Candidate]) -> set[Candidate]:
    """Those that only lack a capital."""
    return {each for each in items if each.proof and not each.proof.needs and _exact(each, each.proof)}


def _listable(each: Candidate, around: Surroundings) -> bool:
    asked = each.proof is not None and (not each.proof.needs or "list" in each.proof.needs)
    return asked and around.ends_item(each.end)


def _exact(each: Candidate, proof: Ambiguity) -> bool:
    """Whether a name is written as it must be; a plural may follow it."""
    return not proof.case or each.surface.startswith(each.name)


def _style(each: Candidate) -> str:
    """How a whole list may be written whatever the names in it: in capitals or without any."""
    if each.surface.isupper():
        return "upper"
    return "lower" if each.surface.islower() else ""
