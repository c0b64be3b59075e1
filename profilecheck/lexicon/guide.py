"""Reads the career guides: `lexicons/guides/<role>.toml`; what all roles share stands in `_base.toml` beside them."""

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from profilecheck.errors import UsageError
from profilecheck.lexicon.inherit import BASED_ON, inherited
from profilecheck.lexicon.phrases import Phrase
from profilecheck.lexicon.role import (
    KINDS,
    NEARNESS,
    ROLE,
    AdjacentRole,
    Advice,
    DimensionWeight,
    Guide,
    Requirement,
    Responsibility,
    RoleTitles,
    Specialisation,
    StageLevel,
)
from profilecheck.lexicon.schema import Entry, Problems

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

BASE = "guides/_base.toml"
DEFAULT_ROLE = "machine-learning-engineer"


def role_ids(lexicon: "Lexicon") -> tuple[str, ...]:
    """Ids of all roles that have a guide."""
    return tuple(name.removeprefix("guides/").removesuffix(".toml") for name in lexicon.files("guides"))


@lru_cache(maxsize=32)
def load_guide(lexicon: "Lexicon", role: str = DEFAULT_ROLE) -> Guide:
    """The guide of a role.

    Raises UsageError for an unknown role, LexiconError with every problem found in its file.
    """
    known = role_ids(lexicon)
    if role not in known:
        raise UsageError(f'unknown role "{role}"; known are {", ".join(known)}')
    problems = Problems()
    found = read_guide(role, _table(lexicon, role), lexicon.table(BASE), problems)
    problems.check()
    return found


@lru_cache(maxsize=32)
def load_requirements(lexicon: "Lexicon", role: str) -> tuple[Requirement, ...]:
    """What a role asks for, without the rest of its guide; for comparing many roles."""
    problems = Problems()
    root = Entry(_table(lexicon, role), f"guides/{role}.toml", "", problems)
    read = _Reader(tuple(stage["id"] for stage in lexicon.table(BASE)["stage"]))
    found = tuple(read.requirement(entry) for entry in root.entries("requirement"))
    problems.check()
    return found


def _table(lexicon: "Lexicon", role: str) -> Mapping[str, Any]:
    """The table of a role, with what it takes over from another."""
    table = lexicon.table(f"guides/{role}.toml")
    return inherited(table, _table(lexicon, table[BASED_ON])) if BASED_ON in table else table


def read_guide(role: str, table: Mapping[str, Any], base: Mapping[str, Any], problems: Problems) -> Guide:
    """The guide in a role's table, whose problems (and those of the base) are noted."""
    root = Entry(table, f"guides/{role}.toml", "", problems)
    shared = Entry(base, BASE, "", problems)
    stages = tuple(_stage(entry) for entry in shared.entries("stage"))
    read = _Reader(tuple(stage.id for stage in stages))
    education = root.entry("education")
    guide = Guide(
        id=role,
        name=root.text("name"),
        version=_version(shared.text("version"), table, base),
        rows=root.texts("rows"),
        titles=read.titles(root),
        stages=stages,
        dimensions=tuple(_dimension(entry) for entry in root.entries("dimension")),
        requirements=tuple(read.requirement(entry) for entry in root.entries("requirement")),
        responsibilities=tuple(read.responsibility(entry) for entry in root.entries("responsibility")),
        specialisations=tuple(_specialisation(entry) for entry in root.entries("specialisation")),
        adjacent=tuple(_adjacent(entry) for entry in root.entries("adjacent")),
        advice=tuple(read.advice(entry) for entry in (*root.entries("advice"), *shared.entries("advice"))),
        education={key: education.texts(key) for key in ("majors", "minors", "courses")} if education else {},
        essential=root.texts("essential"),
        shared=shared.texts("shared"),
        core=root.texts("core"),
        tools=shared.texts("tools"),
        certificates=root.texts("certificates"),
        keywords=root.texts("keywords", required=True),
        topics=root.texts("topics"),
        industries=shared.texts("industries"),
        general=shared.texts("general"),
        managing=shared.texts("managing"),
        english_only=shared.texts("english_only"),
        rule_weights=_numbers(shared.entry("rule_weights")) | _numbers(root.entry("rule_weights")),
        thresholds=_numbers(shared.entry("thresholds")) | _numbers(root.entry("thresholds")),
    )
    for entry in filter(None, (education, root, shared)):
        entry.close()
    known = {requirement.id for requirement in guide.requirements}
    for index, name in enumerate(guide.essential):
        if name not in known:
            root.problem(f'unknown requirement "{name}"', "essential", index)
    return guide


class _Reader:
    """Reads what names stages."""

    def __init__(self, stages: tuple[str, ...]) -> None:
        self._stages = stages

    def titles(self, root: Entry) -> RoleTitles:
        entry = root.entry("titles") or Entry({}, root.file, "titles", Problems())
        levels = {stage: entry.texts(stage) for stage in self._stages}
        near = {relation: entry.texts(relation, required=relation == ROLE) for relation in NEARNESS}
        titles = RoleTitles(levels=levels, near=near)
        entry.close()
        return titles

    def requirement(self, entry: Entry) -> Requirement:
        found = Requirement(
            id=entry.text("id"),
            name=entry.text("name"),
            any=entry.texts("any", required=True),
            categories=entry.texts("categories"),
            weight=entry.number("weight"),
            must=entry.texts("must", of=self._stages),
            nice=entry.texts("nice", of=self._stages),
            rows=entry.texts("rows"),
            field=entry.flag("field", False),
        )
        entry.close()
        for stage in sorted({*found.must} & {*found.nice}):
            entry.problem(f'"{stage}" is in must and in nice')
        return found

    def responsibility(self, entry: Entry) -> Responsibility:
        found = Responsibility(
            id=entry.text("id"),
            name=entry.text("name"),
            stages=entry.texts("stages", required=True, of=self._stages),
            doing=Phrase(
                id="doing",
                any=entry.texts("doing"),
                yes=entry.texts("yes", required=True),
                no=entry.texts("no", required=True),
            ),
            what=Phrase(id="what", any=entry.texts("what")),
            categories=entry.texts("categories"),
            rows=entry.texts("rows"),
            senior=entry.flag("senior", False),
        )
        entry.close()
        return found

    def advice(self, entry: Entry) -> Advice:
        found = Advice(
            id=entry.text("id"),
            kind=entry.text("kind"),
            text=entry.text("text"),
            stages=entry.texts("stages", of=self._stages) or self._stages,
            skills=entry.texts("skills"),
            activities=entry.texts("activities"),
            rules=entry.texts("rules"),
            rows=entry.texts("rows"),
        )
        entry.close()
        if found.kind not in KINDS:
            entry.problem(f'unknown kind "{found.kind}"; known are {", ".join(KINDS)}', "kind")
        return found


def _stage(entry: Entry) -> StageLevel:
    found = StageLevel(id=entry.text("id"), name=entry.text("name"), months=entry.integer("months"))
    entry.close()
    return found


def _dimension(entry: Entry) -> DimensionWeight:
    found = DimensionWeight(id=entry.text("id"), name=entry.text("name"), weight=entry.number("weight"))
    entry.close()
    return found


def _specialisation(entry: Entry) -> Specialisation:
    found = Specialisation(
        id=entry.text("id"),
        name=entry.text("name"),
        skills=entry.texts("skills", required=True),
        sets_apart=entry.text("sets_apart"),
        rows=entry.texts("rows"),
    )
    entry.close()
    return found


def _adjacent(entry: Entry) -> AdjacentRole:
    found = AdjacentRole(
        name=entry.text("name"),
        sets_apart=entry.text("sets_apart"),
        id=entry.text("guide", ""),
        rows=entry.texts("rows"),
    )
    entry.close()
    return found


def _numbers(entry: Entry | None) -> dict[str, float]:
    return {key: entry.number(key) for key in entry.keys()} if entry else {}  # noqa: SIM118


def _version(base_version: str, *tables: Mapping[str, Any]) -> str:
    """The version of the base with a digest of all data, so that no change goes unseen."""
    contents = json.dumps(tables, sort_keys=True).encode()
    return f"{base_version}-{blake2b(contents, digest_size=4).hexdigest()}"
