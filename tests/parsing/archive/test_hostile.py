"""ZIP files and folders that LinkedIn did not write get one clear line, or what is wrong in them is passed over."""

import io
import stat
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import profilecheck
from profilecheck.cli import main
from profilecheck.errors import EncryptedError, InputError
from tests.parsing.archive.conftest import PROFILE, as_csv, as_zip

GOOD = as_zip({"Profile.csv": PROFILE, "messages.csv": (("A",), ("B",))})


@pytest.mark.parametrize("path", ["../Profile.csv", "a/../../Profile.csv", "/etc/Profile.csv", "C:/x.csv", "..\\x.csv"])
def test_paths_that_lead_out_are_refused(path: str) -> None:
    with pytest.raises(InputError, match="leads out of it"):
        profilecheck.read(as_zip({"Profile.csv": PROFILE, path: PROFILE}))


def test_links_are_refused() -> None:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as zipped:
        link = zipfile.ZipInfo("Positions.csv")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        zipped.writestr(link, "/etc/passwd")
    with pytest.raises(InputError, match="symbolic link"):
        profilecheck.read(out.getvalue())


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_bytes(as_csv((("Name",), ("SECRET",))))
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "Profile.csv").write_bytes(as_csv(PROFILE))
    (folder / "Skills.csv").symlink_to(tmp_path / "secret.csv")
    (folder / "more").symlink_to(tmp_path, target_is_directory=True)
    assert profilecheck.read(folder).profile.skills == ()


def test_bombs_in_what_is_read_are_refused_before_they_are_unpacked() -> None:
    bomb = as_zip({"Profile.csv": PROFILE, "Skills.csv": b"Name\n" + b"x" * 70_000_000})
    assert len(bomb) < 200_000
    with pytest.raises(InputError, match="unpack to 70 MB, more than the limit"):
        profilecheck.read(bomb)


def test_bombs_in_private_files_are_left_alone() -> None:
    bomb = as_zip({"Profile.csv": PROFILE, "messages.csv": b"x" * 70_000_000})
    assert profilecheck.read(bomb).profile.name is not None


def test_a_size_that_is_too_small_does_not_let_more_in() -> None:
    data = bytearray(as_zip({"Profile.csv": PROFILE, "Skills.csv": b"Name\n" + b"Python\n" * 100_000}))
    whole = struct.pack("<L", 5 + 7 * 100_000)
    at = data.rindex(whole)
    data[at : at + 4] = struct.pack("<L", 12)
    with pytest.raises(InputError, match=r"Skills\.csv is damaged"):
        profilecheck.read(bytes(data))


def test_encrypted_files_name_the_cure() -> None:
    data = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    with pytest.raises(EncryptedError, match=r"Profile\.csv is encrypted; unpack it"):
        profilecheck.read(bytes(data))


def test_damaged_files_are_named() -> None:
    data = bytearray(GOOD)
    data[data.index(b"Profile.csv") + 14] ^= 0xFF
    with pytest.raises(InputError, match=r"Profile\.csv is damaged"):
        profilecheck.read(bytes(data))


def test_cut_archives_are_named() -> None:
    with pytest.raises(InputError, match="damaged ZIP file"):
        profilecheck.read(GOOD[: len(GOOD) - 30])


def test_other_zip_files_are_named() -> None:
    with pytest.raises(InputError, match="no LinkedIn archive"):
        profilecheck.read(as_zip({"sales.csv": (("A",), ("B",))}))
    with pytest.raises(InputError, match="ZIP archive"):
        profilecheck.read(as_zip({"photo.jpg": b"\xff\xd8\xff"}))


@pytest.mark.parametrize(
    "start", ["First Name,Last Name,Birth Date\n", '"CONVERSATION ID","FROM"\n', "CONVERSATION ID,A\n"]
)
def test_a_single_table_is_not_taken_for_a_document(start: str) -> None:
    with pytest.raises(InputError, match="LinkedIn archive; give the whole archive"):
        profilecheck.read(f"{start}SECRET,SECRET\n".encode())


def test_thousands_of_files_are_no_burden() -> None:
    many = {f"Rich_Media/{number}.txt": b"" for number in range(5_000)}
    assert profilecheck.read(as_zip({"Profile.csv": PROFILE, **many})).profile.name is not None


def test_a_table_of_contents_that_fills_the_memory_is_refused() -> None:
    data = bytearray(GOOD)
    at = data.rindex(b"PK\x05\x06")
    data[at + 12 : at + 16] = struct.pack("<L", 50_000_000)
    with pytest.raises(InputError, match="far more files"):
        profilecheck.read(bytes(data))


def test_zip64_is_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped, zipped.open("Profile.csv", "w", force_zip64=True) as member:
        member.write(as_csv(PROFILE))
    assert profilecheck.read(out.getvalue()).profile.name is not None


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_files_of_one_path_the_last_counts() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for first in ("Old", "New"):
            zipped.writestr("Profile.csv", as_csv((PROFILE[0], (first, *PROFILE[1][1:]))))
    name = profilecheck.read(out.getvalue()).profile.name
    assert name is not None
    assert name.value == "New Example"


def test_an_archive_is_looked_for_in_the_only_folder(tmp_path: Path) -> None:
    inner = tmp_path / "unpacked" / "Complete"
    inner.mkdir(parents=True)
    (tmp_path / "__MACOSX").mkdir()
    (inner / "Profile.csv").write_bytes(as_csv(PROFILE))
    assert profilecheck.read(tmp_path).profile.name is not None
    (tmp_path / "other").mkdir()
    with pytest.raises(InputError, match="no LinkedIn archive"):
        profilecheck.read(tmp_path)


def test_folder_without_an_archive_gets_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.csv").write_text("a,b\n")
    assert main([str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "no LinkedIn archive" in err


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(at=st.integers(0, len(GOOD) - 1), value=st.integers(0, 255))
def test_a_changed_byte_raises_nothing_but_own_errors(at: int, value: int) -> None:
    data = bytearray(GOOD)
    data[at] = value
    _survives(bytes(data))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_content_raises_nothing_but_own_errors(content: bytes) -> None:
    for name in ("Positions.csv", "Invitations.csv", "Articles/a.html"):
        _survives(as_zip({"Profile.csv": PROFILE, name: content}))


def _survives(data: bytes) -> None:
    with suppress(InputError):
        profilecheck.read(data, name="archive.zip")
