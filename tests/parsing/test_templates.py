"""The same person in several templates and formats gives the same positions and courses of study."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.parsing import read
from profilecheck.text import fold

CORPUS = Path(__file__).parents[2] / "../shared/corpus/dev"
MOST_UNLIKE = 0.08
"""Share of the pairs of documents that may differ, because one of the two was misread."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the development corpus is not beside the checkout")


def _printed(truth: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((job.get("name", ""), job.get("position", "")) for job in truth.get("work", ()))


def _read(file: Path) -> tuple[tuple[str, str], ...]:
    profile = read(file.read_bytes(), file.name, lexicon=default_lexicon()).profile
    return tuple(
        (fold(job.company.value) if job.company else "", fold(job.title.value) if job.title else "")
        for job in profile.positions
    )


def test_templates_that_print_the_same_jobs_are_read_alike() -> None:
    readings: dict[tuple[str, tuple[tuple[str, str], ...]], list[tuple[tuple[str, str], ...]]] = defaultdict(list)
    for truth_file in sorted(CORPUS.glob("*.truth.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        person = truth["meta"]["persona"]
        file = truth_file.with_name(truth_file.name.removesuffix(".truth.json"))
        readings[person, _printed(truth)].append(tuple(sorted(_read(file))))
    pairs = [(one, other) for group in readings.values() for one in group for other in group if one is not other]
    unlike = sum(one != other for one, other in pairs)
    assert len(pairs) > 500
    assert unlike <= MOST_UNLIKE * len(pairs), f"{unlike} of {len(pairs)} pairs differ"
