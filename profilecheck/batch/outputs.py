"""The files that a batch ends in: JSON lines, or Parquet for tables."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from profilecheck.batch.records import joined, split
from profilecheck.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 128
"""Records of a row group: with their reports, some megabytes."""


def check(path: Path) -> None:
    """Refuse an output that cannot be written; raises UsageError."""
    if path.suffix not in _FORMS:
        raise UsageError(f"{path}: its ending tells no form of table; give one of {', '.join(_FORMS)}")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"{path}: there is no such folder; make it, or give another place with -o")
    if path.suffix == ".parquet":
        _schema()


def write(path: Path, lines: Iterable[bytes]) -> None:
    """Write records to a table, which is whole or as it was before; raises UsageError where that cannot be."""
    _write(path, lines, _FORMS[path.suffix][0])


def write_lines(path: Path, lines: Iterable[bytes]) -> None:
    """The same, as JSON lines whatever the ending."""
    _write(path, lines, _write_lines)


def _write(path: Path, lines: Iterable[bytes], writer: Callable[[Path, Iterable[bytes]], None]) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        writer(unfinished, lines)
        unfinished.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}; give another place with -o") from error
    finally:
        unfinished.unlink(missing_ok=True)


def read(path: Path) -> Iterator[bytes]:
    """The records of such a file, which may be none at all."""
    return _FORMS[path.suffix][1](path)


def _write_lines(path: Path, lines: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())


def _read_lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as lines:
        yield from (line for line in lines if split(line))


def _write_parquet(path: Path, lines: Iterable[bytes]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    schema = _schema()
    remaining = iter(lines)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while rows := [_row(line) for line in islice(remaining, _ROWS)]:
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def _read_parquet(path: Path) -> Iterator[bytes]:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path) as file:
            if not file.schema_arrow.equals(_schema()):
                return
            for batch in file.iter_batches(batch_size=_ROWS):
                for row in batch.to_pylist():
                    yield _line(row)
    except pa.ArrowInvalid:
        return


def _row(line: bytes) -> Mapping[str, Any]:
    found = split(line)
    if found is None:
        raise ValueError("not a record")
    record, report = found
    error = record["error"] or {}
    said = {"error_kind": error.get("kind"), "error_message": error.get("message")}
    return {**record, **said, "report": None if report == b"null" else report.decode()}


def _line(row: Mapping[str, Any]) -> bytes:
    """The record of a row, with its keys in the same order as ever."""
    kind, message = row["error_kind"], row["error_message"]
    record: dict[str, Any] = {}
    for name in row:
        if name == "error_kind":
            record["error"] = None if kind is None else {"kind": kind, "message": message}
        elif name not in {"error_message", "report"}:
            record[name] = row[name]
    return joined(record, row["report"] or json.dumps(None))


def _schema() -> "pa.Schema":
    try:
        import pyarrow as pa
    except ImportError:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'profilecheck[parquet]'") from None
    text, number, texts = pa.string(), pa.int64(), pa.list_(pa.string())
    return pa.schema(
        [
            ("source", text),
            ("key", text),
            ("config", text),
            ("status", text),
            ("error_kind", text),
            ("error_message", text),
            ("format", text),
            ("pages", number),
            ("words", number),
            ("role", text),
            ("as_of", text),
            ("stage", text),
            ("score", pa.float64()),
            ("skills", texts),
            ("findings", texts),
            ("report", text),
        ]
    )


_FORMS: Mapping[str, tuple[Callable[[Path, Iterable[bytes]], None], Callable[[Path], Iterator[bytes]]]] = {
    ".jsonl": (_write_lines, _read_lines),
    ".parquet": (_write_parquet, _read_parquet),
}
