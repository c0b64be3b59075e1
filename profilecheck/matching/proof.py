"""Which candidates are skills: the longest names, and of the ambiguous ones those that their context proves."""

from collections.abc import Iterable, Sequence

from profilecheck.lexicon.skill import Ambiguity
from profilecheck.matching.candidates import Candidate
from profilecheck.matching.context import Surroundings


def proved(candidates: Iterable[Candidate], around: Surroundings) -> list[Candidate]:
    """The candidates that are skills, in the order of the text; none overlaps another."""
    possible = [each for each in candidates if not around.forbidden(each)]
    while True:
        chosen = _longest(possible, around)
        accepted = _accepted(chosen, around)
        rejected = [each for each, right in zip(chosen, accepted, strict=True) if not right]
        if not rejected:
            return chosen
        possible = [each for each in possible if each not in rejected]


def _longest(candidates: Sequence[Candidate], around: Surroundings) -> list[Candidate]:
    """Candidates that do not overlap, in the order of the text: the longer, the surer, the better fitting first."""
    taken: set[int] = set()
    chosen: list[Candidate] = []
    for each in sorted(candidates, key=lambda each: (*each.rank, -around.hits(each), each.skill.id)):
        place = range(each.start, each.end)
        if taken.isdisjoint(place):
            taken.update(place)
            chosen.append(each)
    return sorted(chosen, key=lambda each: each.start)


def _accepted(chosen: Sequence[Candidate], around: Surroundings) -> list[bool]:
    """For each candidate whether it needs no proof, or has one."""
    accepted = [each.proof is None or _stands_alone(each, each.proof, around) for each in chosen]
    run: list[int] = []
    for at in range(len(chosen)):
        if run and not around.linked(chosen[run[-1]], chosen[at]):
            _accept_list(run, chosen, accepted, around)
            run = []
        run.append(at)
    _accept_list(run, chosen, accepted, around)
    return accepted


def _stands_alone(each: Candidate, proof: Ambiguity, around: Surroundings) -> bool:
    """Whether a name is proved by something else than its neighbours in a list.

    Without any need a capital is proof enough: airflow over a wing is not Airflow.
    """
    exact = _exact(each, proof)
    if not proof.needs:
        plain = each.surface[0].islower() and each.name[0].isupper()
        return exact and (not plain or around.governed(each) or around.in_section(each))
    if "section" in proof.needs and (exact or _style(each)) and around.in_section(each):
        return True
    return exact and "words" in proof.needs and (around.words_nearby(each, proof) or around.governed(each))


def _accept_list(run: Sequence[int], chosen: Sequence[Candidate], accepted: list[bool], around: Surroundings) -> None:
    """Accept the items of a list: by a sure item, or when enough of one category stand together."""
    items = [at for at in run if not accepted[at] and _listable(chosen[at], around)]
    sure = [chosen[at] for at in run if accepted[at]]
    styles = {_style(each) for each in sure}
    for at in items:
        proof = chosen[at].proof
        exact = proof is None or _exact(chosen[at], proof)
        alike = [chosen[other] for other in items if chosen[other].skill.category == chosen[at].skill.category]
        if sure:
            accepted[at] = exact or _style(chosen[at]) in styles - {""}
        else:
            accepted[at] = exact and len(alike) >= around.known.lone_list > 0


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
