"""Rules about what JSON Resume cannot hold: pages, hidden text, diagnostics, a LinkedIn archive."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Diagnostic, Document, HiddenText, Page, Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rules

MakeContext = Callable[[Mapping[str, Any]], RuleContext]

_WORK = {"name": "Example Ltd", "position": "Engineer", "startDate": "2024-01", "highlights": ["Built models."]}


def verdicts(code: str, make_context: MakeContext, change: Callable[[Document], Document]) -> list[Verdict]:
    context = make_context({"work": [_WORK]})
    known = {rule.info.code: rule for rule in rules(default_lexicon())}
    return list(known[code].check(replace(context, document=change(context.document))))


def facts(**values: object) -> Callable[[Document], Document]:
    return lambda document: replace(document, metadata={f"linkedin.{key}": str(v) for key, v in values.items()})


def test_diagnostics_become_advice(make_context: MakeContext) -> None:
    diagnostic = Diagnostic(code="two-columns", message="The columns run together.", cure="Use one column.")
    found = verdicts("LAY001", make_context, lambda document: replace(document, diagnostics=(diagnostic,)))
    assert [one.values["message"] for one in found] == ["The columns run together."]
    assert not verdicts("LAY001", make_context, lambda document: document)


@pytest.mark.parametrize(("pages", "met"), [(1, True), (2, True), (3, False)])
def test_pages_of_an_early_career(make_context: MakeContext, pages: int, met: bool) -> None:
    sheets = tuple(Page(number=number, width=595, height=842) for number in range(1, pages + 1))
    assert [one.met for one in verdicts("LAY002", make_context, lambda d: replace(d, pages=sheets))] == [met]


def test_hidden_text_is_told(make_context: MakeContext) -> None:
    hidden = HiddenText(span=Span(0, 3), reason="white on white")
    found = verdicts("ITG002", make_context, lambda document: replace(document, hidden=(hidden,)))
    assert [(one.met, one.values["reason"]) for one in found] == [(False, "white on white")]


@pytest.mark.parametrize(
    ("code", "fact", "few", "many"),
    [
        ("NET001", "endorsements_received", 4, 40),
        ("NET002", "recommendations_visible", 1, 3),
        ("NET003", "posts_with_text_last_180_days", 1, 5),
        ("NET004", "comments", 2, 30),
        ("NET005", "articles", 0, 2),
    ],
)
def test_counts_of_an_archive(make_context: MakeContext, code: str, fact: str, few: int, many: int) -> None:
    assert not verdicts(code, make_context, lambda document: document)
    assert [one.met for one in verdicts(code, make_context, facts(**{fact: many}))] == [True]
    low = verdicts(code, make_context, facts(**{fact: few}))
    assert [one.met for one in low] == ([True, False] if few else [False])
    assert low[-1].values["number"] == str(few)


def test_invitations_should_carry_notes(make_context: MakeContext) -> None:
    good = facts(invitations_out=10, invitations_out_with_message=6)
    bad = facts(invitations_out=10, invitations_out_with_message=1)
    none = facts(invitations_out=0, invitations_out_with_message=0)
    assert [one.met for one in verdicts("NET006", make_context, good)] == [True]
    assert [one.met for one in verdicts("NET006", make_context, bad)] == [True, False]
    assert not verdicts("NET006", make_context, none)


@pytest.mark.parametrize(("newest", "met"), [("2026-10-01", True), ("2025-01-01", False)])
def test_activity(make_context: MakeContext, newest: str, met: bool) -> None:
    assert [one.met for one in verdicts("FRS002", make_context, facts(newest_own_activity=newest))] == [met]
