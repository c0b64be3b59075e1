"""Whatever is wrong with a taxonomy is said with its file, its place and all other problems."""

from collections.abc import Callable
from pathlib import Path

import pytest

from profilecheck.errors import LexiconError
from profilecheck.lexicon.__main__ import main
from profilecheck.lexicon.load import Lexicon

Write = Callable[..., Path]
PROVED = '[skill.ambiguous]\ncase = true\nyes = ["Wrote Go."]\nno = ["Let it go."]\n'


def entry(identifier: str, more: str = "", name: str = "") -> str:
    return f'[[skill]]\nid = "{identifier}"\nname = "{name or identifier.title()}"\ncategory = "programming"\n{more}\n'


def problems(root: Path) -> list[str]:
    with pytest.raises(LexiconError) as caught:
        Lexicon(root).taxonomy  # noqa: B018
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (entry("go", 'implies = ["x"]'), 'skills/a.toml: unknown skill "x" @ skill[0].implies[0]'),
        (entry("go", 'colour = "red"'), 'skills/a.toml: unknown key "colour" @ skill[0]; known are'),
        (entry("go", 'aliases = ["Golang", "Golang"]'), 'skills/a.toml: "Golang" stands twice @ skill[0].aliases[1]'),
        (
            entry("go", "aliases = [1]"),
            "skills/a.toml: expected a non-empty string, found a whole number @ skill[0].aliases[0]",
        ),
        (
            entry("go", "subcategory = 3"),
            "skills/a.toml: expected a string, found a whole number @ skill[0].subcategory",
        ),
        (entry("go", 'wikidata = ""'), "skills/a.toml: empty, or with space around it @ skill[0].wikidata"),
        (entry("Go_1"), 'skills/a.toml: "Go_1" is not kebab-case (a-z, 0-9, single hyphens) @ skill[0].id'),
        (entry("go") + entry("ada"), 'skills/a.toml: "ada" stands after "go"; sort the entries by id @ skill[1].id'),
        (entry("go") + entry("go"), 'skills/a.toml: "go" stands in skills/a.toml @ skill[0] too @ skill[1].id'),
        (entry("go", name="--"), 'skills/a.toml: "--" has no letter or digit @ skill[0].name'),
        (
            '[[skill]]\nid = "go"\nname = "Go"\n',
            'skills/a.toml: unknown category ""; known are programming, soft @ skill[0].category',
        ),
        ('[[skill]]\nname = "Go"\n', 'skills/a.toml: "id" is missing @ skill[0]'),
        ('skill = "go"\n', "skills/a.toml: expected a list, found a string @ skill"),
        ("skill = [1]\n", "skills/a.toml: expected a table, found a whole number @ skill[0]"),
    ],
)
def test_a_problem_names_file_and_place(write: Write, text: str, expected: str) -> None:
    assert any(message.startswith(expected) for message in problems(write(a=text)))


@pytest.mark.parametrize(
    ("ambiguous", "expected"),
    [
        ('needs = ["list"]\nno = ["x"]', '"yes" is missing @ skill[0].ambiguous'),
        ('needs = ["list"]\nyes = ["x"]\nno = []', "empty list @ skill[0].ambiguous.no"),
        ('needs = ["luck"]\nyes = ["x"]\nno = ["x"]', 'unknown value "luck"; known are list, section, words'),
        ('needs = ["words"]\nyes = ["x"]\nno = ["x"]', '"words" is needed and empty @ skill[0].ambiguous.words'),
        ('yes = ["x"]\nno = ["x"]', "nothing is asked: give case, needs or unless @ skill[0].ambiguous"),
        ('surfaces = ["G"]\ncase = true\nyes = ["x"]\nno = ["x"]', '"G" is neither the name nor an alias'),
    ],
)
def test_an_ambiguous_name_must_be_provable(write: Write, ambiguous: str, expected: str) -> None:
    found = problems(write(a=entry("go", f"[skill.ambiguous]\n{ambiguous}")))
    assert any(expected in message for message in found)


def test_all_problems_are_told_at_once(write: Write) -> None:
    root = write(a=entry("ada", 'implies = ["x", "y"]'), b=entry("basic", "colour = 1"))
    assert len(problems(root)) == 3


def test_implications_must_not_go_in_a_circle(write: Write) -> None:
    text = (
        entry("ada", 'implies = ["basic"]')
        + entry("basic", 'implies = ["cobol"]')
        + entry("cobol", 'implies = ["ada"]')
    )
    assert problems(write(a=text)) == [
        'skills/a.toml: "basic" implies "ada" in turn @ skill[0].implies[0]',
        'skills/a.toml: "cobol" implies "basic" in turn @ skill[1].implies[0]',
        'skills/a.toml: "ada" implies "cobol" in turn @ skill[2].implies[0]',
    ]


def test_two_skills_share_a_name_only_if_both_say_so(write: Write) -> None:
    golang = 'aliases = ["go lang"]'
    assert problems(write(a=entry("go", golang), b=entry("walking", 'aliases = ["Go-Lang"]'))) == [
        'skills/a.toml: "go lang" is a name of "walking" too; make it ambiguous in both, or drop it @ skill[0]',
        'skills/b.toml: "Go-Lang" is a name of "go" too; make it ambiguous in both, or drop it @ skill[0]',
    ]
    taxonomy = Lexicon(write(folder="proved", a=entry("go", PROVED), b=entry("walking", PROVED, name="Go"))).taxonomy
    assert [skill.id for skill in taxonomy.resolve("GO")] == ["go", "walking"]


def test_implications_are_followed_to_the_end(write: Write) -> None:
    text = entry("ada", 'implies = ["basic"]') + entry("basic", 'implies = ["cobol"]') + entry("cobol")
    assert Lexicon(write(a=text)).taxonomy.implied_by("ada") == ("basic", "cobol")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a = ", "skills/a.toml: not TOML: "), ("a = '\udcff'", "skills/a.toml: not UTF-8; save it as UTF-8 @ byte 5")],
)
def test_a_broken_file_is_named(write: Write, text: str, expected: str) -> None:
    root = write()
    (root / "skills" / "a.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert problems(root)[0].startswith(expected)


def test_the_command_counts_and_lists_problems(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(write(a=entry("ada")))]) == 0
    assert "     1 programming" in capsys.readouterr().out
    assert main([str(write(a=entry("ada", 'implies = ["x"]')))]) == 1
    assert 'skills/a.toml: unknown skill "x" @ skill[0].implies[0]' in capsys.readouterr().out


def test_the_lexicon_of_the_package_is_sound() -> None:
    assert main([]) == 0
