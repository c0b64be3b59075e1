"""`profilecheck rules`: all rules."""

import click

from profilecheck.cli._output import columns, write


@click.command("rules", short_help="List the rules.")
def command() -> None:
    """List all rules: code, area, name, how well the advice is backed, and rows of the career guide."""
    from profilecheck.lexicon.load import default_lexicon
    from profilecheck.rules import rules

    known = (rule.info for rule in rules(default_lexicon()))
    write(columns((info.code, info.area, info.name, str(info.strength), " ".join(info.rows)) for info in known))
