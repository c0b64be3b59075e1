"""`profilecheck batch FOLDER -o table.jsonl`: many documents into one table."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck.cli import _config, _engine, _lexicon, _settings
from profilecheck.cli._output import complain

if TYPE_CHECKING:
    from profilecheck.batch import Progress, Summary


@click.command("batch", short_help="Analyse many files into one table.")
@click.argument("sources", nargs=-1, required=True, metavar="DIR|PATTERN|LIST...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="A .jsonl or .parquet file."
)
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Documents at once.  [default: one a core]")
@click.option("--dask", metavar="ADDRESS", help="Let the cluster of this Dask scheduler work, as tcp://host:8786.")
@click.option("--role", metavar="ID", help="Role to judge by.  [default: machine-learning-engineer]")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help='Day that "present" means.')
@_config.option
@_lexicon.option
@_engine.option
def command(
    sources: tuple[str, ...],
    output: Path,
    jobs: int | None,
    dask: str | None,
    role: str | None,
    as_of: datetime | None,
    config: Path | None,
    lexicon: Path | None,
    engine: str,
) -> None:
    """Analyse many résumés or profiles into one table.

    Give folders, quoted patterns such as 'cvs/**/*.pdf', or text files that list one path a line. There is one record
    a document, with the whole report; one for a file that cannot be analysed says why. Each file is read in a confined
    process. Interrupted in any way, the same command goes on where it was; after a complete run, it analyses only
    what is new or has changed.
    """
    from profilecheck.batch import run_batch

    settings = _settings.of(config, role=role, lexicon=lexicon, engine=engine)
    try:
        with _shown() as watch:
            summary = run_batch(
                sources, output, settings=settings, as_of=as_of and as_of.date(), jobs=jobs, dask=dask, watch=watch
            )
    except KeyboardInterrupt:
        complain("interrupted; the same command goes on from here")
        raise
    click.echo(_told(summary, output))


def _told(summary: "Summary", output: Path) -> str:
    """The summary in words."""
    failed = sum(summary.errors.values())
    kinds = ", ".join(f"{count} {kind}" for kind, count in summary.errors.items())
    score = "none" if summary.median_score is None else f"{summary.median_score:.0f}"
    return "\n".join(
        (
            f"{output}: {summary.documents} documents, {summary.documents - failed} analysed, median score {score}",
            f"errors: {failed}" + (f" ({kinds})" if kinds else ""),
            f"this run: {summary.documents - summary.kept} in {summary.seconds:.1f} s, {summary.rate:.1f} a second; "
            f"{summary.kept} were there",
        )
    )


@contextmanager
def _shown() -> "Iterator[Callable[[Progress], None] | None]":
    """A bar with rate and time left on the standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Display

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Display(*columns, console=Console(stderr=True)) as display:
        task = display.add_task("", total=None, rate="")

        def watch(progress: "Progress") -> None:
            elapsed = display.tasks[0].elapsed or 0
            rate = (progress.done - progress.kept) / elapsed if elapsed else 0
            display.update(task, total=progress.total, completed=progress.done, rate=f"{rate:.1f}/s")

        yield watch
