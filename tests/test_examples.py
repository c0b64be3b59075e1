"""Every document in examples/ is read right and judged, and every script there runs."""

import json
import re
import runpy
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from profilecheck.cli import main

EXAMPLES = Path(__file__).parents[1] / "examples"
SCRIPTS = sorted(path for path in EXAMPLES.glob("*.py") if not path.name.startswith("embed_"))
FLOOR = 0.92
PRINTED = {
    "batch_folder": "nurse.pdf,",
    "compare_linkedin": "LinkedIn, page 1: “Senior Machine Learning Engineer”",
    "custom_nlp": "own pipeline: ['Docker', 'Python']",
    "find_skills": "'Go' is Go (programming",
    "library_findings": "page 1: “Responsible for”",
    "match_job": "Machine Learning Engineer, Forecasting",
    "quickstart": "ml-engineer.pdf: ",
}


def test_document_is_judged(example_document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(example_document), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["score"]["total"] is not None
    assert report["findings"]


def test_document_is_read_right(example_document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    truth = EXAMPLES / "expected" / f"{example_document.stem}.json"
    if example_document.suffix == ".json":
        truth = example_document
    assert main(["parse", str(example_document)]) == 0
    found = Counter(_facts(json.loads(capsys.readouterr().out)))
    expected = Counter(_facts(json.loads(truth.read_text(encoding="utf-8"))))
    right = (found & expected).total()
    score = 2 * right / (found.total() + expected.total())
    assert score >= FLOOR, f"missing {sorted(expected - found)}, too many {sorted(found - expected)}"


def test_archive_is_counted_right(capsys: pytest.CaptureFixture[str]) -> None:
    expected = json.loads((EXAMPLES / "expected" / "linkedin-archive.json").read_text(encoding="utf-8"))
    assert main(["parse", str(EXAMPLES / "linkedin-archive")]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["meta"]["linkedin"].pop("export_date")  # when the files were unpacked here
    assert found["meta"]["linkedin"] == expected["meta"]["linkedin"]
    assert found["patents"] == expected["patents"]


def _facts(resume: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """What a résumé says, one tuple a fact; a date counts only with the right job."""
    basics = resume["basics"]
    location = basics.get("location", {})
    for key in ("name", "label", "email", "summary"):
        yield from _fact(key, basics.get(key))
    yield from _fact("phone", re.sub(r"\D", "", basics.get("phone", "")).removeprefix("1"))
    yield from _fact("location", location.get("city"), location.get("region"))
    for profile in basics.get("profiles", []):
        yield from _fact("profile", profile.get("username"))
    for job in resume.get("work", []):
        yield from _fact("work", job.get("name"), job.get("position"))
        yield from _fact("period", job.get("name"), job.get("startDate"), job.get("endDate"))
        for text in job.get("highlights", []):
            yield from _fact("highlight", job.get("name"), text)
    for study in resume.get("education", []):
        yield from _fact("education", study.get("institution"), study.get("studyType"), study.get("area"))
        yield from _fact("study period", study.get("startDate"), study.get("endDate"))
        yield from _fact("study score", re.sub(r"[^\d./]", "", study.get("score", "")))
    for group in resume.get("skills", []):
        for skill in group.get("keywords", []):
            yield from _fact("skill", skill)
    for section, key in (
        ("projects", "name"),
        ("certificates", "name"),
        ("publications", "name"),
        ("awards", "title"),
        ("languages", "language"),
        ("volunteer", "organization"),
    ):
        for item in resume.get(section, []):
            yield from _fact(section, item.get(key))


def _fact(kind: str, *values: str | None) -> Iterator[tuple[str, ...]]:
    if any(values):
        yield kind, *(_plain(value or "") for value in values)


def _plain(value: str) -> str:
    """Letters and digits alone, so that hyphenation, case and quotation marks do not matter."""
    return re.sub(r"[^\w%$+#]", "", unicodedata.normalize("NFKC", value)).casefold()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_script_runs(
    script: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(script)])
    runpy.run_path(str(script), run_name="__main__")
    assert PRINTED[script.stem] in capsys.readouterr().out
    assert f"python examples/{script.name}" in script.read_text(encoding="utf-8").partition("\n")[0]
