"""The form of 2017: one column, jobs as "Title at Company"."""

from collections.abc import Callable

from profilecheck.lexicon.load import default_lexicon
from profilecheck.parsing.json_resume import json_resume
from profilecheck.parsing.linkedin_pdf import reading_of
from profilecheck.parsing.readers import Reading

from .conftest import DARK, PALE, Sheet

Read = Callable[..., Reading]


class Classic(Sheet):
    """Writes rows as LinkedIn did until 2017."""

    def row(self, text: str, size: float = 12, gap: float = 18, color: str = DARK, *, bold: bool = False) -> "Classic":
        self.main(text, size, gap, color, bold=bold, x=36)
        return self

    def heading(self, text: str) -> "Classic":
        return self.row(text, 16, 40, PALE)

    def entry(self, head: str, *rows: str) -> "Classic":
        self.row(head, gap=28, bold=True)
        for row in rows:
            self.row(row, gap=16.4)
        return self


def profile() -> Classic:
    sheet = Classic().row("Ada Lovelace", 20, 20, bold=True).row("Engineer at Mill", 13, 22)
    sheet.row("ada@example.com", 13, 22, PALE).heading("Summary").row("I build.").row("- engines")
    sheet.heading("Experience").entry("Head at Large at Mill", "May 2017 - Present", "We build.", "• Engines")
    sheet.entry("Ingeniera en Molino", "May 2015 - April 2017 (2 years)")
    sheet.heading("Education").entry("College", "MSc, Mathematics, 2009 - 2010").entry("School")
    sheet.heading("Languages").row("German").row("(Elementary proficiency)").heading("Skills & Expertise").row("Python")
    sheet.heading("Honors and Awards").row("A Prize").heading("Projects").entry("Engine", "It counts.")
    sheet.heading("Volunteer Experience").entry("Tutor at Library", "2016 - 2017").page()
    sheet.row("Ada Lovelace", 20, 20, bold=True).row("Engineer at Mill", 13, 22).row("Contact Ada on LinkedIn", gap=60)
    sheet.link("http://www.linkedin.com/in/ada-1")
    return sheet


def test_every_field_is_read(read: Read, check_spans: Callable[..., None]) -> None:
    reading = read(profile(), Producer="Apache FOP Version 1.1")
    check_spans(reading.document, reading.profile)
    record = json_resume(reading)
    assert record["basics"] == {
        "name": "Ada Lovelace",
        "label": "Engineer at Mill",
        "email": "ada@example.com",
        "summary": "I build. engines",
        "profiles": [{"network": "LinkedIn", "username": "ada-1", "url": "http://www.linkedin.com/in/ada-1"}],
    }
    assert record["work"] == [
        {
            "name": "Large at Mill", "position": "Head", "startDate": "2017-05",
            "summary": "We build.", "highlights": ["Engines"],
        },
        {"name": "Molino", "position": "Ingeniera", "startDate": "2015-05", "endDate": "2017-04"},
    ]  # fmt: skip
    assert record["education"] == [
        {"institution": "College", "area": "Mathematics", "studyType": "MSc", "startDate": "2009", "endDate": "2010"},
        {"institution": "School"},
    ]
    assert record["languages"] == [{"language": "German", "fluency": "Elementary proficiency"}]
    assert record["skills"] == [{"name": "Python"}]
    assert record["awards"] == [{"title": "A Prize"}]
    assert record["projects"] == [{"name": "Engine", "description": "It counts."}]
    assert record["volunteer"] == [
        {"organization": "Library", "position": "Tutor", "startDate": "2016", "endDate": "2017"}
    ]


def test_another_program_may_have_stored_it_again(read: Read) -> None:
    assert read(profile(), Producer="Some Printer").document.format == "linkedin_pdf"


def test_a_plain_page_of_another_program_is_not_taken() -> None:
    sheet = profile()
    sheet.pages[1].runs.clear()
    assert reading_of(sheet.file(Producer="Some Word Processor"), default_lexicon()) is None
