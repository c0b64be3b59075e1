import importlib
import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

import profilecheck
from profilecheck.errors import InputError, UsageError

RESUME = b"""Rosa Lindqvist
Machine Learning Engineer
rosa.lindqvist@example.com

Experience

Machine Learning Engineer, Northwind Optics
Mar 2022 - Present
- Cut inference cost by 38 % by distilling the ranking model with PyTorch

Skills

Python, PyTorch, Docker, SQL
"""
DAY = date(2026, 3, 15)


def test_import_brings_nothing_along() -> None:
    code = (
        "import sys; before = set(sys.modules); import profilecheck; "
        "sys.exit(' '.join(sorted(name for name in set(sys.modules) - before if name.startswith('profilecheck.'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.stderr == "\n"


def test_public_names_are_all_there() -> None:
    assert {*profilecheck.__all__} <= {*dir(profilecheck)}
    for name in profilecheck.__all__:
        assert getattr(profilecheck, name).__doc__
    with pytest.raises(AttributeError, match="no attribute 'analyse'"):
        profilecheck.analyse  # noqa: B018


def test_public_names_are_those_of_their_modules() -> None:
    for name, place in profilecheck._PLACES.items():
        assert getattr(profilecheck, name) is getattr(importlib.import_module(f"profilecheck.{place}"), name)
    assert sorted(profilecheck._PLACES) == sorted(profilecheck.__all__)


def test_every_kind_of_source_gives_the_same_report(tmp_path: Path) -> None:
    path = tmp_path / "resume.txt"
    path.write_bytes(RESUME)
    with path.open("rb") as file:
        sources = (path, str(path), RESUME, io.BytesIO(RESUME), file)
        reports = [profilecheck.analyze(source, as_of=DAY, name="resume.txt") for source in sources]
    assert reports.count(reports[0]) == len(reports)
    assert reports[0].as_of == "2026-03-15"
    assert reports[0].source == "resume.txt"


def test_source_is_called_by_its_path_or_name(tmp_path: Path) -> None:
    path = tmp_path / "resume.txt"
    path.write_bytes(RESUME)
    with path.open("rb") as file:
        assert profilecheck.read(file).document.source == str(path)
    assert profilecheck.read(RESUME).document.source == "document"


def test_a_file_opened_as_text_is_refused() -> None:
    with pytest.raises(UsageError, match=r'opened as text; open it in binary mode, "rb"'):
        profilecheck.analyze(io.StringIO("Rosa"))  # type: ignore[arg-type]


@pytest.mark.parametrize("source", [b"", io.BytesIO(b"")])
def test_nothing_is_an_error(source: bytes) -> None:
    with pytest.raises(InputError, match="upload: empty file"):
        profilecheck.analyze(source, name="upload")


def test_unknown_role_names_the_known() -> None:
    with pytest.raises(UsageError, match=r'unknown role "astronaut"; known are .*machine-learning-engineer'):
        profilecheck.analyze(RESUME, role="astronaut")


def test_present_means_the_given_day() -> None:
    early, late = (profilecheck.analyze(RESUME, as_of=date(year, 3, 31)) for year in (2023, 2026))
    assert early.stage
    assert late.stage
    assert late.stage.months - early.stage.months == 36


def test_reading_first_and_judging_later_is_the_same() -> None:
    analyzer = profilecheck.Analyzer()
    assert analyzer.judge(analyzer.read(RESUME), as_of=DAY) == analyzer.analyze(RESUME, as_of=DAY)


def test_skills_of_a_reading_and_of_a_text() -> None:
    analyzer = profilecheck.Analyzer()
    levels = {skill.id: skill.level for skill in analyzer.skills(analyzer.read(RESUME), as_of=DAY)}
    assert levels["pytorch"] == "used with result"
    assert levels["docker"] == "listed"
    assert analyzer.find_skills("PyTorch on Docker") == profilecheck.find_skills("PyTorch on Docker")


def test_one_analyzer_serves_many_threads() -> None:
    analyzer = profilecheck.Analyzer()
    documents = [RESUME.replace(b"38 %", b"%d %%" % number) for number in range(1, 9)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda document: analyzer.analyze(document, as_of=DAY), documents * 2))
    alone = [profilecheck.Analyzer().analyze(document, as_of=DAY) for document in documents]
    assert together == alone * 2


def test_report_is_rendered_and_read_back() -> None:
    report = profilecheck.analyze(RESUME, as_of=DAY)
    assert profilecheck.report_from_json(profilecheck.render(report, "json")) == report


def test_a_report_holds_the_comparison_with_a_linkedin_profile() -> None:
    resume = b"Ada Example\n\nExperience\nData Scientist, Tilmart\nJan 2020 - Dec 2023\n- Built models\n"
    profile = b"Ada Example\n\nExperience\nData Engineer, Tilmart\nJan 2020 - Dec 2023\n- Built models\n"
    report = profilecheck.analyze(resume, name="ada.txt", linkedin=profile)
    assert report.comparison is not None
    assert [one.kind for one in report.comparison.noticed] == ["title"]
    (finding,) = (one for one in report.findings if one.area == "consistency")
    assert (finding.code, finding.message) == ("CON004", report.comparison.noticed[0].message)
    assert [one.quote for one in (*finding.evidence, *finding.elsewhere)] == ["Data Scientist", "Data Engineer"]
    read = profilecheck.analyze(resume, name="ada.txt", linkedin=profilecheck.read(profile))
    assert read.comparison is not None
    assert read.comparison.differences == report.comparison.differences
    alone = profilecheck.analyze(resume, name="ada.txt")
    assert alone.comparison is None
    assert alone.score == report.score
