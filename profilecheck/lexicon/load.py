"""Finds the lexicon files, reads them, and lays own ones over them."""

import json
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from profilecheck.errors import LexiconError
from profilecheck.lexicon.cache import compiled, ship
from profilecheck.lexicon.stored import load_taxonomy
from profilecheck.lexicon.taxonomy import Taxonomy

FOLDERS = ("skills", "guides", "phrases", "sections", "limits")


def lexicons_root() -> Path:
    """The folder of the lexicons: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).parent.parent
    beside = package.parent / "lexicons"
    return beside if (beside / "skills").is_dir() else package / "_lexicons"


def read_toml(path: Path, name: str = "") -> dict[str, Any]:
    """The table of a TOML file; raises LexiconError with the file (as `name` if given) and the line."""
    import tomllib  # not needed where the compiled form is there

    name = name or f"{path.parent.name}/{path.name}"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise LexiconError(f"{name}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"{name}: not UTF-8; save it as UTF-8 @ byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: not TOML: {error}") from error


class Lexicon:
    """All words and weights: one folder of files, and folders laid over it, the last one foremost.

    >>> "programming" in default_lexicon().taxonomy.categories
    True
    """

    def __init__(
        self,
        root: Path,
        overlays: tuple[Path, ...] = (),
        tables: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
    ) -> None:
        self.roots = (root, *overlays)
        self._own = tables
        self._folders: dict[str, Mapping[str, Any]] = {}

    def with_overlay(self, folder: Path) -> "Lexicon":
        """Make a lexicon with the skills and guides of a folder added, or put in place of those of the same id."""
        if not any((folder / known).is_dir() for known in FOLDERS):
            raise LexiconError(f"{folder}: not a lexicon; it needs one of the folders {', '.join(FOLDERS)}")
        return Lexicon(self.roots[0], (*self.roots[1:], folder), self._own)

    def with_tables(self, tables: Mapping[str, Mapping[str, Any]]) -> "Lexicon":
        """Make a lexicon in which tables of one's own stand in place of those of files, by relative path."""
        return Lexicon(self.roots[0], self.roots[1:], {**self._own, **tables})

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """The skills."""
        files = self._files("skills")
        paths = [path for _, path in files]
        return compiled("taxonomy", paths, lambda: self._taxonomy_text(files), load_taxonomy)

    def _taxonomy_text(self, files: Sequence[tuple[str, Path]]) -> str:
        from profilecheck.lexicon.compile import compile_taxonomy  # not needed where the compiled form is there

        own = frozenset(name for name, path in files if path.is_relative_to(self.roots[0]))
        return compile_taxonomy([(name, read_toml(path, name)) for name, path in files], ordered=own)

    def compile_into(self, folder: Path) -> None:
        """Write the compiled forms of all files into a folder, for a wheel to bring along."""
        files = self._files("skills")
        ship("taxonomy", [path for _, path in files], self._taxonomy_text(files), folder)
        tables = {path.parent.relative_to(root).as_posix() for root in self.roots for path in root.rglob("*.toml")}
        for name in sorted(tables):
            found = self._found("" if name == "." else name)
            ship(_called(name), list(found.values()), _tables_text(found), folder)

    def files(self, folder: str) -> tuple[str, ...]:
        """Relative paths of the files in a folder, sorted; names with a leading underscore are left out."""
        return tuple(sorted(name for name in self._tables(folder) if not name.startswith(f"{folder}/_")))

    def table(self, relative_path: str) -> Mapping[str, Any]:
        """The table of one file, for instance `phrases/results.toml`; the foremost folder that has it counts."""
        table = self._own.get(relative_path) or self._tables(relative_path.rpartition("/")[0]).get(relative_path)
        if table is None:
            raise LexiconError(f"{relative_path}: no such file in {', '.join(map(str, self.roots))}")
        return table

    def _tables(self, folder: str) -> Mapping[str, Any]:
        if folder not in self._folders:
            found = self._found(folder)
            text = partial(_tables_text, found)
            self._folders[folder] = compiled(_called(folder), list(found.values()), text, json.loads)
        return self._folders[folder]

    def _found(self, folder: str) -> dict[str, Path]:
        """The files of a folder that hold tables, by the relative path."""
        found: dict[str, Path] = {}
        for root in self.roots:
            paths = sorted((root / folder).glob("_*.toml" if folder == "skills" else "*.toml"))
            found |= {path.relative_to(root).as_posix(): path for path in paths}
        return found

    def _files(self, folder: str) -> list[tuple[str, Path]]:
        """The files of a folder in all roots, with the names that errors give them."""
        base, *overlays = self.roots
        found = [(f"{folder}/{path.name}", path) for path in sorted((base / folder).glob("*.toml"))]
        for root in overlays:
            found += [(str(path), path) for path in sorted((root / folder).glob("*.toml"))]
        return found


def _called(folder: str) -> str:
    """What the compiled form of a folder is called."""
    return folder.replace("/", "-").strip(".") or "root"


def _tables_text(files: Mapping[str, Path]) -> str:
    return json.dumps({name: read_toml(path) for name, path in files.items()}, default=str)


@cache
def default_lexicon() -> Lexicon:
    """The lexicon that comes with the package."""
    return Lexicon(lexicons_root())
