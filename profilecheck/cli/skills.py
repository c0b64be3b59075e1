"""`profilecheck skills FILE`: the skills in a file."""

import click

from profilecheck.cli._output import columns, write


@click.command("skills", short_help="List the skills that are found in a file.")
@click.argument("file")
@click.option("--password", metavar="TEXT", help="Password of an encrypted file.")
def command(file: str, password: str | None) -> None:
    """List the skills that are found in a résumé or profile: name, category, how well it is shown, and how long."""
    from profilecheck import api
    from profilecheck.reporting._outline import duration

    analyzer = api.Analyzer()
    shown = analyzer.skills(analyzer.read(file, password=password))
    rows = ((skill.name, skill.category, str(skill.level), duration(skill.months)) for skill in shown)
    write(columns(rows))
