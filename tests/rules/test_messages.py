"""What a reader is told: no false alarm, no plural of one, nothing that belongs to another trade."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.finding import Finding, Outcome
from profilecheck.rules import RuleContext, rules
from profilecheck.scoring import Judgement, judge

MakeContext = Callable[[Mapping[str, Any]], RuleContext]
Fragment = Mapping[str, Any]


def judged(code: str, fragment: Fragment, make_context: MakeContext) -> Judgement:
    context = make_context(fragment)
    known = {rule.info.code: rule for rule in rules(default_lexicon())}[code]
    outcome = Outcome(rule=known.info, verdicts=tuple(known.check(context)))
    return judge([outcome], context.guide, context.document)


def findings(code: str, fragment: Fragment, make_context: MakeContext) -> tuple[Finding, ...]:
    return judged(code, fragment, make_context).findings


def job(*highlights: str, title: str = "Machine Learning Engineer", **more: str) -> Fragment:
    return {
        "work": [{"name": "Example Ltd", "position": title, "startDate": "2024-01", **more, "highlights": highlights}]
    }


@pytest.mark.parametrize(
    ("code", "fragment"),
    [
        ("EXP003", job("Learning-to-rank with LightGBM: NDCG@10 up from 0.41 to 0.45")),
        ("EXP011", job("Forecast demand for 340 substations, MAPE 6.3%", endDate="2025-01")),
        ("HDL003", {"basics": {"label": "Staff ML Engineer – Ranking & Ads"}, **job("Own ranking of 2M ads a day")}),
        ("WRT010", job("Raised revenue per mille by 7% with a new ranker")),
        ("WRT010", job("Moved 40 services from on-prem Hadoop to Snowflake")),
        ("TML001", {"education": [{"studyType": "MEng", "endDate": "2022"}, {"studyType": "BSc", "endDate": "2020"}]}),
        ("WRT006", {"certificates": [{"name": "TensorFlow Developer, DeepLearning.AI, 2023"}]}),
    ],
)
def test_what_is_right_is_left_alone(code: str, fragment: Fragment, make_context: MakeContext) -> None:
    assert not findings(code, fragment, make_context)


def test_what_a_line_says_twice_is_told_once(make_context: MakeContext) -> None:
    told = findings("ITG004", {"basics": {"summary": "Marital status: married"}}, make_context)
    assert [one.evidence[0].quote for one in told] == ["Marital status"]


def test_a_metric_with_its_order_is_a_result(make_context: MakeContext) -> None:
    context = make_context(job("Fine-tuned ViT-GPT2 in PyTorch on Flickr8k, BLEU-4 0.29"))
    assert [one.kind for one in context.results_in(context.bullets[0].span)] == ["metric"]


def test_one_is_no_plural(make_context: MakeContext) -> None:
    (finding,) = findings("STG002", job("Built models.", startDate="2026-11"), make_context)
    assert "1 month in or next to the role" in finding.message
    (strength,) = judged("EXP003", job("Trained a ranking model."), make_context).strengths
    assert strength.message == "1 statement begins with a strong verb."


def test_a_date_to_come_is_no_learning(make_context: MakeContext) -> None:
    licence = {"certificates": [{"name": "Registered Nurse, State of Ohio", "date": "2027-10"}], **job("Cared.")}
    (finding,) = findings("EDU004", licence, make_context)
    assert finding.message.startswith("Nothing shows learning")


def test_another_trade_is_not_told_to_rename_its_job(make_context: MakeContext) -> None:
    (finding,) = findings("STG003", job("Served 250 guests a day", title="Barista"), make_context)
    assert "add its usual title" not in finding.suggestion
    (near,) = findings("STG003", job("Built dashboards in SQL", title="Software Engineer"), make_context)
    assert "add its usual title" in near.suggestion


def test_named_skills_are_not_proposed_again(make_context: MakeContext) -> None:
    summary = {"basics": {"summary": "I use Python and PyTorch."}, **job("Cut cost by 3% with Docker and PyTorch.")}
    (finding,) = findings("SUM002", summary, make_context)
    assert "PyTorch" not in finding.suggestion
    assert "Docker" in finding.suggestion


def test_a_strength_quotes_only_what_it_speaks_of(make_context: MakeContext) -> None:
    deeds = (
        "Trained a churn model.",
        "Cleaned sensor data of 400 machines.",
        "Tuned hyperparameters, accuracy rose by 3%.",
    )
    both = job(*deeds, title="Junior Machine Learning Engineer")
    (strength,) = judged("STG001", both, make_context).strengths
    assert len(strength.evidence) == 1
    assert strength.evidence[0].quote.rstrip(".") in strength.message
