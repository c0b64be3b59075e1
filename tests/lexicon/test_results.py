"""Numbers that show a result, and numbers that do not."""

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.results import load_results


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cut latency by 40%", [("40%", "percent")]),
        ("Improved recall by 3.5 percentage points", [("3.5 percentage points", "percent")]),
        ("Saved €2.3M a year", [("€2.3M", "money")]),
        ("Managed a budget of 2 million dollars", [("2 million dollars", "money")]),
        ("Saved Rs 5 lakh", [("Rs 5 lakh", "money")]),
        ("Training is 3x faster", [("3x", "factor")]),
        ("Halved the error", [("Halved", "factor")]),
        ("Reduced failures by a third", [("by a third", "factor")]),
        ("Lifted recall from 0.31 to 0.47", [("from 0.31 to 0.47", "change")]),
        ("Queue time fell from two days to 20 minutes", [("from two days to 20", "change")]),
        ("Churn model (AUC 0.86)", [("AUC 0.86", "metric")]),
        ("Reached an F1 score of 0.91", [("F1 score of 0.91", "metric")]),
        ("Answers in 28 ms", [("28 ms", "time")]),
        ("Serves 9 million weekly users", [("9 million weekly users", "scale")]),
        ("Processed 40 TB", [("40 TB", "scale")]),
        ("Supports 12 hospitals", [("12 hospitals", "scale")]),
        ("Moved 2,018 stores", [("2,018 stores", "scale")]),
        ("Won 1st place", [("1st place", "rank")]),
    ],
)
def test_results(text: str, expected: list[tuple[str, str]]) -> None:
    found = load_results(default_lexicon()).find(text)
    assert [(text[one.span.start : one.span.end], one.kind) for one in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Joined in 2019 and left in 2021",
        "From 2018 to 2020",
        "12 March 2020",
        "Python 3.11, Java 17 and Windows 10",
        "Certified to ISO 27001",
        "Level 2, Grade 10, Form 1120-S",
        "Led a team of 5",
        "Managed 12 engineers",
        "5 years of experience",
        "Call +1 202-555-0143 or (020) 7946 0417",
        "On call 24/7",
        "A 70-seat restaurant",
        "Took over two services",
        "Trained on A100 and GPT-4",
    ],
)
def test_no_results(text: str) -> None:
    assert load_results(default_lexicon()).find(text) == ()
