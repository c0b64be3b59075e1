"""Postings of every form, at the edges: the library's functions and the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import profilecheck
from profilecheck import InputError, Posting
from profilecheck.cli import main

EXAMPLES = Path(__file__).parents[1] / "examples"
JOBS = EXAMPLES / "jobs"
RECORD = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Data Engineer",
    "hiringOrganization": {"@type": "Organization", "name": "Tilmart"},
    "jobLocation": {"address": {"addressLocality": "Leeds", "addressCountry": "GB"}},
    "jobLocationType": "TELECOMMUTE",
    "description": "&lt;p&gt;Requirements&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Spark or Flink&lt;/li&gt;&lt;/ul&gt;",
    "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 36},
    "educationRequirements": {"credentialCategory": "bachelor degree"},
}


def told(posting: Posting) -> list[tuple[str, str]]:
    return [(one.need.value, one.text) for one in posting.requirements]


@pytest.mark.parametrize(
    "page",
    [
        json.dumps(RECORD),
        f'<html><body><script type="application/ld+json">{json.dumps({"@graph": [RECORD]})}</script>'
        "<nav>Java jobs</nav><p>Kubernetes everywhere</p></body></html>",
    ],
    ids=["json", "page"],
)
def test_data_for_machines_is_read(page: str) -> None:
    posting = profilecheck.read_job(page.encode(), name="job.html")
    assert (posting.title, posting.company, posting.location) == ("Data Engineer", "Tilmart", "Leeds, GB")
    assert posting.work_mode == "remote"
    assert ("must", "Apache Spark or Apache Flink") in told(posting)
    assert ("must", "3 years of experience") in told(posting)
    assert ("must", "bachelor degree") in told(posting)
    assert not any(text in ("Java", "Kubernetes") for _, text in told(posting))


def test_a_page_without_data_is_read_without_what_is_around_it() -> None:
    page = (
        "<html><head><title>Jobs</title></head><body><nav>Java jobs</nav><div class='cookie'>JavaScript and C++</div>"
        "<main><h1>Data Engineer</h1><h2>Requirements</h2><ul><li>Spark</li></ul></main>"
        "<aside><h2>Similar jobs</h2><ul><li>React Developer</li></ul></aside><footer>Drupal</footer></body></html>"
    )
    posting = profilecheck.read_job(page.encode(), name="job.html")
    assert posting.title == "Data Engineer"
    assert told(posting) == [("must", "Apache Spark")]


@pytest.mark.parametrize("broken", ['{"a": 1}', "[1, 2", '{"@type": "Recipe"}'])
def test_json_without_a_posting_is_refused(broken: str) -> None:
    with pytest.raises(InputError, match=r"job\.json: JSON without a schema\.org JobPosting; give"):
        profilecheck.read_job(broken.encode(), name="job.json")


@pytest.mark.parametrize("nested", ["[" * 5000, '{"a":' * 5000, "<html>" + "<div>" * 5000])
def test_hostile_nesting_is_no_crash(nested: str) -> None:
    with pytest.raises(InputError):
        profilecheck.read_job(nested.encode(), name="job")


def test_a_match_of_a_report_is_that_of_its_profile() -> None:
    path = EXAMPLES / "research-engineer.json"
    report = profilecheck.analyze(path, job=JOBS / "ml-engineer.md")
    again = profilecheck.match_job(report, JOBS / "ml-engineer.md")
    assert again.score == pytest.approx(report.jobs[0].score, abs=3)
    assert [one.status for one in again.requirements] == [one.status for one in report.jobs[0].requirements]
    assert profilecheck.match_job(report.profile, JOBS / "ml-engineer.md").score == again.score


def test_evidence_quotes_the_document() -> None:
    reading = profilecheck.read(EXAMPLES / "ml-engineer.pdf")
    match = profilecheck.match_job(reading, JOBS / "ml-engineer.md")
    quotes = [evidence for one in match.requirements for evidence in one.evidence]
    assert quotes
    for evidence in quotes:
        assert reading.document.quote(evidence.span) == evidence.quote
        assert evidence.page == 1


def test_jobs_are_ranked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(EXAMPLES / "nurse.pdf"), "--job", str(JOBS), "--format", "json"]) == 0
    jobs = json.loads(capsys.readouterr().out)["jobs"]
    assert [Path(job["posting"]["source"]).name for job in jobs] == ["nurse.txt", "ml-engineer.md"]
    assert jobs[0]["score"] > jobs[1]["score"] + 30


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_reports_tell_of_jobs(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(JOBS / "ml-engineer.md"), "--job", str(JOBS / "nurse.txt")]
    assert main([str(EXAMPLES / "ml-engineer.pdf"), "--job", *paths, "--format", form]) == 0
    text = " ".join(capsys.readouterr().out.split())
    for part in ("Machine Learning Engineer, Forecasting", "Required", "not shown", "If you have it, show where"):
        assert part in text


def test_a_folder_without_postings_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    assert main([str(EXAMPLES / "ml-engineer.pdf"), "--job", str(tmp_path)]) == 2
    assert "no job posting in this folder can be read" in capsys.readouterr().err


def test_a_missing_posting_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(EXAMPLES / "ml-engineer.pdf"), "--job", "nowhere.txt"]) == 2
    assert capsys.readouterr().err.startswith("profilecheck: nowhere.txt: no such file")


def test_scikit_learn_is_imported_only_for_a_job() -> None:
    code = (
        "import sys, profilecheck; profilecheck.analyze({path!r}{job}); "
        "print(any(name.partition('.')[0] == 'sklearn' for name in sys.modules))"
    )
    path = str(EXAMPLES / "research-engineer.json")
    for job, imported in (("", "False"), (f", job={str(JOBS / 'ml-engineer.md')!r}", "True")):
        run = [sys.executable, "-c", code.format(path=path, job=job)]
        assert subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip() == imported  # noqa: S603
