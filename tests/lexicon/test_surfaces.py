"""Names are cut and folded so that spellings of one name meet and different names do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.lexicon.surfaces import ATOM, fold, pieces, spellings


@given(st.text())
def test_atoms_cover_every_character_once(text: str) -> None:
    assert "".join(atom[0] for atom in ATOM.finditer(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++", ["c++"]),
        ("C#/.NET", ["c#", ".net"]),
        ("ASP.NET", ["asp", "net"]),
        ("Node.js", ["node", "js"]),
        ("CI/CD", ["ci", "cd"]),
        ("Python/R", ["python", "r"]),
        ("(PyTorch,TensorFlow)", ["pytorch", "tensorflow"]),
        ("Python,R,SQL", ["python", "r", "sql"]),
        ("• Java·Scala\tSQL\nR", ["java", "scala", "sql", "r"]),
        ("scikit\N{NON-BREAKING HYPHEN}learn", ["scikit", "learn"]),
        ("Bachelor's", ["bachelor"]),
        ("naïve Bayes", ["naive", "bayes"]),
        ("Nai\N{COMBINING DIAERESIS}ve", ["naive"]),
    ],
)
def test_pieces(text: str, expected: list[str]) -> None:
    assert list(pieces(text)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("modelling", "modeling"),
        ("optimisation", "optimization"),
        ("labelled", "labeled"),
        ("ORGANISING", "organizing"),
    ],
)
def test_british_and_american_spellings_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("raised", "razed"), ("basis", "bases"), ("spell", "spel"), ("C", "C++")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("TensorFlow", "Tensor Flow"),
        ("scikit-learn", "scikitlearn"),
        ("Node.js", "nodejs"),
        ("decision trees", "decision tree"),
        ("time series", "time serie"),
        ("case study", "case studies"),
        ("Weights & Biases", "weights and biases"),
        ("LLM", "LLMs"),
    ],
)
def test_spellings_that_are_looked_up(name: str, also: str) -> None:
    assert pieces(also) in spellings(name)


@pytest.mark.parametrize(("name", "never"), [("Pandas", "panda"), ("iOS", "i os"), ("Keras", "kera")])
def test_spellings_that_are_not(name: str, never: str) -> None:
    assert pieces(never) not in spellings(name)
