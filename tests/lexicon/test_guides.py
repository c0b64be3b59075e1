"""The guides are consistent: skills are known, responsibilities proved, numbers used."""

from pathlib import Path

import pytest

import profilecheck
from profilecheck.errors import LexiconError, UsageError
from profilecheck.lexicon.activities import activities
from profilecheck.lexicon.guide import BASE, load_guide, read_guide, role_ids
from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.role import Guide, Responsibility
from profilecheck.lexicon.schema import Problems

_GUIDES = [load_guide(default_lexicon(), role) for role in role_ids(default_lexicon())]
_RESPONSIBILITIES = [
    pytest.param(guide, one, id=f"{guide.id}-{one.id}") for guide in _GUIDES for one in guide.responsibilities
]


@pytest.mark.parametrize("guide", _GUIDES, ids=lambda guide: guide.id)
def test_skills_and_categories_are_known(guide: Guide) -> None:
    taxonomy = default_lexicon().taxonomy
    named = {skill for requirement in guide.requirements for skill in requirement.any}
    named |= {skill for one in guide.specialisations for skill in one.skills}
    named |= {skill for one in guide.advice for skill in one.skills} | {
        *guide.industries,
        *guide.general,
        *guide.managing,
    }
    assert sorted(named - set(taxonomy.skills)) == []
    categories = {category for one in guide.requirements for category in one.categories}
    categories |= {category for one in guide.responsibilities for category in one.categories}
    assert sorted(categories - set(taxonomy.categories)) == []


@pytest.mark.parametrize("guide", _GUIDES, ids=lambda guide: guide.id)
def test_each_stage_asks_for_something(guide: Guide) -> None:
    for stage in guide.stages:
        assert any(must for _, must in guide.asked(stage.id))
        assert any(stage.id in one.stages for one in guide.responsibilities)
    assert {one.id for one in guide.adjacent if one.id} <= set(role_ids(default_lexicon()))


@pytest.mark.parametrize(("guide", "one"), _RESPONSIBILITIES)
def test_responsibility_is_proved(guide: Guide, one: Responsibility) -> None:
    for sentence in one.doing.yes:
        assert one in activities(guide).shown(tokens(sentence), ()), sentence
    for sentence in one.doing.no:
        assert one not in activities(guide).shown(tokens(sentence), ()), sentence


def test_thresholds_are_all_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(profilecheck.__file__).parent.rglob("*.py"))
    thresholds = default_lexicon().table(BASE)["thresholds"]
    assert [name for name in thresholds if f'"{name}"' not in code] == []


def test_unknown_role_is_told_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r'unknown role "astronaut"; known are .*machine-learning-engineer'):
        load_guide(default_lexicon(), "astronaut")


def test_faulty_guide_names_every_place() -> None:
    problems = Problems()
    table = {
        "name": "Cook",
        "keywords": ["cook"],
        "titles": {"role": ["cook"]},
        "essential": ["spoon"],
        "requirement": [{"id": "knife", "name": "a knife", "any": ["knife"], "weight": 1, "must": ["someday"]}],
    }
    read_guide("cook", table, default_lexicon().table(BASE), problems)
    with pytest.raises(LexiconError) as error:
        problems.check()
    assert 'guides/cook.toml: unknown value "someday"' in str(error.value)
    assert "requirement[0].must[0]" in str(error.value)
    assert 'guides/cook.toml: unknown requirement "spoon" @ essential[0]' in str(error.value)


def test_version_changes_with_a_weight() -> None:
    base = dict(default_lexicon().table(BASE))
    table = default_lexicon().table("guides/machine-learning-engineer.toml")
    before = read_guide("x", table, base, Problems()).version
    base["thresholds"] = base["thresholds"] | {"gap_months": 7}
    assert read_guide("x", table, base, Problems()).version != before


def test_a_guide_takes_over_what_it_does_not_set() -> None:
    own, other = (load_guide(default_lexicon(), role) for role in ("nlp-engineer", "machine-learning-engineer"))
    assert own.education == other.education
    assert own.titles != other.titles
    weights = {one.id: one.weight for one in own.requirements}
    assert weights["programming-language"] == {one.id: one.weight for one in other.requirements}["programming-language"]
    assert "data-pipelines" not in {one.id for one in own.specialisations}
