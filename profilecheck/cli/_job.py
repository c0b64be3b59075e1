"""The option `--job`: job postings to hold a profile against."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck.cli._guard import guarded
from profilecheck.cli._output import complain
from profilecheck.errors import InputError

if TYPE_CHECKING:
    from profilecheck.api import Analyzer
    from profilecheck.model.job import Posting

option = click.option(
    "--job",
    "jobs",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Job posting to compare with: text, Markdown, a saved page, PDF or DOCX; repeat it, or give a folder.",
)


def postings(analyzer: "Analyzer", jobs: Sequence[Path]) -> "tuple[Posting, ...]":
    """The postings that were given; of a folder all that can be read, the others are named.

    Raises InputError for a file that cannot be read, and for a folder in which none can.
    """
    return tuple(
        posting for job in jobs for posting in (_folder(analyzer, job) if job.is_dir() else _one(analyzer, job))
    )


def _one(analyzer: "Analyzer", job: Path) -> "Iterator[Posting]":
    with guarded(str(job)):
        posting = analyzer.read_job(job)
    yield posting


def _folder(analyzer: "Analyzer", folder: Path) -> "Iterator[Posting]":
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    found = 0
    for path in files:
        try:
            (posting,) = _one(analyzer, path)
        except InputError as error:
            complain(str(error))
            continue
        found += 1
        yield posting
    if not found:
        raise InputError(
            f"{folder}: no job posting in this folder can be read; put text, HTML, PDF or DOCX files there"
        )
