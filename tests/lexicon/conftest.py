"""Small lexicons written to a folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

CATEGORIES = """
[[category]]
id = "programming"
name = "Programming"
core = true
rows = ["G1"]

[[category]]
id = "soft"
name = "Soft skills"
core = false
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write skill files of a lexicon, with two categories, and return its folder."""

    def write(folder: str = "lexicon", categories: str = CATEGORIES, **files: str) -> Path:
        skills = tmp_path / folder / "skills"
        skills.mkdir(parents=True, exist_ok=True)
        if categories:
            (skills / "_categories.toml").write_text(categories, encoding="utf-8")
        for name, text in files.items():
            (skills / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path / folder

    return write
