import json
from pathlib import Path
from typing import Any

import pytest

from profilecheck.model.report import Report
from profilecheck.reporting.json import report_from_json

STORED = Path(__file__).parent / "report.json"

HOSTILE = (
    "\x1b[2J\x9b31m\r\x08<script>alert(1)</script> *bold* [link](javascript:x) | `code` \u202eevil\u2066 \" ' & ]]> -->"
)
ENUMS = {"level", "strength", "need", "status"}


@pytest.fixture(scope="session")
def stored() -> bytes:
    return STORED.read_bytes()


@pytest.fixture(scope="session")
def report(stored: bytes) -> Report:
    return report_from_json(stored)


@pytest.fixture(scope="session")
def hostile(stored: bytes) -> Report:
    """The report with hostile text in every string: a stored report may come from anywhere."""
    return report_from_json(json.dumps(_poisoned(json.loads(stored))).encode())


@pytest.fixture(scope="session")
def payload() -> str:
    """The hostile text itself."""
    return HOSTILE


def _poisoned(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        # What a job asks for has a kind of its own; elsewhere kinds are words like others.
        kept = {"kind"} if "need" in value else set()
        return {key: part if key in kept else _poisoned(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_poisoned(part, key) for part in value]
    return f"{value}{HOSTILE}" if isinstance(value, str) and key not in ENUMS else value
