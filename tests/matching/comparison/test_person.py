"""Name, contact, education and skills of two documents."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilecheck.matching.comparison.months import apart
from profilecheck.model.comparison import Comparison
from profilecheck.model.profile import YearMonth

Compared = Callable[..., Comparison]


def kinds(found: Comparison) -> list[tuple[str, bool]]:
    return [(one.kind, one.noticed) for one in found.differences]


@pytest.mark.parametrize(
    ("theirs", "kind"),
    [
        ("José Núñez", None),
        ("Jose Nunez, PhD", None),
        ("José M. Núñez Quiroga", None),
        ("NÚÑEZ José", None),
        ("José Garcia", "name"),
        ("Mary Miller", "name"),
        ("J. Nunez", None),
    ],
)
def test_names(compared: Compared, theirs: str, kind: str | None) -> None:
    found = compared({"basics": {"name": "José Núñez"}}, {"basics": {"name": theirs}})
    assert kinds(found) == ([(kind, True)] if kind else [])


def test_two_people_are_told(compared: Compared) -> None:
    ours = {"basics": {"name": "José Núñez"}, "education": [BSC]}
    found = compared(ours, {"basics": {"name": "Mary Miller"}, "education": [BSC | {"endDate": "2001"}]})
    assert ["different people" in one.message for one in found.differences] == [True]
    assert found.not_compared == ("Nothing else was compared.",)
    mine = {"basics": {"name": "José Núñez", "email": "jose@example.com"}}
    (one,) = compared(mine, {"basics": {"name": "Pepe", "email": "JOSE@example.com"}}).differences
    assert "different people" not in one.message


def basics(user: str, email: str, phone: str) -> dict[str, Any]:
    profile = {"network": "LinkedIn", "username": user, "url": f"https://www.linkedin.com/in/{user}"}
    return {"basics": {"name": "Ada Example", "email": email, "phone": phone, "profiles": [profile]}}


def test_contacts(compared: Compared) -> None:
    ours = basics("ada-1", "ada@example.com", "+44 20 7946 0417")
    assert kinds(compared(ours, basics("Ada-1", "ADA@example.com", "020 7946 0417"))) == []
    found = compared(ours, basics("ada-2", "ada@example.org", "+44 20 7946 0418"))
    assert kinds(found) == [("profile", True), ("email", False), ("phone", False)]
    assert "linkedin.com/in/ada-1 here leads to another profile than linkedin.com/in/ada-2" in found.noticed[0].message


BSC = {"institution": "Kent State University", "studyType": "BSc", "area": "Statistics", "endDate": "2016"}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"institution": "Kent State", "studyType": "Bachelor of Science - BS"}, []),
        ({"startDate": "2012", "endDate": "2016-06"}, []),
        ({"studyType": "MSc"}, [("education", True)]),
        ({"area": "Fine Arts"}, [("education", True)]),
        ({"area": "Mathematics and Statistics"}, []),
        ({"endDate": "2018"}, [("education", True)]),
    ],
)
def test_education(compared: Compared, change: dict[str, str], expected: list[tuple[str, bool]]) -> None:
    assert kinds(compared({"education": [BSC]}, {"education": [BSC | change]})) == expected


def test_degrees_of_one_document_only(compared: Compared) -> None:
    other = {"institution": "Elsewhere College", "studyType": "PhD", "area": "Physics", "endDate": "2020"}
    school = {"institution": "Grammar School", "endDate": "2010"}
    assert kinds(compared({"education": [BSC, other]}, {"education": [BSC]})) == [("education", True)]
    assert kinds(compared({"education": [BSC]}, {"education": [BSC, other, school]})) == [("education", False)] * 2


def test_skills_that_a_profile_puts_forward(compared: Compared) -> None:
    ours = {"work": [{"name": "Mill", "position": "Engineer", "highlights": ["Trained models with PyTorch."]}]}
    theirs = {"skills": [{"name": "", "keywords": ["Pytorch", "Rust", "Basket weaving"]}]}
    found = compared(ours, theirs, "linkedin_pdf")
    (one,) = found.noticed
    assert (one.kind, [part.quote for part in one.there]) == ("skills", ["Rust", "Basket weaving"])
    assert "LinkedIn puts forward Rust, Basket weaving" in one.message
    assert any("three skills only" in reason for reason in found.not_compared)


def test_long_lists_of_skills_are_nobodys_question(compared: Compared) -> None:
    ours = {"skills": [{"name": "Tools", "keywords": ["Python", "Go"]}]}
    theirs = {"skills": [{"name": skill} for skill in ("Python", "Rust", "SQL", "Kafka")]}
    found = compared(ours, theirs)
    assert kinds(found) == [("skills", False), ("skills", False)]
    assert [part.quote for one in found.differences for part in one.here] == ["Go"]


def test_a_document_agrees_with_itself(compared: Compared) -> None:
    whole = basics("ada-1", "ada@example.com", "+44 20 7946 0417") | {
        "education": [BSC],
        "work": [{"name": "Mill", "position": "Engineer", "startDate": "2020"}],
        "skills": [{"name": "Tools", "keywords": ["Python", "Go", "SQL", "Rust"]}],
    }
    assert compared(whole, whole).differences == ()


_DATES = st.builds(YearMonth, st.integers(1990, 2030), st.none() | st.integers(1, 12))


@given(a=_DATES, b=_DATES)
@settings(max_examples=80)
def test_dates_are_as_far_apart_from_either_side(a: YearMonth, b: YearMonth) -> None:
    assert apart(a, b) == apart(b, a) >= 0
    assert apart(a, YearMonth(a.year)) == 0
