"""Compiles the lexicons into the wheel, so that the first run finds them as every later one does."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLexicons(BuildHookInterface[Any]):
    """Adds `profilecheck/_compiled` to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; not for an editable install, where the lexicons may change at any time."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from profilecheck.lexicon.cache import SHIPPED
            from profilecheck.lexicon.load import Lexicon
        finally:
            sys.path.remove(str(root))
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        Lexicon(root / "lexicons").compile_into(folder)
        build_data["force_include"] |= {str(path): f"profilecheck/{SHIPPED}/{path.name}" for path in folder.iterdir()}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made on the way."""
        if version != "editable":
            self._folder.cleanup()
