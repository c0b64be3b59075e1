"""Two records of one person, compared."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from profilecheck.api import Analyzer
from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.comparison import Comparison
from profilecheck.parsing.json_resume import reading_of

AS_OF = date(2026, 6, 1)
Record = Mapping[str, Any]


@cache
def _analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture(scope="session")
def compared() -> Callable[..., Comparison]:
    """The comparison of two JSON Resumes, the second one as an export of LinkedIn."""

    def compare(here: Record, there: Record, form: str = "linkedin_archive") -> Comparison:
        words = default_lexicon().table("parsing/records.toml")
        first, second = (
            reading_of(dict(record), words, format="json_resume", source=name)
            for record, name in ((here, "resume.json"), (there, "Profile.pdf"))
        )
        second = replace(second, document=replace(second.document, format=form))
        return _analyzer().compare(first, second, as_of=AS_OF)

    return compare


@pytest.fixture(scope="session")
def jobs() -> Callable[..., Record]:
    """A record of jobs, each as (company, title, start, end)."""

    def record(*listed: Sequence[str]) -> Record:
        work = [
            {key: part for key, part in zip(("name", "position", "startDate", "endDate"), job, strict=False) if part}
            for job in listed
        ]
        return {"basics": {"name": "Ada Example"}, "work": work}

    return record
