"""Settings of a folder choose the role, the rules and their numbers; what is wrong in them is told with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from profilecheck import Analyzer, Config, UsageError, find_config, load_config
from profilecheck.cli import main

RESUME = """Ada Example
ada@example.com

Summary
We spark joy with Foobaricc models.

Experience
Data Scientist, Example Ltd, 2020 - present
- Trained a churn model with scikit-learn and cut churn by 12%.
- We spark joy for sales.
"""

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return make


def codes(config: Config) -> set[str]:
    report = Analyzer(config=config).analyze(RESUME.replace("We spark", "Results-driven: we spark").encode())
    told = {one.code for one in (*report.findings, *report.strengths)}
    return told | {one.code for one in report.not_graded}


def test_own_file_and_section_say_the_same(write: Write) -> None:
    settings = 'role = "data-scientist"\nignore = ["WRT"]\n'
    own = write("profilecheck.toml", f"{settings}thresholds.listed_least = 4\n")
    section = write("sub/pyproject.toml", f"[tool.profilecheck]\n{settings}thresholds.listed_least = 4\n")
    expected = Config(role="data-scientist", ignore=("WRT",), thresholds={"listed_least": 4.0})
    assert load_config(own) == load_config(section) == expected


def test_the_nearest_file_counts(write: Write, tmp_path: Path) -> None:
    outer = write("profilecheck.toml", "")
    write("a/pyproject.toml", '[project]\nname = "x"\n')
    inner = write("a/b/pyproject.toml", "[tool.profilecheck]\n")
    (tmp_path / "a/b/c").mkdir()
    assert find_config(tmp_path / "a/b/c") == inner.resolve()
    assert find_config(tmp_path / "a") == outer.resolve()


def test_rules_are_chosen_by_code_or_beginning() -> None:
    assert {code[:3] for code in codes(Config(select=("EXP", "WRT001")))} == {"EXP", "WRT"}
    assert "CNT004" in codes(Config())
    assert not {code for code in codes(Config(ignore=("CNT",))) if code.startswith("CNT")}


def test_role_of_the_call_comes_first() -> None:
    config = Config(role="data-engineer")
    assert Analyzer(config=config).analyze(RESUME.encode()).role == "data-engineer"
    assert Analyzer(role="data-scientist", config=config).analyze(RESUME.encode()).role == "data-scientist"


def test_thresholds_and_words_reach_the_rules() -> None:
    plain = Analyzer().analyze(RESUME.encode())
    strict = Analyzer(config=Config(thresholds={"statement_words_most": 5.0})).analyze(RESUME.encode())
    assert "EXP009" not in {one.code for one in plain.findings}
    assert "EXP009" in {one.code for one in strict.findings}
    assert plain.score.version != strict.score.version
    slips = [one.evidence[0].quote for one in plain.findings if one.code == "WRT010"]
    calm = Analyzer(config=Config(words=("Foobaricc", *slips))).analyze(RESUME.encode())
    assert "WRT010" not in {one.code for one in calm.findings}


def test_own_phrases_are_found(write: Write) -> None:
    path = write(
        "profilecheck.toml",
        '[[phrases]]\nrule = "WRT001"\nany = ["spark* joy"]\ninstead = "Name the figure that moved."\n',
    )
    report = Analyzer(config=load_config(path)).analyze(RESUME.encode())
    found = [one for one in report.findings if one.code == "WRT001"]
    assert [one.evidence[0].quote for one in found] == ["spark joy", "spark joy"]
    assert found[0].suggestion == "Name the figure that moved."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour = 1", 'unknown key "colour"; known are'),
        ('role = "astronaut"', 'unknown role "astronaut"; known are .*machine-learning-engineer.* @ role'),
        ('role = "data-scientst"', 'unknown role "data-scientst"; did you mean "data-scientist"\\? @ role'),
        ('ignore = ["EXP", "EPX"]', 'no rule begins with "EPX"; .*profilecheck rules.* @ ignore\\[1\\]'),
        ("[thresholds]\nsummary_word = 3", 'unknown threshold "summary_word"; did you mean "summary_words"'),
        ('[thresholds]\nsummary_words = "3"', "thresholds.summary_words"),
        ('[[phrases]]\nrule = "EXP002"\nany = ["x"]', 'unknown rule of words "EXP002"; .* @ phrases\\[0\\].rule'),
        ('[[phrases]]\nrule = "WRT001"', "phrases\\[0\\]"),
        ("select = [", "not TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, told: str, write: Write) -> None:
    path = write("profilecheck.toml", text)
    with pytest.raises(UsageError, match=told) as caught:
        load_config(path)
    assert str(caught.value).startswith(str(path))


def test_section_is_asked_for(write: Write) -> None:
    path = write("pyproject.toml", "[project]\n")
    with pytest.raises(UsageError, match=r"has no section \[tool.profilecheck\]"):
        load_config(path)


def test_command_uses_the_settings_of_the_folder(
    write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    resume = write("people/ada.txt", RESUME)
    write("people/profilecheck.toml", 'role = "data-engineer"\n')
    assert main([str(resume)]) == 0
    assert "Data Engineer" in capsys.readouterr().out
    other = write("other.toml", 'role = "data-scientist"\n')
    assert main([str(resume), "--config", str(other)]) == 0
    assert "Data Scientist" in capsys.readouterr().out
    write("people/profilecheck.toml", "rolle = 1\n")
    monkeypatch.chdir(tmp_path)
    assert main([str(resume)]) == 2
    assert 'profilecheck.toml: unknown key "rolle"' in capsys.readouterr().err
