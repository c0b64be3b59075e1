"""LinkedIn's data archive (a ZIP of CSV files) → a reading."""

import io

from profilecheck.parsing.readers import Reading, ReadOptions, reader

_MAGIC = b"PK"
_TABLE = b".csv"
_DOCUMENT = b"[Content_Types].xml"


def _sniff(data: bytes) -> bool:
    """Whether it is a ZIP file with tables; whether they are those of an archive is told when it is read."""
    return data.startswith(_MAGIC) and _TABLE in data and _DOCUMENT not in data


@reader(name="linkedin_archive", suffixes=(".zip",), sniff=_sniff, priority=80)
def read_linkedin_archive(data: bytes, source: str, options: ReadOptions) -> Reading:
    """Read the files of an allow-list; messages and all other files are never opened.

    Raises:
        InputError: the archive is damaged, encrypted, too large, or none that LinkedIn wrote.

    """
    from profilecheck.parsing.archive.read import read_archive

    return read_archive(io.BytesIO(data), source, options.lexicon)
