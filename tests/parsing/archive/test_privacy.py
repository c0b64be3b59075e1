"""Private files are never opened, private columns never kept, and other people never named."""

import io
import json
import logging
import zipfile
from pathlib import Path
from typing import IO, Any

import pytest

import profilecheck
from profilecheck.cli import main
from profilecheck.lexicon.load import default_lexicon
from profilecheck.parsing import read as parse
from tests.parsing.archive.conftest import PROFILE, Files, as_csv, as_zip

_SECRET = (("A", "B"), ("SECRET", "SECRET"))
PRIVATE = (
    "messages.csv",
    "guide_messages.csv",
    "learning_role_play_messages.csv",
    "Ad_Targeting.csv",
    "Logins.csv",
    "Search Queries.csv",
    "Receipts_v2.csv",
    "Private_identity_asset.csv",
    "Imported Contacts.csv",
    "Contacts.csv",
    "Whatsapp Phone Numbers.csv",
    "Jobs/Job Applications.csv",
    "Verifications/Verifications.csv",
    "Endorsement_Given_Info.csv",
    "Learning.csv",
)
PEOPLE: Files = {
    "Connections.csv": (
        ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"),
        ("SECRET", "SECRET", "https://www.linkedin.com/in/SECRET", "SECRET@example.com", "Acme", "Cook", "04 Jul 2023"),
    ),
    "Invitations.csv": (
        ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"),
        ("Ada Example", "SECRET", "6/17/23, 6:18 AM", "SECRET", "OUTGOING", "https://l.example/in/ada", "SECRET"),
        ("SECRET", "Ada Example", "6/17/23, 6:18 AM", "SECRET", "INCOMING", "SECRET", "https://l.example/in/ada"),
    ),
    "Recommendations_Received.csv": (
        ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"),
        ("SECRET", "SECRET", "Acme", "Head of Data", "SECRET says: fine.", "08/30/22, 05:51 PM", "VISIBLE"),
    ),
    "Endorsement_Received_Info.csv": (
        (
            "Endorsement Date",
            "Skill Name",
            "Endorser First Name",
            "Endorser Last Name",
            "Endorser Public Url",
            "Status",
        ),
        ("2021/08/11 11:00:31 UTC", "Python", "SECRET", "SECRET", "SECRET", "ACCEPTED"),
    ),
    "Comments.csv": (("Date", "Link", "Message"), ("2023-07-01 10:25:25", "https://l.example/SECRET", "SECRET")),
    "Reactions.csv": (("Date", "Type", "Link"), ("2023-07-02 10:25:25", "LIKE", "https://l.example/SECRET")),
}
ARCHIVE: Files = {"Profile.csv": PROFILE, **PEOPLE, **dict.fromkeys(PRIVATE, _SECRET)}


@pytest.fixture(params=["zip", "folder"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "zip":
        (tmp_path / "archive.zip").write_bytes(as_zip(ARCHIVE))
        return tmp_path / "archive.zip"
    for name, content in ARCHIVE.items():
        path = tmp_path / "archive" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else as_csv(content))
    return tmp_path / "archive"


@pytest.mark.parametrize("command", [["parse"], ["parse", "--show", "text"], ["check"], ["skills", "--format", "json"]])
def test_secrets_stay_inside(
    archive: Path, command: list[str], capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    assert main([command[0], str(archive), *command[1:]]) == 0
    out, err = capsys.readouterr()
    assert "Data Scientist" in out or command[0] == "skills"
    assert "SECRET" not in out + err + caplog.text


def test_secrets_stay_out_of_reports(archive: Path) -> None:
    report = profilecheck.analyze(archive)
    for form in ("terminal", "json", "markdown", "html", "sarif", "github"):
        assert b"SECRET" not in profilecheck.render(report, form)


def test_secrets_stay_out_of_readings(archive: Path) -> None:
    assert "SECRET" not in repr(profilecheck.read(archive))


def test_private_members_are_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: set[str] = set()
    original = zipfile.ZipFile.open

    def noted(self: zipfile.ZipFile, name: str | zipfile.ZipInfo, *args: Any, **options: Any) -> IO[bytes]:
        opened.add(name if isinstance(name, str) else name.filename)
        return original(self, name, *args, **options)

    data = as_zip(ARCHIVE)
    monkeypatch.setattr(zipfile.ZipFile, "open", noted)
    parse(data, "archive.zip", lexicon=default_lexicon())
    assert opened == {"Profile.csv", *PEOPLE}
    opened.clear()
    profilecheck.read(io.BytesIO(data))
    assert opened == {"Profile.csv", *PEOPLE, "Complete archive.csv"}


def test_private_files_of_a_folder_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, content in {"Profile.csv": PROFILE, "messages.csv": _SECRET}.items():
        (tmp_path / name).write_bytes(as_csv(content))
    opened: list[str] = []
    original = Path.read_bytes

    def noted(path: Path) -> bytes:
        opened.append(path.name)
        return original(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    profilecheck.read(tmp_path)
    assert [name for name in opened if name.endswith(".csv")] == ["Profile.csv"]


def test_rows_out_of_line_with_their_columns_are_not_read() -> None:
    """An unquoted comma would push the address into the next column."""
    profile = b"First Name,Last Name,Address,Headline\nAda,Example,12 SECRET Lane, SECRET Town,Engineer\n"
    reading = profilecheck.read(as_zip({"Profile.csv": profile, "Skills.csv": (("Name",), ("Python",))}))
    assert "SECRET" not in json.dumps(reading.record)
    assert reading.profile.headline is None


def test_errors_quote_no_cells() -> None:
    broken = as_csv(PROFILE) + b'"SECRET' + b"x" * 200_000
    with pytest.raises(profilecheck.ProfilecheckError) as caught:
        profilecheck.read(as_zip({"Profile.csv": broken}), name="archive.zip")
    assert "SECRET" not in str(caught.value)
    assert "archive.zip: Profile.csv" in str(caught.value)
