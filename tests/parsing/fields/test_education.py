"""Courses of study: degrees, fields, institutions, grades, courses."""

from collections.abc import Callable
from typing import Any

import pytest

from profilecheck.model.profile import Profile

OfSection = Callable[[str, str], Profile]
Courses = Callable[[str], list[tuple[Any, ...]]]

MSC = ("MSc", "Mathematics", "University of Example", "2014..2016")
BSC = ("BSc", "Physics", "Institute of Sample", "2011..2014")


@pytest.fixture
def courses(of_section: OfSection, value: Callable[..., str | None], when: Callable[..., str | None]) -> Courses:
    """Degree, field, institution and period of each course of study."""
    return lambda body: [
        (value(item.degree), value(item.field), value(item.institution), when(item.period))
        for item in of_section("EDUCATION", body).education
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "{degree} {field}, {school}, {dates}",
        "{degree} in {field}, {school}, {dates}",
        "{degree} in {field}\n{school}\n{dates}",
        "{school}\n{degree} in {field}\n{dates}",
        "{dates}\n{degree} in {field}\n{school}",
        "{school}\t{dates}\n{degree} in {field}",
        "{degree} in {field}\t{dates}\n{school}",
        "{dates}\t{degree} in {field}, {school}",
        "{degree}, {field} – {school} ({dates})",
        "{school} — {degree} {field}, {dates}",
        "{degree} ({field}), {school}\t{dates}",
        "{degree} in {field} | {school} | {dates}",
        "{degree} {field}\n{school}, London, UK\n{dates}",
    ],
)
def test_fields_in_every_order(courses: Courses, entry: str) -> None:
    first = entry.format(degree="MSc", field="Mathematics", school="University of Example", dates="2014 – 2016")
    second = entry.format(degree="BSc", field="Physics", school="Institute of Sample", dates="2011 – 2014")
    assert courses(f"{first}\n{second}") == [MSC, BSC]


@pytest.mark.parametrize(
    ("text", "degree", "field"),
    [
        ("Master of Science in Data Science", "Master of Science", "Data Science"),
        (
            "Bachelor of Technology (Computer Science and Engineering)",
            "Bachelor of Technology",
            "Computer Science and Engineering",
        ),
        ("Master of Science (M.Sc.), Data Science", "Master of Science (M.Sc.)", "Data Science"),
        ("M.Sc. Computer Science", "M.Sc.", "Computer Science"),
        ("BA (Hons) Economics", "BA (Hons)", "Economics"),
        ("PhD in Machine Learning", "PhD", "Machine Learning"),
        ("Doctor of Philosophy", "Doctor of Philosophy", None),
        ("High School Diploma", "High School Diploma", None),
        ("MBA", "MBA", None),
        ("Licence en informatique", "Licence", "informatique"),
        ("Laurea magistrale in Ingegneria Informatica", "Laurea magistrale", "Ingegneria Informatica"),
    ],
)
def test_degrees_and_fields(courses: Courses, text: str, degree: str, field: str | None) -> None:
    assert courses(f"{text}\nUniversity of Example\n2014 – 2016") == [
        (degree, field, "University of Example", "2014..2016")
    ]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("GPA: 3.9/4.0", "3.9/4.0"),
        ("CGPA – 8.7/10", "8.7/10"),
        ("Grade: 1.3", "1.3"),
        ("First Class Honours", "First Class Honours"),
        ("92.4%", "92.4%"),
        ("magna cum laude", "magna cum laude"),
        ("Abschlussnote: 1,3", "1,3"),
        ("mention très bien", "mention très bien"),
        ("110/110", "110/110"),
    ],
)
def test_grades(of_section: OfSection, value: Callable[..., str | None], text: str, score: str) -> None:
    (course,) = of_section("EDUCATION", f"MSc in Mathematics\nUniversity of Example\n2014 – 2016\n{text}").education
    assert value(course.score) is not None
    assert (value(course.score) or "").endswith(score)
    assert (value(course.degree), value(course.field)) == ("MSc", "Mathematics")
    assert value(course.institution) == "University of Example"


def test_courses_and_thesis_are_no_fields(of_section: OfSection) -> None:
    (course,) = of_section(
        "EDUCATION",
        """
MSc in Mathematics\t2014 – 2016
University of Example, London
Thesis: Notes on engines
Relevant coursework: Statistics, Linear algebra, Optimisation
""",
    ).education
    assert course.field is not None
    assert course.field.value == "Mathematics"
    assert course.location is not None
    assert course.location.value == "London"
    assert [item.value for item in course.courses] == ["Statistics", "Linear algebra", "Optimisation"]
    assert [item.value for item in course.highlights] == ["Thesis: Notes on engines"]


@pytest.mark.parametrize(
    ("head", "dates"),
    [
        ("Degree\tInstitution\tYear\tScore", ("2016", "2014")),
        ("Course\tCollege\tYear\tCGPA", ("2014 – 2016", "2011 – 2014")),
    ],
)
def test_tables(of_section: OfSection, courses: Courses, head: str, dates: tuple[str, str]) -> None:
    body = (
        f"{head}\nMSc Mathematics\tUniversity of Example\t{dates[0]}\t1.3\n"
        f"BSc Physics\tInstitute of Sample\t{dates[1]}\t1.7"
    )
    assert [row[:3] for row in courses(body)] == [MSC[:3], BSC[:3]]
    assert [course.score.value for course in of_section("EDUCATION", body).education if course.score] == ["1.3", "1.7"]
    assert [row[3].split("..")[1] for row in courses(body)] == ["2016", "2014"]


def test_european_forms(courses: Courses) -> None:
    body = """
Title of qualification awarded\tMSc Mathematics
Dates\t2014 – 2016
Name and type of organisation providing education and training\tUniversity of Example
Title of qualification awarded\tBSc Physics
Dates\t2011 – 2014
Name and type of organisation providing education and training\tInstitute of Sample
"""
    assert courses(body) == [MSC, BSC]


def test_second_degree_of_one_institution(courses: Courses) -> None:
    body = """
University of Example
MSc in Mathematics\t2014 – 2016
BSc in Physics\t2011 – 2014
"""
    assert courses(body) == [MSC, ("BSc", "Physics", "University of Example", "2011..2014")]


@pytest.mark.parametrize(
    "school",
    [
        "The University of Texas at Austin",
        "University of California, Berkeley",
        "National Institute of Technology, Tiruchirappalli",
        "Indian Institute of Technology, Bombay",
    ],
)
def test_campuses_are_part_of_the_name(of_section: Callable[[str, str], Profile], school: str) -> None:
    (course,) = of_section("EDUCATION", f"BSc in Physics, {school}\n2014 – 2016").education
    assert course.institution is not None
    assert course.institution.value == school


@pytest.mark.parametrize(
    ("row", "degree", "area", "year"),
    [
        ("BA (Mod) Mathematics, Trinity College Dublin, 2015", "BA (Mod)", "Mathematics", 2015),
        ("BSc Mathematics, University of Example, '19", "BSc", "Mathematics", 2019),
        ("BSc Mathematics, University of Example, ’98", "BSc", "Mathematics", 1998),
    ],
)
def test_qualified_degrees_and_short_years(
    of_section: Callable[[str, str], Profile], row: str, degree: str, area: str, year: int
) -> None:
    (one,) = of_section("EDUCATION", row).education
    assert (one.degree and one.degree.value, one.field and one.field.value) == (degree, area)
    assert one.period is not None
    assert one.period.value.end is not None
    assert one.period.value.end.year == year


def test_a_campus_and_its_city(of_section: Callable[[str, str], Profile]) -> None:
    row = "Master of Arts in History, University of Colorado Denver, Denver, CO, May 2014"
    (one,) = of_section("EDUCATION", row).education
    assert one.institution is not None
    assert one.institution.value == "University of Colorado Denver"


@pytest.mark.parametrize(
    ("row", "score"),
    [
        ("Final grade 2:1", "2:1"),
        ("Final grade Merit", "Merit"),
        ("Final grade: 1,3", "1,3"),
        ("GPA 3.9/4.0", "3.9/4.0"),
    ],
)
def test_grades_behind_a_label_without_a_colon(
    of_section: Callable[[str, str], Profile], value: Callable[..., str | None], row: str, score: str
) -> None:
    found = of_section("EDUCATION", f"MSc Mathematics, University of Example\n2014 – 2016\n{row}").education
    assert value(found[0].score) == score


def test_a_grade_behind_a_full_stop(
    of_section: Callable[[str, str], Profile], value: Callable[..., str | None]
) -> None:
    (found,) = of_section("EDUCATION", "2010 – 2012\tCertificate, Cookery, University of Example. Merit").education
    assert (value(found.institution), value(found.score)) == ("University of Example", "Merit")


def test_what_no_field_takes_in_is_kept(
    of_section: Callable[[str, str], Profile], value: Callable[..., str | None]
) -> None:
    (found,) = of_section("EDUCATION", "BSN, University of Example\n2012 – 2016\n36 semester hours").education
    assert (value(found.degree), value(found.field)) == ("BSN", None)
    assert [highlight.value for highlight in found.highlights] == ["36 semester hours"]


def test_a_grade_beside_the_dates_of_the_second_course(
    of_section: Callable[[str, str], Profile], value: Callable[..., str | None]
) -> None:
    rows = "**PhD in Physics**, University of Example\n2014 – 2018\n\nMaster in Physics, Institute of Sample\n"
    found = of_section("EDUCATION", f"{rows}2011 – 2013 · Distinction".replace("**", "")).education
    assert [value(one.institution) for one in found] == ["University of Example", "Institute of Sample"]


def test_a_school_without_dates_below_one_with(courses: Courses) -> None:
    rows = "University of Example\t2011 – 2014\nBSc Physics\nSample High School\nHigher Secondary: Class XII"
    assert courses(rows)[1:] == [("Higher Secondary", "Class XII", "Sample High School", None)]
    assert courses(rows)[:1] == [("BSc", "Physics", "University of Example", "2011..2014")]


def test_a_school_of_capitals_in_front_of_the_degree(courses: Courses) -> None:
    assert courses("BTEC Diploma in Sports\t2009 – 2011\nISAE-SUPAERO PhD in Robotics\t2013 – 2016") == [
        ("BTEC Diploma", "Sports", None, "2009..2011"),
        ("PhD", "Robotics", "ISAE-SUPAERO", "2013..2016"),
    ]


def test_a_grade_that_is_a_bare_number(of_section: OfSection, value: Callable[..., str | None]) -> None:
    (found,) = of_section("EDUCATION", "2012 – 2016\tBachelor, Statistics, University of Example, 3.42").education
    assert (value(found.score), value(found.field)) == ("3.42", "Statistics")


def test_a_single_date_in_the_cell_where_others_have_a_range(
    of_lines: Callable[..., Profile], value: Callable[..., str | None]
) -> None:
    rows = [
        "#Education",
        "!Anna School\t_Jan 2016 – Jan 2020",
        "BSc Mathematics",
        "Hill Academy No. 9\t- Jan 2016",
        "Certificate",
    ]
    found = of_lines("=Ada Lovelace", "ada@example.com", *rows).education
    assert [value(one.institution) for one in found] == ["Anna School", "Hill Academy No. 9"]
