"""Sections of mixed content, in which labels tell what each row is about."""

from collections.abc import Callable

import pytest

from profilecheck.model.profile import Profile

OfSection = Callable[[str, str], Profile]
MIXED = """
Skills: Python, SQL, Docker
Languages: English (Native), Irish (Fluent)
Certifications: Scrum Master; Six Sigma Green Belt (TÜV Süd, 2019)
Awards: Best Poster, Dean's Prize
Interests: chess, rowing
"""


@pytest.mark.parametrize("heading", ["ADDITIONAL INFORMATION", "SKILLS, CERTIFICATIONS & LANGUAGES"])
def test_each_label_is_a_section(of_section: OfSection, heading: str) -> None:
    profile = of_section(heading, MIXED)
    assert [skill.value for group in profile.skills for skill in group.skills] == ["Python", "SQL", "Docker"]
    assert [one.language.value for one in profile.languages] == ["English", "Irish"]
    assert [one.name.value for one in profile.certificates] == ["Scrum Master", "Six Sigma Green Belt"]
    assert [one.title.value for one in profile.awards] == ["Best Poster", "Dean's Prize"]
    assert [one.value for one in profile.interests] == ["chess", "rowing"]


def test_rows_below_a_label_belong_to_it(of_section: OfSection) -> None:
    profile = of_section("ADDITIONAL INFORMATION", "Languages:\nEnglish\nIrish\n\nI hold a driving licence.")
    assert [one.language.value for one in profile.languages] == ["English", "Irish"]


def test_programming_languages_stay_skills(of_section: OfSection) -> None:
    profile = of_section("SKILLS", "Languages: Python, Go\nDatabases: Redis")
    assert [group.name and group.name.value for group in profile.skills] == ["Languages", "Databases"]
    assert not profile.languages


@pytest.mark.parametrize(
    ("heading", "table"),
    [
        ("CERTIFICATES", "Date\tCertificate\tIssued by\n04/2023\tScrum Master\tScrum Alliance"),
        ("CERTIFICATES", "Name\tIssuer\tYear\nScrum Master\tScrum Alliance\t2023"),
    ],
)
def test_the_head_of_a_table_is_no_entry(of_section: OfSection, heading: str, table: str) -> None:
    found = of_section(heading, table).certificates
    assert [(one.name.value, one.issuer and one.issuer.value) for one in found] == [("Scrum Master", "Scrum Alliance")]


def test_a_head_that_names_two_things_in_a_column(of_section: OfSection, value: Callable[..., str | None]) -> None:
    table = "Period\tEmployer\tPosition and duties\n2019 – 2021\tTilmart Ltd\tWarehouse Keeper\n• Kept 4 halls in order"
    (one,) = of_section("EXPERIENCE", table).positions
    assert (value(one.title), value(one.company)) == ("Warehouse Keeper", "Tilmart Ltd")
    assert [highlight.value for highlight in one.highlights] == ["Kept 4 halls in order"]


@pytest.mark.parametrize("heading", ["#Skills", "#Personal"])
def test_labels_that_only_their_type_sets_apart(of_lines: Callable[..., Profile], heading: str) -> None:
    rows = [heading, "!Skills _Python, SQL", "!Languages _English (Native), Irish (Fluent)", "#Education", "MSc, 2016"]
    profile = of_lines("=Ada Lovelace", "ada@example.com", *rows)
    assert [one.language.value for one in profile.languages] == ["English", "Irish"]
    assert [skill.value for group in profile.skills for skill in group.skills] == ["Python", "SQL"]
