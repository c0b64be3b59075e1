"""The month–year grammar and the timelines."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.dates import DateGrammar, gaps, is_before, merged_months, months_between, overlaps
from profilecheck.model.document import Span
from profilecheck.model.profile import Period, YearMonth

LEXICONS = Path(__file__).parents[1] / "lexicons"
WORDS = tomllib.loads((LEXICONS / "parsing" / "dates.toml").read_text(encoding="utf-8"))
GRAMMAR = DateGrammar(WORDS)
NOW = YearMonth(2024, 6)


def ym(text: str) -> YearMonth | None:
    if not text:
        return None
    year, _, month = text.partition("-")
    return YearMonth(int(year), int(month) if month else None)


def period(text: str) -> Period:
    """ "2020-01/2021" ; "2020/now" ; "/2020"."""
    start, _, end = text.partition("/")
    return Period(start=ym(start), end=None if end == "now" else ym(end), current=end == "now")


def quotes(text: str) -> list[tuple[str, Period]]:
    return [(text[span.start : span.end], found) for span, found in GRAMMAR.find_periods(text)]


WHOLE = [
    ("Jan 2021 – Present", "2021-01/now"),
    ("January 2021 - Present", "2021-01/now"),
    ("Jan. 2021 – date", "2021-01/now"),
    ("Jan, 2021 - Present", "2021-01/now"),
    ("JAN 2021 — PRESENT", "2021-01/now"),
    ("Jan 2021 to Till Date", "2021-01/now"),
    ("Jan 2021 till now", "2021-01/now"),
    ("Jan 2021 -> today", "2021-01/now"),
    ("Jan 2021 –\nPresent", "2021-01/now"),
    ("Jan 2021 –\tPresent", "2021-01/now"),
    ("Jan 2021\n– Present", "2021-01/now"),
    ("2021-04 to Present", "2021-04/now"),
    ("2021 to date", "2021/now"),
    ("01/2021–Present", "2021-01/now"),
    ("1 / 2021 – 3 / 2022", "2021-01/2022-03"),
    ("01.2021–now", "2021-01/now"),
    ("Jan2021 - Feb2022", "2021-01/2022-02"),
    ("04/21 – 09/22", "2021-04/2022-09"),
    ("04/98 – Present", "1998-04/now"),
    ("Jan 21 – Mar 22", "2021-01/2022-03"),
    ("Jan 21 - Mar 2022", "2021-01/2022-03"),
    ("Jan-21 - Mar-22", "2021-01/2022-03"),
    ("Jan '21 – Mar ’22", "2021-01/2022-03"),
    ("2018 - 2020", "2018/2020"),
    ("2018\xa0—\xa02020", "2018/2020"),
    ("2018–20", "2018/2020"),
    ("2018-20", "2018/2020"),
    ("2018/19", "2018/2019"),
    ("2018/2020", "2018/2020"),
    ("1998–03", "1998/2003"),
    ("2018 through 2020", "2018/2020"),
    ("between 2018 to 2020", "2018/2020"),
    ("10/2020 -- 12/2021", "2020-10/2021-12"),
    ("2019/3 - 2020/5", "2019-03/2020-05"),
    ("08/2022–\n07/2023", "2022-08/2023-07"),
    ("12 March 2019 - 3 April 2020", "2019-03/2020-04"),
    ("1st March 2019 to April 3rd, 2020", "2019-03/2020-04"),
    ("2021-04-01 – 2022-01-31", "2021-04/2022-01"),
    ("01.04.2021 - 31.12.2021", "2021-04/2021-12"),
    ("May 12 – Aug 20, 2021", "2021-05/2021-08"),
    ("12 May – 20 Aug 2021", "2021-05/2021-08"),
    ("May – Aug 2020", "2020-05/2020-08"),
    ("June-August 2020", "2020-06/2020-08"),
    ("Fall 2019 – Spring 2020", "2019-09/2020-05"),
    ("Summer–Fall 2020", "2020-06/2020-11"),
    ("Q1 – Q3 2021", "2021-01/2021-09"),
    ("Winter 2019 – Summer 2021", "2019/2021-08"),
    ("Since October 2021", "2021-10/now"),
    ("from 2019", "2019/now"),
    ("Apr 2021 –", "2021-04/now"),
    ("until June 2020", "/2020-06"),
    ("Expected May 2025", "/2025-05"),
    ("Expected graduation: May 2025", "/2025-05"),
    ("May 2025 (expected)", "/2025-05"),
    ("Sep 2021 – May 2025 (expected)", "2021-09/2025-05"),
    ("Sep 2021 – Expected May 2025", "2021-09/2025-05"),
    ("Jan 2021 – Present (2 yrs 3 mos)", "2021-01/now"),
    ("Jan 2021 - Mar 2022 · 1 year 3 months", "2021-01/2022-03"),
    ("Jul, 2019 - May, 2022 2 years 10 months", "2019-07/2022-05"),
    ("Since 2019 (5+ years)", "2019/now"),
    ("Sept 2019", "2019-09/2019-09"),
    ("Sep. 2019", "2019-09/2019-09"),
    ("September of 2019", "2019-09/2019-09"),
    ("9/2019", "2019-09/2019-09"),
    ("2019/09", "2019-09/2019-09"),
    ("2019.09", "2019-09/2019-09"),
    ("2019 September", "2019-09/2019-09"),
    ("2019, Sept", "2019-09/2019-09"),
    ("Dec 01, 2022", "2022-12/2022-12"),
    ("1 Dec 2022", "2022-12/2022-12"),
    ("01-Dec-2022", "2022-12/2022-12"),
    ("2021-04-01", "2021-04/2021-04"),
    ("13/02/2021", "2021-02/2021-02"),
    ("02/13/2021", "2021-02/2021-02"),
    ("01/04/2021", "2021-04/2021-04"),
    ("04/01/2021", "2021-04/2021-04"),
    ("05/04/2021", "2021/2021"),
    ("05.04.2021", "2021-04/2021-04"),
    ("Summer 2020", "2020-06/2020-08"),
    ("Winter 2020", "2020/2020"),
    ("Q3 2021", "2021-07/2021-09"),
    ("Q3'21", "2021-07/2021-09"),
    ("2021-Q3", "2021-07/2021-09"),
    ("H2 2021", "2021-07/2021-12"),
    ("2021", "2021/2021"),
    # French
    ("janv. 2019 à févr. 2020", "2019-01/2020-02"),
    ("1er août 2019 à ce jour", "2019-08/now"),
    ("sept. 2019 – aujourd’hui", "2019-09/now"),
    ("depuis septembre 2019", "2019-09/now"),
    ("juin 2018 jusqu'à aou\u0302t 2020", "2018-06/2020-08"),
    ("2019 - en cours", "2019/now"),
    # German
    ("2017 – heute", "2017/now"),
    ("von März 2019 bis Mai 2020", "2019-03/2020-05"),
    ("1. Oktober 2019 bis heute", "2019-10/now"),
    ("seit 03/2019", "2019-03/now"),
    ("Jänner 2019 bis Dez. 2020", "2019-01/2020-12"),
    # Spanish
    ("enero de 2019 - la actualidad", "2019-01/now"),
    ("de 2010 a 2014", "2010/2014"),
    ("marzo 2010 hasta la fecha", "2010-03/now"),
    # Portuguese
    ("set 2019 – out 2020", "2019-09/2020-10"),
    ("março de 2019 até o momento", "2019-03/now"),
    # Italian
    ("gennaio 2019 - oggi", "2019-01/now"),
    ("dal 2019", "2019/now"),
    ("mag. 2018 - in corso", "2018-05/now"),
    # Dutch
    ("mrt. 2019 tot en met okt. 2020", "2019-03/2020-10"),
    ("mei 2019 t/m juni 2020", "2019-05/2020-06"),
    ("2019 tot heden", "2019/now"),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_the_whole_text_is_one_period(text: str, expected: str) -> None:
    assert quotes(text) == [(text, period(expected))]


@pytest.mark.parametrize(("text", "expected"), [case for case in WHOLE if not case[0].endswith("–")])
@pytest.mark.parametrize("frame", ["Tilmart, London ({})", "{} | Engineer", "Engineer\t{}\nLondon"])
def test_periods_are_found_within_a_line(frame: str, text: str, expected: str) -> None:
    assert quotes(frame.format(text)) == [(text, period(expected))]


@pytest.mark.parametrize("month", [(number, name) for number, names in WORDS["months"].items() for name in names])
def test_every_month_is_known_in_every_case(month: tuple[str, str]) -> None:
    number, name = month
    for shape in (name.title(), name.upper(), f"{name.title()}."):
        assert quotes(f"{shape} 2019") == [(f"{shape} 2019", period(f"2019-{number}/2019-{number}"))]


@pytest.mark.parametrize("word", [*WORDS["words"]["present"]])
def test_every_word_for_today_ends_a_range(word: str) -> None:
    assert quotes(f"05/2019 – {word.title()}") == [(f"05/2019 – {word.title()}", period("2019-05/now"))]


@pytest.mark.parametrize("word", [*WORDS["words"]["to"], *WORDS["words"]["until"]])
def test_every_word_between_makes_a_range(word: str) -> None:
    assert quotes(f"05/2019 {word} 06/2020") == [(f"05/2019 {word} 06/2020", period("2019-05/2020-06"))]


@pytest.mark.parametrize("dash", "-‐‑–—‒―−~→")
def test_every_dash_makes_a_range(dash: str) -> None:
    assert quotes(f"May 2019{dash}June 2020") == [(f"May 2019{dash}June 2020", period("2019-05/2020-06"))]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Present",
        "Engineer at Tilmart",
        "Tel. +44 20 7946 2018",
        "+1 (555) 010-2019",
        "555-0120-2018",
        "020 7946 2018",
        "served 2,000 users",
        "served 2000 users",
        "reached 2000 homes",
        "2000 users onboarded",
        "grew it from 2000 to 1950 clients",
        "they set 2020 as the target",
        "100–200 ms",
        "2000 - 2500 requests",
        "p99 from 180 ms to 42 ms",
        "recall@100 from 0.31 to 0.47",
        "GPA 3.8/4.0",
        "GPA 3.8 / 4.0",
        "04/21",
        "https://example.com/2021/04/post",
        "example.com/2021",
        "ada2021@example.com",
        "report_2021",
        "#2021",
        "$2020",
        "2020%",
        "2020+",
        "ISO 27001:2013",
        "Windows Server 2019",
        "Office 2016",
        "CVPR2021",
        "the 1990s",
        "GDPR-2018",
        "2021-based",
        "1.2021.3",
        "May",
        "may 12",
        "Python 3.11",
        "10/12",
        "3049",
        "12021",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("we reached 2000 homes in 2021 with love", ["2021"]),
        ("2018, 2019 and 2021", ["2018", "2019", "2021"]),
        ("Jan 2019 to 2018", ["Jan 2019", "2018"]),
        ("Dean's List 2019 2020", ["2019", "2020"]),
        ("Sep 2019 to Aug 2020 and Jan 2022", ["Sep 2019 to Aug 2020", "Jan 2022"]),
        ("June 2020\tJune 2021", ["June 2020", "June 2021"]),
        ("Graduated 2018\n- 2 awards", ["2018"]),
        ("Class of 2018", ["2018"]),
        ("2018's best paper", ["2018"]),
        ("Best Paper, 2018.", ["2018"]),
        ("2023 nl-clauses", ["2023"]),
        ("2021 — Tilmart", ["2021"]),
        ("Apr 2021 –\tEngineer", ["Apr 2021 –"]),
        ("(01/2021 - present)", ["01/2021 - present"]),
        ("Jan 2021 – Presentation of results", ["Jan 2021"]),
    ],
)
def test_only_the_dates_of_a_text_are_found(text: str, found: list[str]) -> None:
    assert [quote for quote, _ in quotes(text)] == found


def test_dates_are_both_ends_of_ranges_and_single_dates() -> None:
    text = "Issued Jan 2021 · Expires 03/2024; Summer 2019 – Present; 2018–20"
    assert [(text[span.start : span.end], str(date)) for span, date in GRAMMAR.find_dates(text)] == [
        ("Jan 2021", "2021-01"),
        ("03/2024", "2024-03"),
        ("Summer 2019", "2019-06"),
        ("2018", "2018"),
        ("20", "2020"),
    ]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2 yrs 3 mos", 27),
        ("(2 yrs 3 mos)", 27),
        ("1 year, 4 months", 16),
        ("1 year and 4 months", 16),
        ("11 mos", 11),
        ("1 yr", 12),
        ("1.5 years", 18),
        ("5+ years", 60),
        ("2 ans 3 mois", 27),
        ("3 Jahre 2 Monate", 38),
        ("2 años y 1 mes", 25),
        ("1 anno 6 mesi", 18),
        ("4 jaar 2 maanden", 50),
    ],
)
def test_durations(text: str, months: int) -> None:
    assert GRAMMAR.find_durations(text) == ((Span(0, len(text)), months),)


def test_a_duration_needs_a_number_and_a_unit() -> None:
    assert GRAMMAR.find_durations("years of work, 12 monthly reports, 2021 yearbook") == ()


dates = st.builds(YearMonth, st.integers(1950, 2049), st.none() | st.integers(1, 12))
ENGLISH = ["Jan", "Feb", "March", "Apr.", "May", "June", "July", "Aug", "Sept", "October", "Nov.", "Dec"]


def printed(date: YearMonth, form: int) -> str:
    if date.month is None:
        return str(date.year)
    forms = (f"{ENGLISH[date.month - 1]} {date.year}", f"{date.month:02}/{date.year}", f"{date.month}.{date.year}")
    return (*forms, f"{date.year}-{date.month:02}", f"3 {ENGLISH[date.month - 1]} {date.year}")[form]


@given(
    dates, dates, st.sampled_from([" - ", " – ", "—", " to ", " –\n", " until "]), st.integers(0, 4), st.integers(0, 4)
)
def test_printed_ranges_are_read_again(a: YearMonth, b: YearMonth, to: str, form: int, other: int) -> None:
    text = f"{printed(a, form)}{to}{printed(b, other)}"
    in_order = (a.year, a.month or 1) <= (b.year, b.month or 12)
    found = quotes(text)
    if in_order:
        assert found == [(text, Period(start=a, end=b))]
    else:
        assert all(quote != text for quote, _ in found)


FRAGMENTS = [
    *"0123456789 -–/.,'()\n\t|:+",
    "20",
    "19",
    "2021",
    "Jan",
    "mars",
    "Sept.",
    "to",
    "bis",
    "Present",
    "since",
    "Q3",
]
FRAGMENTS += ["expected", "2 yrs", "summer", "de", "users", "in", "Windows", "x", "%", "@", "08"]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
def test_a_found_period_is_found_again_in_its_own_words(text: str) -> None:
    last = 0
    for span, found in GRAMMAR.find_periods(text):
        assert span.start >= last
        last = span.end
        assert quotes(text[span.start : span.end]) == [(text[span.start : span.end], found)]


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    for span, _ in (*GRAMMAR.find_periods(text), *GRAMMAR.find_dates(text), *GRAMMAR.find_durations(text)):
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("periods", "months"),
    [
        ([], 0),
        (["2020-01/2020-03"], 3),
        (["2024-01/now"], 6),
        (["2020-01/2020-06", "2020-04/2020-12"], 12),
        (["2020-01/2020-12", "2020-03/2020-04"], 12),
        (["2021-01/2021-03", "2020-01/2020-03"], 6),
        (["2018/2020"], 24),
        (["2018/2018"], 6),
        (["2018/2020", "2020/2022"], 48),
        (["2018-05/2018"], 4),
        (["2018/2018-03"], 2),
        (["2030-01/2031-01"], 0),
        (["2024-05/2026-01"], 2),
        (["/2020-06"], 0),
        (["2020-06/"], 0),
    ],
)
def test_merged_months(periods: list[str], months: int) -> None:
    assert merged_months(map(period, periods), NOW) == months


months = st.builds(YearMonth, st.integers(1990, 2030), st.integers(1, 12))


@given(st.lists(st.builds(lambda a, b: Period(start=min(a, b), end=max(a, b)), months, months)))
def test_merged_months_are_the_months_of_any_period(periods: list[Period]) -> None:
    covered: set[int] = set()
    for each in periods:
        assert each.start
        assert each.end
        first, last = (date.year * 12 + (date.month or 0) for date in (each.start, each.end))
        covered |= set(range(first, last + 1))
    now = NOW.year * 12 + (NOW.month or 0)
    assert merged_months(periods, NOW) == sum(month <= now for month in covered)


def test_months_between() -> None:
    assert months_between(YearMonth(2020, 1), YearMonth(2020, 1)) == 1
    assert months_between(YearMonth(2020), YearMonth(2022)) == 24
    assert months_between(YearMonth(2020, 5), YearMonth(2020, 1)) == 0


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2018-01/2019-01", "2019-01/now", True),
        ("2018-01/2018-12", "2019-01/now", False),
        ("2018/2020", "2020/now", False),
        ("2018/2020", "2019/now", True),
        ("/2020", "2019/now", False),
    ],
)
def test_overlaps_are_told_when_certain(a: str, b: str, *, expected: bool) -> None:
    assert overlaps(period(a), period(b), NOW) is expected
    assert overlaps(period(b), period(a), NOW) is expected


def test_gaps_are_told_when_certain() -> None:
    periods = [
        period(text)
        for text in ("2022-01/now", "2010-01/2012-06", "2013-01/2014", "2014/2015-03", "/2021", "2016/2020")
    ]
    assert gaps(periods, NOW) == (
        Period(start=YearMonth(2012, 7), end=YearMonth(2012, 12)),
        Period(start=YearMonth(2015, 4), end=YearMonth(2015, 12)),
        Period(start=YearMonth(2021, 1), end=YearMonth(2021, 12)),
    )


def test_is_before_needs_certainty() -> None:
    assert is_before(YearMonth(2019, 12), YearMonth(2020))
    assert not is_before(YearMonth(2020), YearMonth(2020, 12))
    assert not is_before(YearMonth(2020, 12), YearMonth(2020))
