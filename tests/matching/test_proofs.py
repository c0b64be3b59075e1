"""Each ambiguous skill is proved by the sentences in its entry."""

import pytest

from profilecheck.lexicon.compile import check_taxonomy
from profilecheck.lexicon.load import lexicons_root, read_toml
from profilecheck.lexicon.schema import Problems
from profilecheck.lexicon.skill import Ambiguity
from profilecheck.matching.skills import SkillMatcher


def ambiguous_skills() -> dict[str, Ambiguity]:
    """The ambiguous entries of the files themselves: the compiled form leaves the sentences out."""
    files = [(f"skills/{path.name}", read_toml(path)) for path in sorted((lexicons_root() / "skills").glob("*.toml"))]
    taxonomy = check_taxonomy(files, ordered=(), problems=Problems())
    return {skill.id: skill.ambiguous for skill in taxonomy.skills.values() if skill.ambiguous}


AMBIGUOUS = ambiguous_skills()


@pytest.mark.parametrize("skill", AMBIGUOUS)
def test_an_ambiguous_skill_is_found_where_it_is_meant(skill: str, matcher: SkillMatcher) -> None:
    """A longer name that implies the skill is as good."""
    missing = []
    for sentence in AMBIGUOUS[skill].yes:
        found = {mention.id for mention in matcher.find(sentence)}
        if skill not in found.union(*(matcher.taxonomy.implied_by(other) for other in found)):
            missing.append(sentence)
    assert missing == []


@pytest.mark.parametrize("skill", AMBIGUOUS)
def test_an_ambiguous_skill_is_not_found_where_something_else_is_meant(skill: str, matcher: SkillMatcher) -> None:
    wrong = [text for text in AMBIGUOUS[skill].no if skill in {mention.id for mention in matcher.find(text)}]
    assert wrong == []
