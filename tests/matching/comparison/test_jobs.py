"""Positions of two documents: what is one, what differs, and what of it would be noticed."""

from collections.abc import Callable
from typing import Any

import pytest

from profilecheck.model.comparison import Comparison

Compared = Callable[..., Comparison]
Jobs = Callable[..., dict[str, Any]]

MILL = ("Tilmart Retail Group", "Data Scientist", "2021-03", "2023-06")


@pytest.mark.parametrize(
    ("other", "noticed", "harmless"),
    [
        (MILL, [], []),
        (("TILMART Retail Group Ltd.", "Data Scientist", "2021-03", "2023-06"), [], []),
        (("Tilmart", "Data Scientist", "2021-03", "2023-06"), [], ["company"]),
        (("Tilmart Retail Group", "Sr. Data Scientist", "2021-03", "2023-06"), ["title"], []),
        (("Tilmart Retail Group", "Data Scientist, Pricing", "2021-03", "2023-06"), [], ["title"]),
        (("Tilmart Retail Group", "Warehouse Clerk", "2021-03", "2023-06"), ["title"], []),
        (("Tilmart Retail Group", "Data Scientist", "2021", "2023"), [], []),
        (("Tilmart Retail Group", "Data Scientist", "2021-04", "2023-05"), [], []),
        (("Tilmart Retail Group", "Data Scientist", "2020-10", "2023-06"), ["dates"], []),
        (("Tilmart Retail Group", "Data Scientist", "2021-03", ""), ["dates"], []),
        (("Tilmart Retail Group", "Data Scientist", "2020", "2024"), ["dates"], []),
        (("Tilmart Retail Group", "Data Scientist"), [], ["dates"]),
        (("Northwind", "Data Scientist", "2021-03", "2023-06"), ["company"], []),
    ],
)
def test_one_job_told_in_two_ways(
    compared: Compared, jobs: Jobs, other: tuple[str, ...], noticed: list[str], harmless: list[str]
) -> None:
    found = compared(jobs(MILL), jobs(other))
    assert [one.kind for one in found.linked] == ["position"]
    assert [one.kind for one in found.noticed] == noticed
    assert [one.kind for one in found.differences if not one.noticed] == harmless


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Senior Machine Learning Engineer", "Sr ML Engineer"),
        ("VP of Engineering", "Vice President, Engineering"),
        ("Software Engineer (Full-time)", "Software Engineer"),
        ("Cofounder & CTO", "Co-Founder and Chief Technology Officer"),
    ],
)
def test_titles_in_another_form_are_one(compared: Compared, jobs: Jobs, ours: str, theirs: str) -> None:
    found = compared(jobs(("Mill", ours, "2020", "2021")), jobs(("Mill", theirs, "2020", "2021")))
    assert found.differences == ()


@pytest.mark.parametrize(
    ("extra", "noticed"),
    [
        (("Gapco", "Analyst", "2019-01", "2020-12"), True),
        (("Gapco", "Analyst", "2020-10", "2020-12"), False),  # short
        (("Sideco", "Advisor", "2021-05", "2022-05"), False),  # beside another job
        (("Oldco", "Clerk", "2001-01", "2004-12"), False),  # before all that the résumé tells
        (("Whenco", "Clerk"), False),  # not dated
    ],
)
def test_a_job_that_the_resume_leaves_out(
    compared: Compared, jobs: Jobs, extra: tuple[str, ...], noticed: bool
) -> None:
    first = ("Firstco", "Intern", "2018-01", "2018-12")
    found = compared(jobs(MILL, first), jobs(MILL, extra, first))
    assert [(one.kind, one.noticed, one.here) for one in found.differences] == [("position", noticed, ())]
    assert found.differences[0].there[0].quote == extra[1]


def test_a_job_that_only_the_resume_has_is_noticed(compared: Compared, jobs: Jobs) -> None:
    found = compared(jobs(MILL, ("Gapco", "Analyst", "2019-01", "2020-12")), jobs(MILL))
    assert [(one.kind, one.noticed) for one in found.differences] == [("position", False)]
    found = compared(jobs(("Gapco", "Analyst", "2023-07", ""), MILL), jobs(MILL))
    assert [(one.kind, one.noticed, one.there) for one in found.differences] == [("position", True, ())]


def test_roles_that_one_document_tells_as_one(compared: Compared, jobs: Jobs) -> None:
    one = jobs(("Mill", "Senior Engineer", "2018-01", ""))
    several = jobs(("Mill", "Senior Engineer", "2021-01", ""), ("Mill Inc.", "Engineer", "2018-01", "2020-12"))
    for here, there in ((one, several), (several, one)):
        found = compared(here, there)
        assert [(each.kind, each.noticed) for each in found.differences] == [("roles", False)]
    low = jobs(("Mill", "Engineer", "2018-01", ""))
    assert [each.kind for each in compared(low, several).noticed] == ["title"]


def test_each_role_finds_its_own_partner(compared: Compared, jobs: Jobs) -> None:
    roles = [("Mill", "Data Analyst", "2016", "2018"), ("Mill", "Senior Data Analyst", "2018", "2021")]
    found = compared(jobs(*roles), jobs(*reversed(roles)))
    assert [(one.here.quote, one.there.quote) for one in found.linked] == [
        ("Data Analyst", "Data Analyst"),
        ("Senior Data Analyst", "Senior Data Analyst"),
    ]
    assert found.differences == ()


def test_a_document_without_jobs_is_not_compared_with(compared: Compared, jobs: Jobs) -> None:
    found = compared(jobs(MILL), jobs())
    assert (found.differences, found.not_compared) == ((), ("LinkedIn shows no positions.",))


def test_quotes_stand_where_they_say(compared: Compared, jobs: Jobs) -> None:
    (one,) = compared(jobs(MILL), jobs(("Tilmart Retail Group", "Data Engineer", "2021-03", "2023-06"))).noticed
    assert ([part.quote for part in one.here], [part.quote for part in one.there]) == (
        ["Data Scientist"],
        ["Data Engineer"],
    )
    assert "“Data Scientist” here and “Data Engineer” on LinkedIn" in one.message
    assert one.why == "same company, dates"
