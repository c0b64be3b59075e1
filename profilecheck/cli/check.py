"""`profilecheck FILE`: analyse a file and report."""

import shutil
from pathlib import Path

import click

from profilecheck import reporting
from profilecheck.cli._output import colored, complain, write
from profilecheck.errors import UsageError


@click.command("check", short_help="Analyse a file and report; the word may be left out.")
@click.argument("file")
@click.option("-f", "--format", "form", type=click.Choice(reporting.names()), help="Form of the report.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file; its ending tells the form.")
@click.option("--role", metavar="ID", help="Role to judge by.  [default: machine-learning-engineer]")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="N", help="Exit with 1 below this score.")
@click.option("-q", "--quiet", is_flag=True, help="Print the score alone.")
@click.option("--explain", is_flag=True, help="Say with each finding why its rule is there.")
@click.option("--no-color", is_flag=True, help="Print without colours, as NO_COLOR and a pipe do.")
@click.option("--password", metavar="TEXT", help="Password of an encrypted file.")
def command(
    file: str,
    form: str | None,
    output: Path | None,
    role: str | None,
    fail_under: float | None,
    quiet: bool,
    explain: bool,
    no_color: bool,
    password: str | None,
) -> int:
    """Analyse a résumé or profile and report."""
    renderer = _renderer(form, output)
    from profilecheck import api

    data, source = api.load(file)
    analyzer = api.Analyzer(role=role) if role else api.Analyzer()
    report = analyzer.analyze(data, password=password, name=source)
    if output or not quiet:
        options = reporting.RenderOptions(
            width=shutil.get_terminal_size().columns,
            color=output is None and colored(no_color),
            document=data,
            password=password,
            reasons=analyzer.reasons() if explain else {},
        )
        write(renderer(report, options), output)
    total = report.score.total
    if quiet:
        click.echo("not graded" if total is None else f"{total:.0f}")
    if fail_under is None or (total is not None and total >= fail_under):
        return 0
    reached = "is not graded" if total is None else f"scores {total:.1f}"
    complain(f"{source} {reached}, which is below {fail_under:g}")
    return 1


def _renderer(form: str | None, output: Path | None) -> reporting.Renderer:
    """The renderer that was asked for, by name or by the ending of the output."""
    if form or output is None:
        return reporting.find(form or "terminal")
    found = reporting.find_by_suffix(output.suffix)
    if found is None:
        raise UsageError(f"{output}: its ending tells no form of report; say which with --format")
    return found
