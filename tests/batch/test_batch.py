"""One record a document, whatever happens in between, and the same table from everywhere."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import profilecheck
from profilecheck.batch import Progress, run_batch
from profilecheck.cli import main
from profilecheck.errors import UsageError
from profilecheck.sandbox import Settings
from tests.hostile import FULL, kinds

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

DAY = date(2026, 3, 15)


def _run(folder: Path, output: Path, **options: Any) -> Any:
    return run_batch([str(folder)], output, as_of=DAY, **options)


def _records(output: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]


def test_a_folder_becomes_a_table_and_only_news_are_analysed(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    seen: list[Progress] = []
    summary = _run(folder, output, jobs=2, watch=seen.append)
    records = _records(output)
    assert [Path(record["source"]).stem for record in records] == [
        *("Ada", "Cleo", "Edda", "empty", "Bea", "Dora", "Fay", "picture")
    ]
    assert {record["source"]: record["error"]["kind"] for record in records if record["error"]} == {
        str(folder / "empty.pdf"): "InputError",
        str(folder / "picture.png"): "UnknownFormatError",
    }
    ada = records[0]
    expected = profilecheck.analyze(folder / "Ada.md", as_of=DAY)
    assert profilecheck.report_from_json(json.dumps(ada["report"]).encode()) == expected
    assert (ada["status"], ada["score"], ada["as_of"]) == ("ok", expected.score.total, "2026-03-15")
    assert {"pytorch", "aws"} <= {*ada["skills"]}
    assert (summary.documents, summary.kept, dict(summary.errors)) == (8, 0, {"InputError": 1, "UnknownFormatError": 1})
    assert [progress.done for progress in seen] == [*range(1, 9)]
    assert not [*tmp_path.glob("*.part")]

    before = output.read_bytes()
    assert _run(folder, output).kept == 8
    assert output.read_bytes() == before
    (folder / "Ada.md").write_text("# Ada Elsewhere\n\nada@example.com\n")
    (folder / "Zoe.md").write_text("# Zoe Example\n\nzoe@example.com\n")
    (folder / "Cleo.md").unlink()
    assert _run(folder, output).kept == 6
    assert [Path(record["source"]).stem for record in _records(output)] == [
        *("Ada", "Edda", "Zoe", "empty", "Bea", "Dora", "Fay", "picture")
    ]
    assert _records(output)[0]["key"] != ada["key"]


def _command(folder: Path, output: Path) -> Sequence[str]:
    batch = [sys.executable, "-m", "profilecheck", "batch", str(folder), "-o", str(output)]
    return [*batch, "--as-of", DAY.isoformat(), "--jobs", "2"]


def test_hostile_documents_are_records_among_others(folder: Path, tmp_path: Path) -> None:
    chosen = ("pdf_content/forms-multiply", "texts/one-line-of-letters")
    for number, kind in enumerate(kind for kind in kinds() if kind.name in chosen):
        (folder / f"Bea {number}.{kind.suffix}").write_bytes(kind.make(FULL))
    output = tmp_path / "out.jsonl"
    _run(folder, output, jobs=2, settings=Settings(engine="pdfium"))
    records = _records(output)
    failed = {Path(record["source"]).stem: record["error"]["kind"] for record in records if record["error"]}
    assert failed.items() >= {f"Bea {number}": "InputError" for number in range(2)}.items()
    assert len(records) == 8 + 2
    assert len(failed) == 2 + 2


def test_a_killed_run_goes_on_without_loss_or_duplicate(folder: Path, tmp_path: Path) -> None:
    output, part = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part"
    for number in range(30):
        (folder / f"more{number}.md").write_text(
            f"# Ada Example {number}\n\nada@example.com\n" + "- PyTorch on AWS\n" * 30
        )
    with subprocess.Popen(_command(folder, output)) as process:  # noqa: S603
        while process.poll() is None and not (part.exists() and part.read_bytes().count(b"\n") >= 5):
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    assert not output.exists()
    with part.open("ab") as file:
        file.write(b'{"source":"torn')
    summary = _run(folder, output, jobs=2)
    assert summary.documents == 38
    assert summary.kept >= 5
    assert len({record["source"] for record in _records(output)}) == len(_records(output)) == 38
    resumed = output.read_bytes()
    output.unlink()
    _run(folder, output, jobs=1)
    assert output.read_bytes() == resumed


def test_parquet_holds_the_same_records(folder: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    _run(folder, tmp_path / "out.parquet")
    table = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert _run(folder, tmp_path / "out.parquet").kept == 8
    assert parquet.read_table(tmp_path / "out.parquet").to_pylist() == table
    _run(folder, tmp_path / "out.jsonl")
    for row, record in zip(table, _records(tmp_path / "out.jsonl"), strict=True):
        error = record.pop("error") or {"kind": None, "message": None}
        assert (row.pop("error_kind"), row.pop("error_message")) == (error["kind"], error["message"])
        assert json.loads(row.pop("report") or "null") == record.pop("report")
        assert row == record


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_dask_cluster_that_loses_a_worker_gives_the_same_table(folder: Path, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="Dask is not installed")
    for number in range(12):
        (folder / f"more{number}.md").write_text(
            f"# Ada Example {number}\n\nada@example.com\n" + "- PyTorch on AWS\n" * 30
        )
    _run(folder, tmp_path / "here.jsonl")
    killed: list[int] = []
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=str(tmp_path)
    ) as cluster:

        def watch(progress: Progress) -> None:
            if progress.done == 6:
                killed.append(next(iter(cluster.workers.values())).pid)
                os.kill(killed[0], signal.SIGKILL)

        summary = _run(folder, tmp_path / "there.jsonl", dask=cluster.scheduler_address, watch=watch)
    assert killed
    assert summary.documents == 20
    assert (tmp_path / "there.jsonl").read_bytes() == (tmp_path / "here.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("output", "words"),
    [("out.csv", "ending tells no form"), ("nowhere/out.jsonl", "no such folder"), ("empty.jsonl", "no documents")],
)
def test_what_cannot_be_done_is_said_in_one_line(
    output: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["batch", str(tmp_path / "empty"), "-o", str(tmp_path / output)]) == 2
    assert words in capsys.readouterr().err


def test_no_scheduler_is_said_in_one_line(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="Dask is not installed")
    with pytest.raises(UsageError, match="no Dask scheduler"):
        _run(folder, tmp_path / "out.jsonl", dask="nonsense://")


def test_the_command_tells_what_came_of_it(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "out.jsonl"
    assert main(["batch", f"{folder}/*", "-o", str(output), "--role", "data-scientist", "--jobs", "1"]) == 0
    out, err = capsys.readouterr()
    assert "5 documents, 3 analysed, median score" in out
    assert "errors: 2 (1 InputError, 1 UnknownFormatError)" in out
    assert err == ""
    assert _records(output)[0]["role"] == "data-scientist"
