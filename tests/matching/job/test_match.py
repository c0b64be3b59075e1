"""How a profile is held against a posting: statuses with quotes of both sides, and a score that cannot be stuffed."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profilecheck import Analyzer, JobMatch
from profilecheck.model.job import RequirementMatch, Status

Resume = dict[str, Any]
Fit = Callable[[Resume, str], JobMatch]

POSTING = """Data Engineer

Responsibilities
- Build batch pipelines in Apache Spark and keep them fast
- Model sales data with dbt
- Present results to stakeholders

Requirements
- 4+ years of experience in data engineering
- 3 years of SQL
- Apache Spark or Apache Flink
- Kubernetes and Terraform
- Java
- Bachelor's degree in Mathematics or a related field
- Fluent English and German
- Active security clearance

Preferred
- Snowflake
- dbt
- AWS Certified Solutions Architect
"""
BULLETS = (
    "Ran 30 services on Kubernetes with Terraform",
    "Wrote the billing service in Java, which serves 200 requests per second",
    "Loaded 4 TB a day into Snowflake",
    "Built batch pipelines in Apache Spark that run twice as fast",
    "Presented results to stakeholders each week",
)


def one(match: JobMatch, text: str) -> RequirementMatch:
    return next(each for each in match.requirements if each.requirement.text.startswith(text))


def test_each_requirement_has_a_status_and_its_quotes(fit: Fit, resume: Resume) -> None:
    match = fit(resume, POSTING)
    expected = {
        "Apache Spark or Apache Flink": (Status.MET, "Moved 40 nightly jobs to Apache Spark"),
        "Kubernetes": (Status.PARTLY, "K8s"),
        "Java": (Status.NOT_SHOWN, ""),
        "dbt": (Status.MET, "Modelled sales data with dbt for 12 teams"),
        "4 years of experience": (Status.MET, "2021-01 – Present"),
        "3 years of SQL": (Status.MET, "Wrote SQL for weekly reports"),
        "Bachelor's degree in Mathematics": (Status.MET, "BSc"),
        "English": (Status.MET, "English"),
        "German": (Status.NOT_SHOWN, ""),
        "security clearance": (Status.CANNOT_TELL, ""),
        "AWS Certified": (Status.NOT_SHOWN, ""),
        "Model sales data with dbt": (Status.MET, "Modelled sales data with dbt for 12 teams"),
    }
    for text, (status, quote) in expected.items():
        found = one(match, text)
        assert found.status is status, text
        assert (found.evidence[0].quote if found.evidence else "").startswith(quote), text
        assert found.requirement.evidence.quote in POSTING
        assert found.reason


def test_what_follows_from_another_skill_counts_less_and_says_so(fit: Fit, resume: Resume) -> None:
    used = one(fit(resume, "Engineer\n\nRequirements\n- Apache Spark\n"), "Apache Spark")
    resume["work"][0]["highlights"] = ["Moved 40 nightly jobs to PySpark on Databricks"]
    implied = one(fit(resume, "Engineer\n\nRequirements\n- Big data\n"), "Big data")
    assert implied.credit < used.credit
    assert implied.status is Status.PARTLY
    assert "follows from" in implied.reason


def test_experience_may_stand_for_a_degree_only_where_the_posting_says_so(fit: Fit, resume: Resume) -> None:
    del resume["education"]
    strict = fit(resume, "Data Engineer\n\nRequirements\n- Bachelor's degree in mathematics\n")
    open_ = fit(resume, "Data Engineer\n\nRequirements\n- Bachelor's degree in mathematics or equivalent experience\n")
    assert one(strict, "Bachelor").status is Status.NOT_SHOWN
    assert one(open_, "Bachelor").status is Status.PARTLY


def test_years_count_only_work_of_the_trade(fit: Fit, resume: Resume) -> None:
    posting = "Registered Nurse\n\nRequirements\n- 5 years of experience in acute care\n- patient care\n"
    assert one(fit(resume, posting), "5 years").status is Status.NOT_SHOWN


def test_listed_skills_count_less_than_used_ones(fit: Fit, resume: Resume) -> None:
    listed, used = deepcopy(resume), deepcopy(resume)
    listed["skills"][0]["keywords"] += ["Java", "Snowflake", "Terraform"]
    used["work"][0]["highlights"] += list(BULLETS[:3])
    assert fit(listed, POSTING).score < fit(used, POSTING).score


def test_the_text_of_the_posting_among_the_skills_does_not_help(fit: Fit, resume: Resume) -> None:
    """Of someone of another trade; the small rest is what an honest list is worth."""
    resume["basics"]["label"] = "Registered Nurse"
    resume["work"] = [{"name": "Ward 3", "position": "Registered Nurse", "startDate": "2019-01",
                       "highlights": ["Cared for 12 patients a shift"]}]  # fmt: skip
    stuffed = deepcopy(resume)
    stuffed["skills"] += [{"name": line, "keywords": line.replace(" or ", " and ").split(" and ")}
                          for line in POSTING.splitlines() if line.strip()]  # fmt: skip
    before, after = fit(resume, POSTING), fit(stuffed, POSTING)
    assert after.score - before.score < 6
    assert after.score < 25


def test_copied_duties_prove_nothing(fit: Fit, resume: Resume) -> None:
    copied = deepcopy(resume)
    copied["work"][0]["highlights"].append("Build batch pipelines in Apache Spark and keep them fast")
    found = one(fit(copied, POSTING), "Build batch pipelines")
    assert all("keep them fast" not in evidence.quote for evidence in found.evidence)


def test_hidden_text_does_not_count(analyzer: Analyzer) -> None:
    page = "<html><body><h1>Ada Example</h1><p>Nurse</p><p style='display:none'>{}</p></body></html>"
    job = analyzer.read_job(POSTING.encode())
    plain, stuffed = (analyzer.read(page.format(text).encode(), name="a.html") for text in ("x", POSTING))
    assert analyzer.match(plain, job).score == analyzer.match(stuffed, job).score


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(BULLETS), unique=True, max_size=4), st.sampled_from(BULLETS), st.integers(0, 1))
def test_evidence_never_lowers_the_score(fit: Fit, resume: Resume, before: list[str], more: str, at: int) -> None:
    poorer = deepcopy(resume)
    poorer["work"][0]["highlights"] += before
    richer = deepcopy(poorer)
    richer["work"][at]["highlights"].append(more)
    assert fit(richer, POSTING).score >= fit(poorer, POSTING).score


def test_the_parts_make_the_score(fit: Fit, resume: Resume) -> None:
    match = fit(resume, POSTING)
    graded = [part for part in match.parts if part.score is not None]
    mean = sum(part.weight * (part.score or 0) for part in graded) / sum(part.weight for part in graded)
    assert match.score == pytest.approx(mean, abs=0.2)
    assert sum(part.weight for part in match.parts) == pytest.approx(1)


def test_advice_tells_what_to_show_and_never_to_add_words(fit: Fit, resume: Resume) -> None:
    advice = fit(resume, POSTING).advice
    told = {kind: " ".join(one.text for one in advice if one.kind == kind) for kind in ("show", "name", "missing")}
    assert "Show Kubernetes at work" in told["show"]
    assert "you write “K8s”" in told["name"]
    assert "If you have it, show where: Java." in told["missing"]
    assert not any(word in one.text.lower() for one in advice for word in ("add ", "keyword", "insert"))


def test_proposals_are_made_of_own_facts(fit: Fit, resume: Resume) -> None:
    proposals = {one.kind: one for one in fit(resume, POSTING).proposals}
    assert proposals["title"].text == "Data Engineer"
    assert proposals["headline"].text.startswith("Data Engineer | ")
    for part in proposals["headline"].parts:
        assert part.evidence or part.text.startswith("[")


def test_name_and_address_do_not_touch_the_score(fit: Fit, resume: Resume) -> None:
    other = deepcopy(resume)
    other["basics"] |= {"name": "Zhang Wei", "location": {"city": "Lagos", "countryCode": "NG"}}
    assert fit(other, POSTING).score == fit(resume, POSTING).score


def test_publications_prove_that_papers_were_written(fit: Fit, resume: Resume) -> None:
    posting = "Data Engineer\n\nNice to have\n- Publications at RecSys\n"
    assert fit(resume, posting).requirements[0].status is Status.NOT_SHOWN
    resume["publications"] = [{"name": "Ranking that forgets", "publisher": "RecSys Workshop", "releaseDate": "2022"}]
    found = fit(resume, posting).requirements[0]
    assert found.status is Status.MET
    assert found.evidence[0].quote == "Ranking that forgets"


def test_years_of_a_field_are_those_of_the_positions_that_name_it(fit: Fit, resume: Resume) -> None:
    posting = "Data Engineer\n\nRequirements\n- 4 years of experience, at least 2 of them in {}\n"
    told = {
        field: next(one for one in fit(resume, posting.format(field)).requirements if one.requirement.fields)
        for field in ("dashboards", "robotics")
    }
    assert told["dashboards"].status is Status.MET
    assert told["robotics"].status is Status.NOT_SHOWN


def test_a_listed_skill_that_follows_from_another_is_told_as_both(fit: Fit, resume: Resume) -> None:
    resume["work"][0]["highlights"].append("Trained rankers in PyTorch that raised clicks by 9%")
    reason = fit(resume, "Data Engineer\n\nRequirements\n- Python\n").requirements[0].reason
    assert "only listed" in reason
    assert "PyTorch" in reason


def test_a_speciality_in_the_title_asks_for_statements_that_speak_of_it(fit: Fit, resume: Resume) -> None:
    plain, special = "Data Engineer\n\nRequirements\n- dbt\n", "Data Engineer, Payments\n\nRequirements\n- dbt\n"
    field = {text: fit(resume, text).parts[2].score or 0 for text in (plain, special)}
    resume["work"][0]["highlights"].append("Reconciled the payments of 40 shops")
    shown = fit(resume, special).parts[2].score or 0
    assert field[special] < field[plain]
    assert shown > field[special]


def test_public_code_answers_for_open_source_in_part(fit: Fit, resume: Resume) -> None:
    posting = "Data Engineer\n\nRequirements\n- Contributions to open source\n"
    resume["projects"] = [{"name": "fastload", "highlights": ["Loads tables in parallel"]}]
    assert one(fit(resume, posting), "Open source").status is Status.NOT_SHOWN
    resume["projects"][0]["url"] = "https://github.com/noor-example/fastload"
    assert one(fit(resume, posting), "Open source").status is Status.PARTLY


@pytest.mark.parametrize(
    ("field", "status"), [("Computer Science", Status.MET), ("CS", Status.MET), ("Music", Status.PARTLY)]
)
def test_a_field_in_brackets_is_no_skill_but_the_field(field: str, status: Status, fit: Fit, resume: Resume) -> None:
    resume["education"] = [{"institution": "Example University", "studyType": "MSc", "area": field}]
    match = fit(resume, "Engineer\n\nRequirements\n- MSc (CS) or equivalent experience\n- Python\n")
    assert [each.requirement.text for each in match.requirements] == ["MSc (CS)", "Python"]
    assert one(match, "MSc").status is status


def test_no_advice_to_name_what_a_section_shows(fit: Fit, resume: Resume) -> None:
    resume["publications"] = [{"name": "Loading tables", "publisher": "VLDB"}]
    match = fit(resume, "Data Engineer\n\nRequirements\n- Publications at VLDB\n")
    assert not [each for each in match.advice if "Publications" in each.text]


def test_a_licence_is_held_without_the_word_for_it(fit: Fit, resume: Resume) -> None:
    posting = "Registered Nurse\n\nRequirements\n- Current RN license\n- Publications are a plus\n"
    resume["certificates"] = [{"name": "Registered Nurse, State of Ohio"}]
    match = fit(resume, posting)
    assert one(match, "RN license").status is Status.MET
    assert "Publications" in [each.requirement.text for each in match.requirements]


def test_a_headline_for_another_trade_takes_results_of_that_trade(fit: Fit, resume: Resume) -> None:
    resume["work"] = [{"name": "Ward 3", "position": "Registered Nurse", "startDate": "2019-01",
                       "highlights": ["Cut time to antibiotics from 71 to 44 minutes"]}]  # fmt: skip
    headline = fit(resume, "Registered Nurse\n\nRequirements\n- patient care\n").proposals[-1]
    assert headline.kind == "headline"
    assert "Cut time to antibiotics from 71 to 44 minutes" in headline.text


@pytest.mark.parametrize(
    ("field", "status"), [("Data Science", Status.MET), ("Statistics", Status.MET), ("Music", Status.PARTLY)]
)
def test_a_posting_that_leaves_the_field_open_takes_its_kin(
    field: str, status: Status, fit: Fit, resume: Resume
) -> None:
    resume["education"] = [{"institution": "Example University", "studyType": "MSc", "area": field}]
    posting = "Analyst\n\nRequirements\n- MSc in Statistics or a similar quantitative field\n"
    assert one(fit(resume, posting), "MSc").status is status
    strict = one(fit(resume, "Analyst\n\nRequirements\n- MSc in Statistics\n"), "MSc")
    assert strict.status is (Status.MET if field == "Statistics" else Status.PARTLY)


def test_who_is_wanted_and_the_team_are_no_duties(fit: Fit, resume: Resume) -> None:
    posting = (
        "Data Engineer\n\nAbout the role\nYou will join a team of 6 that sets prices for 2 million listings.\n\n"
        "Your tasks\n- Build pricing models with the finance team\n- You are responsible for the nightly loads\n\n"
        "Requirements\n- You are curious and communicate clearly\n- dbt\n"
    )
    duties = [each.requirement.text for each in fit(resume, posting).requirements if each.requirement.kind == "duty"]
    assert sorted(duties) == ["Build pricing models with the finance team", "You are responsible for the nightly loads"]
