"""Helpers for strings."""

from hypothesis import given
from hypothesis import strategies as st

from profilecheck.text import fold, squeeze, without_controls


def test_fold_makes_what_reads_alike_equal() -> None:
    assert fold("Résumé\u00a0– “Ça  va”") == fold('RESUME - "ca va"')
    assert fold("ﬁnance ＡＩ") == "finance ai"
    assert fold("C++") == "c++"


@given(st.text())
def test_without_controls_keeps_everything_else(text: str) -> None:
    clean = without_controls(text)
    assert without_controls(clean) == clean
    clean.encode()
    assert [letter for letter in text if letter.isalnum()] == [letter for letter in clean if letter.isalnum()]


@given(st.text())
def test_squeeze_leaves_single_spaces(text: str) -> None:
    assert squeeze(text).split(" ") == (text.split() or [""])
