"""What is no document is refused with what it is and what to do."""

from pathlib import Path

import pytest

from profilecheck.errors import InputError
from profilecheck.lexicon.load import default_lexicon
from profilecheck.parsing.readers import choose, readers
from profilecheck.parsing.source import check_size, read_file


def test_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_bytes(b"Ada")
    assert read_file(path, 3) == b"Ada"


def test_missing_folder_empty_and_large_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b" \n")
    (tmp_path / "large.pdf").write_bytes(b"x" * 2_000_001)
    for name, words in {
        "none.pdf": "no such file; check the name and the folder",
        "": "a folder, and no LinkedIn archive",
        "empty.pdf": "empty file; export the résumé again",
        "large.pdf": "2.0 MB is more than the limit of 2 MB",
    }.items():
        with pytest.raises(InputError, match=words) as caught:
            read_file(tmp_path / name, 2_000_000)
        assert str(caught.value).startswith(str(tmp_path / name))


def test_bytes_are_checked_as_files_are() -> None:
    with pytest.raises(InputError, match="cv: empty file"):
        check_size(b"\0\0", "cv", 10)
    with pytest.raises(InputError, match="more than the limit"):
        check_size(b"x" * 11, "cv", 10)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image; export the résumé as PDF or DOCX"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP image"),
        (b"\0\0\0\x18ftypheic\0\0", "a HEIC image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "save it as DOCX or PDF"),
        (b"{\\rtf1\\ansi Ada}", "an RTF document; save it as DOCX or PDF"),
        (b"PK\x05\x06" + b"\0" * 18, "an empty ZIP archive"),
        (b"PK\x03\x04" + b"\0" * 30, "a ZIP archive without a document"),
        (b"\x1f\x8b\x08\0\0", "unpack it"),
        (b"\x7fELF\x02\x01\0\0\0", "unknown format; give one of"),
    ],
)
def test_other_formats_are_named(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        choose(data, "cv.bin", default_lexicon())


def test_readers_are_found_and_differ() -> None:
    names = [reader.name for reader in readers()]
    assert "json_resume" in names
    assert len(set(names)) == len(names)
    assert all(reader.suffixes and all(suffix.startswith(".") for suffix in reader.suffixes) for reader in readers())


@pytest.mark.parametrize(("name", "words"), [("cv.PDF", "no PDF but text"), ("cv.docx", "no DOCX but text")])
def test_text_that_is_called_a_pdf_is_refused(name: str, words: str) -> None:
    with pytest.raises(InputError, match=f"{name}: {words}; export the résumé again"):
        choose(b"Not found: the page that you asked for has moved.", name, default_lexicon())
    assert choose(b"%PDF-1.7\n", name, default_lexicon()).name == "pdf"
