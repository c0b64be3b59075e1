import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from profilecheck import __version__
from profilecheck.cli import _output, main
from profilecheck.reporting.json import report_from_json

EXAMPLES = Path(__file__).parents[1] / "examples"

RESUME = """Rosa Lindqvist
Machine Learning Engineer
rosa.lindqvist@example.com | +1 212 555 0142

Experience

Machine Learning Engineer, Northwind Optics
Mar 2022 - Present
- Cut inference cost by 38 % by distilling the ranking model with PyTorch
- Worked on data pipelines in Spark with the platform team

Skills

Python, PyTorch, Docker, SQL
"""
HEAVY = ("spacy", "sklearn", "pdfminer", "numpy", "rich")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.txt"
    path.write_text(RESUME, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*args: object) -> tuple[int, str, str]:
        code = main([str(arg) for arg in args])
        return code, *capsys.readouterr()

    return run


def test_report_in_the_terminal(run: Run, resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(resume.parent)
    code, out, err = run(resume.name)
    assert (code, err) == (0, "")
    assert out.startswith("resume.txt ")
    assert "Score" in out
    assert "\x1b" not in out


def test_options_may_stand_before_the_file(run: Run, resume: Path) -> None:
    assert run("--format", "json", resume) == run("check", resume, "--format", "json")


def test_json_can_be_read_back(run: Run, resume: Path) -> None:
    code, out, _ = run(resume, "-f", "json")
    assert code == 0
    report = report_from_json(out.encode())
    assert report.source == str(resume)
    assert report.score.total is not None


@pytest.mark.parametrize(
    ("suffix", "beginning"), [(".json", "{"), (".md", "# "), (".html", "<!doctype html>"), (".HTML", "<!doctype html>")]
)
def test_ending_of_the_output_tells_the_form(
    run: Run, resume: Path, tmp_path: Path, suffix: str, beginning: str
) -> None:
    output = tmp_path / f"report{suffix}"
    assert run(resume, "-o", output) == (0, "", "")
    assert output.read_text(encoding="utf-8").startswith(beginning)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([resume.name, output.name])


def test_a_pdf_is_not_poured_into_a_terminal(
    run: Run, resume: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    code, out, err = run(resume, "--format", "pdf")
    assert (code, out) == (2, "")
    assert err == "profilecheck: a PDF cannot be shown in a terminal; write it to a file with -o\n"
    code, _, err = run(resume, "-o", tmp_path / "noted.pdf")
    assert code == 2
    assert err == f"profilecheck: {resume}: only a PDF can get notes; choose another form of report\n"


def test_unknown_ending_needs_a_format(run: Run, resume: Path, tmp_path: Path) -> None:
    code, out, err = run(resume, "-o", tmp_path / "report.xyz")
    assert (code, out) == (2, "")
    assert "report.xyz: its ending tells no form of report; say which with --format" in err
    assert run(resume, "-f", "markdown", "-o", tmp_path / "report.xyz")[0] == 0


def test_output_that_cannot_be_written_is_told(run: Run, resume: Path, tmp_path: Path) -> None:
    code, _, err = run(resume, "-o", tmp_path / "nowhere" / "report.json")
    assert code == 2
    assert "report.json: cannot be written: No such file or directory" in err


def test_output_is_whole_or_as_it_was(resume: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "report.json"
    output.write_text("as it was")

    def full_disk(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    assert main([str(resume), "-o", str(output)]) == 2
    assert output.read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "resume.txt"]


def test_explain_says_why(run: Run, resume: Path) -> None:
    assert "Why: " in run(resume, "--explain")[1]
    assert "Why: " not in run(resume)[1]


def test_quiet_prints_the_score_alone(run: Run, resume: Path) -> None:
    total = report_from_json(run(resume, "-f", "json")[1].encode()).score.total
    assert run(resume, "--quiet") == (0, f"{total:.0f}\n", "")


def test_several_files_each_get_a_report(run: Run, resume: Path) -> None:
    other = resume.with_name("other.txt")
    other.write_text("Rosa Lindqvist\nrosa@example.com\n\nSkills\n\nPython\n", encoding="utf-8")
    code, out, err = run(resume, other, "--quiet", "--fail-under", 60)
    (first, low), (second, lower) = (line.rsplit(": ", 1) for line in out.splitlines())
    assert (first, second) == (str(resume), str(other))
    assert int(lower) < int(low)
    assert (code, err.count("which is below 60")) == (1, sum(int(total) < 60 for total in (low, lower)))
    both = run(resume, other)[1]
    assert both == run(resume)[1] + run(other)[1]


def test_one_unreadable_file_leaves_the_others_their_reports(run: Run, resume: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.touch()
    code, out, err = run("--quiet", empty, resume, resume)
    assert code == 2
    assert len(out.splitlines()) == 2
    assert err.startswith(f"profilecheck: {empty}: ")
    assert len(err.splitlines()) == 1


def test_progress_is_told_on_a_terminal_alone(
    run: Run, resume: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "1 of 2" not in run("--quiet", resume, resume)[2]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    _, out, err = run("--quiet", resume, resume)
    assert "1 of 2: resume.txt" in err
    assert "2 of 2: " in err
    assert err.endswith("\r\x1b[2K")
    assert "of 2" not in out
    assert run("--quiet", resume)[2] == ""


def test_fail_under(run: Run, resume: Path) -> None:
    assert run(resume, "--quiet", "--fail-under", 0)[0] == 0
    code, _, err = run(resume, "--quiet", "--fail-under", 100)
    assert code == 1
    assert "which is below 100" in err


def test_a_file_called_like_a_command(run: Run, resume: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    resume.rename("rules")
    assert "HDL001" in run("rules")[1]
    assert run("./rules", "--quiet")[1].strip().isdigit()


def test_parse_writes_json_resume(run: Run, resume: Path) -> None:
    code, out, _ = run("parse", resume)
    assert code == 0
    assert json.loads(out)["basics"]["email"] == "rosa.lindqvist@example.com"


def test_skills_are_listed(run: Run, resume: Path) -> None:
    code, out, _ = run("skills", resume)
    assert code == 0
    rows = {line.split("  ")[0]: line for line in out.splitlines()}
    assert "used with result" in rows["PyTorch"]
    assert "listed" in rows["Docker"]


def test_skills_as_json_have_their_places(run: Run, resume: Path) -> None:
    code, out, _ = run("skills", resume, "--format", "json")
    assert code == 0
    text = resume.read_text(encoding="utf-8")
    mentions = [mention for skill in json.loads(out) for mention in skill["mentions"]]
    assert mentions
    assert all(mention["surface"] in text for mention in mentions)


def test_own_skills_are_found(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own" / "skills"
    own.mkdir(parents=True)
    (own / "house.toml").write_text(
        'category = "ml-frameworks"\n[[skill]]\nid = "zorblax"\nname = "Zorblax"\n', encoding="utf-8"
    )
    cv = tmp_path / "cv.txt"
    cv.write_text("Ada Example\n\nSkills\nPython, Zorblax\n", encoding="utf-8")
    assert "Zorblax" in run("skills", cv, "--lexicon", own.parent)[1]
    code, _, err = run("skills", cv, "--lexicon", tmp_path / "own" / "skills")
    assert (code, "not a lexicon" in err) == (2, True)


def test_rules_are_listed_in_order(run: Run) -> None:
    codes = [line.split()[0] for line in run("rules")[1].splitlines()]
    assert codes == sorted(set(codes))
    assert {"HDL001", "EXP001"} <= set(codes)


def test_explain_score_lists_every_weighted_rule(run: Run) -> None:
    code, out, _ = run("explain", "score")
    assert code == 0
    assert "HDL001" in out
    assert "Experience" in out


def test_explain_prints_the_manual(run: Run) -> None:
    code, out, _ = run("explain", "hdl001")
    assert code == 0
    assert out.startswith("HDL001 role-first\n")
    for part in ("Why:", "Backed by:", "G32", "Breaks it:", "Keeps it:"):
        assert part in out


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["explain", "HDL100"], 'unknown rule "HDL100"; did you mean HDL0'),
        (["explain", "?"], 'unknown rule "?"; `profilecheck rules` lists all'),
        (["{resume}", "--role", "astronaut"], 'unknown role "astronaut"; known are '),
        (["nowhere.pdf"], "nowhere.pdf: no such file"),
        (["no\x1b[2J\u202ewhere.pdf"], "no [2J where.pdf: no such file"),
        (["{resume}", "--format", "latex"], "'latex' is not one of"),
        (["{resume}", "--fail-under", "200"], "200"),
        (["{resume}", "{resume}", "-o", "report.md"], "report.md: holds one report, but there are 2 files"),
        (["-q"], "Missing argument 'FILE...'"),
    ],
)
def test_mistakes_get_a_clear_line(run: Run, resume: Path, args: list[str], expected: str) -> None:
    code, out, err = run(*(arg.format(resume=resume) for arg in args))
    assert (code, out) == (2, "")
    assert expected in err
    assert "Traceback" not in err
    assert "\x1b" not in err


def test_help_has_options_commands_and_examples(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    for word in ("--format", "--fail-under", "parse", "explain", "Examples:", "profilecheck resume.pdf"):
        assert word in out
    assert run("-h")[1] == out
    assert run("--version")[1] == f"profilecheck, version {__version__}\n"


@pytest.mark.parametrize("args", [["--help"], ["rules"], ["explain", "HDL001"], ["check", "--help"]])
def test_quick_answers_import_nothing_heavy(args: list[str]) -> None:
    code = (
        "import sys; from profilecheck.cli import main; main(sys.argv[1:]); "
        f"sys.exit(', '.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.stderr == "\n"
    assert done.stdout


def test_reading_imports_no_spacy(resume: Path) -> None:
    code = "import sys; from profilecheck.cli import main; main(sys.argv[1:]); sys.exit('spacy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code, "parse", resume], capture_output=True, check=True)  # noqa: S603


def test_module_runs_like_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "profilecheck", "nowhere.pdf"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="pipes break otherwise elsewhere")
def test_a_reader_that_goes_away_is_no_error() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "profilecheck", "rules"], stdout=write_end, stderr=subprocess.PIPE, check=False
    )
    os.close(write_end)
    assert done.stderr == b""


def test_interruption_is_quiet(run: Run, resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*args: Any, **kwargs: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("profilecheck.api.Analyzer", interrupted)
    code, out, err = run(resume)
    assert (code, out, err.strip()) == (130, "", "")


@pytest.mark.parametrize(
    ("terminal", "no_color", "environment", "expected"),
    [
        (True, False, {}, True),
        (False, False, {}, False),
        (True, True, {}, False),
        (True, False, {"NO_COLOR": "1"}, False),
        (True, False, {"NO_COLOR": ""}, True),
        (True, False, {"TERM": "dumb"}, False),
    ],
)
def test_colours_only_for_those_who_see_them(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, no_color: bool, environment: dict[str, str], expected: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert _output.colored(no_color) is expected


def test_a_resume_is_held_against_a_linkedin_profile(capsys: pytest.CaptureFixture[str]) -> None:
    resume, profile = (str(EXAMPLES / name) for name in ("ml-engineer.pdf", "linkedin-profile.pdf"))
    assert main([resume, "--linkedin", profile]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "“Machine Learning Engineer” here and “Senior Machine Learning Engineer” on LinkedIn" in told
    assert main([resume, "--linkedin", profile, "--format", "json"]) == 0
    compared = json.loads(capsys.readouterr().out)
    assert main([resume, "--format", "json"]) == 0
    alone = json.loads(capsys.readouterr().out)
    assert compared["score"] == alone["score"]
    assert alone["comparison"] is None
    assert [one["kind"] for one in compared["comparison"]["differences"] if one["noticed"]] == ["title", "dates"]


def test_a_missing_linkedin_profile_is_a_clear_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(EXAMPLES / "ml-engineer.pdf"), "--linkedin", "missing.pdf"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
