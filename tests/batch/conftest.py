"""A folder of short résumés, one of which cannot be read."""

from pathlib import Path

import pytest

PEOPLE = ("Ada", "Bea", "Cleo", "Dora", "Edda", "Fay")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "cvs"
    (made / "more").mkdir(parents=True)
    for number, name in enumerate(PEOPLE):
        path = made / ("more" if number % 2 else "") / f"{name}.md"
        path.write_text(
            f"# {name} Example\n\n{name}@example.com\n\n## Experience\n\n"
            f"Data Scientist, Example Labs\nMar 20{10 + number} - Present\n\n- Trained models with PyTorch on AWS\n"
        )
    (made / "empty.pdf").write_bytes(b"")
    (made / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (made / ".hidden").write_text("not a résumé")
    return made
