from dataclasses import replace

import pytest

from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.role import Guide
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.matching.categories import by_category
from profilecheck.model.report import Category
from profilecheck.model.skill import SkillEvidence, SkillLevel


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return default_lexicon().taxonomy


@pytest.fixture(scope="module")
def guide() -> Guide:
    known = load_guide(default_lexicon())
    asked = replace(known.requirements[0], must=("entry",), nice=("mid",), categories=())
    git = replace(asked, name="version control", any=("no-such-skill", "git", "gitlab"))
    mathematics = replace(asked, name="mathematics", any=("statistics",), categories=("mathematics",))
    return replace(known, requirements=(git, mathematics))


def skill(taxonomy: Taxonomy, name: str) -> SkillEvidence:
    known = taxonomy.skills[name]
    return SkillEvidence(id=name, name=known.name, category=known.category, level=SkillLevel.LISTED, mentions=())


def found(taxonomy: Taxonomy, guide: Guide, stage: str, *names: str) -> dict[str, Category]:
    made = by_category([skill(taxonomy, name) for name in names], taxonomy, guide, stage)
    return {category.id: category for category in made}


def test_core_categories_are_always_there_and_others_when_shown(taxonomy: Taxonomy, guide: Guide) -> None:
    bare = found(taxonomy, guide, "entry")
    core = [category.id for category in taxonomy.categories.values() if category.core]
    assert [category.id for category in bare.values() if category.core] == core
    assert len(core) == 7
    assert "databases" not in bare
    shown = found(taxonomy, guide, "entry", "postgresql", "python")
    assert [one.id for one in shown["databases"].skills] == ["postgresql"]
    assert [one.id for one in shown["programming"].skills] == ["python"]


def test_missing_is_what_the_stage_must_show(taxonomy: Taxonomy, guide: Guide) -> None:
    home = taxonomy.skills["git"].category
    assert "version control" in found(taxonomy, guide, "entry")[home].missing
    assert "version control" not in found(taxonomy, guide, "entry", "gitlab")[home].missing
    assert "version control" not in found(taxonomy, guide, "mid")[home].missing


def test_a_category_can_show_a_requirement(taxonomy: Taxonomy, guide: Guide) -> None:
    home = taxonomy.skills["statistics"].category
    assert found(taxonomy, guide, "entry")[home].missing == ("mathematics",)
    assert (
        "mathematics"
        not in found(taxonomy, guide, "entry", "calculus")
        .get(home, Category(id="", name="", core=False, skills=()))
        .missing
    )
