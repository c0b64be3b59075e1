"""Outcomes of rules + weights of the guide → score, findings with their points, and the changes that pay most.

`judge(outcomes, guide, document)` is the one entry. A rule's credit is met ÷ (met + unmet); a dimension is the weighted
mean of its rules, the total that of the dimensions. What is not graded is left out of every mean.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from profilecheck.lexicon.role import Guide
from profilecheck.model.document import Document
from profilecheck.model.finding import Evidence, Finding, NotGraded, Outcome, Verdict
from profilecheck.model.report import Dimension, Score, TopChange

_TOP = 3
_QUOTE = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """All that the rules and the weights say about a profile."""

    score: Score
    findings: tuple[Finding, ...]
    """Most points first."""
    strengths: tuple[Finding, ...]
    not_graded: tuple[NotGraded, ...]
    top_changes: tuple[TopChange, ...]


def judge(outcomes: Sequence[Outcome], guide: Guide, document: Document) -> Judgement:
    """Score a profile and say what each remark is worth."""
    scale = Scale(outcomes, guide)
    gains = scale.gains()
    findings = sorted(_findings(outcomes, gains, document), key=_order)
    return Judgement(
        score=scale.score(),
        findings=tuple(findings),
        strengths=tuple(_strengths(outcomes, guide, document)),
        not_graded=tuple(_not_graded(outcomes)),
        top_changes=tuple(_top_changes(scale, findings)),
    )


class Scale:
    """Computes the score from the credits of the rules, as they are and as they might be."""

    def __init__(self, outcomes: Sequence[Outcome], guide: Guide) -> None:
        self._guide = guide
        self._rules: dict[str, dict[str, float]] = {one.id: {} for one in guide.dimensions}
        for outcome in outcomes:
            code, credit = outcome.rule.code, outcome.credit
            if credit is not None and guide.rule_weight(code) > 0 and outcome.rule.dimension in self._rules:
                self._rules[outcome.rule.dimension][code] = credit

    def score(self) -> Score:
        """The score as it is."""
        dimensions = tuple(
            Dimension(id=one.id, name=one.name, weight=one.weight, score=_rounded(self._mean(one.id)))
            for one in self._guide.dimensions
        )
        return Score(total=_rounded(self.total()), version=self._guide.version, dimensions=dimensions)

    def total(self, solved: Mapping[str, float] = MappingProxyType({})) -> float | None:
        """The total, or what it would be if a share (0–1) of what each of some rules found wanting were solved."""
        means = [(self._mean(one.id, solved), one.weight) for one in self._guide.dimensions]
        return _mean([(mean, weight) for mean, weight in means if mean is not None])

    def gains(self) -> Mapping[str, float]:
        """Points that solving all findings of each rule would win."""
        total = self.total() or 0.0
        broken = [code for rules in self._rules.values() for code, credit in rules.items() if credit < 1]
        return {code: (self.total({code: 1.0}) or 0.0) - total for code in broken}

    def _mean(self, dimension: str, solved: Mapping[str, float] = MappingProxyType({})) -> float | None:
        return _mean(
            [
                (100 * (credit + (1 - credit) * solved.get(code, 0.0)), self._guide.rule_weight(code))
                for code, credit in self._rules[dimension].items()
            ]
        )


def _mean(weighted: Sequence[tuple[float, float]]) -> float | None:
    whole = sum(weight for _, weight in weighted)
    return sum(value * weight for value, weight in weighted) / whole if whole else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _findings(outcomes: Sequence[Outcome], gains: Mapping[str, float], document: Document) -> Iterator[Finding]:
    for outcome in outcomes:
        unmet = [verdict for verdict in outcome.verdicts if not verdict.met]
        whole = sum(verdict.weight for verdict in unmet)
        gain = gains.get(outcome.rule.code, 0.0)
        for verdict in unmet:
            points = gain * verdict.weight / whole if whole else 0.0
            yield _finding(outcome, verdict, document, len(unmet), round(points, 2))


def _finding(outcome: Outcome, verdict: Verdict, document: Document, count: int, points: float) -> Finding:
    rule = outcome.rule
    evidence = tuple(Evidence.at(document, span) for span in verdict.spans)
    values = _Values(verdict.values, count=count, quote=_quote(evidence))
    return Finding(
        code=rule.code,
        name=rule.name,
        area=rule.area,
        dimension=rule.dimension,
        message=values.fill(rule.message),
        suggestion=values.fill(rule.suggestion),
        evidence=evidence,
        elsewhere=verdict.elsewhere,
        rows=rule.rows,
        strength=rule.strength,
        points=points,
    )


def _strengths(outcomes: Sequence[Outcome], guide: Guide, document: Document) -> Iterator[Finding]:
    """One remark for each rule that is mostly kept and has words for it; the weightiest rules first."""
    kept = [
        (outcome, [verdict for verdict in outcome.verdicts if verdict.met and verdict.spans])
        for outcome in outcomes
        if outcome.rule.praise and (outcome.credit or 0.0) >= guide.thresholds["strength_credit"]
    ]
    for outcome, verdicts in sorted(kept, key=lambda one: (-guide.rule_weight(one[0].rule.code), one[0].rule.code)):
        if not verdicts:
            continue
        # The first verdict gives the words, so its place must give the quote; others may tell of something else.
        alike = (verdict for verdict in verdicts if verdict.values == verdicts[0].values)
        spans = dict.fromkeys(span for verdict in alike for span in verdict.spans[:1])
        evidence = tuple(Evidence.at(document, span) for span in list(spans)[:_TOP])
        values = _Values(verdicts[0].values, count=len(verdicts), quote=_quote(evidence))
        yield Finding(
            code=outcome.rule.code,
            name=outcome.rule.name,
            area=outcome.rule.area,
            dimension=outcome.rule.dimension,
            message=values.fill(outcome.rule.praise),
            evidence=evidence,
            rows=outcome.rule.rows,
            strength=outcome.rule.strength,
        )


def _not_graded(outcomes: Sequence[Outcome]) -> Iterator[NotGraded]:
    for outcome in outcomes:
        if outcome.credit is None:
            rule = outcome.rule
            yield NotGraded(code=rule.code, name=rule.name, area=rule.area, reason=rule.reason)


def _top_changes(scale: Scale, findings: Sequence[Finding]) -> Iterator[TopChange]:
    """The advice that is worth most, each with the score that is reached after it.

    Findings of one rule that ask for the same are one change; those that ask for different things are several.
    """
    whole: dict[str, float] = {}
    worth: dict[tuple[str, str], float] = {}
    for one in findings:
        whole[one.code] = whole.get(one.code, 0.0) + one.points
        worth[one.code, one.suggestion] = worth.get((one.code, one.suggestion), 0.0) + one.points
    before = scale.total() or 0.0
    solved: dict[str, float] = {}
    for code, text in sorted((key for key in worth if worth[key] > 0), key=lambda key: (-worth[key], *key))[:_TOP]:
        solved[code] = solved.get(code, 0.0) + worth[code, text] / whole[code]
        after = scale.total(solved) or 0.0
        yield TopChange(code=code, text=text, points=round(after - before, 1), total=round(after, 1))
        before = after


def _order(finding: Finding) -> tuple[float, str, int, str]:
    start = finding.evidence[0].span.start if finding.evidence else -1
    return (-finding.points, finding.code, start, finding.message)


def _quote(evidence: Sequence[Evidence]) -> str:
    line = " ".join(evidence[0].quote.split()) if evidence else ""
    return line if len(line) <= _QUOTE else f"{line[:_QUOTE].rsplit(' ', 1)[0]} …"


class _Value(str):
    """A value of a template, which may say of what it is the number: `{count:statement shows|statements show}`."""

    __slots__ = ()

    def __format__(self, forms: str) -> str:
        one, _, several = forms.partition("|")
        noun = one if self == "1" else several or f"{one}s"
        return f"{self!s} {noun}" if forms else str(self)


class _Values(dict[str, object]):
    """Values of a template; one that is missing shows its name rather than failing in front of a user."""

    def __init__(self, values: Mapping[str, str], **common: object) -> None:
        super().__init__(common | dict(values))

    def __getitem__(self, key: str) -> "_Value":
        return _Value(self.get(key, f"[{key}]"))

    def fill(self, template: str) -> str:
        """The template with its values; a sentence that ends with a quoted one stops once."""
        return template.format_map(self).replace(".”.", "”.")
