"""Which files and columns of a LinkedIn archive are read: lexicons/parsing/linkedin_archive.toml, and nothing else."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from profilecheck.lexicon.load import Lexicon
from profilecheck.parsing.archive.members import Member

ARTICLES = "articles"
_NOT_NAME = re.compile(r"[\W_]+")
_SUFFIX = re.compile(r"(?:[_ -]\d+|\s*\(\d+\)|[ _-]+copy)+$", re.IGNORECASE)
_NUMBERED = re.compile(r"\.\d+$")


def plain(name: str) -> str:
    """The letters and digits of the name of a file or column, in lower case.

    >>> plain("Endorsement_Received_Info"), plain("Creation Date.1")
    ('endorsementreceivedinfo', 'creationdate')
    """
    return _NOT_NAME.sub("", _NUMBERED.sub("", name.strip())).lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of one kind of file that are read: field by plain name."""

    kind: str
    columns: Mapping[str, str]


class Catalogue:
    """Knows the files of an archive by their names.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> known = Catalogue(default_lexicon())
    >>> known.kind("Complete_LinkedInDataExport/Shares_12345.csv"), known.kind("messages.csv")
    ('posts', None)
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.table: Mapping[str, Any] = lexicon.table("parsing/linkedin_archive.toml")
        files = self.table["files"]
        self._articles = files[ARTICLES]
        self._skipped = frozenset(self.table["skipped"]["folders"])
        self._kinds = {plain(name): kind for kind, file in files.items() for name in file.get("names", ())}
        self._layouts = {
            kind: Layout(
                kind=kind,
                columns={plain(name): field for field, names in file["columns"].items() for name in names},
            )
            for kind, file in files.items()
            if "columns" in file
        }
        self._complete = frozenset(map(plain, self.table["signs"]["complete"]))

    def layout(self, kind: str) -> Layout:
        """The columns of a kind of file."""
        return self._layouts[kind]

    def skips(self, name: str) -> bool:
        """Whether a file or folder is passed over: hidden, or made by the program that packed the archive."""
        return (name.startswith(".") and name != ".") or name in self._skipped

    def kind(self, path: str) -> str | None:
        """The kind of a file that may be read, by its path; None for all others."""
        *folders, name = path.split("/")
        if any(map(self.skips, (*folders, name))):
            return None
        stem, _, suffix = name.rpartition(".")
        if f".{suffix.lower()}" in self._articles["suffixes"] and set(folders) & set(self._articles["folders"]):
            return ARTICLES
        return self._kinds.get(_stem(stem)) if suffix.lower() == "csv" else None

    def is_archive(self, paths: Iterable[str]) -> bool:
        """Whether files of these paths make an archive."""
        kinds = {kind for kind in map(self.kind, paths) if kind}
        signs = self.table["signs"]
        return bool(kinds & set(signs["kinds"])) or len(kinds) >= signs["any"]

    def is_complete(self, paths: Iterable[str]) -> bool:
        """Whether files of these paths are those of a complete archive, not of a basic one."""
        names = (path.rpartition("/")[2] for path in paths)
        return any(_stem(name.rpartition(".")[0]) in self._complete for name in names) or any(
            self.kind(path) == ARTICLES for path in paths
        )

    def chosen(self, members: Iterable[Member]) -> tuple[Mapping[str, Member], tuple[Member, ...], tuple[str, ...]]:
        """One file of each kind, all articles, and the paths of files that were left for another of their kind.

        Where several archives lie in one, that of the folder with most kinds of files counts; of the same path the
        last one.
        """
        found = {member.path: member for member in members if self.kind(member.path)}
        folders: dict[str, set[str]] = {}
        for path in found:
            folders.setdefault(_folder(path), set()).add(self.kind(path) or "")
        ranked = sorted(found.values(), key=lambda one: (-len(folders[_folder(one.path)]), len(one.path), one.path))
        files: dict[str, Member] = {}
        left = []
        for member in ranked:
            kind = self.kind(member.path) or ""
            if kind != ARTICLES and files.setdefault(kind, member) is not member:
                left.append(member.path)
        articles = tuple(one for path, one in sorted(found.items()) if self.kind(path) == ARTICLES)
        return files, articles, tuple(left)


def _stem(name: str) -> str:
    """The plain name of a file, without the number of the member or of a copy."""
    return plain(_SUFFIX.sub("", name.strip()))


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
