"""Tasks as a confined process does them, here without one."""

import json
from pathlib import Path

import pytest

from profilecheck.cli import _settings
from profilecheck.errors import UsageError
from profilecheck.sandbox import Settings, Task
from profilecheck.sandbox.tasks import Desk, message_of, reply

DOCUMENT = b"# Ada Example\n\nada@example.com\n\n## Skills\n\nPython\n"


def test_settings_of_this_folder_count_and_none_beside_a_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "profilecheck.toml").write_text('role = "data-scientist"\nignore = ["CNT"]\n')
    monkeypatch.chdir(tmp_path)
    found = _settings.of(None, role=None, lexicon=None, engine="pdfminer")
    report = json.loads(Desk(found).answer(Task(kind="report", document=DOCUMENT)).body)
    assert report["role"] == "data-scientist"
    assert not [one for one in report["findings"] if one["code"].startswith("CNT")]
    asked = json.loads(Desk(found).answer(Task(kind="report", document=DOCUMENT, role="data-engineer")).body)
    assert asked["role"] == "data-engineer"
    (tmp_path / "profilecheck.toml").write_text("role = 1\n")
    with pytest.raises(UsageError, match=r"profilecheck\.toml"):
        Desk(found)


def test_a_mistake_of_ours_tells_its_place_and_nothing_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(Settings())

    def mistaken(task: Task) -> None:
        raise KeyError("ada@example.com")

    monkeypatch.setattr(desk, "read", mistaken)
    head, body = reply(desk, *message_of(Task(kind="parse", document=DOCUMENT, name="cv.md")))
    assert body == b""
    assert (
        "cv.md: cannot be analysed because of a mistake in profilecheck (KeyError in test_tasks.py" in head["message"]
    )
    assert "ada@example.com" not in json.dumps(head)


@pytest.mark.parametrize("kind", [MemoryError, RecursionError])
def test_a_process_that_has_run_out_says_so(kind: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(Settings())

    def exhausted(task: Task) -> None:
        raise kind

    monkeypatch.setattr(desk, "read", exhausted)
    head, _ = reply(desk, *message_of(Task(kind="parse", document=DOCUMENT, name="cv.md")))
    assert (head["error"], "spent" in head) == ("LimitError", True)
    assert head["message"] == "cv.md: takes more memory than is allowed; give the résumé alone"
