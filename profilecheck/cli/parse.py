"""`profilecheck parse FILE`: what a machine reads, as JSON Resume or as it stands in the file."""

import json

import click

from profilecheck.cli import _engine
from profilecheck.cli._guard import guarded
from profilecheck.cli._output import write
from profilecheck.cli._views import VIEWS


@click.command("parse", short_help="Print what is read in a file, as JSON Resume.")
@click.argument("file")
@click.option("--show", type=click.Choice(tuple(VIEWS)), help="Print the text, its lines or the sections instead.")
@_engine.option
@click.option("--password", metavar="TEXT", help="Password of an encrypted file.")
def command(file: str, show: str | None, engine: str, password: str | None) -> None:
    """Print what is read in a résumé or profile, as JSON Resume 1.0.0, or with --show as a machine finds it."""
    from profilecheck import api
    from profilecheck.parsing.json_resume import json_resume
    from profilecheck.reporting._clean import escape_json

    with guarded(file):
        reading = api.read(file, password=password, engine=engine)
        if show:
            write(VIEWS[show](reading))
            return
        write(escape_json(json.dumps(json_resume(reading), indent=2, ensure_ascii=False)).encode() + b"\n")
