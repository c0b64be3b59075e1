"""What several test modules share."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long a test takes tells more of the machine than of the code; benchmarks/ measure that.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

EXAMPLES = Path(__file__).parents[1] / "examples"
_DOCUMENTS = sorted(
    path
    for path in EXAMPLES.iterdir()
    if (path.suffix in {".pdf", ".docx", ".md", ".json"} and path.stem != "README") or path.name == "linkedin-archive"
)


@pytest.fixture(params=_DOCUMENTS, ids=lambda path: path.name)
def example_document(request: pytest.FixtureRequest) -> Path:
    """Each document of examples/, one after the other."""
    path: Path = request.param
    return path


# Helpers that register what they make: collected for doctests, they would be imported under a second name.
collect_ignore = ["hostile"]
