"""`profilecheck FILE`: analyse files and report."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck import reporting
from profilecheck.cli import _config, _engine, _job, _lexicon, _linkedin
from profilecheck.cli._guard import guarded
from profilecheck.cli._output import colored, complain, working, write
from profilecheck.errors import InputError, UsageError
from profilecheck.reporting._clean import visible

if TYPE_CHECKING:
    from profilecheck.model.report import Report


@click.command("check", short_help="Analyse files and report; the word may be left out.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("-f", "--format", "form", type=click.Choice(reporting.names()), help="Form of the report.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file; its ending tells the form.")
@click.option("--role", metavar="ID", help="Role to judge by.  [default: machine-learning-engineer]")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="N", help="Exit with 1 below this score.")
@click.option("-q", "--quiet", is_flag=True, help="Print the score alone.")
@click.option("--explain", is_flag=True, help="Say with each finding why its rule is there.")
@click.option("--no-color", is_flag=True, help="Print without colours, as NO_COLOR and a pipe do.")
@_job.option
@_linkedin.option
@_config.option
@_lexicon.option
@_engine.option
@click.option("--password", metavar="TEXT", help="Password of an encrypted file.")
def command(
    files: tuple[str, ...],
    form: str | None,
    output: Path | None,
    role: str | None,
    fail_under: float | None,
    quiet: bool,
    explain: bool,
    no_color: bool,
    config: Path | None,
    jobs: tuple[Path, ...],
    linkedin: Path | None,
    lexicon: Path | None,
    engine: str,
    password: str | None,
) -> int:
    """Analyse résumés or profiles and report."""
    renderer = _renderer(form, output)
    if output and len(files) > 1:
        raise UsageError(f"{output}: holds one report, but there are {len(files)} files; give one file with -o")
    from profilecheck.parsing.loading import load

    codes = [0]
    analyzers = _config.Analyzers(config, role=role, lexicon=_lexicon.with_own(lexicon), engine=engine)
    postings = _job.postings(analyzers.of(files[0]), jobs) if jobs else ()
    other = _linkedin.reading(analyzers.of(files[0]), linkedin)
    several = len(files) > 1
    for number, file in enumerate(files, start=1):
        analyzer = analyzers.of(file)
        try:
            with guarded(file):
                with working(f"{number} of {len(files)}: {Path(file).name}" if several else ""):
                    data, source = load(file)
                    reading = analyzer.read(data, password=password, name=source)
                    report = analyzer.judge(reading, job=postings, linkedin=other)
                if output or not quiet:
                    options = reporting.RenderOptions(
                        width=shutil.get_terminal_size().columns,
                        color=output is None and colored(no_color),
                        document=data,
                        text=reading.document,
                        password=password,
                        reasons=analyzer.reasons() if explain else {},
                    )
                    write(renderer(report, options), output)
                if quiet:
                    click.echo(f"{visible(source)}: {_total(report)}" if several else _total(report))
                if fail_under is not None and not (report.score.total or 0) >= fail_under:
                    complain(f"{source}: the score is {_total(report, 1)}, which is below {fail_under:g}")
                    codes.append(1)
        except InputError as error:
            if not several:
                raise
            # The other files are none the worse for it.
            complain(str(error))
            codes.append(2)
    return max(codes)


def _total(report: "Report", digits: int = 0) -> str:
    return "not graded" if report.score.total is None else f"{report.score.total:.{digits}f}"


def _renderer(form: str | None, output: Path | None) -> reporting.Renderer:
    """The renderer that was asked for, by name or by the ending of the output."""
    if form or output is None:
        named = reporting.find(form or "terminal")
        if output is None and named.media_type == "application/pdf" and sys.stdout.isatty():
            raise UsageError("a PDF cannot be shown in a terminal; write it to a file with -o")
        return named
    found = reporting.find_by_suffix(output.suffix)
    if found is None:
        raise UsageError(f"{output}: its ending tells no form of report; say which with --format")
    return found
