"""Each kind of hostile document gets a report or one clear line, from each library that reads PDF files."""

import pytest

import profilecheck
from profilecheck.errors import InputError
from tests.hostile import FULL, QUICK, Kind, kinds


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


def test_pdfium_is_kept_from_forms_that_multiply_and_from_bombs() -> None:
    hostile = {kind.name: kind for kind in kinds()}
    for name, said in {"pdf_content/forms-multiply": "12 MB of content", "pdf_streams/flate-bomb": "150 MB"}.items():
        refusal = _refusal(hostile[name].make(FULL), "cv.pdf", "pdfium")
        assert refusal is not None
        assert said in refusal


def test_there_are_many_kinds() -> None:
    assert len(kinds()) >= 200
