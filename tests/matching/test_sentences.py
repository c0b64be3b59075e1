"""Labelled sentences: at least 98 of a hundred are read exactly as a person reads them, traps as well as others."""

import tomllib
from pathlib import Path

import pytest

from profilecheck.matching.skills import SkillMatcher

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))
RIGHT = 0.98


def test_there_are_enough_and_half_are_traps() -> None:
    texts = [entry["text"] for kind in ("sentence", "trap") for entry in SENTENCES[kind]]
    assert len(texts) == len(set(texts)) >= 300
    assert len(SENTENCES["trap"]) >= len(texts) / 2


def test_labels_are_skills_of_the_taxonomy(matcher: SkillMatcher) -> None:
    labels = {skill for kind in ("sentence", "trap") for entry in SENTENCES[kind] for skill in entry["skills"]}
    assert labels <= set(matcher.taxonomy.skills)


@pytest.mark.parametrize("kind", ["sentence", "trap"])
def test_sentences_are_read_rightly(matcher: SkillMatcher, kind: str) -> None:
    wrong = {}
    for entry in SENTENCES[kind]:
        found = sorted({mention.id for mention in matcher.find(entry["text"])})
        if found != entry["skills"]:
            wrong[entry["text"]] = found
    assert len(wrong) <= (1 - RIGHT) * len(SENTENCES[kind]), wrong
