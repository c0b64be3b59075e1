"""The career stage follows from titles, months and deeds."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.titles import title_reader
from profilecheck.matching.titles import assess_stage
from profilecheck.model.report import Stage
from profilecheck.parsing import read

_LEXICON = default_lexicon()
_GUIDE = load_guide(_LEXICON)


def stage(work: Sequence[Mapping[str, Any]], label: str = "") -> Stage:
    basics = {"name": "Ada Example", "label": label} if label else {"name": "Ada Example"}
    reading = read(json.dumps({"basics": basics, "work": work}).encode(), "x.json", lexicon=_LEXICON)
    return assess_stage(reading.document, reading.profile, guide=_GUIDE, lexicon=_LEXICON, as_of=date(2026, 1, 31))


def job(title: str, start: str, end: str = "", *highlights: str) -> dict[str, Any]:
    period = {"startDate": start, "endDate": end} if end else {"startDate": start}
    return {"name": "Example Ltd", "position": title, **period, "highlights": list(highlights)}


@pytest.mark.parametrize(
    ("title", "level", "relation"),
    [
        ("Machine Learning Engineer", "mid", "role"),
        ("Machine Learning Engineer Intern", "entry", "role"),
        ("Senior ML Engineer", "senior", "role"),
        ("Staff Machine Learning Engineer", "senior", "role"),
        ("Machine Learning Architect", "senior", "role"),
        ("Director of Machine Learning", "leadership", "role"),
        ("VP of AI and Data Science", "leadership", "role"),
        ("Machine Learning Analyst", "entry", "role"),
        ("Computer Vision Engineer", "mid", "role"),
        ("Data Engineer", "mid", "adjacent"),
        ("Senior Software Engineer", "senior", "adjacent"),
        ("Data Analyst", "mid", "related"),
        ("Registered Nurse", "mid", ""),
    ],
)
def test_title_has_a_level_and_a_relation(title: str, level: str, relation: str) -> None:
    found = title_reader(_LEXICON, _GUIDE).read(title)
    assert found is not None
    assert (found.level, found.relation) == (level, relation)


@pytest.mark.parametrize("text", ["Passionate about data", "Machine learning", ""])
def test_what_is_no_title(text: str) -> None:
    assert title_reader(_LEXICON, _GUIDE).read(text) is None


def test_title_of_the_role_decides() -> None:
    found = stage([job("Senior Machine Learning Engineer", "2018-01"), job("Data Scientist", "2014-01", "2017-12")])
    assert found.id == "senior"
    assert found.months == 145
    assert found.evidence[0].quote == "Senior Machine Learning Engineer"
    assert any("Senior Machine Learning Engineer" in reason for reason in found.reasons)


def test_senior_title_without_years_counts_less() -> None:
    assert stage([job("Senior Machine Learning Engineer", "2025-06")]).id == "mid"


def test_years_and_deeds_lift_a_title_without_level() -> None:
    deeds = ("Mentored four engineers.", "Designed the architecture of the ranking platform.")
    assert stage([job("Machine Learning Engineer", "2016-01", "", *deeds)]).id == "senior"
    assert stage([job("Machine Learning Engineer", "2016-01", "", "Trained models.")]).id == "mid"


def test_other_trades_leave_the_first_stage() -> None:
    found = stage([job("Head Chef", "2010-01")])
    assert found.id == "entry"
    assert found.months == 193
    assert "no position in the role or next to it" in found.reasons


def test_related_title_counts_two_levels_lower() -> None:
    assert stage([job("Senior Data Analyst", "2015-01")]).id == "entry"
    assert stage([job("Senior Data Engineer", "2015-01")]).id == "mid"


def test_headline_completes_a_title() -> None:
    work = [job("Research Scientist", "2015-01", "", "Led a group of four.", "Secured grants worth $1.7M.")]
    assert stage(work, "Research Scientist, Machine Learning").id == "senior"
    assert stage(work, "Research Scientist, Botany").id == "mid"


def test_no_positions() -> None:
    assert stage([]).id == "entry"


def test_titles_of_other_languages_leave_the_stage_to_the_length_of_the_work() -> None:
    text = (
        "Lucía Ejemplo\nlucia@example.org\n\nPERFIL\nAnalista con seis años de experiencia en banca y seguros.\n\n"
        "EXPERIENCIA PROFESIONAL\n\nCientífica de datos sénior, Banco Ejemplo\nEnero 2020 – Actualidad\n"
        "• Desarrollé un modelo de riesgo que redujo la morosidad un 12 %.\n\n"
        "FORMACIÓN\nGrado en Estadística, Universidad de Muestra, 2013 – 2017\n\nIDIOMAS\nEspañol (nativo)\n"
    )
    reading = read(text.encode(), "x.txt", lexicon=_LEXICON)
    found = assess_stage(reading.document, reading.profile, guide=_GUIDE, lexicon=_LEXICON, as_of=date(2026, 1, 31))
    assert found.id == "mid"
    assert "not English" in found.reasons[-1]
