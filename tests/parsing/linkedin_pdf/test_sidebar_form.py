"""The form with a sidebar: fields by size and place, whatever the language."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Diagnostic
from profilecheck.parsing.json_resume import json_resume
from profilecheck.parsing.linkedin_pdf import reading_of
from profilecheck.parsing.readers import Reading, ReadOptions
from profilecheck.parsing.readers.linkedin_pdf import read_linkedin_pdf

from .conftest import LINKEDIN, PALE, Sheet

Read = Callable[..., Reading]


def whole(scale: float = 1.0) -> Sheet:
    sheet = Sheet(scale).block("Contact").side("+1 (415) 555-0132 (Mobile)", gap=19).side("ada@example.com", gap=12.6)
    sheet.side("www.linkedin.com/in/ada-of-the-", "lovely-engines-01 (LinkedIn)", size=11, gap=24)
    sheet.side("my-engines.example.com/a?", "b=1 (Company", "Website)", size=11, gap=13)
    sheet.block("Top Skills", "Python", "R (Programming Language)").block(
        "Languages", "Chinese (Simplified)", "German (Elementary)"
    )
    sheet.block("Certifications", "A certificate with a rather long name\nover two rows").block(
        "Honors-Awards", "A Prize"
    )
    sheet.block("Publications", "A Paper").block("Patents", "A Patent").footer("Page 1 of 1")
    sheet.head("Ada Lovelace", "Engineer of engines |", "Poet", place="London, England, United Kingdom")
    sheet.section("Summary").main("I build engines.", 12, 25).main("And poems.", 12, 36)
    sheet.section("Experience").company("Analytical Ltd", "3 years")
    sheet.role("Lead Engineer", "January 2021 - Present (1 year)", "London", "We build.\n\n• One thing.\n• Another")
    sheet.role("Engineer", "March 2019 - December 2020 (1 year 10 months)", text="- First\n- Second")
    sheet.company("Mill").role("Intern", "2018 - 2019 (1 year)", "Bath")
    sheet.section("Education").school("College", "BSc, Mathematics · (2015 - 2018)").school("School")
    return sheet


@pytest.mark.parametrize("scale", [1.0, 0.93])
def test_every_field_is_read(read: Read, scale: float) -> None:
    record = json_resume(read(whole(scale)))
    assert record["basics"] == {
        "name": "Ada Lovelace",
        "label": "Engineer of engines | Poet",
        "email": "ada@example.com",
        "phone": "+1 (415) 555-0132",
        "url": "https://my-engines.example.com/a?b=1",
        "summary": "I build engines. And poems.",
        "location": {"city": "London", "region": "England"},
        "profiles": [
            {
                "network": "LinkedIn",
                "username": "ada-of-the-lovely-engines-01",
                "url": "https://www.linkedin.com/in/ada-of-the-lovely-engines-01",
            }
        ],
    }
    assert record["work"] == [
        {
            "name": "Analytical Ltd",
            "position": "Lead Engineer",
            "location": "London",
            "startDate": "2021-01",
            "summary": "We build.",
            "highlights": ["One thing.", "Another"],
        },
        {
            "name": "Analytical Ltd",
            "position": "Engineer",
            "startDate": "2019-03",
            "endDate": "2020-12",
            "highlights": ["First", "Second"],
        },
        {"name": "Mill", "position": "Intern", "location": "Bath", "startDate": "2018", "endDate": "2019"},
    ]
    assert record["education"] == [
        {"institution": "College", "area": "Mathematics", "studyType": "BSc", "startDate": "2015", "endDate": "2018"},
        {"institution": "School"},
    ]
    assert record["skills"] == [{"keywords": ["Python", "R (Programming Language)"]}]
    assert record["languages"] == [
        {"language": "Chinese (Simplified)"},
        {"language": "German", "fluency": "Elementary"},
    ]
    assert record["certificates"] == [{"name": "A certificate with a rather long name over two rows"}]
    assert (record["awards"], record["publications"], record["patents"]) == (
        [{"title": "A Prize"}],
        [{"name": "A Paper"}],
        [{"title": "A Patent"}],
    )


def test_every_field_stands_where_it_says(read: Read, check_spans: Callable[..., None]) -> None:
    reading = read(whole())
    check_spans(reading.document, reading.profile)
    assert reading.document.format == "linkedin_pdf"
    assert "Page 1" not in reading.document.text
    assert [section.kind for section in reading.profile.sections] == [
        "header", "contact", "skills", "languages", "certificates", "awards", "publications", "patents",
        "summary", "work", "education",
    ]  # fmt: skip


MONTHS = {
    "es": ("Contactar", "Aptitudes principales", "Extracto", "enero de 2021 - Present (1 año)"),
    "pt": ("Contato", "Principais competências", "Resumo", "janeiro de 2021 - Present (1 ano)"),
    "fr": ("Coordonnées", "Principales compétences", "Résumé", "janvier 2021 - Present (1 an)"),
    "de": ("Kontakt", "Top-Kenntnisse", "Zusammenfassung", "Januar 2021 - Present (1 Jahr)"),
    "it": ("Contatti", "Competenze principali", "Riepilogo", "gennaio 2021 - Present (1 anno)"),
    "nl": ("Contact", "Belangrijkste vaardigheden", "Samenvatting", "januari 2021 - Present (1 jaar)"),
    "pl": ("Kontakt", "Najważniejsze umiejętności", "Podsumowanie", "styczeń 2021 - obecnie (1 rok)"),
    "tr": ("İletişim", "Yetenekler", "Özet", "Ocak 2021 - halen (1 yıl)"),
    "ru": ("Контакты", "Навыки", "О себе", "январь 2021 - настоящее время (1 год)"),
    "ja": ("連絡先", "スキル", "概要", "2021年1月 - 現在 (1年)"),
    "ko": ("연락처", "보유기술", "요약", "2021년 1월 - 현재 (1년)"),
    "vi": ("Liên hệ", "Kỹ năng", "Tóm tắt", "tháng 1 năm 2021 - hiện tại (1 năm)"),
    "none": ("Aaa", "Bbb", "Ccc", "2021 - ddd (1 eee)"),
}


@pytest.mark.parametrize("language", MONTHS)
def test_no_word_of_a_language_is_needed(read: Read, language: str) -> None:
    contact, skills, summary, dates = MONTHS[language]
    sheet = Sheet().block(contact).side("ada@example.com", gap=19).block(skills, "Python")
    sheet.head("Ada Lovelace", "Engineer", place="Torino, Piemonte, Italia").section(summary).main("I build.", 12, 25)
    sheet.section("Fff").company("Mill").role("Engineer", dates, "Torino", "• One").section("Ggg")
    sheet.school("College", f"BSc, Mathematics · ({dates.partition(' - ')[0]} - 2023)")
    record = json_resume(read(sheet))
    start = "2021" if language == "none" else "2021-01"
    assert (record["basics"]["email"], record["basics"]["summary"]) == ("ada@example.com", "I build.")
    assert record["skills"] == [{"name": "Python"}]
    assert record["work"] == [
        {"name": "Mill", "position": "Engineer", "location": "Torino", "startDate": start, "highlights": ["One"]}
    ]
    assert record["education"][0] == {
        "institution": "College", "area": "Mathematics", "studyType": "BSc", "startDate": start, "endDate": "2023",
    }  # fmt: skip


def test_blocks_and_jobs_run_over_pages(read: Read) -> None:
    sheet = Sheet().block("Certifications", "One").head("Ada", "Engineer").section("Experience").company("Mill")
    sheet.main("Engineer", 11.5, 16).footer("Page 1 of 3").page().side("Two")
    sheet.main("January 2020 - Present (1 year)", 10.5, 20).main("London", 10.5, 14.7, PALE)
    sheet.main("• A statement that is as long as the column is wide, to its very edges, one and all,", 10.5, 21)
    sheet.footer("Page 2 of 3").page().side("Three").main("and goes on.", 10.5, 20).section("Education")
    sheet.page().main("College", 12, 20).main("BSc · (2015 - 2019)", 10.5, 17)
    record = json_resume(read(sheet))
    assert [entry["name"] for entry in record["certificates"]] == ["One", "Two", "Three"]
    assert record["work"] == [
        {
            "name": "Mill",
            "position": "Engineer",
            "location": "London",
            "startDate": "2020-01",
            "highlights": [
                "A statement that is as long as the column is wide, to its very edges, one and all, and goes on."
            ],
        }
    ]
    assert record["education"][0]["institution"] == "College"


def test_breaks_of_the_writer_stay_and_wrapped_rows_are_joined(read: Read) -> None:
    long = "Data that we keep for all our friends, and in state-of-the-art, cutting-"
    sheet = Sheet().block("Contact").head("Ada", "Engineer").section("Experience").company("Mill")
    sheet.role("Engineer", "2020 - Present (1 year)", text=f"{long}\nedge stores.\nNext line\nLast line")
    reading = read(sheet)
    summary = reading.profile.positions[0].summary
    assert summary is not None
    assert reading.document.quote(summary.span).split("\n") == [f"{long}edge stores.", "Next line", "Last line"]


def test_a_place_in_the_colour_of_the_text_is_told_by_its_distance(read: Read) -> None:
    sheet = Sheet().block("Contact").head("Ada", "Engineer").section("Experience").company("Mill")
    sheet.main("Engineer", 11.5, 16).main("2020 - Present (1 year)", 10.5, 14.5).main("London", 10.5, 14.7)
    sheet.main("We build.", 10.5, 21.4).company("Mine")
    sheet.main("Digger", 11.5, 16).main("2019 - 2020 (1 year)", 10.5, 14.5).main("We dig.", 10.5, 21.4)
    first, second = json_resume(read(sheet))["work"]
    assert (first["location"], first["summary"]) == ("London", "We build.")
    assert ("location" in second, second["summary"]) == (False, "We dig.")


def test_parts_may_be_missing(read: Read) -> None:
    sheet = Sheet().head("Ada").section("Experience").company("Mill").role("Engineer")
    record = json_resume(read(sheet))
    assert record["basics"] == {"name": "Ada"}
    assert record["work"] == [{"name": "Mill", "position": "Engineer"}]


@pytest.mark.parametrize(
    ("row", "degree", "area"),
    [
        (
            "Doctor of Philosophy (PhD), Physics, Optics · (2015 - 2019)",
            "Doctor of Philosophy (PhD)",
            "Physics, Optics",
        ),
        ("BSc", "BSc", None),
        ("Computer Science · (2015 - 2019)", None, "Computer Science"),
        ("· (2015 - 2019)", None, None),
        ("Bootcamp (16 weeks, full-time), Data · (2015 - 2019)", "Bootcamp (16 weeks, full-time)", "Data"),
    ],
)
def test_degrees_are_told_from_fields(read: Read, row: str, degree: str | None, area: str | None) -> None:
    sheet = Sheet().block("Contact").head("Ada", "Engineer").section("Education").school("College", row)
    (entry,) = json_resume(read(sheet))["education"]
    assert (entry.get("studyType"), entry.get("area")) == (degree, area)
    assert ("startDate" in entry) == ("2015" in row)


@pytest.mark.parametrize(
    ("place", "city", "region"),
    [
        ("Greater Oslo Region, Norway", "Greater Oslo Region", None),
        ("California, United States", None, "California"),
        ("Norway", None, None),
        ("Bergen", "Bergen", None),
    ],
)
def test_places_have_as_many_parts_as_are_known(read: Read, place: str, city: str | None, region: str | None) -> None:
    location = read(Sheet().block("Contact").head("Ada", "Engineer", place=place)).profile.contact.location
    assert location is not None
    assert (location.value.city or None, location.value.region or None) == (city, region)


def test_links_lose_what_follows_the_reader(read: Read) -> None:
    sheet = Sheet().block("Contact").side("www.linkedin.com/in/josé (LinkedIn)", size=11).head("José", "Engineer")
    sheet.link("https://www.linkedin.com/in/jos%C3%A9?jobid=1&lipi=urn%3Ali", side=True).link("https://[broken")
    (link,) = read(sheet).profile.contact.links
    assert link.value.url == "https://www.linkedin.com/in/josé"


def test_names_from_right_to_left_are_in_their_order(read: Read) -> None:
    seen = "ןהכ רואיל"  # as engines see it: the last letter on the left
    name = read(Sheet().block("Contact").head(seen, "Engineer")).profile.name
    assert name is not None
    assert name.value == "ליאור כהן"


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(Sheet().main("Ada", 26, 30, x=72).section("Experience"), id="name at the left margin"),
        pytest.param(Sheet().block("Contact").main("Ada", 26, 30).main("Engineer", 14, 20), id="other sizes"),
        pytest.param(Sheet().main("Ada", 26, 30).main("Engineer of engines", 12, 20), id="no headings"),
        pytest.param(
            Sheet().main("Ada", 26, 30).section("Work").main("text", 12, 9, x=300).main("text", 12, 9, x=330),
            id="not aligned",
        ),
    ],
)
def test_other_pages_are_left_to_the_layout_analysis(sheet: Sheet) -> None:
    assert reading_of(sheet.file(**LINKEDIN), default_lexicon()) is None


def test_nothing_is_said_of_a_type_that_nobody_chose() -> None:
    said = tuple(Diagnostic(code=code, message="") for code in ("undefined-glyphs", "columns", "pages-left-out"))
    found = reading_of(replace(whole().file(), diagnostics=said), default_lexicon())
    assert found is not None
    assert [one.code for one in found.document.diagnostics] == ["pages-left-out"]


def test_a_form_of_linkedin_that_is_not_known_is_said(options: ReadOptions) -> None:
    sheet = Sheet().main("Ada", 30, 30, x=72).main("Engineer", 14, 20, x=72)
    found = read_linkedin_pdf(sheet.file(**LINKEDIN), options)
    assert isinstance(found, Diagnostic)
    assert found.code == "linkedin-form"
    assert read_linkedin_pdf(sheet.file(Author="Ada"), options) is None


_LINES = st.lists(
    st.tuples(st.sampled_from([26, 15.75, 13, 12, 11.5, 10.5, 9]), st.sampled_from(["side", "main"]),
              st.text(alphabet="aZ09 .,()-–•/@é年ש", min_size=1, max_size=60)),
    max_size=25,
)  # fmt: skip


@given(lines=_LINES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_order_of_rows_is_read_without_loss(lines: list[tuple[float, str, str]]) -> None:
    # LinkedIn lets no row of the sidebar run into the main column.
    lines = [(size, column, text[:18] if column == "side" else text) for size, column, text in lines]
    sheet = Sheet().head("Ada", "Engineer").section("Experience")
    for size, column, text in lines:
        sheet = sheet.side(text, size=min(size, 13)) if column == "side" else sheet.main(text, min(size, 15.75), 20)
    found = reading_of(sheet.file(), default_lexicon())
    assert found is not None
    for _, _, text in lines:
        for word in text.split():
            assert word.lstrip("-–•") in found.document.text or not any(map(str.isalnum, word)) or not word.isascii()


def test_the_shortest_profile_is_recognised(read: Read) -> None:
    sheet = Sheet().block("Contact").side("www.linkedin.com/in/ada", size=11).footer("Page 1 of 1")
    sheet.head("Ada", place="Bath")
    record = json_resume(read(sheet))
    assert (record["basics"]["name"], record["basics"]["location"]) == ("Ada", {"city": "Bath"})


@pytest.mark.parametrize(
    "text", ["• Built\n• Sold", "•Built\n•Sold", "-Built\n–Sold", "✓ Built\n* Sold", "●Built\n▪ Sold"]
)
def test_bullets_as_people_type_them(read: Read, text: str) -> None:
    sheet = Sheet().block("Contact").head("Ada", "Engineer").section("Experience").company("Mill")
    sheet.role("Engineer", "2020 - 2021 (1 year)", "Bath", text)
    assert json_resume(read(sheet))["work"][0]["highlights"] == ["Built", "Sold"]


def test_a_broken_bullet_goes_on_below(read: Read) -> None:
    sheet = Sheet().block("Contact").head("Ada", "Engineer").section("Experience").company("Mill")
    sheet.role("Engineer", "2020 - 2021 (1 year)", "Bath", "• Built a thing,\nand sold it\n• Sold\n\nStack: Go")
    assert json_resume(read(sheet))["work"][0]["highlights"] == ["Built a thing, and sold it", "Sold"]
