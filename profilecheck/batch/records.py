"""One record a document: what a table needs of it, and behind that the whole report."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from profilecheck.errors import ProfilecheckError

Record = Mapping[str, Any]

# Behind this key stands the report, last and largest. It stands nowhere else: in a string, its quotes are escaped.
_REPORT = b',"report":'
# All that an answer has besides; one with more could pass itself off as the record of another document.
_EMPTY: Record = {
    "format": None,
    "pages": None,
    "words": None,
    "role": None,
    "as_of": None,
    "stage": None,
    "score": None,
    "skills": [],
    "findings": [],
}


def success(source: str, key: str, config: str, answer: bytes) -> bytes:
    """The record of a document that was analysed, as a line; `answer` is what the sandbox made of it.

    Raises ValueError for an answer that is not what was asked for: a hostile document may have made it.
    """
    from pydantic_core import from_json

    parsed = None if b"\n" in answer else from_json(answer)
    if not isinstance(parsed, dict) or list(parsed) != [*_EMPTY, "report"]:
        raise ValueError("not a JSON object of the expected keys on one line")
    head = _json({"source": source, "key": key, "config": config, "status": "ok", "error": None})
    return head[:-1] + b"," + answer[1:] + b"\n"


def failure(source: str, key: str, config: str, error: ProfilecheckError) -> bytes:
    """The record of a document that could not be analysed, as a line."""
    said = {"kind": type(error).__name__, "message": str(error)}
    head = _json({"source": source, "key": key, "config": config, "status": "error", "error": said, **_EMPTY})
    return head[:-1] + _REPORT + b"null}\n"


def split(line: bytes) -> tuple[Record, bytes] | None:
    """A record without its report, and the report as JSON; None for what is no record.

    >>> record, report = split(failure("cv.pdf", "", "c0ffee", ProfilecheckError("cv.pdf: torn")))
    >>> record["source"], record["error"]["message"], report
    ('cv.pdf', 'cv.pdf: torn', b'null')
    """
    head, behind, report = line.partition(_REPORT)
    if not behind or not report.endswith(b"}\n"):
        return None
    try:
        record = json.loads(head + b"}")
    except ValueError:
        return None
    known = isinstance(record, dict) and all(isinstance(record.get(name), str) for name in ("source", "key", "config"))
    return (record, report[:-2]) if known else None


def joined(record: Record, report: str) -> bytes:
    """The line of a record and its report: the opposite of `split`."""
    return _json(record)[:-1] + _REPORT + report.encode() + b"}\n"


def identity(source: str, key: str, config: str) -> bytes:
    """What a record is a record of: a name, the contents under it, and the settings of the analysis."""
    return blake2b("\0".join((source, key, config)).encode(), digest_size=16).digest()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
