"""Whatever the file is: a report or one clear line, never a traceback; and every quote stands where it says."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import profilecheck
from profilecheck.cli import main
from profilecheck.errors import EncryptedError, InputError, LexiconError, NoTextError
from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.finding import Evidence
from profilecheck.model.skill import SkillMention

EXAMPLES = Path(__file__).parents[1] / "examples"
DATA = Path(__file__).parent / "data"
GRADUATE = EXAMPLES / "graduate.pdf"
OPEN_SESAME = "opensesame"
BEGINNINGS = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b'{"basics": {"name": "',
    b"\xff\xfe",
    b"# Ada Example\n\n## Experience\n",
)

T = TypeVar("T")


def test_every_quote_stands_where_it_says(example_document: Path) -> None:
    text = profilecheck.read(example_document).document.text
    report = profilecheck.analyze(example_document, as_of=date(2026, 11, 1))
    evidence = list(_all(report, Evidence))
    mentions = list(_all(report, SkillMention))
    assert evidence
    assert mentions
    assert [item.quote for item in evidence] == [text[item.span.start : item.span.end] for item in evidence]
    assert [item.surface for item in mentions] == [text[item.span.start : item.span.end] for item in mentions]


def _all(value: object, kind: type[T]) -> Iterator[T]:
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _all(item, kind)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _all(getattr(value, field.name), kind)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(beginning=st.sampled_from(BEGINNINGS), rest=st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_random_bytes_raise_nothing_but_own_errors(beginning: bytes, rest: bytes) -> None:
    _survives(beginning + rest)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_documents_raise_nothing_but_own_errors(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(EXAMPLES.glob("*.[pdj]*"))))
    whole = path.read_bytes()
    start = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 200))
    _survives(whole[:start] + data.draw(st.binary(max_size=200)) + whole[start + length :])


def _survives(document: bytes) -> None:
    with suppress(InputError):
        total = profilecheck.analyze(document).score.total
        assert total is None or 0 <= total <= 100


@pytest.mark.parametrize(
    ("name", "contents", "expected"),
    [
        ("empty.pdf", b"", "empty"),
        ("renamed.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", "renamed.pdf"),
        ("resume.xyz", bytes(range(256)), "resume.xyz"),
        ("other.json", b'{"answer": 42}', "other.json"),
        ("broken.json", b'{"basics": {"name": "Ada', "broken.json"),
        ("cut.pdf", GRADUATE.read_bytes()[:6000], "cut.pdf"),
        ("scan.pdf", (DATA / "scan.pdf").read_bytes(), "text"),
        ("encrypted.pdf", (DATA / "encrypted.pdf").read_bytes(), "--password"),
    ],
)
@pytest.mark.parametrize("command", ["check", "parse"])
def test_bad_files_get_one_clear_line(
    command: str, name: str, contents: bytes, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(contents)
    _complains([command, str(tmp_path / name)], (name, expected), capsys)


def test_missing_file_and_folder_get_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _complains([str(tmp_path / "nowhere.pdf")], ("nowhere.pdf", "no such file"), capsys)
    _complains([str(tmp_path)], (tmp_path.name, "folder"), capsys)


def _complains(arguments: Sequence[str], words: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert [word for word in words if word not in err] == []
    assert "Traceback" not in err


def test_kinds_of_errors_can_be_told_apart() -> None:
    with pytest.raises(InputError):
        profilecheck.read(EXAMPLES / "nowhere.pdf")
    with pytest.raises(NoTextError):
        profilecheck.read(DATA / "scan.pdf")
    for password in (None, "wrong"):
        with pytest.raises(EncryptedError):
            profilecheck.read(DATA / "encrypted.pdf", password=password)


def test_password_opens_an_encrypted_document() -> None:
    profile = profilecheck.read(DATA / "encrypted.pdf", password=OPEN_SESAME).profile
    assert profile == profilecheck.read(GRADUATE).profile


def test_unreadable_lexicon_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "skills").mkdir()
    (tmp_path / "skills" / "languages.toml").write_text('[[skill]]\nid = "python')
    with pytest.raises(LexiconError, match=r"languages\.toml: not TOML"):
        profilecheck.Analyzer(lexicon=default_lexicon().with_overlay(tmp_path))
