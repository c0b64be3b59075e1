"""Proposals hold nothing but facts of the profile and questions; steps and fits follow from what is shown."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from profilecheck.advice import Advice, advise
from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.matching.evidence import evidence
from profilecheck.matching.skills import SkillMatcher
from profilecheck.matching.titles import assess_stage
from profilecheck.parsing import read
from profilecheck.rules import RuleContext, run

_AS_OF = date(2026, 11, 1)
_DATA = Path(__file__).parents[1] / "scoring" / "data"
_PEOPLE = sorted(_DATA.glob("*.json"))

Make = Callable[[Mapping[str, Any]], tuple[RuleContext, Advice]]


@pytest.fixture(scope="module")
def make() -> Make:
    lexicon = default_lexicon()
    matcher, guide = SkillMatcher(lexicon.taxonomy), load_guide(lexicon)

    def advised(resume: Mapping[str, Any]) -> tuple[RuleContext, Advice]:
        content = {key: value for key, value in resume.items() if key != "meta"}
        reading = read(json.dumps(content).encode(), "person.json", lexicon=lexicon)
        document, profile = reading.document, reading.profile
        context = RuleContext(
            document=document,
            profile=profile,
            skills=evidence(document, profile, matcher, _AS_OF, lexicon=lexicon),
            stage=assess_stage(document, profile, guide=guide, lexicon=lexicon, as_of=_AS_OF),
            guide=guide,
            lexicon=lexicon,
            as_of=_AS_OF,
        )
        return context, advise(context, run(context))

    return advised


def person(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("path", _PEOPLE, ids=lambda path: path.stem)
def test_proposals_invent_nothing(path: Path, make: Make) -> None:
    context, advice = make(person(path.stem))
    assert advice.proposals
    for proposal in advice.proposals:
        told = re.sub(r"\[[^]]*\]", "", proposal.text)
        for number in re.findall(r"\d[\d.,]*", re.sub(r"\d+ years? of experience", "", told)):
            assert number.strip(".,") in context.document.text
        for part in proposal.parts:
            assert part.source
            if part.evidence:
                assert context.document.quote(part.evidence.span) == part.evidence.quote


@pytest.mark.parametrize("path", _PEOPLE, ids=lambda path: path.stem)
def test_headlines_follow_the_pattern_and_fit(path: Path, make: Make) -> None:
    _, advice = make(person(path.stem))
    headlines = [one.text for one in advice.proposals if one.kind == "headline"]
    assert 1 <= len(headlines) <= 3
    assert len(set(headlines)) == len(headlines)
    for text in headlines:
        assert len(text) <= 220
        assert 2 <= len(text.split(" | ")) <= 3


def test_headline_of_the_strongest_facts(make: Make) -> None:
    _, advice = make(person("strong_speech"))
    first = next(one for one in advice.proposals if one.kind == "headline")
    assert first.text.startswith("Senior Machine Learning Engineer | Speech recognition | ")
    assert "word error rate fell from 14% to 9%" in first.text
    assert next(part.evidence.quote for part in first.parts if part.evidence) == "Senior Machine Learning Engineer"


def test_missing_summary_is_drafted(make: Make) -> None:
    resume = person("strong_speech")
    resume["basics"].pop("summary")
    _, advice = make(resume)
    outline = next(one for one in advice.proposals if one.kind == "summary")
    lines = [line.split(":")[0] for line in outline.text.splitlines() if not line.startswith(" ")]
    assert lines == ["Who", "With what", "Results", "The way", "Contribution", "Learning"]
    assert "9 years of experience" in outline.text
    assert "Streaming transducers for noisy lines" in outline.text


def test_years_of_another_trade_are_not_claimed(make: Make) -> None:
    resume = person("strong_speech")
    resume["basics"].pop("summary")
    for job in resume["work"]:
        job["position"] = "Head Chef"
    _, advice = make(resume)
    assert "years of experience" not in next(one.text for one in advice.proposals if one.kind == "summary")


def test_weak_statements_are_turned_round(make: Make) -> None:
    job = {"name": "Example Ltd", "position": "Data Scientist", "startDate": "2024-01"}
    duties = ["Responsible for building machine learning models for various clients.", "Worked on PyTorch models."]
    _, advice = make({"work": [{**job, "highlights": duties}]})
    bullets = [one.text for one in advice.proposals if one.kind == "bullet"]
    assert bullets == [
        "Built machine learning models for [how many?] clients, [which changed what, and by how much?]",
        "[Which deed: built, tested, decided …?] PyTorch models, [which changed what, and by how much?]",
    ]


@pytest.mark.parametrize(
    ("weak", "turned"),
    [
        ("Worked closely with risk to build a model, replacing a scorecard.", "Built, with risk, a model, replacing a"),
        ("Used Excel to track the rota of 3 wards.", "Tracked, with Excel, the rota of 3 wards"),
        ("Worked hard to build PyTorch models.", "[Which deed: built, tested, decided …?] hard to build"),
    ],
)
def test_a_turned_statement_keeps_who_and_what_took_part(weak: str, turned: str, make: Make) -> None:
    job = {"name": "Example Ltd", "position": "Data Scientist", "startDate": "2024-01", "highlights": [weak]}
    _, advice = make({"work": [job]})
    assert next(one.text for one in advice.proposals if one.kind == "bullet").startswith(turned)


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("Junior Machine Learning Engineer | Vision", "Junior Machine Learning Engineer"),
        ("Principal Machine Learning Engineer", "Machine Learning Intern"),
        ("Machine Learning Engineer", "Machine Learning Engineer"),
        ("Machine Learning Engineer with a love of hard problems", "Machine Learning Intern"),
    ],
)
def test_the_title_of_the_headline_is_kept_if_it_claims_no_more(label: str, title: str, make: Make) -> None:
    job = {"name": "Example Ltd", "position": "Machine Learning Intern", "startDate": "2026-01"}
    done = ["Trained a PyTorch detector, mAP 0.71.", "Cut training time with Docker by 30%."]
    _, advice = make({"basics": {"name": "Ada Example", "label": label}, "work": [{**job, "highlights": done}]})
    outline = next(one.text for one in advice.proposals if one.kind == "summary")
    assert outline.startswith((f"Who: {title}\n", f"Who: {title},"))


def test_a_title_of_another_trade_is_not_proposed(make: Make) -> None:
    barista = {
        "name": "Example Coffee",
        "position": "Barista",
        "startDate": "2023-08",
        "highlights": ["Served 250 guests"],
    }
    project = {"name": "Recommender", "highlights": ["Built a recommender with PyTorch, RMSE 0.86 vs 0.94"]}
    _, advice = make({"work": [barista], "projects": [project]})
    assert not [one.text for one in advice.proposals if "Barista" in one.text]


def test_the_higher_title_of_the_position_is_kept(make: Make) -> None:
    job = {"name": "Example Ltd", "position": "Senior Machine Learning Engineer", "startDate": "2020-01"}
    _, advice = make({"basics": {"label": "ML Engineer | Speech"}, "work": [{**job, "highlights": ["Cut WER by 3%."]}]})
    headlines = [one.text for one in advice.proposals if one.kind == "headline"]
    assert all(text.startswith("Senior Machine Learning Engineer | ") for text in headlines)


def test_leading_people_needs_no_method(make: Make) -> None:
    job = {"name": "Example Ltd", "position": "Machine Learning Engineer", "startDate": "2020-01"}
    _, advice = make({"work": [{**job, "highlights": ["Line manager of two PyTorch engineers since 2023."]}]})
    assert not [one.text for one in advice.proposals if one.kind == "bullet"]


def test_good_statements_are_left_alone(make: Make) -> None:
    _, advice = make(person("strong_speech"))
    assert not [one for one in advice.proposals if one.kind == "bullet"]


def test_steps_of_each_kind(make: Make) -> None:
    context, advice = make(person("weak_consultant"))
    kinds = [step.kind for step in advice.next_steps]
    assert set(kinds) == {"goal", "skill", "certificate", "interview", "quality"}
    assert all(kinds.count(kind) <= 3 for kind in set(kinds))
    assert any("cloud platform" in step.text for step in advice.next_steps if step.kind == "skill")
    assert all(step.rows for step in advice.next_steps)
    shown = {skill.name for skill in context.skills}
    assert "Kubernetes" not in shown


def test_shown_skills_are_no_steps(make: Make) -> None:
    _, advice = make(person("strong_speech"))
    assert not [step for step in advice.next_steps if step.kind == "certificate"]


@pytest.mark.parametrize(
    ("skills", "role"),
    [
        (["Kubernetes", "Docker", "Helm", "MLflow", "Kubeflow", "Argo CD", "MLOps", "CI/CD"], "mlops-engineer"),
        (["Apache Spark", "Airflow", "dbt", "Snowflake", "SQL", "Kafka", "PostgreSQL"], "data-engineer"),
        (["OpenCV", "Object detection", "TensorRT", "C++", "PyTorch", "Python", "CUDA"], "computer-vision-engineer"),
        (["spaCy", "Named entity recognition", "Large language models", "Python", "BERT"], "nlp-engineer"),
    ],
)
def test_best_fitting_role(skills: list[str], role: str, make: Make) -> None:
    job = {"name": "Example Ltd", "position": "Machine Learning Engineer", "startDate": "2022-01"}
    used = [f"Built services with {skill} and cut cost by 3%." for skill in skills]
    _, advice = make({"work": [{**job, "highlights": used}]})
    assert advice.adjacent_roles[0].id == role
    assert [fit.fit for fit in advice.adjacent_roles] == sorted((f.fit for f in advice.adjacent_roles), reverse=True)


def test_no_profile_no_proposals(make: Make) -> None:
    _, advice = make({"basics": {"name": "Ada Example"}})
    assert advice.proposals == ()
    assert (advice.adjacent_roles, advice.specialisations) == ((), ())
