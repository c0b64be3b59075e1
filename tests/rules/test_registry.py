"""Rules are found by walking, documented, and known to the guide."""

import re
from pathlib import Path

import pytest

import profilecheck.rules
from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.rules import Rule, rules

_RULES = rules(default_lexicon())
_ROOT = Path(profilecheck.rules.__file__).parent
_ADVICE_ONLY = "layout"


def test_there_are_enough_rules_in_all_areas() -> None:
    assert len(_RULES) >= 60
    assert {rule.info.area for rule in _RULES} == {
        folder.name for folder in _ROOT.iterdir() if (folder / "__init__.py").is_file()
    }


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.info.code)
def test_manual_says_what_why_and_whence(rule: Rule) -> None:
    summary, _, rest = rule.doc.partition("\n\n")
    assert summary.endswith(".")
    assert re.search(r"^Why: \S", rest, re.MULTILINE)
    assert re.search(r"^Source: \S", rest, re.MULTILINE)
    assert rule.info.reason


@pytest.mark.parametrize("path", sorted(_ROOT.glob("*/[a-z]*.py")), ids=lambda path: path.stem)
def test_file_is_called_after_its_rule_and_is_short(path: Path) -> None:
    code, _, name = path.stem.partition("_")
    known = {rule.info.code: rule.info.name for rule in _RULES}
    assert known[code.upper()].replace("-", "_") == name
    assert len(path.read_text(encoding="utf-8").splitlines()) < 80


def test_codes_names_and_dimensions() -> None:
    guide = load_guide(default_lexicon())
    dimensions = {dimension.id for dimension in guide.dimensions} | {_ADVICE_ONLY}
    assert len({rule.info.name for rule in _RULES}) == len(_RULES)
    for rule in _RULES:
        assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.info.code)
        assert rule.info.dimension in dimensions
        assert all(re.fullmatch(r"G\d{1,2}", row) for row in rule.info.rows)


def test_weights_name_known_rules() -> None:
    guide = load_guide(default_lexicon())
    assert set(guide.rule_weights) <= {rule.info.code for rule in _RULES}


def test_each_dimension_has_a_weighed_rule() -> None:
    guide = load_guide(default_lexicon())
    weighed = {rule.info.dimension for rule in _RULES if guide.rule_weight(rule.info.code) > 0}
    assert {dimension.id for dimension in guide.dimensions} <= weighed
