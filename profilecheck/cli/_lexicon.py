"""The option `--lexicon`, which several commands have."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

option = click.option(
    "--lexicon",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder with skills or guides of your own; they add to those of the package or replace them.",
)


def with_own(folder: Path | None) -> "Lexicon":
    """The lexicon of the package, with the folder laid over it if there is one."""
    from profilecheck.lexicon.load import default_lexicon

    return default_lexicon().with_overlay(folder) if folder else default_lexicon()
