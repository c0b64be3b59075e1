"""`profilecheck diff OLD NEW`: what changed between two reports."""

import click

from profilecheck.cli._output import write


@click.command("diff", short_help="Tell what changed between two stored reports.")
@click.argument("old")
@click.argument("new")
@click.option("-f", "--format", "form", type=click.Choice(("terminal", "markdown", "json")), default="terminal")
def command(old: str, new: str, form: str) -> None:
    """Tell what was solved and what is new between two reports, both stored with --format json."""
    from profilecheck.api import load
    from profilecheck.reporting._difference import compare
    from profilecheck.reporting._difference_text import FORMS
    from profilecheck.reporting.json import report_from_json

    before, after = (report_from_json(*load(path)) for path in (old, new))
    write(FORMS[form](compare(before, after)))
