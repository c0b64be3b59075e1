"""Every row of the career guide is covered: by a rule, the guide's data, or a category of the taxonomy."""

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from profilecheck.lexicon.guide import DEFAULT_ROLE, load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.rules import rules

_TABLE: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent / "data" / "guide_rows.toml").read_text(encoding="utf-8")
)
"""Row → what is known to cover it."""
_JUDGED = ("G1", "G2", "G3", "G4", "G5", "G6", "G7", *(f"G{number}" for number in (*range(15, 23), *range(25, 50))))
"""Rows that a rule must judge, not only data."""
_ADVISED = ("G50", "G54", "G55", "G56", "G57")
"""Rows that no profile can show: they are next steps."""


def rows() -> dict[str, set[str]]:
    """Row → what covers it."""
    covered: dict[str, set[str]] = defaultdict(set)
    guide = load_guide(default_lexicon(), DEFAULT_ROLE)
    for rule in rules(default_lexicon()):
        for row in rule.info.rows:
            covered[row].add(rule.info.code)
    for row in guide.rows:
        covered[row].add("titles")
    for kind, entries in (
        ("requirement", guide.requirements),
        ("responsibility", guide.responsibilities),
        ("specialisation", guide.specialisations),
        ("adjacent", guide.adjacent),
        ("advice", guide.advice),
    ):
        for entry in entries:
            for row in entry.rows:
                covered[row].add(kind)
    for category in default_lexicon().taxonomy.categories.values():
        for row in category.rows:
            covered[row].add(f"category {category.id}")
    return covered


@pytest.mark.parametrize("row", [f"G{number}" for number in range(1, 58)])
def test_row_is_covered(row: str) -> None:
    assert rows()[row], f"nothing covers {row}"


@pytest.mark.parametrize("row", _JUDGED)
def test_row_is_judged_by_a_rule(row: str) -> None:
    assert any(len(one) == 6 and one[3:].isdigit() for one in rows()[row]), f"no rule judges {row}: {rows()[row]}"


@pytest.mark.parametrize("row", _ADVISED)
def test_row_is_advised(row: str) -> None:
    assert "advice" in rows()[row]


@pytest.mark.parametrize("row", list(_TABLE))
def test_row_is_still_covered_as_the_table_says(row: str) -> None:
    assert sorted(set(_TABLE[row]) - rows()[row]) == []


def test_table_has_every_row() -> None:
    assert set(_TABLE) == {f"G{number}" for number in range(1, 58)}


def test_no_other_rows_are_named() -> None:
    assert set(rows()) <= {f"G{number}" for number in range(1, 58)}
