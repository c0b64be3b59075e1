"""Each kind of hostile document gets a report or one clear line, from each library that reads PDF files."""

import pytest

import profilecheck
from profilecheck.errors import InputError
from tests.hostile import QUICK, Kind, kinds


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_hostile_documents_are_read_or_refused(kind: Kind) -> None:
    document = kind.make(QUICK)
    for engine in ("pdfminer", "pdfium") if kind.suffix == "pdf" else ("pdfminer",):
        said = _refusal(document, kind.file, engine)
        assert said is None or (said.startswith(kind.file) and "\n" not in said)


def _refusal(document: bytes, name: str, engine: str) -> str | None:
    """Why a document is refused, if it is."""
    try:
        profilecheck.read(document, name=name, engine=engine).document.text.encode()
    except InputError as error:
        return str(error)
    return None


def test_there_are_many_kinds() -> None:
    assert len(kinds()) >= 200
