"""How single wordings of postings are read."""

import pytest

from profilecheck import Analyzer, Posting
from profilecheck.model.job import Need, RequirementKind

SKILLS = [
    ("Swift/Kotlin or similar", [{"swift", "kotlin"}]),
    ("Kafka/RabbitMQ", [{"apache-kafka", "rabbitmq"}]),
    ("Pipelines in Airflow/Dagster, Docker", [{"apache-airflow", "dagster"}, {"docker"}]),
    ("React/Vue/Angular", [{"react", "vue-js", "angular"}]),
    ("Two or more of: Java, Go, Python", [{"java", "go", "python"}]),
    ("Languages such as Java, Go, and Python", [{"java", "go", "python"}]),
    ("Clouds such as AWS and Azure", [{"aws"}, {"azure"}]),
    ("HTML/CSS", [{"html"}, {"css"}]),
    ("Python/Django", [{"python"}, {"django"}]),
    ("One of the following languages, including but not limited to: Java, Go, Rust", [{"java", "go", "rust"}]),
]
YEARS = [
    ("3-5 years of experience with test benches", {(): 3}),
    ("Minimum of four (4) years of bookkeeping", {(): 4}),
    ("5+ yrs w/ Python", {("python",): 5}),
    ("1-2 yrs exp. in Kubernetes", {("kubernetes",): 1}),
    ("6+ years in industry, at least 2 of them in ranking or search", {(): 6, ("ranking", "search"): 2}),
    ("10+ years in software, including 3+ years in a leading role", {(): 10, ("leading role",): 3}),
    ("8 years of audit work, of which at least three years in public practice", {(): 8, ("public practice",): 3}),
]


def _read(analyzer: Analyzer, text: str) -> Posting:
    return analyzer.read_job(text.encode(), name="job.txt")


def _of(posting: Posting, kind: RequirementKind, need: Need | None = None) -> list[set[str]]:
    return [set(one.any) for one in posting.requirements if one.kind is kind and need in (None, one.need)]


@pytest.mark.parametrize(("line", "groups"), SKILLS)
def test_alternatives_stand_together(analyzer: Analyzer, line: str, groups: list[set[str]]) -> None:
    assert _of(_read(analyzer, f"Developer\n\nRequirements\n- {line}\n"), RequirementKind.SKILL, Need.MUST) == groups


@pytest.mark.parametrize(("line", "lengths"), YEARS)
def test_lengths_of_work(analyzer: Analyzer, line: str, lengths: dict[tuple[str, ...], float]) -> None:
    posting = _read(analyzer, f"Specialist\n\nRequirements\n- {line}\n")
    found = [one for one in posting.requirements if one.kind is RequirementKind.YEARS]
    assert {one.any or one.fields: one.years for one in found} == lengths


def test_a_heading_right_below_a_paragraph_is_none_of_its_words(analyzer: Analyzer) -> None:
    text = (
        "Data Engineer\n"
        "Our team owns the tables that all reports of the house are made from each night.\n"
        "Requirements\n- Python\nNice to have\n- Rust\n"
    )
    posting = _read(analyzer, text)
    assert _of(posting, RequirementKind.SKILL, Need.MUST) == [{"python"}]
    assert _of(posting, RequirementKind.SKILL, Need.PREFERRED) == [{"rust"}]


def test_a_plus_behind_brackets_holds_for_all_in_them(analyzer: Analyzer) -> None:
    posting = _read(analyzer, "Developer\n\nRequirements\n- Clouds (e.g. Kubernetes, Docker, OpenStack) a plus\n")
    assert _of(posting, RequirementKind.SKILL, Need.PREFERRED) == [{"kubernetes", "docker", "openstack"}]


def test_what_is_a_plus_behind_a_sentence_of_its_own_is_alone(analyzer: Analyzer) -> None:
    posting = _read(analyzer, "Developer\n\nRequirements\n- Fluent in English, and German is a plus\n")
    assert _of(posting, RequirementKind.LANGUAGE, Need.MUST) == [{"English"}]
    assert _of(posting, RequirementKind.LANGUAGE, Need.PREFERRED) == [{"German"}]


def test_good_clinical_practice_is_no_cloud(analyzer: Analyzer) -> None:
    posting = _read(analyzer, "Clinical Research Associate\n\nEssential\n- GCP certification\n- AWS\n")
    assert _of(posting, RequirementKind.SKILL) == [{"aws"}]


@pytest.mark.parametrize(
    ("title", "level"),
    [("Staff Nurse", "mid"), ("Senior Staff Nurse", "senior"), ("Staff Software Engineer", "senior")],
)
def test_staff_is_a_level_only_where_it_is_one(analyzer: Analyzer, title: str, level: str) -> None:
    assert _read(analyzer, f"{title}\n\nRequirements\n- Git\n").level == level


def test_words_before_and_signs_behind_a_title_are_cut_off(analyzer: Analyzer) -> None:
    assert _read(analyzer, "Hiring: Data Engineer || Leeds || Now\n\nSkills\n- SQL\n").title == "Data Engineer"


def test_agents_that_are_built_are_no_build_agents(analyzer: Analyzer) -> None:
    posting = _read(analyzer, "Engineer\n\nYour tasks\n- Build agents that read forms for machine learning systems\n")
    assert _of(posting, RequirementKind.SKILL) == [{"machine-learning"}]


def test_certificates_with_slashes_are_alternatives(analyzer: Analyzer) -> None:
    posting = _read(analyzer, "Accountant\n\nEssentials\n- ACA/ACCA/CIMA\n\nDesirables\n- Power BI\n")
    assert _of(posting, RequirementKind.CERTIFICATE, Need.MUST) == [{"aca", "acca", "cima"}]
    assert _of(posting, RequirementKind.SKILL, Need.PREFERRED) == [{"power-bi"}]


def test_a_dash_right_before_a_degree_is_a_bullet(analyzer: Analyzer) -> None:
    posting = _read(analyzer, "Engineer\n\nRequirements\n-Bachelor's degree in Physics\n-Git\n")
    assert _of(posting, RequirementKind.DEGREE) == [{"bachelor"}]
