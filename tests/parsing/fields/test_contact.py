"""Contact details, known by their form, their label or what stands beside them."""

from collections.abc import Callable

import pytest

from profilecheck.model.profile import Contact, Profile

OfText = Callable[[str], Profile]


@pytest.fixture
def contact(of_text: OfText) -> Callable[..., Contact]:
    """The contact details of a document with these rows below the name."""
    return lambda *rows: (
        of_text("\n".join(["Ada Lovelace", *rows, "", "Experience", "Engineer", "2020 – 2021"])).contact
    )


MakeContact = Callable[..., Contact]


@pytest.mark.parametrize(
    ("rows", "city"),
    [
        (("ada@example.com | Manchester, England | +44 161 496 0142",), "Manchester"),
        (("ada@example.com", "⌂ Manchester", "+44 161 496 0142"), "Manchester"),
        (("ada@example.com • Kirkby Malzeard • +44 161 496 0142",), "Kirkby Malzeard"),
        (("ada@example.com / +44 161 496 0142 / Kirkby Malzeard",), "Kirkby Malzeard"),
        (("Kirkby Malzeard ◦ ada@example.com ◦ +44 161 496 0142",), "Kirkby Malzeard"),
        (("ada@example.com  +44 161 496 0142  Kirkby Malzeard",), "Kirkby Malzeard"),
        (("ada@example.com - Lyon",), "Lyon"),
        (("E-mail: ada@example.com | Home: Kirkby Malzeard",), "Kirkby Malzeard"),
        (("Location", "Kirkby Malzeard", "E-mail", "ada@example.com"), "Kirkby Malzeard"),
        (("Location: Kirkby Malzeard", "ada@example.com"), "Kirkby Malzeard"),
    ],
)
def test_places(contact: MakeContact, rows: tuple[str, ...], city: str) -> None:
    location = contact(*rows).location
    assert location is not None
    assert location.value.city == city


@pytest.mark.parametrize(
    "rows",
    [
        ("Data Engineer | ada@example.com | +44 161 496 0142",),
        ("ada@example.com | LinkedIn | +44 161 496 0142",),
        ("English", "ada@example.com"),
        (
            "+44 161 496 0142",
            "Built Things",
            "Reads books about the machines that other people built",
            "ada@example.com",
        ),
    ],
)
def test_what_is_no_place(contact: MakeContact, rows: tuple[str, ...]) -> None:
    assert contact(*rows).location is None


def test_country_codes_in_brackets(contact: MakeContact) -> None:
    location = contact("ada@example.com | Manchester (GB), England").location
    assert location is not None
    assert (location.value.city, location.value.region, location.value.country) == ("Manchester", "England", "GB")


def test_contact_details_under_about(of_text: OfText) -> None:
    profile = of_text("Ada Lovelace\n\nAbout\nManchester\nada@example.com\n+44 161 496 0142\n\nSummary\nBuilds models.")
    assert profile.contact.location is not None
    assert [email.value for email in profile.contact.emails] == ["ada@example.com"]
    assert profile.summary is not None
    assert profile.summary.value == "Builds models."


def test_a_title_on_the_row_of_the_contact_details(of_text: Callable[[str], Profile]) -> None:
    row = "Registered Nurse (ICU) · Leeds · jordan@example.org · 07700 900123"
    profile = of_text(f"Jordan Ellis\n{row}\n\nEXPERIENCE\nNurse, Example Trust\n2020 – 2021\n- Cared.")
    assert profile.headline is not None
    assert profile.headline.value == "Registered Nurse (ICU)"
    assert profile.contact.location is not None
    assert profile.contact.location.value.city == "Leeds"


def test_a_postal_district(of_text: Callable[[str], Profile]) -> None:
    profile = of_text("Aoife Byrne\nDublin 8 · aoife@example.org\n\nEXPERIENCE\nNurse, Example Trust\n2020 – 2021")
    assert profile.contact.location is not None
    assert profile.contact.location.value.city == "Dublin"
    assert profile.headline is None


@pytest.mark.parametrize(
    "headline",
    [
        "Data Engineer | Spark, Kafka, Snowflake | 12 TB/day",
        "Machine Learning Engineer | Recommenders | 120 models in production",
        "Software Engineer · Node.js · A/B tests",
    ],
)
def test_a_headline_in_parts_is_read_whole(headline: str, of_text: OfText) -> None:
    text = f"Ada Example\n{headline}\nada@example.com\n\nExperience\nEngineer, Foo Ltd, 2019 - 2021\n- Built things\n"
    profile = of_text(text)
    assert profile.headline is not None
    assert profile.headline.value == headline


@pytest.mark.parametrize("personal", ["Nationality: Senegalese / US permanent resident", "Age: 58 | Religion: none"])
def test_personal_data_is_no_headline(personal: str, of_text: OfText) -> None:
    text = f"Ada Example\n{personal}\nada@example.com\n\nExperience\nEngineer, Foo Ltd, 2019 - 2021\n- Built things\n"
    assert of_text(text).headline is None
