"""`profilecheck diff OLD NEW`: what changed between two reports."""

import shutil

import click

from profilecheck.cli._guard import guarded
from profilecheck.cli._output import colored, write


@click.command("diff", short_help="Tell what changed between two stored reports.")
@click.argument("old")
@click.argument("new")
@click.option("-f", "--format", "form", type=click.Choice(("terminal", "markdown", "json")), default="terminal")
@click.option("--no-color", is_flag=True, help="Print without colours, as NO_COLOR and a pipe do.")
def command(old: str, new: str, form: str, no_color: bool) -> None:
    """Tell what was solved and what is new between two reports, both stored with --format json."""
    from profilecheck.parsing.loading import load
    from profilecheck.reporting import RenderOptions
    from profilecheck.reporting._difference import compare
    from profilecheck.reporting._difference_text import FORMS
    from profilecheck.reporting.json import report_from_json

    reports = []
    for path in (old, new):
        with guarded(path):
            reports.append(report_from_json(*load(path)))
    options = RenderOptions(width=shutil.get_terminal_size().columns, color=colored(no_color))
    with guarded(new):
        write(FORMS[form](compare(*reports), options))
