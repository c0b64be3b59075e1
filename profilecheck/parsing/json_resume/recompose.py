"""A profile whose document is not at hand → a reading."""

from collections.abc import Mapping
from typing import Any

from profilecheck.model.document import Document
from profilecheck.model.profile import Profile
from profilecheck.parsing.json_resume.compose import reading_of
from profilecheck.parsing.json_resume.write import json_resume
from profilecheck.parsing.readers import Reading


def composed(profile: Profile, words: Mapping[str, Any], *, source: str) -> Reading:
    """A text of the fields of a profile, with their places in it; `words` is lexicons/parsing/records.toml."""
    record = json_resume(Reading(document=Document(text="", format="json_resume"), profile=profile))
    return reading_of(record, words, format="json_resume", source=source)
