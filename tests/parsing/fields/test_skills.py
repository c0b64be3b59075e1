"""Lists of skills: groups, levels, ratings."""

from collections.abc import Callable
from typing import Any

import pytest

from profilecheck.model.profile import Profile

Groups = Callable[[Profile], list[tuple[Any, ...]]]
OfSection = Callable[[str, str], Profile]


@pytest.fixture
def groups(value: Callable[..., str | None]) -> Groups:
    """Label and skills of each group."""
    return lambda profile: [(value(group.name), [skill.value for skill in group.skills]) for group in profile.skills]


@pytest.mark.parametrize(
    "text",
    [
        "Python, SQL, Docker",
        "Python; SQL; Docker",
        "Python | SQL | Docker",
        "Python • SQL • Docker",
        "Python · SQL · Docker",
        "Python / SQL / Docker",
        "Python\tSQL\tDocker",
        "Python\nSQL\nDocker",
        "• Python\n• SQL\n• Docker",
        "- Python, SQL\n- Docker",
        "Python, SQL and Docker.",
        "Python, SQL, and Docker",
        "Python ●●●●○\nSQL ●●●○○\nDocker ●○○○○",
        "Python 90%, SQL 75%, Docker 30%",
        "Python 5/5\nSQL 4/5\nDocker 2/5",
        "Python (Expert), SQL (Advanced), Docker (Basic)",
        "Python Advanced, SQL Intermediate, Docker Beginner",
        "Python\tAdvanced\tSQL Intermediate\nDocker\tBeginner",
        "Python (5 years), SQL (3 years), Docker (1 year)",
        "Python, 5 years\nSQL, 3 years\nDocker, 1 year",
        "Python ★★★★★\nSQL ★★★☆☆\nDocker ★☆☆☆☆",
    ],
)
def test_flat_lists(of_section: OfSection, groups: Groups, text: str) -> None:
    assert groups(of_section("SKILLS", text)) == [(None, ["Python", "SQL", "Docker"])]


@pytest.mark.parametrize(
    "text",
    [
        "Programming: Python, SQL\nTools: Git, Docker",
        "Programming : Python, SQL\nTools : Git, Docker",
        "• Programming: Python, SQL\n• Tools: Git, Docker",
        "Programming\tPython, SQL\nTools\tGit, Docker",
        "Programming\t: Python, SQL\nTools\t: Git, Docker",
        "Programming:\nPython, SQL\nTools:\nGit, Docker",
        "Programming:\n- Python, SQL\nTools:\n- Git, Docker",
        "Programming: Python, SQL; Tools: Git, Docker",
        "Programming\nPython, SQL\nTools\nGit, Docker",
    ],
)
def test_groups_with_labels(of_section: OfSection, groups: Groups, text: str) -> None:
    assert groups(of_section("SKILLS", text)) == [("Programming", ["Python", "SQL"]), ("Tools", ["Git", "Docker"])]


def test_labels_that_only_their_type_sets_apart(of_lines: Callable[..., Profile], groups: Groups) -> None:
    expected = [("Programming", ["Python", "SQL"]), ("Tools", ["Git", "Docker"])]
    head, tail = ["=Ada Lovelace", "#Skills"], ["#Experience", "Engineer, Tilmart Ltd\t2020 – 2021"]
    on_one_line = ["!Programming _Python, SQL", "!Tools _Git, Docker"]
    on_two = ["!Programming", "Python, SQL", "!Tools", "Git, Docker"]
    below = ["!Programming", "* Python", "* SQL", "!Tools", "* Git", "* Docker"]
    for rows in (on_one_line, on_two, below):
        assert groups(of_lines(*head, *rows, *tail)) == expected


def test_levels_behind_and_below_a_skill(
    of_section: OfSection, of_lines: Callable[..., Profile], value: Callable[..., str | None]
) -> None:
    expected = [("Python", "Expert"), ("SQL", "Advanced")]
    behind = of_section("SKILLS", "Python – Expert\nSQL – Advanced")
    below = of_lines("=Ada Lovelace", "#Skills", "!Python", "Expert", "!SQL", "Advanced", "#Education", "MSc Physics")
    for profile in (behind, below):
        assert [(group.skills[0].value, value(group.level)) for group in profile.skills] == expected


@pytest.mark.parametrize(
    "item",
    [
        "CI/CD",
        "Node.js",
        "C++",
        "AWS (EC2, S3)",
        "Python/R",
        "TCP/IP",
        ".NET",
        "A/B testing",
        "Visual Basic",
        "React Native",
        "Research and Development",
        "Machine learning (classification, regression)",
    ],
)
def test_what_is_one_skill_stays_one(of_section: OfSection, groups: Groups, item: str) -> None:
    assert groups(of_section("SKILLS", f"Data cleaning, {item}, SQL")) == [(None, ["Data cleaning", item, "SQL"])]
    assert groups(of_section("SKILLS", f"Data cleaning, {item}")) == [(None, ["Data cleaning", item])]


def test_natural_languages_among_the_skills_are_languages(of_section: OfSection, groups: Groups) -> None:
    profile = of_section("SKILLS", "Programming: Python, SQL\nLanguages: English, French, German")
    assert groups(profile) == [("Programming", ["Python", "SQL"])]
    assert [item.language.value for item in profile.languages] == ["English", "French", "German"]


def test_wrapped_list_goes_on_in_its_group(of_lines: Callable[..., Profile], groups: Groups) -> None:
    profile = of_lines(
        "=Ada Lovelace", "#Skills", "Programming: Python, SQL,", "Scala, Go", "Tools: Git", "#Education", "MSc Physics"
    )
    assert groups(profile) == [("Programming", ["Python", "SQL", "Scala", "Go"]), ("Tools", ["Git"])]


def test_languages_with_levels_below_a_label_of_their_own(of_section: OfSection) -> None:
    text = "Tools:\nFigma\nMiro\nLanguages:\nEnglish – Fluent\nIrish – Native"
    profile = of_section("SKILLS", text)
    assert [one.language.value for one in profile.languages] == ["English", "Irish"]
    assert [skill.value for group in profile.skills for skill in group.skills] == ["Figma", "Miro"]


def test_labels_that_only_a_gap_sets_apart(of_boxes: Callable[..., Profile], groups: Groups) -> None:
    rows = {0: "Clinical", 24: "Triage\tCannulation", 46: "Monitoring", 90: "Ward", 112: "Rotas\tMentoring"}
    assert groups(of_boxes("Skills", rows)) == [
        ("Clinical", ["Triage", "Cannulation", "Monitoring"]),
        ("Ward", ["Rotas", "Mentoring"]),
    ]
