"""Options of the commands that work in confined processes, as those processes get them."""

from pathlib import Path
from typing import TYPE_CHECKING

from profilecheck.cli import _lexicon

if TYPE_CHECKING:
    from profilecheck.sandbox import Settings


def of(config: Path | None, *, role: str | None, lexicon: Path | None, engine: str) -> "Settings":
    """The settings; without a file of them, those of this folder. None comes from beside a stranger's document."""
    from profilecheck.config import find_config
    from profilecheck.sandbox import Settings

    used = config or find_config(Path.cwd())
    return Settings(
        role=role,
        engine=engine,
        lexicons=tuple(map(str, _lexicon.with_own(lexicon).roots)),
        config=str(used.absolute()) if used else None,
    )
