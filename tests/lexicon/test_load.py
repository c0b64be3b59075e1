"""Own lexicons lie over the one of the package, and the compiled form never shows."""

import os
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from profilecheck.errors import LexiconError
from profilecheck.lexicon import cache, compile
from profilecheck.lexicon.load import Lexicon, default_lexicon

Write = Callable[..., Path]
ADA = '[[skill]]\nid = "ada"\nname = "Ada"\ncategory = "programming"\naliases = ["Ada 95"]\n'


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(cache, "_folder", lambda: folder)
    return folder


def test_a_folder_adds_and_replaces_skills(write: Write) -> None:
    base = Lexicon(write(a=ADA))
    own = '[[skill]]\nid = "zed"\nname = "Zed"\ncategory = "soft"\n' + ADA.replace("Ada 95", "Ada 2022")
    taxonomy = base.with_overlay(write(folder="own", categories="", mine=own)).taxonomy
    assert sorted(taxonomy.skills) == ["ada", "zed"]
    assert taxonomy.skills["ada"].aliases == ("Ada 2022",)
    assert base.taxonomy.skills["ada"].aliases == ("Ada 95",)


def test_errors_in_an_own_lexicon_name_its_file(write: Write) -> None:
    own = write(folder="own", categories="", mine=ADA + 'implies = ["x"]\n')
    with pytest.raises(LexiconError, match=r'own/skills/mine\.toml: unknown skill "x" @ skill\[0\]\.implies\[0\]'):
        Lexicon(write(a=ADA)).with_overlay(own).taxonomy  # noqa: B018


def test_a_folder_without_lexicon_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"not a lexicon; it needs one of the folders skills, guides"):
        default_lexicon().with_overlay(tmp_path)


def test_tables_come_from_the_foremost_folder(write: Write) -> None:
    root, own = write(a=ADA), write(folder="own", categories="")
    for folder, text in ((root, "x = 1"), (own, "x = 2")):
        (folder / "phrases").mkdir()
        (folder / "phrases" / "one.toml").write_text(text, encoding="utf-8")
    assert Lexicon(root).table("phrases/one.toml") == {"x": 1}
    assert Lexicon(root).with_overlay(own).table("phrases/one.toml") == {"x": 2}
    assert Lexicon(root).files("phrases") == ("phrases/one.toml",)
    with pytest.raises(LexiconError, match=r"^phrases/two\.toml: no such file in "):
        Lexicon(root).table("phrases/two.toml")


def test_the_compiled_form_is_used_until_a_file_changes(
    write: Write, stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(a=ADA)
    plain = Lexicon(root).taxonomy
    with monkeypatch.context() as without:
        without.setattr(compile, "compile_taxonomy", None)
        again = Lexicon(root).taxonomy
    assert (dict(again.skills), again.categories, again.names) == (dict(plain.skills), plain.categories, plain.names)
    write(a=ADA.replace("Ada 95", "Ada 2012"))
    assert Lexicon(root).taxonomy.skills["ada"].aliases == ("Ada 2012",)
    assert len(list(stored.glob("taxonomy-*.txt"))) == 1


def test_a_wheel_brings_its_compiled_forms(
    write: Write, stored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(a=ADA)
    (shipped := tmp_path / "shipped").mkdir()
    Lexicon(root).compile_into(shipped)
    first = {path.name: path.read_bytes() for path in shipped.iterdir()}
    Lexicon(root).compile_into(shipped)
    assert first == {path.name: path.read_bytes() for path in shipped.iterdir()}
    monkeypatch.setattr(cache, "_shipped", lambda: shipped)
    with monkeypatch.context() as without:
        without.setattr(compile, "compile_taxonomy", None)
        assert "ada" in Lexicon(root).taxonomy.skills
        assert Lexicon(root).files("skills") == ()
    assert not stored.exists()
    write(a=ADA.replace("Ada 95", "Ada 2012"))
    assert Lexicon(root).taxonomy.skills["ada"].aliases == ("Ada 2012",)


def test_old_compiled_forms_are_forgotten(
    write: Write, stored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_MOST", 3)
    for number in range(5):
        Lexicon(write(folder=f"lexicon{number}", a=ADA)).taxonomy  # noqa: B018
    assert len(list(stored.iterdir())) == 3


def test_a_broken_compiled_form_is_made_again(write: Write, stored: Path) -> None:
    root = write(a=ADA)
    Lexicon(root).taxonomy  # noqa: B018
    [compiled] = stored.glob("taxonomy-*.txt")
    whole = compiled.read_bytes()
    compiled.write_bytes(whole[: len(whole) // 2])
    assert "ada" in Lexicon(root).taxonomy.skills
    assert compiled.read_bytes() == whole


@pytest.mark.parametrize(
    "written",
    [b"", b"0\n", b"x\n{}", b"\xff\xfe", *(b"%d\n%s" % (crc32(data), data) for data in (b"[]", b"[" * 99_999))],
)
def test_a_compiled_form_of_rubbish_is_made_again(write: Write, stored: Path, written: bytes) -> None:
    root = write(a=ADA)
    Lexicon(root).taxonomy  # noqa: B018
    [compiled] = stored.glob("taxonomy-*.txt")
    compiled.write_bytes(written)
    assert "ada" in Lexicon(root).taxonomy.skills


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_cache_that_cannot_be_written_does_no_harm(write: Write, stored: Path) -> None:
    stored.mkdir(mode=0o500)
    assert "ada" in Lexicon(write(a=ADA)).taxonomy.skills


def test_a_cache_that_is_no_folder_does_no_harm(write: Write, stored: Path) -> None:
    stored.write_text("", encoding="utf-8")
    assert "ada" in Lexicon(write(a=ADA)).taxonomy.skills
