"""Taxonomy files → one checked form that is plain JSON → `Taxonomy`."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import PurePath
from typing import Any

from profilecheck.lexicon.contexts import MATCHING_FILE, Contexts, check_contexts
from profilecheck.lexicon.names import NameIndex
from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.lexicon.skill import Ambiguity, Skill, SkillCategory, read_categories, read_skills
from profilecheck.lexicon.surfaces import pieces
from profilecheck.lexicon.taxonomy import Taxonomy

Placed = tuple[Entry, Skill]

_CONTEXTS = PurePath(MATCHING_FILE).name


def compile_taxonomy(files: Sequence[tuple[str, Mapping[str, Any]]], *, ordered: Collection[str]) -> Any:
    """Check all files of a taxonomy; an entry of a later file whose name is not in `ordered` replaces earlier ones.

    Raises LexiconError with every problem found.
    """
    problems = Problems()
    taxonomy = check_taxonomy(files, ordered=ordered, problems=problems)
    problems.check()
    return {
        "categories": [_values(category) for category in taxonomy.categories.values()],
        "skills": {skill.id: _stored(skill) for skill in taxonomy.skills.values()},
        "index": vars(taxonomy.names),
        "contexts": [table for name, table in files if PurePath(name).name == _CONTEXTS][-1:],
    }


def load_taxonomy(stored: Any) -> Taxonomy:
    """The taxonomy of a compiled form."""
    categories = [SkillCategory(**_arguments(SkillCategory, values)) for values in stored["categories"]]
    return Taxonomy(
        categories={category.id: category for category in categories},
        skills=_StoredSkills(stored["skills"]),
        index=NameIndex(**stored["index"]),
        contexts=_contexts([(MATCHING_FILE, table) for table in stored["contexts"]], Problems()),
    )


def check_taxonomy(
    files: Sequence[tuple[str, Mapping[str, Any]]], *, ordered: Collection[str], problems: Problems
) -> Taxonomy:
    """The taxonomy of some files, whose problems are noted."""
    categories: dict[str, SkillCategory] = {}
    for name, table in files:
        if PurePath(name).name == "_categories.toml":
            categories |= read_categories(table, problems, name)
    skills: dict[str, Placed] = {}
    for name, table in files:
        if not PurePath(name).name.startswith("_"):
            base = name in ordered
            for entry, skill in read_skills(name, table, categories, problems, ordered=base):
                known = skills.get(skill.id)
                if known and (base or known[0].file == name):
                    entry.problem(f'"{skill.id}" stands in {known[0].file} @ {known[0].place} too', "id")
                skills[skill.id] = (entry, skill)
    _check_implications(skills)
    _check_shared_names(skills)
    by_id = {skill_id: skills[skill_id][1] for skill_id in sorted(skills)}
    contexts = _contexts([(name, table) for name, table in files if PurePath(name).name == _CONTEXTS], problems)
    return Taxonomy(categories=categories, skills=by_id, contexts=contexts)


def _contexts(files: Sequence[tuple[str, Mapping[str, Any]]], problems: Problems) -> Contexts:
    """The settings of the matcher; those of the last file count."""
    found = [check_contexts(table, problems, name) for name, table in files]
    return found[-1] if found else Contexts.none()


def _check_implications(skills: Mapping[str, Placed]) -> None:
    for entry, skill in skills.values():
        for index, implied in enumerate(skill.implies):
            if implied not in skills:
                entry.problem(f'unknown skill "{implied}"', "implies", index)
            elif skill.id in _reachable(implied, skills):
                entry.problem(f'"{implied}" implies "{skill.id}" in turn', "implies", index)


def _reachable(start: str, skills: Mapping[str, Placed]) -> set[str]:
    found = {start}
    todo = [start]
    while todo:
        fresh = {implied for implied in skills[todo.pop()][1].implies if implied in skills} - found
        found |= fresh
        todo.extend(fresh)
    return found


def _check_shared_names(skills: Mapping[str, Placed]) -> None:
    """A name that two skills share must be ambiguous in both."""
    owners: dict[tuple[str, ...], list[tuple[Placed, str]]] = {}
    for placed in skills.values():
        own: set[tuple[str, ...]] = set()
        for name in placed[1].names:
            parts = pieces(name)
            if not parts:
                placed[0].problem(f'"{name}" has no letter or digit', "name")
            elif parts not in own:
                own.add(parts)
                owners.setdefault(parts, []).append((placed, name))
    for parts, sharing in owners.items():
        for (entry, skill), name in sharing if len(sharing) > 1 else ():
            surfaces = skill.ambiguous.surfaces if skill.ambiguous else ()
            if parts not in map(pieces, surfaces):
                others = ", ".join(sorted(f'"{other.id}"' for (_, other), _ in sharing if other is not skill))
                entry.problem(f'"{name}" is a name of {others} too; make it ambiguous in both, or drop it')


def _stored(skill: Skill) -> str:
    """The JSON of a skill, without the sentences that only tests need."""
    ambiguous = skill.ambiguous and replace(skill.ambiguous, yes=(), no=())
    return json.dumps(_values(replace(skill, ambiguous=ambiguous)), ensure_ascii=False, separators=(",", ":"))


def _values(item: Skill | SkillCategory | Ambiguity) -> list[Any]:
    values = [getattr(item, part.name) for part in fields(item)]
    return [_values(value) if isinstance(value, Ambiguity) else value for value in values]


def _arguments(kind: type[Skill | SkillCategory | Ambiguity], values: Sequence[Any]) -> dict[str, Any]:
    named = zip(fields(kind), values, strict=True)
    return {part.name: tuple(value) if isinstance(value, list) else value for part, value in named}


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
