"""The option `--config`, and the analyzers that files are judged with by the settings of their folders."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from profilecheck.api import Analyzer
    from profilecheck.lexicon.load import Lexicon

option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Settings; without it, the nearest profilecheck.toml or pyproject.toml upwards of the file or of this folder.",
)


class Analyzers:
    """Makes an analyzer for each file of settings that counts, once."""

    def __init__(self, config: Path | None, *, role: str | None, lexicon: "Lexicon", engine: str) -> None:
        self._config = config
        self._role = role
        self._lexicon = lexicon
        self._engine = engine
        self._found: dict[Path, Path | None] = {}
        self._known: dict[Path | None, Analyzer] = {}

    def of(self, file: str) -> "Analyzer":
        """The analyzer for a file; raises UsageError for settings that make no sense."""
        from profilecheck.api import Analyzer
        from profilecheck.config import load_config

        path = self._config or self._nearest(Path(file).parent) or self._nearest(Path.cwd())
        if path not in self._known:
            config = load_config(path, self._lexicon) if path else None
            self._known[path] = Analyzer(role=self._role, lexicon=self._lexicon, engine=self._engine, config=config)
        return self._known[path]

    def _nearest(self, folder: Path) -> Path | None:
        from profilecheck.config import find_config

        if folder not in self._found:
            self._found[folder] = find_config(folder)
        return self._found[folder]
