"""The option `--linkedin`: an export of the person's LinkedIn profile to compare with."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck.cli._guard import guarded

if TYPE_CHECKING:
    from profilecheck.api import Analyzer
    from profilecheck.parsing import Reading

option = click.option(
    "--linkedin",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="LinkedIn's PDF or data archive of the same person: tells what the two say differently.",
)


def reading(analyzer: "Analyzer", path: Path | None) -> "Reading | None":
    """What the export says, if one was given."""
    if path is None:
        return None
    with guarded(str(path)):
        return analyzer.read(path)
