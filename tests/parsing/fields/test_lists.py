"""Certificates, awards and languages of a section."""

from collections.abc import Callable

import pytest

from profilecheck.model.profile import Profile

OfSection = Callable[[str, str], Profile]


@pytest.mark.parametrize(
    ("name", "between", "issuer"),
    [
        ("NMC Registered Nurse (Adult)", ", ", "Nursing and Midwifery Council"),
        ("Financial Risk Manager (FRM)", " – ", "Association of Risk Professionals"),
        ("AWS Certified Machine Learning – Specialty", ", ", "Amazon Web Services"),
        ("Deep Learning Specialization", " (", "Coursera"),
        ("Six Sigma Green Belt", " – ", "TÜV Süd"),
    ],
)
def test_certificates(of_section: OfSection, name: str, between: str, issuer: str) -> None:
    row = f"{name}{between}{issuer}{')' if between == ' (' else ''}, 2012"
    profile = of_section("CERTIFICATES", f"{row}\n{row}")
    assert [(one.name.value, one.issuer and one.issuer.value) for one in profile.certificates] == [(name, issuer)] * 2


def test_certificates_whose_names_wrap(of_lines: Callable[..., Profile]) -> None:
    rows = ["#Certificates"]
    for name in (("!Project Management", "!Professional"), ("!Risk Manager", "!of Banks")):
        rows += [*name, "Example Institute", "Nov 2009"]
    found = of_lines("=Ada Lovelace", "ada@example.com", *rows).certificates
    assert [one.name.value for one in found] == ["Project Management Professional", "Risk Manager of Banks"]


@pytest.mark.parametrize(
    ("row", "languages"),
    [
        ("French, English, Ewondo", ["French", "English", "Ewondo"]),
        ("French (native), English (fluent), Ewondo (native)", ["French", "English", "Ewondo"]),
        ("English, fluent", ["English"]),
        ("Auslan, basic", ["Auslan"]),
        ("English\nNative\nEwondo\nBasic", ["English", "Ewondo"]),
        ("English\tEwondo\nNative\tBasic", ["English", "Ewondo"]),
    ],
)
def test_languages_that_no_list_knows(of_section: OfSection, row: str, languages: list[str]) -> None:
    assert [one.language.value for one in of_section("LANGUAGES", row).languages] == languages


def test_projects_with_lines_without_bullets(of_section: OfSection, value: Callable[..., str | None]) -> None:
    first = "Sepsis dashboard\nShows the risk for 30 beds.\nUsed by 4 wards"
    second = "Handover app\nWrote a small app for handovers."
    found = of_section("PROJECTS", f"{first}\n\n{second}").projects
    assert [(value(one.name), value(one.summary)) for one in found] == [
        ("Sepsis dashboard", "Shows the risk for 30 beds. Used by 4 wards"),
        ("Handover app", "Wrote a small app for handovers."),
    ]


@pytest.mark.parametrize("period", ["Sep 2015 – Present", "2015 – 2018"])
def test_a_sentence_behind_the_period(of_section: OfSection, value: Callable[..., str | None], period: str) -> None:
    row = f"Volunteer tutor, Code Club Hill, {period}. Weekly sessions for children aged 9 to 13 and their parents."
    (one,) = of_section("VOLUNTEERING", row).volunteering
    assert (value(one.role), value(one.organization)) == ("Volunteer tutor", "Code Club Hill")
    said = [one.summary, *one.highlights]
    assert "Weekly sessions for children aged 9 to 13 and their parents." in map(value, said)


def test_a_project_without_a_date_below_one_with(of_section: OfSection, value: Callable[..., str | None]) -> None:
    first = "School dashboard (2023)\nCleaned 3 years of data\nBuilt a dashboard in Power BI"
    found = of_section("PROJECTS", f"{first}\n\nBus delays\nScraped 40,000 rows\nPredicted the delays").projects
    assert [value(one.name) for one in found] == ["School dashboard", "Bus delays"]
    assert value(found[1].summary) == "Scraped 40,000 rows Predicted the delays"


def test_certificates_whose_issuers_wrap(of_lines: Callable[..., Profile]) -> None:
    rows = ["#Certificates"]
    for name, *issuer in (
        ("!Scrum Master", "Scrum Alliance"),
        ("!Six Sigma Green Belt", "Example Foundation", "of Quality"),
    ):
        rows += [name, *issuer, "Nov 2009"]
    found = of_lines("=Ada Lovelace", "ada@example.com", *rows).certificates
    assert [one.name.value for one in found] == ["Scrum Master", "Six Sigma Green Belt"]


@pytest.mark.parametrize(
    ("row", "award", "awarder"),
    [
        ("Design Award, Nordlund Form, 2018", "Design Award", "Nordlund Form"),
        (
            "Nurse of the Year, Emergency Ward, Hill Hospital, 2018",
            "Nurse of the Year, Emergency Ward",
            "Hill Hospital",
        ),
        ("Poster Prize, Second Place, 2018", "Poster Prize, Second Place", None),
    ],
)
def test_who_gave_an_award(of_section: OfSection, row: str, award: str, awarder: str | None) -> None:
    found = of_section("AWARDS", f"{row}\n{row}").awards[0]
    assert (found.title.value, found.awarder and found.awarder.value) == (award, awarder)


def test_an_issuer_in_brackets_with_the_year(of_section: OfSection) -> None:
    found = of_section("CERTIFICATES", "First Aid Responder (PHECC, 2018)\nRisk Manager (FRM)").certificates
    assert [one.name.value for one in found] == ["First Aid Responder", "Risk Manager (FRM)"]
    assert found[0].issuer is not None
    assert found[0].issuer.value == "PHECC"


def test_projects_that_are_a_bullet_each(of_section: OfSection, value: Callable[..., str | None]) -> None:
    rows = "- Tidy Rank (2021): A library for ranking.\n- Bus Ghosts: Finds buses that never came."
    found = of_section("PROJECTS", rows).projects
    assert [value(one.name) for one in found] == ["Tidy Rank", "Bus Ghosts"]


def test_awards_on_two_rows_in_one_type(of_section: OfSection, value: Callable[..., str | None]) -> None:
    found = of_section("AWARDS", "Engineer of the Year\nHill Exchange, 2023\nBest Poster\nCode Conference, 2015").awards
    assert [(one.title.value, value(one.awarder)) for one in found] == [
        ("Engineer of the Year", "Hill Exchange"),
        ("Best Poster", "Code Conference"),
    ]


def test_a_value_that_a_template_did_not_have_is_no_award(of_section: OfSection) -> None:
    assert [one.title.value for one in of_section("AWARDS", "Best Nurse undefined NaN").awards] == ["Best Nurse"]
    found = of_section("AWARDS", "Best Paper\nundefined NaN\nEMNLP").awards
    assert [(one.title.value, one.awarder and one.awarder.value) for one in found] == [("Best Paper", "EMNLP")]
