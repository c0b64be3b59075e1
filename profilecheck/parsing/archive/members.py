"""The files in a ZIP file or folder, within bounds; each is opened only when it is asked for."""

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from profilecheck.errors import EncryptedError, InputError

_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x06"
_LONGEST_END = 65_557 + 76
_ENCRYPTED = 0x1
_AGAIN = "download the archive from LinkedIn again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file in an archive."""

    path: str
    """With forward slashes."""
    size: int
    """Unpacked bytes, as the table of contents says."""
    day: date | None
    """When it was written; None where that is not known."""
    is_link: bool = False
    open: Callable[[], bytes]


def zip_members(file: BinaryIO, source: str, limits: Mapping[str, int]) -> tuple[Member, ...]:
    """The files in a ZIP file.

    Raises:
        InputError: it is damaged, or holds too many files.

    """
    if _directory_bytes(file) > limits["max_directory_bytes"]:
        raise InputError(f"{source}: far more files than a LinkedIn archive has; {_AGAIN}")
    try:
        zipped = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, struct.error, NotImplementedError, UnicodeError):
        raise InputError(f"{source}: a damaged ZIP file; {_AGAIN}") from None
    files = [info for info in zipped.infolist() if info.filename and not info.filename.endswith("/")]
    return tuple(_zip_member(zipped, info, source) for info in files)


def _directory_bytes(file: BinaryIO) -> int:
    """The size of the table of contents, which is read at once; 0 where there is none."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _LONGEST_END))
    tail = file.read(_LONGEST_END)
    file.seek(0)
    at, at_64 = tail.rfind(_END), tail.rfind(_END_64)
    found = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if at_64 >= 0 and found == 0xFFFFFFFF:
        found = int.from_bytes(tail[at_64 + 40 : at_64 + 48], "little")
    return found


def _zip_member(zipped: zipfile.ZipFile, info: zipfile.ZipInfo, source: str) -> Member:
    try:
        day = date(*info.date_time[:3]) if info.date_time[0] > 1980 else None
    except ValueError:
        day = None
    return Member(
        path=info.filename.replace("\\", "/"),
        size=info.file_size,
        day=day,
        is_link=stat.S_ISLNK(info.external_attr >> 16),
        open=partial(_unzip, zipped, info, source),
    )


def check_members(members: Sequence[Member], source: str, limit: int, read: Callable[[str], bool]) -> None:
    """Refuse what LinkedIn does not write: paths that lead out of the archive, links, and more than `limit` bytes.

    Raises:
        InputError: there is such a file; `read` says whether one is to be read, by its path.

    """
    for member in members:
        first, *_ = parts = member.path.split("/")
        if not first or ":" in first or ".." in parts:
            raise InputError(f"{source}: holds a path that leads out of it, as LinkedIn writes none; {_AGAIN}")
        if member.is_link:
            raise InputError(f"{source}: holds a symbolic link, as LinkedIn writes none; {_AGAIN}")
    unpacked = sum(member.size for member in members if read(member.path))
    if unpacked > limit:
        raise InputError(
            f"{source}: its files unpack to {unpacked / 1e6:.0f} MB, more than the limit of {limit / 1e6:.0f} MB; "
            f"{_AGAIN}"
        )


def _unzip(zipped: zipfile.ZipFile, info: zipfile.ZipInfo, source: str) -> bytes:
    name = Path(info.filename).name
    if info.flag_bits & _ENCRYPTED:
        raise EncryptedError(f"{source}: {name} is encrypted; unpack it with its password and give the folder")
    try:
        return zipped.read(info)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error):
        raise InputError(f"{source}: {name} is damaged; {_AGAIN}") from None


def folder_members(folder: Path, source: str, limits: Mapping[str, int]) -> tuple[Member, ...]:
    """The files in a folder and those below; symbolic links are not followed.

    Raises:
        InputError: it may not be read, or holds too many files.

    """
    found: list[Member] = []
    for path in _walk(folder, source, limits["max_folder_depth"]):
        if len(found) >= limits["max_folder_entries"]:
            raise InputError(f"{source}: far more files than a LinkedIn archive has; give the folder of the archive")
        inside = path.relative_to(folder).as_posix()
        known = path.stat()
        day = datetime.fromtimestamp(known.st_mtime, UTC).date()
        found.append(Member(path=inside, size=known.st_size, day=day, open=partial(_read, path, source)))
    return tuple(found)


def listed(folder: Path, source: str) -> tuple[list[str], list[str]]:
    """Names of the regular files and of the folders in a folder, in order; symbolic links are neither.

    Raises:
        InputError: it may not be read.

    """
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(f"{source}: cannot be read: {os.strerror(error.errno or 0)}") from None
    files = [entry.name for entry in found if entry.is_file(follow_symlinks=False)]
    return files, [entry.name for entry in found if entry.is_dir(follow_symlinks=False)]


def _walk(folder: Path, source: str, depth: int) -> Iterator[Path]:
    """Regular files, in order of their names."""
    files, folders = listed(folder, source)
    yield from (folder / name for name in files)
    if depth:
        for name in folders:
            yield from _walk(folder / name, source, depth - 1)


def _read(path: Path, source: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{source}: {path.name} cannot be read: {os.strerror(error.errno or 0)}") from None
