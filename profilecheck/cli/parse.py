"""`profilecheck parse FILE`: what a machine reads, as JSON Resume."""

import json

import click

from profilecheck.cli._output import write


@click.command("parse", short_help="Print what is read in a file, as JSON Resume.")
@click.argument("file")
@click.option("--password", metavar="TEXT", help="Password of an encrypted file.")
def command(file: str, password: str | None) -> None:
    """Print what is read in a résumé or profile, as JSON Resume 1.0.0."""
    from profilecheck import api
    from profilecheck.parsing.json_resume import json_resume
    from profilecheck.reporting._clean import escape_json

    reading = api.read(file, password=password)
    write(escape_json(json.dumps(json_resume(reading), indent=2, ensure_ascii=False)).encode() + b"\n")
