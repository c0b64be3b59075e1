"""Glyphs become words by where they stand."""

from collections.abc import Callable, Iterable

import pytest

from profilecheck.parsing.engines import Run
from profilecheck.parsing.layout.settings import LayoutSettings
from profilecheck.parsing.layout.words import rows_of_words

MakeRun = Callable[..., Run]
WordsOf = Callable[[Iterable[Run]], list[list[str]]]


@pytest.fixture
def words_of(settings: LayoutSettings) -> WordsOf:
    """The words of each row."""
    return lambda runs: [[word.text for word in row] for row in rows_of_words(list(runs), settings)]


def in_a_row(run: MakeRun, texts: Iterable[str], gap: float, *, spaced: bool = False, **how: float) -> list[Run]:
    """Runs one after the other, with a gap in em between them."""
    out: list[Run] = []
    for text in texts:
        x = out[-1].x1 + gap * out[-1].style.size if out else 50.0
        out.append(run(text, x, spaced=spaced and bool(out), **how))
    return out


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (0.0, ["Lovelace"]),
        (0.05, ["Lovelace"]),
        (-0.06, ["Lovelace"]),
        (0.2, ["Love", "lace"]),
        (0.5, ["Love", "lace"]),
    ],
)
def test_runs_are_joined_and_split_by_the_gap_between_them(
    words_of: WordsOf, run: MakeRun, gap: float, expected: list[str]
) -> None:
    assert words_of(in_a_row(run, ["Love", "lace"], gap)) == [expected]


def test_a_drawn_space_splits_where_the_gap_alone_would_not(words_of: WordsOf, run: MakeRun) -> None:
    assert words_of(in_a_row(run, ["and", "the"], 0.1)) == [["andthe"]]
    assert words_of(in_a_row(run, ["and", "the"], 0.1, spaced=True)) == [["and", "the"]]


def test_letters_drawn_one_by_one_are_words(words_of: WordsOf, run: MakeRun) -> None:
    first = in_a_row(run, "Machine", 0.0)
    second = [run(letter.text, letter.x0 + 40, 100.0) for letter in in_a_row(run, "Learning", 0.0)]
    assert words_of([*first, *second]) == [["Machine", "Learning"]]


def test_letters_with_space_between_them_are_words(words_of: WordsOf, run: MakeRun) -> None:
    """A page may set all of its text a little wider than the font is."""
    first = in_a_row(run, "Machine", 0.16)
    second = [run(letter.text, letter.x0 + 51, 100.0) for letter in in_a_row(run, "Learning", 0.16)]
    assert words_of([*first, *second]) == [["Machine", "Learning"]]


@pytest.mark.parametrize("spaced", [True, False])
def test_letter_spaced_headings_are_words(words_of: WordsOf, run: MakeRun, spaced: bool) -> None:
    first = in_a_row(run, "WORK", 0.4, spaced=spaced)
    second = [
        run(letter.text, letter.x0 + first[-1].x1 - 50 + 12, spaced=spaced)
        for letter in in_a_row(run, "EXPERIENCE", 0.4)
    ]
    assert words_of([*first, *second]) == [["WORK", "EXPERIENCE"]]


def test_single_letters_of_a_list_stay_apart(words_of: WordsOf, run: MakeRun) -> None:
    assert words_of(in_a_row(run, ["C", "R", "Go"], 0.4, spaced=True)) == [["C", "R", "Go"]]


def test_small_capitals_are_one_word(words_of: WordsOf, run: MakeRun) -> None:
    initial = run("E", 50.0, size=12.0)
    assert words_of([initial, run("XPERIENCE", initial.x1, size=9.6)]) == [["EXPERIENCE"]]


@pytest.mark.parametrize(
    ("letter", "accent", "expected"),
    [
        ("e", "´", "é"),
        ("E", "´", "É"),
        ("u", "¨", "ü"),
        ("c", "¸", "ç"),
        ("ı", "´", "í"),
        ("n", "˜", "ñ"),
        ("z", "ˇ", "ž"),
    ],
)
def test_accents_drawn_as_letters_of_their_own_are_put_on_the_letter(
    words_of: WordsOf, run: MakeRun, letter: str, accent: str, expected: str
) -> None:
    before, host = run("Jos", 50.0), run(letter, 65.0)
    mark = run(accent, 65.3, pitch=0.44)
    behind = run("x", 70.0)
    assert words_of([before, host, mark, behind]) == [[f"Jos{expected}x"]]
    assert words_of([before, mark, host, behind]) == [[f"Jos{expected}x"]]


def test_accent_above_a_capital_is_raised_with_it(words_of: WordsOf, run: MakeRun) -> None:
    runs = [run("E", 50.0), run("´", 50.3, 96.5, pitch=0.44), run("lodie", 55.0)]
    assert words_of(runs) == [["Élodie"]]


def test_sign_that_only_looks_like_an_accent_stays(words_of: WordsOf, run: MakeRun) -> None:
    assert words_of([run("`make`", 50.0), run("x", 90.0)]) == [["`make`", "x"]]


def test_superscripts_belong_to_the_row_of_their_word(words_of: WordsOf, run: MakeRun) -> None:
    host = run("2", 50.0, 100.0)
    assert words_of([host, run("nd", host.x1, 96.0, size=6.0), run("place", 64.0, 100.0)]) == [["2nd", "place"]]


def test_shadows_are_not_read_twice(words_of: WordsOf, run: MakeRun) -> None:
    assert words_of([run("Ada", 50.0), run("Ada", 50.4, 100.4), run("Ada", 90.0)]) == [["Ada", "Ada"]]


def test_rows_by_baseline_whatever_the_order_of_drawing(words_of: WordsOf, run: MakeRun) -> None:
    runs = [run("below", 50.0, 112.0), run("right", 90.0, 100.0), run("left", 50.0, 100.0), run("same", 130.0, 100.9)]
    assert words_of(runs) == [["left", "right", "same"], ["below"]]


def test_words_of_different_sizes_on_one_baseline_are_one_row(words_of: WordsOf, run: MakeRun) -> None:
    assert words_of([run("Ada", 50.0, size=24.0), run("Engineer", 120.0, size=10.0)]) == [["Ada", "Engineer"]]


def test_right_to_left_runs_are_left_as_they_are(words_of: WordsOf, run: MakeRun) -> None:
    assert words_of(in_a_row(run, ["שלום", "עולם"], 0.3, spaced=True)) == [["שלום", "עולם"]]


def test_each_letter_keeps_its_place(run: MakeRun, settings: LayoutSettings) -> None:
    (word,) = rows_of_words(in_a_row(run, ["Love", "lace"], 0.05), settings)[0]
    assert word.text == "Lovelace"
    assert word.edges == [50.0, 55.0, 60.0, 65.0, 70.5, 75.5, 80.5, 85.5, 90.5]


def test_texts_that_lie_over_each_other_are_told_apart(words_of: WordsOf, run: MakeRun) -> None:
    first = [run(letter, 50.0 + 5 * n) for n, letter in enumerate("Lumerical")]
    second = [run(letter, 81.0 + 5 * n) for n, letter in enumerate("Python")]
    for order, one in enumerate([*first, *second]):
        one.order = order
    assert words_of([*first, *second]) == [["Lumerical", "Python"]]
