"""The score is a weighted mean of what is graded, and points are what scoring again gives."""

from collections.abc import Sequence

import pytest

from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Document, Span
from profilecheck.model.finding import Outcome, RuleInfo, Strength, Verdict
from profilecheck.scoring import judge

_GUIDE = load_guide(default_lexicon())
_DOCUMENT = Document(text="Built models. Cut costs.", format="text")


def outcome(code: str, dimension: str, verdicts: Sequence[Verdict]) -> Outcome:
    info = RuleInfo(
        code=code,
        name=code.lower(),
        area="test",
        dimension=dimension,
        rows=(),
        strength=Strength.CONVENTION,
        message="Wrong: “{quote}”, {what}.",
        suggestion="Mend {what}.",
        praise="Well done: “{quote}”.",
        reason="nothing to look at",
    )
    return Outcome(rule=info, verdicts=tuple(verdicts))


def verdict(met: bool, weight: float = 1.0, at: Span | None = None) -> Verdict:
    return Verdict(met=met, weight=weight, spans=(at,) if at else (), values={"what": "it"})


YES, NO = verdict(True), verdict(False)


def test_credit_is_met_of_all_by_weight() -> None:
    assert outcome("AAA001", "skills", [verdict(True, 3), verdict(False, 1)]).credit == 0.75
    assert outcome("AAA001", "skills", []).credit is None


def test_dimensions_that_are_not_graded_are_neutral() -> None:
    found = judge([outcome("AAA001", "skills", [YES, NO]), outcome("AAA002", "summary", [])], _GUIDE, _DOCUMENT)
    assert found.score.total == 50
    assert {one.id: one.score for one in found.score.dimensions}["summary"] is None
    assert [one.code for one in found.not_graded] == ["AAA002"]
    assert found.not_graded[0].reason == "nothing to look at"


def test_nothing_graded_has_no_total() -> None:
    found = judge([outcome("AAA001", "skills", [])], _GUIDE, _DOCUMENT)
    assert found.score.total is None
    assert found.score.version == _GUIDE.version


def test_dimensions_count_by_their_weights() -> None:
    weights = {one.id: one.weight for one in _GUIDE.dimensions}
    found = judge([outcome("AAA001", "skills", [YES]), outcome("AAA002", "summary", [NO])], _GUIDE, _DOCUMENT)
    assert found.score.total == pytest.approx(
        100 * weights["skills"] / (weights["skills"] + weights["summary"]), abs=0.05
    )


def test_points_are_what_scoring_again_gives() -> None:
    before = [outcome("AAA001", "skills", [YES, verdict(False, 3)]), outcome("AAA002", "summary", [YES, NO])]
    after = [outcome("AAA001", "skills", [YES, verdict(True, 3)]), before[1]]
    first, second = (judge(each, _GUIDE, _DOCUMENT) for each in (before, after))
    finding = next(one for one in first.findings if one.code == "AAA001")
    assert first.score.total is not None
    assert second.score.total is not None
    assert finding.points == pytest.approx(second.score.total - first.score.total, abs=0.06)


def test_findings_have_a_total_order_and_filled_messages() -> None:
    spans = [Span(0, 5), Span(14, 17)]
    found = judge([outcome("AAA001", "skills", [verdict(False, 1, at) for at in reversed(spans)])], _GUIDE, _DOCUMENT)
    assert [one.message for one in found.findings] == ["Wrong: “Built”, it.", "Wrong: “Cut”, it."]
    assert found.findings[0].suggestion == "Mend it."
    assert found.findings[0].evidence[0].quote == "Built"


def test_advice_without_weight_is_worth_nothing() -> None:
    found = judge([outcome("CNT004", "completeness", [NO]), outcome("AAA001", "skills", [YES])], _GUIDE, _DOCUMENT)
    assert found.score.total == 100
    assert found.findings[0].points == 0
    assert found.top_changes == ()


def test_strengths_need_most_of_the_credit_and_a_place() -> None:
    kept = outcome("AAA001", "skills", [verdict(True, 1, Span(0, 5)), verdict(True, 1, Span(14, 17)), NO])
    broken = outcome("AAA002", "summary", [verdict(True, 1, Span(0, 5)), NO])
    found = judge([kept, broken], _GUIDE, _DOCUMENT)
    assert [one.message for one in found.strengths] == ["Well done: “Built”."]
    assert [one.quote for one in found.strengths[0].evidence] == ["Built", "Cut"]


def test_top_changes_add_up() -> None:
    outcomes = [outcome(f"AAA00{n}", name, [NO]) for n, name in enumerate(("skills", "summary", "fit", "writing"))]
    found = judge([*outcomes, outcome("AAA009", "experience", [YES])], _GUIDE, _DOCUMENT)
    assert [one.code for one in found.top_changes] == ["AAA000", "AAA002", "AAA001"]
    assert found.score.total is not None
    total = found.score.total
    for change in found.top_changes:
        total += change.points
        assert change.total == pytest.approx(total, abs=0.15)
