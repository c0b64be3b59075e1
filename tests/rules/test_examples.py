"""Each rule is broken by its bad examples and kept by its good ones."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.rules import Rule, RuleContext, rules
from profilecheck.scoring import judge

MakeContext = Callable[[Mapping[str, Any]], RuleContext]

_RULES = rules(default_lexicon())
_BAD = [pytest.param(rule, one, id=f"{rule.info.code}-{n}") for rule in _RULES for n, one in enumerate(rule.bad)]
_GOOD = [pytest.param(rule, one, id=f"{rule.info.code}-{n}") for rule in _RULES for n, one in enumerate(rule.good)]
WITHOUT_EXAMPLES = {"ITG002", "ITG006", *(f"LAY00{n}" for n in range(1, 9))}
"""Rules about what JSON Resume cannot hold; see test_documents.py."""


@pytest.mark.parametrize(("rule", "fragment"), _BAD)
def test_bad_example_breaks_the_rule(rule: Rule, fragment: Mapping[str, Any], make_context: MakeContext) -> None:
    context = make_context(fragment)
    verdicts = list(rule.check(context))
    assert any(not verdict.met for verdict in verdicts)
    for verdict in verdicts:
        for span in verdict.spans:
            assert context.document.quote(span).strip()


@pytest.mark.parametrize(("rule", "fragment"), _GOOD)
def test_good_example_keeps_the_rule(rule: Rule, fragment: Mapping[str, Any], make_context: MakeContext) -> None:
    verdicts = list(rule.check(make_context(fragment)))
    assert [verdict for verdict in verdicts if not verdict.met] == []
    assert verdicts


def test_rules_without_examples_are_tested_elsewhere() -> None:
    assert {rule.info.code for rule in _RULES if not (rule.bad and rule.good)} == WITHOUT_EXAMPLES


@pytest.mark.parametrize(("rule", "fragment"), _BAD)
def test_messages_are_filled_in(rule: Rule, fragment: Mapping[str, Any], make_context: MakeContext) -> None:
    from profilecheck.model.finding import Outcome

    context = make_context(fragment)
    outcome = Outcome(rule=rule.info, verdicts=tuple(rule.check(context)))
    for finding in judge([outcome], context.guide, context.document).findings:
        known = {key for verdict in outcome.verdicts for key in verdict.values} | {"count", "quote"}
        assert not any(f"[{name}]" in finding.message + finding.suggestion for name in _names(rule))
        assert _names(rule) <= known
        assert finding.message.strip()
        assert finding.suggestion.strip()


def _names(rule: Rule) -> set[str]:
    from string import Formatter

    texts = (rule.info.message, rule.info.suggestion)
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
