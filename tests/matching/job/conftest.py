"""What the tests of the match share."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from profilecheck import Analyzer, JobMatch

Resume = dict[str, Any]
Fit = Callable[[Resume, str], JobMatch]


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture(scope="session")
def fit(analyzer: Analyzer) -> Fit:
    """Hold a JSON Resume against the text of a posting."""

    def match(resume: Resume, posting: str) -> JobMatch:
        reading = analyzer.read(json.dumps(resume).encode(), name="resume.json")
        return analyzer.match(reading, analyzer.read_job(posting.encode(), name="job.txt"), as_of=date(2026, 11, 1))

    return match


@pytest.fixture
def resume() -> Resume:
    return {
        "basics": {"name": "Noor Example", "label": "Data Engineer"},
        "work": [
            {
                "name": "Tilmart",
                "position": "Data Engineer",
                "startDate": "2021-01",
                "highlights": ["Moved 40 nightly jobs to Apache Spark", "Modelled sales data with dbt for 12 teams"],
            },
            {
                "name": "Oakline",
                "position": "Data Analyst",
                "startDate": "2018-01",
                "endDate": "2020-12",
                "highlights": ["Built dashboards in Tableau for the board", "Wrote SQL for weekly reports"],
            },
        ],
        "education": [{"institution": "Example University", "studyType": "BSc", "area": "Mathematics"}],
        "skills": [{"name": "Tools", "keywords": ["Python", "K8s"]}],
        "languages": [{"language": "English", "fluency": "Fluent"}],
    }
