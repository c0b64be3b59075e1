"""The spaCy component `profilecheck_skills`, an entry point: `nlp.add_pipe("profilecheck_skills")`."""

from pathlib import Path

from profilecheck.lexicon.load import default_lexicon
from profilecheck.matching.skills import SkillMatcher
from profilecheck.nlp import register_component


def _matcher(folder: str | None) -> SkillMatcher:
    """A matcher with the package's lexicon, and over it the one in a folder."""
    lexicon = default_lexicon()
    return SkillMatcher((lexicon.with_overlay(Path(folder)) if folder else lexicon).taxonomy)


make_skills = register_component("profilecheck_skills", _matcher)
"""The factory; `lexicon` in its configuration is a folder laid over the package's lexicon."""
