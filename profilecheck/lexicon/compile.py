"""Checks the files of a taxonomy against each other, and compiles them."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from profilecheck.lexicon.contexts import MATCHING_FILE, Contexts, check_contexts
from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.lexicon.skill import Skill, SkillCategory, read_categories, read_skills
from profilecheck.lexicon.stored import store_taxonomy
from profilecheck.lexicon.surfaces import pieces
from profilecheck.lexicon.taxonomy import Taxonomy

Placed = tuple[Entry, Skill]
TableOfFile = tuple[str, Mapping[str, Any]]
"""The name that errors give a file, and its table."""

_CONTEXTS = PurePath(MATCHING_FILE).name


def compile_taxonomy(files: Sequence[TableOfFile], *, ordered: Collection[str]) -> str:
    """Check all files of a taxonomy; an entry of a later file whose name is not in `ordered` replaces earlier ones.

    Raises LexiconError with every problem found.
    """
    problems = Problems()
    taxonomy = check_taxonomy(files, ordered=ordered, problems=problems)
    problems.check()
    tables = [table for name, table in files if PurePath(name).name == _CONTEXTS]
    return store_taxonomy(taxonomy, tables[-1] if tables else {})


def check_taxonomy(files: Sequence[TableOfFile], *, ordered: Collection[str], problems: Problems) -> Taxonomy:
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
    contexts = [check_contexts(table, problems, name) for name, table in files if PurePath(name).name == _CONTEXTS]
    return Taxonomy(categories=categories, skills=by_id, contexts=contexts[-1] if contexts else Contexts.none())


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
