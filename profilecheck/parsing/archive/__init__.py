"""LinkedIn's data archive: a ZIP of CSV files, or its unpacked folder, of which an allow-list is read."""

import io
from collections.abc import Sequence
from pathlib import Path

from profilecheck.lexicon.load import Lexicon

_MAGIC = b"PK"
_TABLE = ".csv"


def is_archive(names: Sequence[str]) -> bool:
    """Whether files of these names, in one folder, make a LinkedIn archive.

    >>> is_archive(["Profile.csv", "messages.csv"]), is_archive(["ada.pdf", "sales.csv"])
    (True, False)
    """
    if not any(name.lower().endswith(_TABLE) for name in names):
        return False
    from profilecheck.lexicon.load import default_lexicon
    from profilecheck.parsing.archive.catalogue import Catalogue

    return Catalogue(default_lexicon()).is_archive(names)


def slim(source: Path | bytes, called: str, lexicon: Lexicon) -> bytes | None:
    """A LinkedIn archive as a ZIP file with nothing in it but the files that may be read; None for anything else.

    Raises:
        InputError: the archive is damaged, encrypted, too large, or none that LinkedIn wrote.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> slim(b"%PDF-1.7", "resume.pdf", default_lexicon()) is None
    True

    """
    if isinstance(source, bytes):
        if not source.startswith(_MAGIC):
            return None
        from profilecheck.parsing.archive.pack import packed_zip

        return packed_zip(io.BytesIO(source), called, lexicon)
    if source.is_dir():
        from profilecheck.parsing.archive.pack import packed_folder

        return packed_folder(source, called, lexicon)
    try:
        with source.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                return None
            from profilecheck.parsing.archive.pack import packed_zip

            return packed_zip(file, called, lexicon)
    except OSError:
        return None
