import pytest

from profilecheck.model.document import Span
from profilecheck.model.profile import Education, Period, Position, Profile, Sourced, YearMonth
from profilecheck.reporting._timeline import Timeline, timeline

NOWHERE = Span(0, 0)
TODAY = "2025-12-31"


def position(title: str, start: YearMonth | None, end: YearMonth | None = None, *, current: bool = False) -> Position:
    period = Period(start=start, end=end, current=current)
    return Position(span=NOWHERE, title=Sourced(value=title, span=NOWHERE), period=Sourced(value=period, span=NOWHERE))


def drawn(*positions: Position, as_of: str = TODAY) -> Timeline:
    made = timeline(Profile(positions=positions), as_of)
    assert made
    return made


def test_bars_stand_at_their_years() -> None:
    made = drawn(
        position("Engineer", YearMonth(2024, 1), current=True),
        position("Analyst", YearMonth(2016, 1), YearMonth(2020, 12)),
    )
    engineer, analyst = made.bars
    assert (engineer.label, engineer.dates) == ("Engineer", "2024-01 to present")
    assert (analyst.x, analyst.width) == (0, 50)
    assert [engineer.x, engineer.width] == pytest.approx([80, 20])
    assert made.years[0] == (2016, 0.0)
    assert [year for year, _ in made.years] == list(range(2016, 2026, 2))


def test_bare_years_are_whole_years() -> None:
    [bar] = drawn(position("Analyst", YearMonth(2024), YearMonth(2024)), as_of="2025-12-01").bars
    assert (bar.x, bar.width, bar.dates) == (0, 50, "2024 to 2024")


def test_unknown_end_is_drawn_as_a_year() -> None:
    [bar] = drawn(position("Analyst", YearMonth(2022, 1))).bars
    assert (bar.width, bar.dates) == (25, "2022-01 to ?")


def test_nothing_is_drawn_of_what_has_no_beginning_or_lies_ahead() -> None:
    nowhere = (position("A", None, YearMonth(2020)), position("B", YearMonth(2030)), Position(span=NOWHERE))
    assert timeline(Profile(positions=nowhere), TODAY) is None
    backwards = position("C", YearMonth(2020, 5), YearMonth(2019, 1))
    assert timeline(Profile(positions=(backwards,)), TODAY) is None


def test_end_in_the_future_is_drawn_until_today() -> None:
    study = Education(
        span=NOWHERE,
        degree=Sourced(value="MSc", span=NOWHERE),
        period=Sourced(value=Period(start=YearMonth(2025, 1), end=YearMonth(2027, 6)), span=NOWHERE),
    )
    made = timeline(Profile(education=(study,)), TODAY)
    assert made
    assert (made.bars[0].kind, made.bars[0].width, made.bars[0].dates) == ("education", 100, "2025-01 to 2027-06")


def test_long_careers_mark_fewer_years() -> None:
    made = drawn(position("Engineer", YearMonth(1981, 1), current=True))
    assert [year for year, _ in made.years] == list(range(1981, 2026, 7))


def test_bars_stay_in_the_picture() -> None:
    late = position("Engineer", YearMonth(2025, 12), current=True)
    made = drawn(position("Analyst", YearMonth(1970, 1), YearMonth(1970, 1)), late)
    assert all(bar.x >= 0 and bar.x + bar.width <= 100.5 and bar.width >= 0.5 for bar in made.bars)
    assert all(0 <= x < 100 for _, x in made.years)


def test_title_and_place_are_told_apart() -> None:
    period = Sourced(value=Period(start=YearMonth(2020, 1), current=True), span=NOWHERE)
    company = Sourced(value="Harbourline", span=NOWHERE)
    titled = Position(span=NOWHERE, title=Sourced(value="Analyst", span=NOWHERE), company=company, period=period)
    bare = Position(span=NOWHERE, company=company, period=period)
    assert [(bar.label, bar.place) for bar in drawn(titled, bare).bars] == [
        ("Analyst", "Harbourline"),
        ("Harbourline", ""),
    ]


def test_order_does_not_depend_on_the_order_of_the_document() -> None:
    same = (position("B", YearMonth(2020, 1), current=True), position("A", YearMonth(2020, 1), current=True))
    assert [bar.label for bar in drawn(*same).bars] == ["A", "B"]
    assert drawn(*same) == drawn(*reversed(same))
