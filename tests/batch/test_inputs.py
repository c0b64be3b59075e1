"""Folders, patterns, lists and files name documents in an order that is always the same."""

from pathlib import Path

import pytest

from profilecheck.batch.inputs import documents
from profilecheck.errors import UsageError


def _names(*sources: str) -> list[str]:
    return [path.name for path in documents(sources)]


def test_a_folder_is_walked_in_order_without_hidden_files(folder: Path) -> None:
    assert _names(str(folder)) == [
        "Ada.md",
        "Cleo.md",
        "Edda.md",
        "empty.pdf",
        "Bea.md",
        "Dora.md",
        "Fay.md",
        "picture.png",
    ]


def test_a_pattern_may_cross_folders(folder: Path) -> None:
    assert _names(f"{folder}/**/*a.md") == ["Ada.md", "Edda.md", "Bea.md", "Dora.md"]


def test_a_list_names_one_document_a_line_as_often_as_it_likes(folder: Path) -> None:
    for name in ("list", "list.txt"):
        path = folder.parent / name
        path.write_text(f"cvs/Ada.md\n\n{folder / 'Cleo.md'}\r\ncvs/Ada.md\ncvs/gone.md")
        assert _names(str(path)) == ["Ada.md", "Cleo.md", "Ada.md", "gone.md"]
    assert _names(f"@{folder.parent}/list") == ["Ada.md", "Cleo.md", "Ada.md", "gone.md"]


def test_a_text_that_names_no_file_is_a_document(folder: Path) -> None:
    path = folder / "cv.txt"
    path.write_text("Ada Example\nada@example.com\n")
    assert _names(str(path), str(folder / "Ada.md")) == ["cv.txt", "Ada.md"]


@pytest.mark.parametrize("source", ["nowhere", "nowhere/*.pdf", "@nowhere"])
def test_a_source_that_names_nothing_is_an_error(source: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        list(documents([str(tmp_path / source) if source[0] != "@" else f"@{tmp_path}/nowhere"]))


def test_an_unpacked_linkedin_archive_is_one_document(folder: Path) -> None:
    archive = folder / "Zoe"
    archive.mkdir()
    for name in ("Profile.csv", "Positions.csv", "messages.csv"):
        (archive / name).write_text("Name\n")
    assert [name for name in _names(str(folder)) if name == "Zoe" or name.endswith(".csv")] == ["Zoe"]
    assert _names(str(archive)) == ["Zoe"]
