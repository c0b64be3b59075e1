"""Takes out of a LinkedIn archive what may be read, before anything else is read."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from profilecheck.errors import InputError
from profilecheck.lexicon.load import Lexicon
from profilecheck.parsing.archive.catalogue import Catalogue
from profilecheck.parsing.archive.members import Member, check_members, folder_members, listed, zip_members

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_COMPLETE = "Complete archive.csv"


def packed_zip(file: BinaryIO, called: str, lexicon: Lexicon) -> bytes | None:
    """The archive in a ZIP file; None for one that is no LinkedIn archive, or none at all."""
    known = Catalogue(lexicon)
    try:
        members = zip_members(file, called, known.table["limits"])
    except InputError:
        return None
    return _packed(members, called, known)


def packed_folder(folder: Path, called: str, lexicon: Lexicon) -> bytes | None:
    """The archive in a folder, or in the only folder in it; None where there is no LinkedIn archive."""
    known = Catalogue(lexicon)
    limits = known.table["limits"]
    for _ in range(limits["max_folder_depth"]):
        names, inner = listed(folder, called)
        if known.is_archive(names):
            return _packed(folder_members(folder, called, limits), called, known)
        inner = [name for name in inner if not known.skips(name)]
        if len(inner) != 1:
            break
        folder /= inner[0]
    return None


def _packed(members: Sequence[Member], called: str, known: Catalogue) -> bytes | None:
    """The files that may be read; an empty one tells of an archive that is complete, as the names of others did."""
    if not known.is_archive(member.path for member in members):
        return None
    limits = known.table["limits"]
    check_members(members, called, limits["max_read_bytes"], lambda path: known.kind(path) is not None)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for member in {member.path: member for member in members if known.kind(member.path)}.values():
            day = member.day
            info = zipfile.ZipInfo(member.path, (day.year, day.month, day.day, 0, 0, 0) if day else _FIRST_DAY)
            zipped.writestr(info, member.open())
        if known.is_complete(member.path for member in members):
            zipped.writestr(zipfile.ZipInfo(_COMPLETE), b"")
    return out.getvalue()
