"""Rules about what JSON Resume cannot hold: pages, hidden text, diagnostics."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import NOT_ENGLISH, Diagnostic, Document, HiddenText, Page, Span
from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, rules, run

MakeContext = Callable[[Mapping[str, Any]], RuleContext]

_WORK = {"name": "Example Ltd", "position": "Engineer", "startDate": "2024-01", "highlights": ["Built models."]}


def verdicts(code: str, make_context: MakeContext, change: Callable[[Document], Document]) -> list[Verdict]:
    context = make_context({"work": [_WORK]})
    known = {rule.info.code: rule for rule in rules(default_lexicon())}
    return list(known[code].check(replace(context, document=change(context.document))))


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


def test_what_linkedins_pdf_cannot_show_is_not_asked_for(make_context: MakeContext) -> None:
    context = make_context(
        {
            "work": [_WORK],
            "education": [{"institution": "College", "area": "Statistics", "endDate": "2001"}],
            "skills": [{"name": "Python"}],
            "certificates": [{"name": "A certificate of nobody"}],
            "publications": [{"name": "A paper"}],
        }
    )
    saved = replace(context, document=replace(context.document, format="linkedin_pdf"))
    known = {rule.info.code: rule for rule in rules(default_lexicon())}
    for code in ("SKL003", "EDU004", "EDU007", "ACC004", "ACC001", "CNT003"):
        assert [one for one in known[code].check(saved) if not one.met] == [], code
        assert [one for one in known[code].check(context) if not one.met] or code == "ACC001", code
    for code in ("SKL003", "EDU004", "EDU007", "ACC004"):
        assert "data archive" in known[code].info.reason


def test_words_that_are_not_english_are_not_graded(make_context: MakeContext) -> None:
    context = make_context({"basics": {"label": "Entwickler"}, "work": [_WORK]})
    diagnostic = Diagnostic(code=NOT_ENGLISH, message="The headings are German.")
    foreign = replace(context, document=replace(context.document, diagnostics=(diagnostic,)))
    graded, told = ({one.rule.code: one for one in run(each)} for each in (context, foreign))
    for code in ("EXP001", "HDL001", "WRT001", "STG001"):
        assert graded[code].verdicts, code
        assert not told[code].verdicts, code
        assert "English" in told[code].rule.reason
    for code in ("SUM001", "CNT001", "TML006", "SKL001"):
        assert told[code].verdicts == graded[code].verdicts
        assert told[code].verdicts, code


def test_codes_of_rules_that_judge_english_are_known() -> None:
    lexicon = default_lexicon()
    codes = [rule.info.code for rule in rules(lexicon)]
    for begin in load_guide(lexicon).english_only:
        assert any(code.startswith(begin) for code in codes), begin
