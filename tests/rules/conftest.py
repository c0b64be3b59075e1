"""Profiles made of fragments of JSON Resume."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import Lexicon, default_lexicon
from profilecheck.matching.evidence import evidence
from profilecheck.matching.skills import SkillMatcher
from profilecheck.matching.titles import assess_stage
from profilecheck.matching.topics import topics
from profilecheck.parsing import read
from profilecheck.rules import RuleContext

AS_OF = date(2026, 11, 1)

MakeContext = Callable[[Mapping[str, Any]], RuleContext]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return default_lexicon()


@pytest.fixture(scope="session")
def matcher(lexicon: Lexicon) -> SkillMatcher:
    return SkillMatcher(lexicon.taxonomy)


@pytest.fixture(scope="session")
def make_context(lexicon: Lexicon, matcher: SkillMatcher) -> MakeContext:
    """Read a fragment of JSON Resume and prepare what rules look at."""
    guide = load_guide(lexicon)

    def make(fragment: Mapping[str, Any]) -> RuleContext:
        whole = {"basics": {"name": "Ada Example"}, **fragment}
        reading = read(json.dumps(whole).encode(), "fragment.json", lexicon=lexicon)
        document, profile = reading.document, reading.profile
        return RuleContext(
            document=document,
            profile=profile,
            skills=evidence(document, profile, matcher, AS_OF, lexicon=lexicon),
            topics=topics(document, profile, matcher),
            stage=assess_stage(document, profile, guide=guide, lexicon=lexicon, as_of=AS_OF),
            guide=guide,
            lexicon=lexicon,
            as_of=AS_OF,
        )

    return make
