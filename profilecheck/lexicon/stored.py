"""The compiled form of a taxonomy: lines of text, of which only those that are asked for are ever decoded.

The first line is JSON with what is small; then comes a line for each skill, and a line for each start of a name.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from profilecheck.lexicon.contexts import check_contexts
from profilecheck.lexicon.names import NameIndex
from profilecheck.lexicon.schema import Problems
from profilecheck.lexicon.skill import Ambiguity, Skill, SkillCategory
from profilecheck.lexicon.taxonomy import Taxonomy


def store_taxonomy(taxonomy: Taxonomy, contexts: Mapping[str, Any]) -> str:
    """The compiled form of a taxonomy whose matcher has the settings of a table."""
    index = taxonomy.names
    small = {
        "categories": [_values(category) for category in taxonomy.categories.values()],
        "contexts": contexts,
        "index": {name: getattr(index, name) for name in ("joined", "words", "patterns", "shown")},
        "skills": len(taxonomy.skills),
    }
    skills = (f"{skill.id}\t{_stored(skill)}" for skill in taxonomy.skills.values())
    starts = (f"{start}\t{known}" for start, known in index.by_start.items())
    return "\n".join((json.dumps(small), *skills, *starts))


def load_taxonomy(text: str) -> Taxonomy:
    """The taxonomy of a compiled form."""
    first, *lines = text.split("\n")
    small = json.loads(first)
    skills = dict(line.split("\t", 1) for line in lines[: small["skills"]])
    starts = dict(line.split("\t", 1) for line in lines[small["skills"] :])
    categories = [SkillCategory(**_arguments(SkillCategory, values)) for values in small["categories"]]
    return Taxonomy(
        categories={category.id: category for category in categories},
        skills=_StoredSkills(skills),
        index=NameIndex(by_start=starts, **small["index"]),
        contexts=check_contexts(small["contexts"], Problems()),
    )


class _StoredSkills(Mapping[str, Skill]):
    """Skills that are made of their JSON when they are asked for: most texts need few of them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._made: dict[str, Skill] = {}

    def __getitem__(self, skill: str) -> Skill:
        if skill not in self._made:
            given = _arguments(Skill, json.loads(self._texts[skill]))
            if given["ambiguous"] is not None:
                given["ambiguous"] = Ambiguity(**_arguments(Ambiguity, given["ambiguous"]))
            self._made[skill] = Skill(**given)
        return self._made[skill]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def _stored(skill: Skill) -> str:
    """The JSON of a skill, without the sentences that only tests need."""
    ambiguous = skill.ambiguous and replace(skill.ambiguous, yes=(), no=())
    return json.dumps(_values(replace(skill, ambiguous=ambiguous)), separators=(",", ":"))


def _values(item: Skill | SkillCategory | Ambiguity) -> list[Any]:
    values = [getattr(item, part.name) for part in fields(item)]
    return [_values(value) if isinstance(value, Ambiguity) else value for value in values]


def _arguments(kind: type[Skill | SkillCategory | Ambiguity], values: Sequence[Any]) -> dict[str, Any]:
    named = zip(fields(kind), values, strict=True)
    return {part.name: tuple(value) if isinstance(value, list) else value for part, value in named}
