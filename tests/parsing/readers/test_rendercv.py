"""RenderCV's YAML."""

from collections.abc import Callable
from typing import Any

import pytest

from profilecheck.errors import InputError
from profilecheck.model.document import Document
from profilecheck.model.profile import Profile
from profilecheck.parsing.json_resume import json_resume
from profilecheck.parsing.readers import Reading, ReadOptions, choose

CV = """\
cv: # the content
  name: Noor Çelik
  headline: Engineer
  location: Springfield, OR
  email: [noor@example.com, noor@example.org]
  phone: tel:+1-555-0100
  website: https://noor.example.com
  social_networks:
    - {network: LinkedIn, username: noor-c}
    - {network: Mastodon, username: "@noor@example.org"}
  sections:
    summary:
      - Builds **rankers**.
      - Ships [them](https://example.com).
    professional_experience:
      - company: Tilmart
        position: Engineer
        location: Springfield
        start_date: 2021-04
        end_date: present
        highlights:
          - Cut *latency* of `snake_case_name` by 40 %.
      - {company: Ribera, position: Analyst, date: Jan 2019 – Mar 2021}
    Where I learned:
      - institution: Example University
        area: Statistics
        degree: MSc
        start_date: 2016-09-01
        end_date: 2018-06-30
        highlights: ["GPA: 3.9/4.0", "Coursework: Algebra, Logic (I, II)", "Thesis on ranks"]
    skills:
      - {label: Languages, details: "Python, C++, AWS (S3, EC2)"}
      - "Tools: Git, Docker"
      - bullet: SQL
    projects:
      - {name: Forecaster, date: 2023, url: https://example.com/f, summary: Forecasts., highlights: [Beats it.]}
    certifications:
      - bullet: Cloud Architect – Associate, Cloud Inc, May 2020
      - {name: Scrum Master, date: 2019-02}
    honors_and_awards:
      - {label: Best Poster, details: "ExampleConf, 2018"}
      - {name: Prize, date: Fall 2017, summary: For ranks., highlights: [One of 3.]}
    Papers:
      - {title: On Baskets, authors: ["**Noor Çelik**", A. Other], journal: ExampleConf, date: 2022-09, doi: 10.1/x}
    languages:
      - {label: Turkish, details: native}
      - Dutch (fluent), German
    interests: [{label: Music, details: "opera, piano"}, "rowing, chess"]
    volunteering:
      - {company: Code Club, position: Mentor, start_date: 2020, end_date: 2021}
    Words of thanks:
      - To my **mother**.
      - {number: And others.}
design: {theme: classic}
"""


def read(text: str, options: ReadOptions) -> Reading:
    data = text.encode()
    found = choose(data, "cv.yaml", options.lexicon)
    assert found.name == "rendercv"
    reading = found.read(data, "cv.yaml", options)
    assert isinstance(reading, Reading)
    return reading


def test_every_entry_finds_its_place(options: ReadOptions, check_spans: Callable[[Document, Profile], None]) -> None:
    reading = read(CV, options)
    check_spans(reading.document, reading.profile)
    out = json_resume(reading)
    del out["$schema"], out["meta"]
    expected: dict[str, Any] = {
        "basics": {
            "name": "Noor Çelik",
            "label": "Engineer",
            "email": "noor@example.com",
            "phone": "+1-555-0100",
            "url": "https://noor.example.com",
            "summary": "Builds rankers.\nShips them.",
            "location": {"city": "Springfield, OR"},
            "profiles": [
                {"network": "LinkedIn", "username": "noor-c", "url": "https://linkedin.com/in/noor-c"},
                {"network": "Mastodon", "username": "@noor@example.org"},
            ],
        },
        "work": [
            {
                "name": "Tilmart",
                "position": "Engineer",
                "location": "Springfield",
                "startDate": "2021-04",
                "highlights": ["Cut latency of `snake_case_name` by 40 %."],
            },
            {"name": "Ribera", "position": "Analyst", "startDate": "2019-01", "endDate": "2021-03"},
        ],
        "volunteer": [{"organization": "Code Club", "position": "Mentor", "startDate": "2020", "endDate": "2021"}],
        "education": [
            {
                "institution": "Example University",
                "area": "Statistics",
                "studyType": "MSc",
                "startDate": "2016-09",
                "endDate": "2018-06",
                "score": "3.9/4.0",
                "courses": ["Algebra", "Logic (I, II)"],
            }
        ],
        "awards": [
            {"title": "Best Poster", "date": "2018", "awarder": "ExampleConf"},
            {"title": "Prize", "date": "2017-11", "summary": "For ranks.\nOne of 3."},
        ],
        "certificates": [
            {"name": "Cloud Architect – Associate", "date": "2020-05", "issuer": "Cloud Inc"},
            {"name": "Scrum Master", "date": "2019-02"},
        ],
        "publications": [
            {
                "name": "On Baskets",
                "publisher": "ExampleConf",
                "releaseDate": "2022-09",
                "url": "https://doi.org/10.1/x",
            }
        ],
        "skills": [
            {"name": "Languages", "keywords": ["Python", "C++", "AWS (S3, EC2)"]},
            {"name": "Tools", "keywords": ["Git", "Docker"]},
            {"name": "SQL"},
        ],
        "languages": [
            {"language": "Turkish", "fluency": "native"},
            {"language": "Dutch", "fluency": "fluent"},
            {"language": "German"},
        ],
        "interests": [{"name": "Music", "keywords": ["opera", "piano"]}, {"name": "rowing"}, {"name": "chess"}],
        "projects": [
            {
                "name": "Forecaster",
                "startDate": "2023",
                "endDate": "2023",
                "description": "Forecasts.",
                "highlights": ["Beats it."],
                "url": "https://example.com/f",
            }
        ],
    }
    assert out == expected
    assert [author.value for paper in reading.profile.publications if (author := paper.authors)] == [
        "Noor Çelik, A. Other"
    ]
    assert [text.value for text in reading.profile.education[0].highlights] == ["Thesis on ranks"]


def test_sections_without_a_place_are_kept(options: ReadOptions) -> None:
    reading = read(CV, options)
    assert reading.document.text.endswith("Words of thanks\nTo my mother.\nAnd others.\n")
    assert reading.profile.sections[-1].kind == "unknown"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("cv:\n- a", "cv.yaml: $.cv: not a mapping"),
        ("cv:\n", "cv.yaml: $.cv: not a mapping"),
        ("cv:\n  sections: [a]", "cv.yaml: $.cv.sections: not a mapping"),
        ("cv:\n  sections:\n    skills: Python", "cv.yaml: $.cv.sections.skills: not a list"),
        (
            "cv:\n  sections:\n    experience:\n      - {company: T, start_date: 2021-13}",
            'cv.yaml: $.cv.sections.experience[0].start_date: "2021-13" is not a date; write YYYY, YYYY-MM or',
        ),
        ("cv:\n  name: [", "cv.yaml: not YAML: "),
        ("cv:\n  name: " + "[" * 99 + "]" * 99, "cv.yaml: nested too deeply"),
        ("cv:\n  name: !!python/object:os.system x", "cv.yaml: not YAML: "),
    ],
)
def test_what_is_wrong_is_named(options: ReadOptions, text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text, options)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("value", ["1", "[1]", "{a: 1}", "null", "''", "[[1]]", "[{a: [1]}]", "true"])
def test_odd_values_do_no_harm(options: ReadOptions, value: str) -> None:
    keys = ("name", "location", "email", "phone", "website", "headline", "social_networks")
    rows = [f"  {key}: {value}" for key in keys]
    sections = (
        "experience",
        "education",
        "skills",
        "projects",
        "awards",
        "publications",
        "languages",
        "interests",
        "x",
    )
    fields = ("company", "position", "highlights", "authors", "label", "details", "date", "summary", "bullet")
    entry = ", ".join(f"{field}: {value}" for field in fields)
    rows += ["  sections:", *(f"    {title}: [{value}, {{{entry}}}]" for title in sections)]
    json_resume(read("\n".join(["cv:", *rows]), options))
