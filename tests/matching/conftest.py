"""One matcher for all tests: it learns its patterns as it meets their first words."""

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.matching.skills import SkillMatcher


@pytest.fixture(scope="session")
def matcher() -> SkillMatcher:
    """A matcher of all skills."""
    return SkillMatcher(default_lexicon().taxonomy)
