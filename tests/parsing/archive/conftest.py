"""Archives made of tables."""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

import profilecheck
from profilecheck.parsing import Reading

Table = Sequence[Sequence[str]]
Files = Mapping[str, Table | bytes]
MakeZip = Callable[..., bytes]
Linkedin = Callable[[Files], Mapping[str, Any]]

PROFILE: Table = (
    ("First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Zip Code"),
    ("Ada", "Example", "SECRET", "SECRET 12 Lane", "Jul 20 SECRET", "Data Scientist", "I model demand.", "SECRET"),
)


def as_csv(table: Table, separator: str = ",") -> bytes:
    """A table as LinkedIn writes it: UTF-8, line feeds, quotes where they are needed."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(table)
    return out.getvalue().encode()


def as_zip(files: Files) -> bytes:
    """A ZIP file of tables and other files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(name, content if isinstance(content, bytes) else as_csv(content))
    return out.getvalue()


@pytest.fixture(scope="session")
def read() -> Callable[[Files], Reading]:
    """Read an archive of a profile and some files."""
    return lambda files: profilecheck.read(as_zip({"Profile.csv": PROFILE, **files}), name="archive.zip")


@pytest.fixture(scope="session")
def linkedin(read: Callable[[Files], Reading]) -> Linkedin:
    """`meta.linkedin` of an archive."""

    def facts(files: Files) -> Mapping[str, Any]:
        record = read(files).record
        assert record is not None
        found: Mapping[str, Any] = record["meta"]["linkedin"]
        return found

    return facts
