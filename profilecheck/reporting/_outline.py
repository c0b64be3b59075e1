"""The order in which every report tells its story."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from profilecheck.model.finding import Evidence, Finding
from profilecheck.model.proposal import Proposal
from profilecheck.model.report import NextStep
from profilecheck.model.skill import SkillEvidence, SkillLevel
from profilecheck.reporting._clean import visible

_BEGINNING = 30
"""Characters by which a message tells a quote."""
MARKS = {SkillLevel.USED_WITH_RESULT: "●", SkillLevel.USED: "◐", SkillLevel.LISTED: "○"}
"""Levels of evidence, strongest first, and how they are drawn."""


SPECIALISATIONS = "share of what can be expected of each that is shown; nobody shows all of it"
ROLES = "share of what each asks for that is shown"
"""What the numbers of a fit say."""


Advice = TypeVar("Advice", NextStep, Proposal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a rule says in the same words of one or more places."""

    message: str
    told: tuple[Evidence, ...]
    """The evidence whose words the message itself has."""
    quoted: tuple[Evidence, ...]
    """The evidence that is to be quoted."""
    advice: tuple[str, ...]
    """What to do here; empty where the whole group has one advice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleGroup:
    """All findings of one rule."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The finding that stands for the group."""
        return self.findings[0]

    @property
    def points(self) -> float:
        """Points that solving all of them would win."""
        return sum(finding.points for finding in self.findings)

    @property
    def advice(self) -> str:
        """What to do, if it is the same for all of them."""
        suggestions = {finding.suggestion for finding in self.findings}
        return self.first.suggestion if len(suggestions) == 1 else ""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is said, each message once, in order."""
        said: dict[str, list[Finding]] = {}
        for finding in self.findings:
            said.setdefault(finding.message, []).append(finding)
        return tuple(self._remark(message, findings) for message, findings in said.items())

    def _remark(self, message: str, findings: Iterable[Finding]) -> Remark:
        evidence = dict.fromkeys(part for finding in findings for part in finding.evidence)
        words = visible(message)
        told = {part: None for part in evidence if _beginning(part) in words}
        common = self.advice
        advice = dict.fromkeys(finding.suggestion for finding in findings if finding.suggestion != common)
        return Remark(
            message=message,
            told=tuple(told),
            quoted=tuple(part for part in evidence if part not in told),
            advice=tuple(filter(None, advice)),
        )


def _beginning(evidence: Evidence) -> str:
    """What tells a quote in a message, which leaves out its last stop."""
    return visible(evidence.quote)[:_BEGINNING].rstrip(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaGroup:
    """The rules of one area, the most points first."""

    area: str
    rules: tuple[RuleGroup, ...]

    @property
    def points(self) -> float:
        """Points that solving all of them would win."""
        return sum(rule.points for rule in self.rules)


def by_rule(findings: Iterable[Finding]) -> tuple[RuleGroup, ...]:
    """Findings grouped by rule, the most points first, otherwise in the order of the report."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.code, []).append(finding)
    made = (RuleGroup(findings=tuple(group)) for group in groups.values())
    return tuple(sorted(made, key=lambda group: -round(group.points, 6)))


def by_area(findings: Iterable[Finding]) -> tuple[AreaGroup, ...]:
    """Findings grouped by area and rule, the most points first, otherwise in the order of the report."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.area, []).append(finding)
    made = (AreaGroup(area=area, rules=by_rule(group)) for area, group in groups.items())
    return tuple(sorted(made, key=lambda group: -round(group.points, 6)))


def gains(findings: Iterable[Finding]) -> dict[str, tuple[float, str]]:
    """For each dimension that can win points: how many, and the rule that wins most of them."""
    won: dict[str, tuple[float, str]] = {}
    for group in by_rule(findings):
        points, code = won.get(group.first.dimension, (0.0, group.first.code))
        won[group.first.dimension] = (points + group.points, code)
    return won


def by_kind(advice: Iterable[Advice]) -> dict[str, list[Advice]]:
    """Advice grouped by its kind, otherwise in the order of the report."""
    kinds: dict[str, list[Advice]] = {}
    for each in advice:
        kinds.setdefault(each.kind, []).append(each)
    return kinds


def by_weight(skill: SkillEvidence) -> tuple[int, int, str]:
    """The order of skills: the best shown first, then the longest used, then by name."""
    return list(MARKS).index(skill.level), -skill.months, skill.name


def label(area: str) -> str:
    """An id as a heading.

    >>> label("work-experience")
    'Work experience'
    """
    return area.replace("-", " ").replace("_", " ").capitalize()


def duration(months: int) -> str:
    """Months as people say them.

    >>> duration(50), duration(24), duration(7), duration(0)
    ('4 y 2 m', '2 y', '7 m', '')
    """
    years, rest = divmod(months, 12)
    return " ".join(f"{number} {unit}" for number, unit in ((years, "y"), (rest, "m")) if number)


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "page"), counted(3, "page")
    ('1 page', '3 pages')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
