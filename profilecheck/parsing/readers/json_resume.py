"""JSON Resume of any version → a reading."""

import json
from typing import Any

from profilecheck.errors import InputError
from profilecheck.parsing.bounds import check_source
from profilecheck.parsing.readers import Reading, ReadOptions, reader
from profilecheck.text import without_controls


def _sniff(data: bytes) -> bool:
    """Whether it looks like JSON; whether it is a résumé is told when it is read."""
    head = data[:400].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").replace(b"\0", b"")
    return head.startswith((b'{"', b"{}", b"[{")) or (head.startswith(b"{") and head[1:].lstrip().startswith(b'"'))


@reader(name="json_resume", suffixes=(".json",), sniff=_sniff, priority=50)
def read_json_resume(data: bytes, source: str, options: ReadOptions) -> Reading:
    """Read a JSON Resume; `record` of the result is the document brought to version 1.0.0."""
    from profilecheck.parsing.json_resume import normalised, reading_of

    check_source(data, source, options.limits)
    parsed = _clean(_parse(data, source), source, options.limits.max_depth)
    present = options.lexicon.table("parsing/dates.toml")["words"]["present"]
    record = normalised(parsed, source, present)
    return reading_of(record, options.lexicon.table("parsing/records.toml"), format="json_resume", source=source)


def _parse(data: bytes, source: str) -> Any:
    try:
        return json.loads(data.decode(json.detect_encoding(data)))
    except json.JSONDecodeError as error:
        raise InputError(
            f"{source}: not JSON: {error.msg} @ line {error.lineno}, column {error.colno}; mend it there"
        ) from None
    except UnicodeDecodeError as error:
        raise InputError(f"{source}: not UTF-8 @ byte {error.start}; save it as UTF-8") from None
    except RecursionError:
        raise _too_deep(source) from None
    except ValueError as error:
        raise InputError(f"{source}: not JSON: {error}") from None


def _clean(value: Any, source: str, depth: int) -> Any:
    """The value without control characters, and not nested deeper than it may be."""
    if depth == 0:
        raise _too_deep(source)
    if isinstance(value, str):
        return without_controls(value)
    if isinstance(value, list):
        return [_clean(item, source, depth - 1) for item in value]
    if isinstance(value, dict):
        return {without_controls(key): _clean(item, source, depth - 1) for key, item in value.items()}
    return value


def _too_deep(source: str) -> InputError:
    return InputError(f"{source}: nested too deeply; write a plain JSON Resume")
