"""Where the output of the commands goes."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from profilecheck.errors import UsageError


def write(data: bytes, path: Path | None = None) -> None:
    """Write to a file, which is whole or as it was before, or to the standard output."""
    if path is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UsageError(f"{path}: cannot be written: {error.strerror}; give another place with -o") from error


def complain(message: str) -> None:
    """Write to the standard error, without what might steer the terminal."""
    from profilecheck.reporting._clean import visible

    first, *others = map(visible, message.splitlines())
    click.echo("\n".join([f"profilecheck: {first}", *others]), err=True)


@contextmanager
def working(text: str) -> Iterator[None]:
    """Say on the last line of a terminal what is being done, as long as it is being done."""
    from profilecheck.reporting._clean import clip

    shown = bool(text) and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    if shown:
        click.echo(f"\r{clip(text, shutil.get_terminal_size().columns - 1)}", err=True, nl=False)
    try:
        yield
    finally:
        if shown:
            click.echo("\r\x1b[2K", err=True, nl=False, color=True)


def colored(no_color: bool) -> bool:
    """Whether the standard output shows colours and its reader wants them."""
    return sys.stdout.isatty() and not no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns(rows: Iterable[tuple[str, ...]]) -> bytes:
    r"""Rows as text, each column as wide as its widest cell.

    >>> columns([("PyTorch", "3 y"), ("C", "1 y")])
    b'PyTorch  3 y\nC        1 y\n'
    """
    from profilecheck.reporting._clean import visible

    cells = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells)
    return "".join(f"{line.rstrip()}\n" for line in lines).encode()
