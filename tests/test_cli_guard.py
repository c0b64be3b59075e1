"""Whichever file of a command line goes wrong, one line names it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from profilecheck.api import Analyzer
from profilecheck.cli import root
from profilecheck.cli._guard import OWN_PROCESS
from profilecheck.errors import InputError
from profilecheck.reporting import json as stored

RESUME = "Ada Example\nada@example.com\n\nExperience\n\nEngineer, Example Labs\n2019 - 2021\n"


def _fails(error: Exception) -> Callable[..., NoReturn]:
    def fail(*_arguments: Any, **_options: Any) -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "said"), [(MemoryError(), "GB of memory"), (RecursionError(), "nested"), (ValueError("x"), "report it")]
)
@pytest.mark.parametrize(
    ("owner", "method", "arguments"),
    [
        (Analyzer, "read_job", ["resume.txt", "--job", "hostile.txt"]),
        (Analyzer, "read", ["resume.txt", "--linkedin", "hostile.txt"]),
        (Analyzer, "read", ["hostile.txt"]),
        (Analyzer, "read", ["skills", "hostile.txt"]),
        (stored, "report_from_json", ["diff", "hostile.txt", "resume.txt"]),
    ],
)
def test_unexpected_errors_name_the_file(
    owner: object,
    method: str,
    arguments: list[str],
    error: Exception,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("resume.txt", "hostile.txt"):
        Path(name).write_text(RESUME, encoding="utf-8")
    monkeypatch.setattr(owner, method, _fails(error))
    with pytest.raises(InputError, match=rf"^hostile\.txt: .*{said}"):
        root.main(arguments, standalone_mode=False, obj=OWN_PROCESS)
