"""Each skill is proved by the places that name it: listed, used, used with a result; for how long, and until when."""

import json
from datetime import date
from typing import Any

import pytest

from profilecheck.lexicon.load import default_lexicon
from profilecheck.matching.evidence import evidence
from profilecheck.matching.skills import SkillMatcher
from profilecheck.model.document import HiddenText, Span
from profilecheck.model.profile import YearMonth
from profilecheck.model.skill import SkillEvidence, SkillLevel
from profilecheck.parsing import Reading, read

AS_OF = date(2024, 6, 15)
LISTED, USED, RESULT = SkillLevel.LISTED, SkillLevel.USED, SkillLevel.USED_WITH_RESULT


def job(start: str, end: str = "", **more: Any) -> dict[str, Any]:
    period = {"startDate": start, **({"endDate": end} if end else {})}
    return {"name": "Example Ltd", "position": "Engineer", **period, **more}


def reading(**parts: Any) -> Reading:
    record = {"basics": {"name": "Ada Example", "email": "ada@example.com"}, **parts}
    return read(json.dumps(record).encode(), "ada.json", lexicon=default_lexicon())


def shown(matcher: SkillMatcher, **parts: Any) -> dict[str, SkillEvidence]:
    document = reading(**parts)
    found = evidence(document.document, document.profile, matcher, AS_OF, lexicon=default_lexicon())
    return {one.id: one for one in found}


@pytest.mark.parametrize(
    ("parts", "level"),
    [
        ({"skills": [{"name": "Tools", "keywords": ["PyTorch"]}]}, LISTED),
        ({"basics": {"name": "Ada Example", "label": "PyTorch engineer"}}, LISTED),
        ({"certificates": [{"name": "PyTorch Certificate"}]}, LISTED),
        ({"education": [{"institution": "Example School", "area": "Physics", "courses": ["PyTorch"]}]}, LISTED),
        ({"basics": {"name": "Ada Example", "summary": "Interested in PyTorch."}}, LISTED),
        ({"basics": {"name": "Ada Example", "summary": "Built rankers with PyTorch. Saved $2M."}}, USED),
        ({"work": [job("2020-01", highlights=["Built rankers with PyTorch"])]}, USED),
        ({"work": [job("2020-01", position="PyTorch Engineer")]}, USED),
        ({"projects": [{"name": "Ranker", "highlights": ["Written with PyTorch"]}]}, USED),
        ({"publications": [{"name": "Fast rankers in PyTorch"}]}, USED),
        ({"work": [job("2020-01", highlights=["Cut latency by 40% with PyTorch"])]}, RESULT),
        ({"work": [job("2020-01", highlights=["Cut latency by 40%", "Used PyTorch"])]}, USED),
        ({"work": [job("2020-01", highlights=["Led a team of 5 on PyTorch 2.1 in 2021"])]}, USED),
        ({"work": [job("2020-01", summary="Cut costs by 40%. Worked with PyTorch.")]}, USED),
    ],
)
def test_level(matcher: SkillMatcher, parts: dict[str, Any], level: SkillLevel) -> None:
    assert shown(matcher, **parts)["pytorch"].level is level


def test_the_best_proof_counts_and_all_mentions_are_kept(matcher: SkillMatcher) -> None:
    parts = {"work": [job("2020-01", highlights=["Cut latency by 40% with PyTorch"])]}
    found = shown(matcher, skills=[{"name": "Tools", "keywords": ["PyTorch"]}], **parts)["pytorch"]
    assert found.level is RESULT
    assert len(found.mentions) == 2


def test_months_are_those_of_the_jobs_that_show_it_merged(matcher: SkillMatcher) -> None:
    work = [
        job("2022-01", highlights=["Built rankers with PyTorch"]),
        job("2021-01", "2022-12", highlights=["Served PyTorch models"]),
        job("2015-01", "2019-12", highlights=["Wrote Java services"]),
    ]
    found = shown(matcher, work=work)["pytorch"]
    assert (found.positions, found.months) == ((0, 1), 42)
    assert (found.first_used, found.last_used) == (YearMonth(2021, 1), YearMonth(2024, 6))
    java = shown(matcher, work=work)["java"]
    assert (java.positions, java.months, java.last_used) == ((2,), 60, YearMonth(2019, 12))


def test_what_is_only_listed_was_never_used(matcher: SkillMatcher) -> None:
    found = shown(matcher, skills=[{"name": "Tools", "keywords": ["PyTorch"]}], work=[job("2020-01")])["pytorch"]
    assert (found.positions, found.months, found.first_used, found.last_used) == ((), 0, None, None)


@pytest.mark.parametrize(
    ("highlight", "level"), [("Cut costs by 40% with PyTorch", USED), ("Trained detectors with PyTorch", LISTED)]
)
def test_a_skill_implies_others_more_weakly(matcher: SkillMatcher, highlight: str, level: SkillLevel) -> None:
    found = shown(matcher, work=[job("2022-01", "2022-12", highlights=[highlight])])
    implied = found["deep-learning"]
    assert (implied.level, implied.mentions, implied.months) == (level, (), 12)
    assert "pytorch" in implied.implied_by
    assert found["pytorch"].implied_by == ()


def test_names_of_firms_schools_and_places_prove_nothing(matcher: SkillMatcher) -> None:
    parts = {
        "basics": {"name": "Julia Pandas", "location": {"city": "Snowflake"}},
        "work": [job("2020-01", name="Databricks")],
        "education": [{"institution": "Tableau School", "studyType": "BSc", "area": "History"}],
        "interests": [{"name": "Docker"}],
    }
    assert not {"julia", "pandas", "snowflake", "databricks", "tableau", "docker"} & set(shown(matcher, **parts))


def test_hidden_text_proves_nothing(matcher: SkillMatcher) -> None:
    known = reading(skills=[{"name": "Tools", "keywords": ["PyTorch", "Docker"]}])
    at = known.document.text.index("Docker")
    hidden = (HiddenText(span=Span(at, at + len("Docker")), reason="white on white"),)
    fields = {name: getattr(known.document, name) for name in ("text", "format", "lines", "words")}
    document = type(known.document)(**fields, hidden=hidden)
    found = {one.id for one in evidence(document, known.profile, matcher, AS_OF, lexicon=default_lexicon())}
    assert "pytorch" in found
    assert "docker" not in found


def test_soft_skills_are_shown_by_what_was_done(matcher: SkillMatcher) -> None:
    found = shown(matcher, work=[job("2020-01", highlights=["Mentored four junior engineers"])])
    assert found["mentoring"].level is not LISTED


def test_the_order_is_that_of_the_categories_then_of_the_proof(matcher: SkillMatcher) -> None:
    skills = [{"name": "Tools", "keywords": ["Docker", "Java", "Python"]}]
    found = list(shown(matcher, skills=skills, work=[job("2020-01", highlights=["Python scripts"])]))
    assert [one for one in found if one in {"docker", "java", "python"}] == ["python", "java", "docker"]


def test_what_the_employer_runs_on_proves_nothing(matcher: SkillMatcher) -> None:
    about = "Example Ltd is a grocery platform that runs on Kafka. Built rankers with PyTorch."
    found = shown(matcher, work=[job("2020-01", summary=about)])
    assert "pytorch" in found
    assert "apache-kafka" not in found
