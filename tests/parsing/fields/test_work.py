"""Positions, in every order and form in which they are written."""

from collections.abc import Callable
from typing import Any

import pytest

from profilecheck.model.profile import Profile

OfSection = Callable[[str, str], Profile]
OfLines = Callable[..., Profile]
Jobs = Callable[[Profile], list[tuple[Any, ...]]]

SENIOR = ("Senior Engineer", "Tilmart Ltd", "London", "2020-01..")
JUNIOR = ("Engineer", "Aldera GmbH", "Berlin", "2016-03..2019-12")


@pytest.fixture
def jobs(value: Callable[..., str | None], when: Callable[..., str | None]) -> Jobs:
    """Title, company, place and period of each position."""
    return lambda profile: [
        (value(job.title), value(job.company), value(job.location), when(job.period)) for job in profile.positions
    ]


@pytest.mark.parametrize(
    "header",
    [
        "{title}\n{company}, {place}\n{dates}",
        "{company}, {place}\n{title}\n{dates}",
        "{dates}\n{title}\n{company}, {place}",
        "{dates}\n{company}, {place}\n{title}",
        "{title}\t{dates}\n{company}\t{place}",
        "{company}\t{place}\n{title}\t{dates}",
        "{dates}\t{title}\n{company}, {place}",
        "{title}, {company}, {place}\t{dates}",
        "{title}, {company}, {place}, {dates}",
        "{title} | {company} | {place} | {dates}",
        "{title} | {company} | {place}\n{dates}",
        "{title} at {company}, {place} ({dates})",
        "{company}, {place} — {title} — {dates}",
        "{company} ({place}) – {title}\t{dates}",
        "{dates}: {title}, {company}, {place}",
        "{dates}   {title}; {company}; {place}",
        "{title} • {company} • {place} • {dates}",
        "{title}\n{company} | {place} | {dates}",
        "{title}\n{company}\n{place}\n{dates}",
    ],
)
def test_fields_of_a_header_in_every_order(of_section: OfSection, jobs: Jobs, header: str) -> None:
    senior = header.format(title="Senior Engineer", company="Tilmart Ltd", place="London", dates="Jan 2020 – Present")
    junior = header.format(title="Engineer", company="Aldera GmbH", place="Berlin", dates="Mar 2016 – Dec 2019")
    body = f"{senior}\n- Built a ranking model.\n- Mentored two juniors.\n\n{junior}\n- Wrote pipelines."
    profile = of_section("EXPERIENCE", body)
    assert jobs(profile) == [SENIOR, JUNIOR]
    assert [[bullet.value for bullet in job.highlights] for job in profile.positions] == [
        ["Built a ranking model.", "Mentored two juniors."],
        ["Wrote pipelines."],
    ]
    assert all(job.summary is None for job in profile.positions)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("January 2020 – March 2021", "2020-01..2021-03"),
        ("Jan. 2020 - Mar. 2021", "2020-01..2021-03"),
        ("01/2020 – 03/2021", "2020-01..2021-03"),
        ("01.2020–03.2021", "2020-01..2021-03"),
        ("2020-01 to 2021-03", "2020-01..2021-03"),
        ("2020 – 2021", "2020..2021"),
        ("Since January 2020", "2020-01.."),
        ("Jan 2020 to date", "2020-01.."),
        ("Jan 2020 — Present", "2020-01.."),
        ("01/2020 – now", "2020-01.."),
        ("Summer 2020", "2020-06..2020-08"),
        ("Q1 2020 – Q2 2021", "2020-01..2021-06"),
        ("janvier 2020 – mars 2021", "2020-01..2021-03"),
        ("seit Januar 2020", "2020-01.."),
        ("enero de 2020 – actualidad", "2020-01.."),
        ("(Jan 2020 – Mar 2021, 1 yr 3 mos)", "2020-01..2021-03"),
    ],
)
def test_periods(of_section: OfSection, jobs: Jobs, dates: str, expected: str) -> None:
    profile = of_section("EXPERIENCE", f"Senior Engineer, Tilmart Ltd\n{dates}\n- Built a ranking model.")
    assert jobs(profile) == [("Senior Engineer", "Tilmart Ltd", None, expected)]


def test_several_roles_in_one_company(of_section: OfSection, jobs: Jobs) -> None:
    profile = of_section(
        "EXPERIENCE",
        """
Tilmart Ltd, London
Staff Engineer\tJan 2022 – Present
- Led the platform team.
Senior Engineer\tJan 2020 – Dec 2021
- Built a ranking model.
Aldera GmbH, Berlin
Analyst\tMar 2016 – Feb 2018
- Wrote reports.
""",
    )
    assert jobs(profile) == [
        ("Staff Engineer", "Tilmart Ltd", "London", "2022-01.."),
        ("Senior Engineer", "Tilmart Ltd", "London", "2020-01..2021-12"),
        ("Analyst", "Aldera GmbH", "Berlin", "2016-03..2018-02"),
    ]


def test_company_with_a_total_above_its_roles(of_section: OfSection, jobs: Jobs) -> None:
    profile = of_section(
        "EXPERIENCE",
        """
Tilmart Ltd\t2020 – Present (6 yrs)
Staff Engineer\tJan 2022 – Present
- Led the platform team.
Senior Engineer\tJan 2020 – Dec 2021
- Built a ranking model.
""",
    )
    assert jobs(profile) == [
        ("Staff Engineer", "Tilmart Ltd", None, "2022-01.."),
        ("Senior Engineer", "Tilmart Ltd", None, "2020-01..2021-12"),
    ]


def test_forms(of_section: OfSection, jobs: Jobs) -> None:
    profile = of_section(
        "EXPERIENCE",
        """
Company : Tilmart Ltd, London
Designation : Senior Engineer
Duration : Jan 2020 to Till Date
Responsibilities:
- Built a ranking model.

Company : Aldera GmbH, Berlin
Designation : Engineer
Duration : Mar 2016 to Dec 2019
Responsibilities:
- Wrote pipelines.
""",
    )
    assert jobs(profile) == [SENIOR, JUNIOR]
    assert [(job.summary, [bullet.value for bullet in job.highlights]) for job in profile.positions] == [
        (None, ["Built a ranking model."]),
        (None, ["Wrote pipelines."]),
    ]


@pytest.mark.parametrize(
    ("dates", "title", "tasks", "employer", "sector"),
    [
        (
            "Dates",
            "Occupation or position held",
            "Main activities and responsibilities",
            "Name and address of employer",
            "Type of business or sector",
        ),
        (
            "Dates",
            "Fonction ou poste occupé",
            "Principales activités et responsabilités",
            "Nom et adresse de l'employeur",
            "Type ou secteur d'activité",
        ),
        (
            "Datum",
            "Beruf oder Funktion",
            "Wichtigste Tätigkeiten und Zuständigkeiten",
            "Name und Adresse des Arbeitgebers",
            "Tätigkeitsbereich oder Branche",
        ),
        (
            "Date",
            "Lavoro o posizione ricoperti",
            "Principali attività e responsabilità",
            "Nome e indirizzo del datore di lavoro",
            "Tipo di attività o settore",
        ),
    ],
)
def test_european_forms(
    of_section: OfSection, jobs: Jobs, dates: str, title: str, tasks: str, employer: str, sector: str
) -> None:
    profile = of_section(
        "EXPERIENCE",
        f"""
{dates}\tJanuary 2020 – Present
{title}\tSenior Engineer
{tasks}\tBuilt a ranking model.
{employer}\tTilmart Ltd, London
{sector}\tRetail
{dates}\tMarch 2016 – December 2019
{title}\tEngineer
{tasks}\tWrote pipelines.
{employer}\tAldera GmbH, Berlin
{sector}\tSoftware
""",
    )
    assert jobs(profile) == [SENIOR, JUNIOR]
    assert [[bullet.value for bullet in job.highlights] for job in profile.positions] == [
        ["Built a ranking model."],
        ["Wrote pipelines."],
    ]


def test_running_text_instead_of_bullets(of_section: OfSection, jobs: Jobs) -> None:
    profile = of_section(
        "EXPERIENCE",
        """
Senior Engineer, Tilmart Ltd, London
Jan 2020 – Present
Built a ranking model that serves forty million requests a day in eleven countries.

Engineer, Aldera GmbH, Berlin
Mar 2016 – Dec 2019
Wrote pipelines for the billing team that reads them every day of the year.
""",
    )
    assert jobs(profile) == [SENIOR, JUNIOR]
    assert [job.highlights[0].value.split()[0] for job in profile.positions] == ["Built", "Wrote"]


def test_running_text_before_bullets_is_the_summary(of_section: OfSection, value: Callable[..., str | None]) -> None:
    profile = of_section(
        "EXPERIENCE",
        """
Senior Engineer, Tilmart Ltd
Jan 2020 – Present
Responsible for the ranking of all that the shop sells in eleven countries of the world.
- Built a ranking model.
""",
    )
    (job,) = profile.positions
    assert (value(job.summary) or "").startswith("Responsible for the ranking")
    assert [bullet.value for bullet in job.highlights] == ["Built a ranking model."]


def test_type_tells_roles_from_companies_where_words_do_not(of_lines: OfLines, jobs: Jobs) -> None:
    profile = of_lines(
        "=Ada _Lovelace",
        "#Experience",
        "!Skylark\tJan 2020 – Present",
        "/Senior Engineer",
        "* Built a ranking model.",
        "!Bluebird\tMar 2016 – Dec 2019",
        "/Chief of Everything",
        "* Wrote pipelines.",
        "#Education",
        "!MSc _in Mathematics",
    )
    assert jobs(profile) == [
        ("Senior Engineer", "Skylark", None, "2020-01.."),
        ("Chief of Everything", "Bluebird", None, "2016-03..2019-12"),
    ]


def test_change_of_type_parts_fields_on_one_line(of_lines: OfLines, jobs: Jobs) -> None:
    profile = of_lines(
        "=Ada Lovelace",
        "#Experience",
        "!Senior !Engineer _Skylark\tJan 2020 – Present",
        "* Built a ranking model.",
        "!Engineer _Bluebird\tMar 2016 – Dec 2019",
        "* Wrote pipelines.",
        "#Education",
        "!MSc _in Mathematics",
    )
    assert jobs(profile) == [
        ("Senior Engineer", "Skylark", None, "2020-01.."),
        ("Engineer", "Bluebird", None, "2016-03..2019-12"),
    ]


def test_sections_of_work_merge(of_text: Callable[[str], Profile], jobs: Jobs) -> None:
    profile = of_text(
        """
Ada Lovelace

WORK EXPERIENCE
Senior Engineer, Tilmart Ltd, London
Jan 2020 – Present
- Built a ranking model.

INTERNSHIPS
Intern, Aldera GmbH, Berlin
Mar 2016 – Dec 2019
- Wrote pipelines.
"""
    )
    assert jobs(profile) == [SENIOR, ("Intern", *JUNIOR[1:])]


def test_tables(of_section: OfSection, jobs: Jobs) -> None:
    body = """
S.No\tCompany\tDesignation\tLocation\tFrom\tTo
1\tTilmart Ltd\tSenior Engineer\tLondon\tJan 2020\tPresent
2\tAldera GmbH\tEngineer\tBerlin\tMar 2016\tDec 2019
"""
    assert jobs(of_section("EXPERIENCE", body)) == [SENIOR, JUNIOR]


def test_short_statements_without_bullets_stay_with_their_job(of_section: OfSection, jobs: Jobs) -> None:
    body = (
        "Senior Engineer\nTilmart Ltd\nLondon\nJan 2020 to date\nBuilt a model that ranks the shelves of 40 stores.\n"
        "Ran the weekly reports.\n\nEngineer\nAldera GmbH\nBerlin\nMar 2016 – Dec 2019\nPower BI reports for 12 plants"
    )
    profile = of_section("EXPERIENCE", body)
    assert jobs(profile) == [SENIOR, JUNIOR]
    assert [[highlight.value for highlight in job.highlights] for job in profile.positions] == [
        ["Built a model that ranks the shelves of 40 stores.", "Ran the weekly reports."],
        ["Power BI reports for 12 plants"],
    ]


def test_an_empty_line_begins_an_entry_that_is_written_in_another_form(of_section: OfSection, jobs: Jobs) -> None:
    body = (
        "Senior Engineer, Tilmart Ltd, London   Jan 2020 – Present\n- Built a ranking model.\n\n"
        "Engineer\nAldera GmbH, Berlin, Mar 2016 – Dec 2019\n- Wrote pipelines."
    )
    assert jobs(of_section("EXPERIENCE", body)) == [SENIOR, JUNIOR]


def test_since_within_a_bullet_begins_no_job(of_section: OfSection, jobs: Jobs) -> None:
    body = (
        "Senior Engineer, Tilmart Ltd, London   Jan 2020 – Present\n- Wrote a service that has run since 2021\n\n"
        "Engineer, Aldera GmbH, Berlin   Mar 2016 – Dec 2019\n- Wrote pipelines."
    )
    assert jobs(of_section("EXPERIENCE", body)) == [SENIOR, JUNIOR]


@pytest.mark.parametrize("ditto", ["Same company", "same employer", "Ditto"])
def test_the_employer_above_once_more(of_section: Callable[[str, str], Profile], ditto: str) -> None:
    body = f"Engineer\nTilmart Ltd\n2018 – 2021\n- Built it.\n\nAnalyst\n{ditto}\n2016 – 2018\n- Counted it."
    companies = [one.company and one.company.value for one in of_section("EXPERIENCE", body).positions]
    assert companies == ["Tilmart Ltd", "Tilmart Ltd"]


def test_lines_between_bullets_are_kept(of_section: Callable[[str, str], Profile]) -> None:
    body = "Engineer, Tilmart Ltd\n2018 – 2021\n- Moved 40 reports.\nClient: Small Shop\n- Set up a till."
    (one,) = of_section("EXPERIENCE", body).positions
    assert [line.value for line in one.highlights] == ["Moved 40 reports.", "Client: Small Shop", "Set up a till."]


def test_a_single_year_in_a_rail_of_dates(of_lines: Callable[..., Profile]) -> None:
    found = of_lines(
        "=Ada Lovelace", "ada@example.com", "#Experience",
        "2020–2022\t!Engineer, _Tilmart Ltd", "* Built a thing.", "2019\tIntern, Numbers Ltd", "* Counted things.",
    ).positions  # fmt: skip
    assert [one.title and one.title.value for one in found] == ["Engineer", "Intern"]


def test_clients_of_one_job(of_section: Callable[[str, str], Profile]) -> None:
    body = (
        "Engineer, Tilmart Ltd\n2015 – 2021\n- Led 7 engineers.\n\n"
        "Client: Big Bank plc (2018 – 2021)\n- Built a hub.\n\nClient: Rail Ltd (2015 – 2018)\n- Moved 30 services."
    )
    (one,) = of_section("EXPERIENCE", body).positions
    assert [line.value for line in one.highlights] == [
        "Led 7 engineers.", "Client: Big Bank plc (2018 – 2021)", "Built a hub.",
        "Client: Rail Ltd (2015 – 2018)", "Moved 30 services.",
    ]  # fmt: skip


def test_statements_below_a_row_that_tells_all(of_section: Callable[[str, str], Profile]) -> None:
    body = "Accountant, Tilmart Ltd, Leeds (2018 – 2021)\nBooks of 3 firms\nMonthly close in 4 days"
    (one,) = of_section("EXPERIENCE", body).positions
    assert (one.title and one.title.value, one.company and one.company.value) == ("Accountant", "Tilmart Ltd")
    assert [line.value for line in one.highlights] == ["Books of 3 firms", "Monthly close in 4 days"]


def test_a_statement_below_the_last_dates_is_no_employer(
    of_lines: Callable[..., Profile], value: Callable[..., str | None]
) -> None:
    rows = ["#Experience"]
    for company, title, *said in (
        ("!Tilmart Ltd", "Head Cook", "Led a brigade of seventeen people.", "Wrote the book of recipes anew"),
        ("!Example Works", "Cook", "Sauces and fish in a restaurant with a star"),
    ):
        rows += [f"{company} _Leeds", f"{title} / 2019 – 2021", *said]
    found = of_lines("=Ada Lovelace", "ada@example.com", *rows).positions
    assert [(value(one.title), value(one.company)) for one in found] == [
        ("Head Cook", "Tilmart Ltd"),
        ("Cook", "Example Works"),
    ]
    assert [highlight.value for highlight in found[1].highlights] == ["Sauces and fish in a restaurant with a star"]


@pytest.mark.parametrize("between", [" – ", ", ", "\t"])
def test_towns_that_no_list_knows_where_others_stand(
    of_section: Callable[[str, str], Profile], value: Callable[..., str | None], between: str
) -> None:
    first = f"Stock Clerk\t2018 – 2020\nAldera Store{between}Manchester\n- Counted boxes."
    second = f"Warehouse Operative\t2015 – 2018\nTilmart Depot{between}Malzeard\n- Carried boxes."
    found = of_section("EXPERIENCE", f"{first}\n\n{second}").positions
    assert [value(one.location) for one in found] == ["Manchester", "Malzeard"]


@pytest.mark.parametrize("header", ["Clerk, Tilmart Ltd", "Clerk, Tilmart Ltd, Leeds", "Clerk, Example, Leeds"])
def test_short_rows_below_a_full_header_are_statements(
    of_section: Callable[[str, str], Profile], value: Callable[..., str | None], header: str
) -> None:
    said = ["Counted boxes.", "SQL and Power BI reports for 40 stores", "Weekly stock forecast"]
    (one,) = of_section("EXPERIENCE", "\n".join([header, "2018 – 2021", *said])).positions
    assert (value(one.title), value(one.company)) == ("Clerk", header.split(", ")[1])
    assert [highlight.value for highlight in one.highlights] == said


def test_dates_in_square_brackets(of_section: OfSection, jobs: Jobs) -> None:
    rows = "Tilmart Ltd — Senior Engineer [Jan 2020 – Present]\nLondon\n- Built a thing."
    assert jobs(of_section("EXPERIENCE", rows)) == [SENIOR]


def test_a_company_with_a_total_above_its_roles(of_lines: OfLines, value: Callable[..., str | None]) -> None:
    rows = ["#Experience"]
    for company, years, *roles in (
        (
            "!Hill Freight Exchange _, Leeds",
            "2018 – 2024",
            "!Senior Engineer _(Mar 2021 – May 2024)",
            "!Engineer _(Jun 2018 – Feb 2021)",
        ),
        ("!Pepper Games _, Manchester", "2015 – 2018", "!Data Scientist _(Aug 2015 – May 2018)"),
    ):
        rows.append(f"{company}\t{years}")
        for role in roles:
            rows += [role, "* Built a thing that works"]
    found = of_lines("=Ada Lovelace", "ada@example.com", *rows).positions
    assert [(value(one.title), value(one.company)) for one in found] == [
        ("Senior Engineer", "Hill Freight Exchange"),
        ("Engineer", "Hill Freight Exchange"),
        ("Data Scientist", "Pepper Games"),
    ]


def test_a_legal_form_behind_a_comma_is_no_company(of_section: OfSection, value: Callable[..., str | None]) -> None:
    rows = "Ridge Consultants, Inc.\nSenior Engineer\n2018 – 2020\n- Built bridges."
    (one,) = of_section("EXPERIENCE", rows).positions
    assert (value(one.title), value(one.company)) == ("Senior Engineer", "Ridge Consultants, Inc.")
