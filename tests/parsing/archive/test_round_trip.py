"""What is parsed of an archive can be read again as JSON Resume, with the network in it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import profilecheck
from profilecheck.parsing.json_resume import json_resume

ARCHIVE = Path(__file__).parents[3] / "examples" / "linkedin-archive"
FACTS = [*sorted(json_resume(profilecheck.read(ARCHIVE))["meta"]["linkedin"]), "posts", "published", "profile_url"]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def test_nothing_is_lost() -> None:
    whole = json_resume(profilecheck.read(ARCHIVE))
    again = profilecheck.read(json.dumps(whole).encode(), name="again.json")
    assert json_resume(again) == whole
    network, before = again.profile.network, profilecheck.read(ARCHIVE).profile.network
    assert network is not None
    assert before is not None
    assert network.connections is not None
    assert before.connections is not None
    assert network.connections.value == before.connections.value
    assert [one.relation for one in network.recommendations] == [one.relation for one in before.recommendations]
    assert [one.name.value for one in again.profile.patents] == [whole["patents"][0]["title"]]


def test_words_of_posts_and_the_own_address_are_not_written() -> None:
    written = json.dumps(json_resume(profilecheck.read(ARCHIVE)))
    reading = profilecheck.read(ARCHIVE)
    assert reading.profile.network is not None
    assert reading.profile.network.posts
    assert "Nine data feeds broke" in reading.document.text
    assert "Nine data feeds broke" not in written
    assert "linkedin.com/in/" not in written


@settings(max_examples=60, deadline=None)
@given(facts=st.dictionaries(st.sampled_from(FACTS), ANYTHING), patents=ANYTHING)
def test_whatever_meta_holds_is_no_error(facts: dict[str, Any], patents: Any) -> None:
    record = {"basics": {"name": "Ada Example"}, "patents": patents, "meta": {"linkedin": facts}}
    reading = profilecheck.read(json.dumps(record).encode(), name="ada.json")
    assert reading.document.text.startswith("Ada Example")


@pytest.mark.parametrize("kind", ["posts", "comments", "connections"])
def test_what_an_archive_does_not_hold_is_not_graded(kind: str) -> None:
    whole = json_resume(profilecheck.read(ARCHIVE))
    whole["meta"]["linkedin"]["not_in_archive"] = [kind]
    codes = {"posts": "NET003", "comments": "NET004", "connections": "NET010"}
    report = profilecheck.analyze(json.dumps(whole).encode(), name="again.json")
    assert codes[kind] in {rule.code for rule in report.not_graded}
    reason = next(rule.reason for rule in report.not_graded if rule.code == codes[kind])
    assert "LinkedIn's complete data archive" in reason


def test_the_network_section_is_no_part_of_the_profile() -> None:
    """Skills that only posts name are not skills of the profile."""
    analyzer = profilecheck.Analyzer()
    reading = analyzer.read(ARCHIVE)
    network = next(one for one in reading.profile.sections if one.kind == "network")
    mentions = [mention for skill in analyzer.skills(reading) for mention in skill.mentions]
    assert mentions
    assert not any(network.span.covers(mention.span) for mention in mentions)
    cut = replace(reading, document=replace(reading.document, text=reading.document.text[: network.span.start]))
    assert {skill.id for skill in analyzer.skills(cut)} == {skill.id for skill in analyzer.skills(reading)}
