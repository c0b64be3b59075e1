"""The scripts that show how to embed profilecheck run, each in a process of its own."""

import importlib.util
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
NEEDS = {"dask": ("distributed",), "pandas": ("pandas", "pyarrow"), "fastapi": ("fastapi", "uvicorn")}
PRINTED = {
    "dask": "2 documents, median score",
    "job_board": "does not show",
    "pandas": "graduate.pdf",
    "spacy": "PyTorch",
}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def _require(name: str) -> None:
    for library in NEEDS.get(name, ()):
        if importlib.util.find_spec(library) is None:
            pytest.skip(f"{library} is not installed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("graduate.pdf", "nurse.pdf"):
        shutil.copy(EXAMPLES / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", PRINTED)
def test_script_runs(name: str, folder: Path) -> None:
    _require(name)
    script = EXAMPLES / f"embed_{name}.py"
    command = [sys.executable, str(script), *([] if name == "spacy" else [str(folder)])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)  # noqa: S603
    assert done.returncode == 0, done.stderr
    assert PRINTED[name] in done.stdout


def test_application_answers() -> None:
    _require("fastapi")
    from starlette.testclient import TestClient

    app = runpy.run_path(str(EXAMPLES / "embed_fastapi.py"))["app"]
    with TestClient(app) as client:
        files = {"document": ("cv.pdf", (EXAMPLES / "graduate.pdf").read_bytes())}
        answer = client.post("/candidates", files=files).json()
        assert 0 < answer["score"] <= 100
        assert answer["advice"]
        assert client.post("/candidates", files={"document": ("cv.pdf", b"")}).status_code == 422


def test_every_script_is_run_by_a_test() -> None:
    scripts = {path.stem.removeprefix("embed_"): path for path in EXAMPLES.glob("embed_*.py")}
    assert {*scripts} == {*PRINTED, "fastapi"}
    for path in scripts.values():
        assert f"python examples/{path.name}" in path.read_text(encoding="utf-8").partition("\n")[0]
