"""The score on whole profiles: strong above weak, outsiders low, no gain by degrading or stuffing, blind to who it is.

The people of the shared corpus, where it lies beside the checkout, widen what the examples of the repository show.
"""

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from profilecheck.api import Analyzer
from profilecheck.model.report import Report

_CORPUS = Path(__file__).parents[2] / "../shared/corpus/personas"
_OWN = Path(__file__).parent / "data"
_AS_OF = date(2026, 11, 1)

Resume = dict[str, Any]


def _people() -> Iterator[tuple[str, Resume]]:
    for folder in (_OWN, _CORPUS):
        for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
            yield path.stem, json.loads(path.read_text(encoding="utf-8"))


_PEOPLE = dict(_people())
_ML = sorted(name for name, person in _PEOPLE.items() if person["meta"]["ml"])


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture(scope="module")
def report(analyzer: Analyzer) -> Callable[[Resume], Report]:
    def make(resume: Resume) -> Report:
        content = {key: value for key, value in resume.items() if key != "meta"}
        return analyzer.analyze(json.dumps(content).encode(), name="person.json", as_of=_AS_OF)

    return make


@pytest.fixture(scope="module")
def score(report: Callable[[Resume], Report]) -> Callable[[Resume], float]:
    known: dict[str, float] = {}

    def make(resume: Resume) -> float:
        key = json.dumps(resume, sort_keys=True)
        if key not in known:
            total = report(resume).score.total
            assert total is not None
            known[key] = total
        return known[key]

    return make


def _marked(mark: str) -> list[str]:
    return [name for name in _ML if _PEOPLE[name]["meta"]["notes"].lower().startswith(mark)]


def test_strong_people_stand_above_weak_ones(score: Callable[[Resume], float]) -> None:
    strong, weak = ([score(_PEOPLE[name]) for name in _marked(mark)] for mark in ("strong", "weak"))
    assert strong
    assert weak
    assert min(strong) > max(weak) + 15


@pytest.mark.parametrize("name", sorted(set(_PEOPLE) - set(_ML)))
def test_outsiders_stay_low(name: str, score: Callable[[Resume], float]) -> None:
    assert score(_PEOPLE[name]) <= 45


@pytest.mark.parametrize("name", sorted(set(_ML) - set(_marked("weak"))))
def test_everyone_of_the_field_stands_above_outsiders(name: str, score: Callable[[Resume], float]) -> None:
    assert score(_PEOPLE[name]) > 45


def without_summary(resume: Resume) -> None:
    resume["basics"].pop("summary", None)


def without_skills(resume: Resume) -> None:
    resume.pop("skills", None)


def with_half_the_skills(resume: Resume) -> None:
    for group in resume.get("skills", []):
        group["keywords"] = group.get("keywords", [])[::2]


def without_numbers(resume: Resume) -> None:
    for entry in (*resume.get("work", []), *resume.get("projects", [])):
        entry["highlights"] = [re.sub(r"[€£$]?\d[\d.,]*\s?(%|k|M|B|ms|GB|TB)?", "some", each) for each in _lines(entry)]
    if "summary" in resume["basics"]:
        resume["basics"]["summary"] = re.sub(r"[€£$]?\d[\d.,]*%?", "some", resume["basics"]["summary"])


def with_duties(resume: Resume) -> None:
    for entry in resume.get("work", []):
        entry["highlights"] = [f"Responsible for {each[:1].lower()}{each[1:]}" for each in _lines(entry)]


def without_bullets(resume: Resume) -> None:
    for entry in resume.get("work", []):
        entry.pop("highlights", None)
        entry.pop("summary", None)


def with_typos(resume: Resume) -> None:
    wrong = {"the": "teh", "and": "adn", "their": "thier", "with": "wiht", "experience": "experiance", "from": "form"}
    for entry in resume.get("work", []):
        entry["highlights"] = [" ".join(wrong.get(word, word) for word in each.split()) for each in _lines(entry)]


def _lines(entry: Resume) -> list[str]:
    return list(entry.get("highlights", []))


_DEGRADED = (without_summary, without_skills, without_numbers, with_duties, without_bullets)


@pytest.mark.parametrize("degrade", [*_DEGRADED, with_half_the_skills, with_typos], ids=lambda each: each.__name__)
@pytest.mark.parametrize("name", _ML)
def test_degrading_never_raises_the_score(
    name: str, degrade: Callable[[Resume], None], score: Callable[[Resume], float]
) -> None:
    worse = deepcopy(_PEOPLE[name])
    degrade(worse)
    assert score(worse) <= score(_PEOPLE[name])


@pytest.mark.parametrize("degrade", _DEGRADED, ids=lambda each: each.__name__)
def test_degrading_lowers_the_score_of_strong_people(
    degrade: Callable[[Resume], None], score: Callable[[Resume], float]
) -> None:
    for name in _marked("strong"):
        worse = deepcopy(_PEOPLE[name])
        degrade(worse)
        assert score(worse) < score(_PEOPLE[name])


def with_everything_twice(resume: Resume) -> None:
    for entry in resume.get("work", []):
        entry["highlights"] = _lines(entry) * 2


def with_stuffed_skills(resume: Resume) -> None:
    for group in resume.get("skills", []):
        group["keywords"] = group.get("keywords", []) * 20


@pytest.mark.parametrize("stuff", [with_everything_twice, with_stuffed_skills], ids=lambda each: each.__name__)
@pytest.mark.parametrize("name", _ML)
def test_stuffing_never_raises_the_score(
    name: str, stuff: Callable[[Resume], None], score: Callable[[Resume], float]
) -> None:
    stuffed = deepcopy(_PEOPLE[name])
    stuff(stuffed)
    assert score(stuffed) <= score(_PEOPLE[name])


def as_someone_else(resume: Resume) -> None:
    resume["basics"]["name"] = "Ms Fatima Ng, 58"
    resume["basics"]["image"] = "https://example.com/photo.jpg"
    resume["basics"]["location"] = {"city": "Nairobi", "countryCode": "KE", "address": "1 Example Road"}


def without_place(resume: Resume) -> None:
    resume["basics"].pop("location", None)
    resume["basics"].pop("profiles", None)
    resume["basics"].pop("phone", None)


@pytest.mark.parametrize("change", [as_someone_else, without_place], ids=lambda each: each.__name__)
@pytest.mark.parametrize("name", sorted(_PEOPLE))
def test_who_it_is_does_not_count(
    name: str, change: Callable[[Resume], None], score: Callable[[Resume], float]
) -> None:
    other = deepcopy(_PEOPLE[name])
    change(other)
    assert score(other) == score(_PEOPLE[name])


@pytest.mark.parametrize("name", _ML)
def test_stage_is_the_one_that_a_reader_sees(name: str, report: Callable[[Resume], Report]) -> None:
    expected = {"lead": {"senior", "leadership"}}.get(_PEOPLE[name]["meta"]["stage"], {_PEOPLE[name]["meta"]["stage"]})
    stage = report(_PEOPLE[name]).stage
    assert stage is not None
    assert stage.id in expected


def test_same_profile_gives_the_same_report(report: Callable[[Resume], Report]) -> None:
    for name in _marked("strong"):
        assert report(_PEOPLE[name]) == report(deepcopy(_PEOPLE[name]))
