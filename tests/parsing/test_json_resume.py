"""JSON Resume in and out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.errors import InputError
from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Contact, Period, Place, Profile, SkillGroup, Sourced, WebLink, YearMonth
from profilecheck.parsing.bounds import Limits
from profilecheck.parsing.json_resume import json_resume, normalised
from profilecheck.parsing.json_resume.normalise import schema
from profilecheck.parsing.readers import Reading, ReadOptions, choose

PERSONAS = sorted((Path(__file__).parents[2] / "../shared/corpus/personas").resolve().glob("*.json"))
OPTIONS = ReadOptions(lexicon=default_lexicon(), limits=Limits.of(default_lexicon()))
CheckSpans = Callable[[Document, Profile], None]
URL = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

FULL: dict[str, Any] = {
    "$schema": URL,
    "basics": {
        "name": "Noor Çelik-van Dijk",
        "label": "Machine Learning Engineer",
        "email": "noor@example.com",
        "phone": "+1 555 0100",
        "url": "https://noor.example.com",
        "summary": "Builds rankers.\n\nShips them.",
        "location": {
            "address": "1 Example Street",
            "postalCode": "12345",
            "city": "Springfield",
            "region": "Oregon",
            "countryCode": "US",
        },
        "profiles": [
            {"network": "GitHub", "username": "noor", "url": "https://github.com/noor"},
            {"network": "Mastodon", "username": "@noor@example.org"},
        ],
    },
    "work": [
        {
            "name": "Tilmart",
            "position": "Engineer",
            "location": "Springfield",
            "url": "https://tilmart.example.com",
            "startDate": "2021-04",
            "summary": "Search.",
            "highlights": ["Cut latency by 40 %.", "Led 3 people."],
        },
        {"name": "Ribera", "position": "Analyst", "startDate": "2019", "endDate": "2021-03"},
    ],
    "volunteer": [
        {
            "organization": "Code Club",
            "position": "Mentor",
            "startDate": "2020-01",
            "endDate": "2020-01",
            "summary": "Python.",
        }
    ],
    "education": [
        {
            "institution": "Example University",
            "area": "Statistics",
            "studyType": "MSc",
            "startDate": "2016-09",
            "endDate": "2018-06",
            "score": "4.0",
            "courses": ["Bayesian statistics"],
        },
        {"institution": "Night School", "endDate": "2015"},
    ],
    "awards": [{"title": "Best Poster", "date": "2022-12-05", "awarder": "Tilmart", "summary": "For a ranker."}],
    "certificates": [
        {"name": "Cloud Architect", "date": "2020-11", "url": "https://cert.example.com/1", "issuer": "Cloud"}
    ],
    "publications": [
        {
            "name": "On Baskets",
            "publisher": "ExampleConf",
            "releaseDate": "2022-09",
            "url": "https://papers.example.org/1",
            "summary": "Baskets.",
        }
    ],
    "skills": [
        {"name": "Languages", "level": "Advanced", "keywords": ["Python", "C++"]},
        {"name": "Go", "level": "Beginner"},
        {"name": "SQL"},
        {"keywords": ["Docker", "Git"]},
    ],
    "languages": [{"language": "Turkish", "fluency": "Native"}, {"language": "Dutch"}],
    "interests": [{"name": "Music", "keywords": ["opera", "piano"]}, {"name": "Rowing"}],
    "references": [{"name": "A. Boss", "reference": "Good."}],
    "projects": [
        {
            "name": "Forecaster",
            "startDate": "2023-08",
            "endDate": "2023-12",
            "description": "Forecasts covers.",
            "highlights": ["Beats the baseline."],
            "keywords": ["LightGBM"],
            "url": "https://github.com/noor/forecaster",
            "roles": ["Author"],
        }
    ],
    "meta": {"version": "v1.0.0"},
}


def read(record: Any) -> Reading:
    data = json.dumps(record).encode() if not isinstance(record, bytes) else record
    found = choose(data, "cv.json", OPTIONS.lexicon).read(data, "cv.json", OPTIONS)
    assert isinstance(found, Reading)
    return found


def held(record: dict[str, Any]) -> dict[str, Any]:
    """The record without what a profile does not hold: references, key words of projects, days."""
    out = json.loads(json.dumps(record))
    out.pop("references", None)
    for project in out.get("projects", ()):
        project.pop("keywords", None)
        project.pop("roles", None)
    for award in out.get("awards", ()):
        award["date"] = award["date"][:7]
    return {key: without_empty(value) for key, value in out.items() if key not in ("$schema", "meta")}


def without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_empty(part) for key, part in value.items() if part not in ([], {})}
    return [without_empty(part) for part in value] if isinstance(value, list) else value


def test_a_record_comes_back_whole() -> None:
    assert json_resume(read(FULL)) == FULL


def test_the_profile_holds_what_the_record_says(check_spans: CheckSpans) -> None:
    reading = read(FULL)
    again = json_resume(Reading(document=reading.document, profile=reading.profile))
    assert held(again) == held(FULL)
    check_spans(reading.document, reading.profile)


@pytest.mark.skipif(not PERSONAS, reason="the corpus is not beside the checkout")
def test_personas_come_back_whole(check_spans: CheckSpans) -> None:
    for path in PERSONAS:
        record = json.loads(path.read_text(encoding="utf-8"))
        reading = read(record)
        again = json_resume(reading)
        assert again | {"meta": record["meta"]} == record, path.name
        from_profile = json_resume(Reading(document=reading.document, profile=reading.profile))
        assert held(from_profile) == held(record), path.name
        check_spans(reading.document, reading.profile)


def test_output_is_valid() -> None:
    reading = read(FULL)
    for each in (reading, Reading(document=reading.document, profile=reading.profile)):
        jsonschema.Draft4Validator(schema(), format_checker=jsonschema.FormatChecker(["email"])).validate(
            json_resume(each)
        )


def test_what_has_no_end_goes_on_and_what_is_empty_is_left_out() -> None:
    reading = read(FULL)
    periods = [position.period.value for position in reading.profile.positions if position.period]
    assert periods == [
        Period(start=YearMonth(2021, 4), current=True),
        Period(start=YearMonth(2019), end=YearMonth(2021, 3)),
    ]
    assert json_resume(Reading(document=Document(text="", format="text"), profile=Profile())) == {
        "$schema": URL,
        "meta": {"version": "v1.0.0"},
    }


def test_the_text_can_be_read() -> None:
    text = read(FULL).document.text
    assert text.startswith(
        "Noor Çelik-van Dijk\nMachine Learning Engineer\nnoor@example.com | +1 555 0100 | 1 Example Street"
    )
    assert (
        "\nExperience\nEngineer\t2021-04 – Present\nTilmart, Springfield | https://tilmart.example.com\nSearch.\n"
        in text
    )
    assert "\nLanguages (Advanced): Python, C++\nGo (Beginner)\nSQL\n" in text


def test_bullets_sections_and_links_are_told() -> None:
    document, profile = read(FULL).document, read(FULL).profile
    bullets = [document.quote(line.span) for line in document.lines if line.bullet]
    assert bullets[:2] == ["Cut latency by 40 %.", "Led 3 people."]
    kinds = [section.kind for section in profile.sections]
    assert kinds[:4] == ["header", "summary", "work", "education"]
    assert "https://github.com/noor" in [link.uri for link in document.links]


def word(value: str) -> Sourced[str]:
    return Sourced(value=value, span=Span(0, 1))


def test_writer_covers_what_only_other_formats_have() -> None:
    profile = Profile(
        contact=Contact(
            emails=(word("a@example.com"), word("b@example.com")),
            links=tuple(
                Sourced(value=link, span=Span(0, 1))
                for link in (
                    WebLink(url="linkedin.com/in/a", network="LinkedIn", username="a"),
                    WebLink(url="a.example.com"),
                    WebLink(url="b.example.com"),
                )
            ),
            location=Sourced(value=Place(text="Somewhere, Far Away", country="Ruritania"), span=Span(0, 1)),
        ),
        skills=(SkillGroup(span=Span(0, 1), skills=(word("Python"), word("SQL")), level=word("Basic")),),
    )
    out = json_resume(Reading(document=Document(text="x", format="text"), profile=profile))
    assert out["basics"] == {
        "email": "a@example.com",
        "url": "https://a.example.com",
        "location": {"city": "Somewhere, Far Away"},
        "profiles": [
            {"network": "LinkedIn", "username": "a", "url": "https://linkedin.com/in/a"},
            {"url": "https://b.example.com"},
        ],
    }
    assert out["skills"] == [{"name": "Python", "level": "Basic"}, {"name": "SQL", "level": "Basic"}]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            {"basics": {"name": "A", "website": "https://a.example.com", "picture": "https://a.example.com/a.png"}},
            {"basics": {"name": "A", "url": "https://a.example.com", "image": "https://a.example.com/a.png"}},
        ),
        ({"bio": {"name": "A"}}, {"basics": {"name": "A"}}),
        (
            {"work": [{"company": "Tilmart", "website": "https://t.example.com", "startDate": "2020-1"}]},
            {"work": [{"name": "Tilmart", "url": "https://t.example.com", "startDate": "2020-01"}]},
        ),
        ({"work": [{"company": "Old", "name": "New"}]}, {"work": [{"company": "Old", "name": "New"}]}),
        ({"education": [{"gpa": 3.9, "endDate": 2020}]}, {"education": [{"score": "3.9", "endDate": "2020"}]}),
        (
            {"publications": [{"name": "P", "website": "https://p"}]},
            {"publications": [{"name": "P", "url": "https://p"}]},
        ),
        ({"hobbies": [{"name": "Go"}]}, {"interests": [{"name": "Go"}]}),
        ({"skills": ["Python", {"name": "Go"}]}, {"skills": [{"name": "Python"}, {"name": "Go"}]}),
        ({"basics": {"location": "Leeds"}}, {"basics": {"location": {"city": "Leeds"}}}),
        ({"work": [{"location": {"city": "Leeds", "countryCode": "GB"}}]}, {"work": [{"location": "Leeds, GB"}]}),
        ({"work": {"name": "Tilmart", "highlights": "One."}}, {"work": [{"name": "Tilmart", "highlights": ["One."]}]}),
        ({"work": [{"name": "T", "endDate": "Present"}]}, {"work": [{"name": "T"}]}),
        (
            {"work": [{"name": "T", "endDate": None, "url": "", "mood": "good"}]},
            {"work": [{"name": "T", "mood": "good"}]},
        ),
        ({"work": [{"startDate": "2020-04-01T00:00:00Z"}]}, {"work": [{"startDate": "2020-04-01"}]}),
        ({"basics": {"name": "A\u0000B\r\n"}, "theme": "even"}, {"basics": {"name": "AB"}}),
    ],
)
def test_older_and_odd_records_are_brought_to_1_0_0(old: Any, new: Any) -> None:
    record = read(old).record
    assert record == new
    jsonschema.Draft4Validator(schema()).validate(record)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (
            {"work": [{}, {}, {"startDate": "2021-13"}]},
            'cv.json: $.work[2].startDate: "2021-13" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD',
        ),
        ({"awards": [{"date": "2021-02-30"}]}, '$.awards[0].date: "2021-02-30" is not a date'),
        ({"work": [{"startDate": "Present"}]}, '$.work[0].startDate: "Present" is not a date'),
        ({"work": [{"company": "T", "startDate": "Jan 2021"}]}, '$.work[0].startDate: "Jan 2021" is not a date'),
        ({"work": "Tilmart"}, "$.work[0]: a text where an object belongs; write { … }"),
        ({"basics": ["Ada"]}, "$.basics: a list where an object belongs"),
        ({"basics": {"name": {"first": "Ada"}}}, '$.basics.name: an object where a text belongs; write "…"'),
        ({"skills": [{"keywords": [["Python"]]}]}, "$.skills[0].keywords[0]: a list where a text belongs"),
        ({"basics": {"email": True}}, "$.basics.email: true or false where a text belongs"),
        ({"hello": 1}, "JSON, but no JSON Resume; it needs one of awards, basics,"),
        ([{"basics": {}}], "JSON, but no JSON Resume"),
        (
            b'{"basics": {"name": "A",}}',
            "not JSON: Expecting property name enclosed in double quotes @ line 1, column 25",
        ),
        (b'{"basics": {"name": "\xff"}}', "not UTF-8 @ byte 21; save it as UTF-8"),
        (b'{"work": ' + b"[" * 60 + b"]" * 60 + b"}", "nested too deeply"),
        (b'{"work": ' + b"[" * 200_000, "nested too deeply"),
        (b'{"basics": {"phone": ' + b"1" * 5000 + b"}}", "not JSON"),
    ],
)
def test_what_cannot_be_mended_is_named_with_its_place_and_cure(record: Any, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(record)
    assert str(caught.value).startswith("cv.json: ")
    assert message in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(encoding: str) -> None:
    data = json.dumps({"basics": {"name": "Noor Çelik"}}, ensure_ascii=False).encode(encoding)
    assert json_resume(read(data))["basics"] == {"name": "Noor Çelik"}


TEXT = st.text(max_size=12)
DATE = st.sampled_from(["2020", "2020-05", "2020-05-17"])


def entry(*texts: str, dates: tuple[str, ...] = (), lists: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, Any]]:
    optional = (
        dict.fromkeys(texts, TEXT) | dict.fromkeys(dates, DATE) | {key: st.lists(TEXT, max_size=3) for key in lists}
    )
    return st.fixed_dictionaries({}, optional=optional)


PERIOD = ("startDate", "endDate")
RECORDS = st.fixed_dictionaries(
    {"basics": entry("label", "email", "phone", "url", "summary").map(lambda basics: {"name": "A", **basics})},
    optional={
        "work": st.lists(
            entry("name", "position", "location", "url", "summary", dates=PERIOD, lists=("highlights",)), max_size=3
        ),
        "education": st.lists(
            entry("institution", "area", "studyType", "score", dates=PERIOD, lists=("courses",)), max_size=2
        ),
        "skills": st.lists(entry("name", "level", lists=("keywords",)), max_size=3),
        "projects": st.lists(
            entry("name", "description", "url", dates=PERIOD, lists=("highlights", "keywords")), max_size=2
        ),
        "certificates": st.lists(entry("name", "issuer", dates=("date",)), max_size=2),
        "volunteer": st.lists(entry("organization", "position", dates=PERIOD), max_size=2),
        "languages": st.lists(entry("language", "fluency"), max_size=2),
        "interests": st.lists(entry("name", lists=("keywords",)), max_size=2),
    },
)


@given(record=RECORDS)
def test_every_field_of_any_record_stands_where_it_says(check_spans: CheckSpans, record: dict[str, Any]) -> None:
    reading = read(record)
    check_spans(reading.document, reading.profile)
    for each in (reading, Reading(document=reading.document, profile=reading.profile)):
        jsonschema.Draft4Validator(schema()).validate(json_resume(each))


def test_normalising_twice_changes_nothing() -> None:
    once = normalised(FULL, "cv.json", [])
    assert normalised(once, "cv.json", []) == once
