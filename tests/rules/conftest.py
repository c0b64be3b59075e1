"""Profiles made of fragments of JSON Resume."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import Lexicon, default_lexicon
from profilecheck.matching.comparison import Side, compare
from profilecheck.matching.evidence import evidence
from profilecheck.matching.skills import SkillMatcher
from profilecheck.matching.titles import assess_stage
from profilecheck.matching.topics import topics
from profilecheck.model.comparison import Comparison
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
        skills = evidence(document, profile, matcher, AS_OF, lexicon=lexicon)
        return RuleContext(
            document=document,
            profile=profile,
            skills=skills,
            topics=topics(document, profile, matcher),
            stage=assess_stage(document, profile, guide=guide, lexicon=lexicon, as_of=AS_OF),
            guide=guide,
            lexicon=lexicon,
            as_of=AS_OF,
            comparison=comparison(fragment, Side(document=document, profile=profile, skills=skills)),
        )

    def comparison(fragment: Mapping[str, Any], here: Side) -> Comparison | None:
        """What the fragment in `meta.compared`, as an export of LinkedIn, says differently."""
        other = fragment.get("meta", {}).get("compared")
        if other is None:
            return None
        whole = {"basics": {"name": "Ada Example"}, **other}
        whole["basics"] = {"name": "Ada Example", **whole["basics"]}
        reading = read(json.dumps(whole).encode(), "profile.json", lexicon=lexicon)
        document = replace(reading.document, format="linkedin_pdf")
        skills = evidence(document, reading.profile, matcher, AS_OF, lexicon=lexicon)
        there = Side(document=document, profile=reading.profile, skills=skills)
        return compare(here, there, lexicon=lexicon, as_of=AS_OF)

    return make
