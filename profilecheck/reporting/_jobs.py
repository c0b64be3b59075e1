"""The order in which every report tells of job postings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from profilecheck.model.job import JobAdvice, JobMatch, Need, RequirementKind, RequirementMatch, Status
from profilecheck.reporting._clean import clip

MARKS = {Status.MET: "●", Status.PARTLY: "◐", Status.NOT_SHOWN: "○", Status.CANNOT_TELL: "?"}
NEEDS = {Need.MUST: "Required", Need.PREFERRED: "Preferred", Need.NAMED: "Named in what the job does"}
ADVICE = {
    "first": "Put first",
    "show": "Show more clearly",
    "name": "Name in the posting's words",
    "missing": "Not shown",
}
_TEXT = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Requirements that are wanted alike."""

    title: str
    requirements: tuple[RequirementMatch, ...]


def groups(match: JobMatch) -> Iterator[Group]:
    """What is required, what is preferred, what is only named, and what the job does."""
    for need, title in NEEDS.items():
        found = [one for one in match.requirements if one.requirement.need is need and not _is_duty(one)]
        if found:
            yield Group(title=title, requirements=tuple(sorted(found, key=_order)))
    duties = [one for one in match.requirements if _is_duty(one)]
    if duties:
        yield Group(title="What the job does", requirements=tuple(sorted(duties, key=_order)))


def _is_duty(one: RequirementMatch) -> bool:
    return one.requirement.kind is RequirementKind.DUTY


def _order(one: RequirementMatch) -> tuple[int, float]:
    return list(MARKS).index(one.status), -one.credit


def text(one: RequirementMatch) -> str:
    """What is asked for, in short."""
    return clip(one.requirement.text, _TEXT)


def by_advice(advice: Sequence[JobAdvice]) -> dict[str, list[JobAdvice]]:
    """Advice under its headings."""
    return {title: same for kind, title in ADVICE.items() if (same := [one for one in advice if one.kind == kind])}


def facts(match: JobMatch) -> str:
    """What the posting says of itself: company, level, place, mode."""
    posting = match.posting
    return " · ".join(filter(None, (posting.company, posting.level, posting.location, posting.work_mode)))


def summary(match: JobMatch) -> str:
    """How much is met, in a few words.

    >>> from profilecheck.model.job import Posting
    >>> summary(JobMatch(schema_version="1.0", posting=Posting(source="", title=""), score=0, parts=(),
    ...                  requirements=()))
    'asks for nothing that could be read'
    """
    told = []
    for need, name in ((Need.MUST, "required"), (Need.PREFERRED, "preferred")):
        own = [one for one in match.requirements if one.requirement.need is need and not _is_duty(one)]
        counted = [one for one in own if one.status is not Status.CANNOT_TELL]
        if counted:
            told.append(f"{sum(one.status is Status.MET for one in counted)} of {len(counted)} {name} met")
    return ", ".join(told) or "asks for nothing that could be read"
