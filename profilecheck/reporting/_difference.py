"""What became better and what worse between two reports."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from profilecheck.model.finding import Finding
from profilecheck.model.report import Report

DIFFERENCE_VERSION = "1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A number of the score, before and after; None where it was not graded."""

    name: str
    old: float | None
    new: float | None
    won: float | None
    """Points won, or lost where it is negative; None where one of the two was not graded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two reports on versions of one document."""

    schema_version: str
    old: str
    """Source of the old report."""
    new: str
    comparable: bool
    """Whether both were scored for the same role by the same rules."""
    total: Change
    dimensions: tuple[Change, ...]
    solved: tuple[Finding, ...]
    """Findings that are gone, the most points first."""
    added: tuple[Finding, ...]
    """Findings that are new, the most points first."""
    remaining: int
    skills_won: tuple[str, ...]
    skills_lost: tuple[str, ...]


def compare(old: Report, new: Report) -> Difference:
    """Compare the reports on two versions of a document."""
    before = {dimension.name: dimension.score for dimension in old.score.dimensions}
    after = {dimension.name: dimension.score for dimension in new.score.dimensions}
    kept = Counter(map(_key, old.findings)) & Counter(map(_key, new.findings))
    return Difference(
        schema_version=DIFFERENCE_VERSION,
        old=old.source,
        new=new.source,
        comparable=(old.role, old.score.version) == (new.role, new.score.version),
        total=_change("Score", old.score.total, new.score.total),
        dimensions=tuple(_change(name, before.get(name), after.get(name)) for name in before | after),
        solved=tuple(_without(old.findings, kept)),
        added=tuple(_without(new.findings, kept)),
        remaining=kept.total(),
        skills_won=tuple(sorted(_skills(new) - _skills(old))),
        skills_lost=tuple(sorted(_skills(old) - _skills(new))),
    )


def _change(name: str, old: float | None, new: float | None) -> Change:
    won = None if old is None or new is None else round(new - old, 1)
    return Change(name=name, old=old, new=new, won=won)


def _key(finding: Finding) -> tuple[str, str]:
    """What makes two findings the same, wherever they stand: the rule, and the words."""
    quotes = " ".join(evidence.quote for evidence in finding.evidence)
    return finding.code, " ".join((quotes or finding.message).split())


def _without(findings: Iterable[Finding], kept: Mapping[tuple[str, str], int]) -> Iterable[Finding]:
    left = Counter(kept)
    for finding in findings:
        if left[_key(finding)]:
            left[_key(finding)] -= 1
        else:
            yield finding


def _skills(report: Report) -> frozenset[str]:
    return frozenset(skill.name for category in report.categories for skill in category.skills)
