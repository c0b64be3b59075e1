"""References in the forms of the style guides."""

from collections.abc import Callable

import pytest

from profilecheck.model.profile import Profile, Publication, Sourced

OfSection = Callable[[str, str], Profile]
Value = Callable[[Sourced[str] | None], str | None]

_ROWS = {
    "Lovelace, A., Kelly, S. (2019). Click models that forget. RecSys Workshop.": (
        ("Click models that forget", "Lovelace, A., Kelly, S.", "RecSys Workshop", "2019")
    ),
    "Lovelace, A. & Kelly, S. (2021). Ranking: A study. In Proceedings of the Example Conference, pp. 1–9.": (
        ("Ranking: A study", "Lovelace, A. & Kelly, S.", "Proceedings of the Example Conference", "2021")
    ),
    "Ng, T., van der Berg, T., & Lovelace, A. (2022). Who drifts? Journal of Examples, 12(3), 45–67.": (
        ("Who drifts?", "Ng, T., van der Berg, T., & Lovelace, A.", "Journal of Examples", "2022")
    ),
    "van den Berg, I. (Ed.) (2014). Handbook of Examples. Example Press.": (
        ("Handbook of Examples", "van den Berg, I. (Ed.)", "Example Press", "2014")
    ),
    'A. Lovelace, S. Kelly, "Counterfactual clicks," in Proc. SIGIR, 2020.': (
        ("Counterfactual clicks", "A. Lovelace, S. Kelly", "Proc. SIGIR", "2020")
    ),
    "Lovelace A, Kelly S. Sampling without regret. Example Research. 2018;12:3-9.": (
        ("Sampling without regret", "Lovelace A, Kelly S", "Example Research", "2018")
    ),
    '"Fast embeddings for slow shops". EMNLP 2021.': ("Fast embeddings for slow shops", None, "EMNLP", "2021"),
}


@pytest.fixture
def parts(value: Value) -> Callable[[Publication], tuple[str | None, ...]]:
    """What is read of a publication."""
    return lambda one: (
        one.name.value, value(one.authors), value(one.publisher), str(one.date.value) if one.date else None
    )  # fmt: skip


@pytest.mark.parametrize("row", _ROWS)
def test_the_parts_of_a_reference(
    of_section: OfSection, parts: Callable[[Publication], tuple[str | None, ...]], row: str
) -> None:
    assert list(map(parts, of_section("PUBLICATIONS", row).publications)) == [_ROWS[row]]


def test_references_below_each_other(
    of_section: OfSection, parts: Callable[[Publication], tuple[str | None, ...]]
) -> None:
    found = of_section("PUBLICATIONS", "\n".join(_ROWS)).publications
    assert list(map(parts, found)) == [*_ROWS.values()]


def test_titles_and_venues_on_rows_of_their_own(
    of_section: OfSection, parts: Callable[[Publication], tuple[str | None, ...]]
) -> None:
    rows = [
        "Counterfactual clicks in the long tail of small shops",
        "NeurIPS 2020",
        "Link",
        "Spotlight, top 3% of submissions.",
        "Grounded or not? A release gate for assistants",
        "SIGIR",
        "2021",
    ]
    assert list(map(parts, of_section("PUBLICATIONS", "\n".join(rows)).publications)) == [
        (rows[0], None, "NeurIPS", "2020"),
        (rows[4], None, "SIGIR", "2021"),
    ]


def test_references_that_wrap(of_section: OfSection, parts: Callable[[Publication], tuple[str | None, ...]]) -> None:
    rows = [
        "Counterfactual clicks in the long tail. SIGIR, 2020.",
        "Symmetry-aware proposals for the sampling of rare clicks. Journal of Examples and",
        "Research, 2021.",
        "Fast embeddings for very slow shops. EMNLP, 2022.",
    ]
    found = of_section("PUBLICATIONS", "\n".join(rows)).publications
    assert [parts(one)[0] for one in found] == [row.partition(".")[0] for row in rows if "Research" not in row]
    assert [parts(one)[3] for one in found] == ["2020", "2021", "2022"]
