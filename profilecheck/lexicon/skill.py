"""One skill and one category of skills, and how they stand in the files of `lexicons/skills/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from profilecheck.lexicon.contexts import WordRuns
from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.lexicon.surfaces import pieces

CATEGORIES_FILE = "skills/_categories.toml"
CONTEXTS = ("list", "section", "words")
"""Kinds of proof that a skill with an ambiguous name may ask for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillCategory:
    """A category of skills; `core` marks those of the career guide, `rows` the guide's rows it covers."""

    id: str
    name: str
    core: bool
    rows: tuple[str, ...] = ()


# Not slotted: cached properties need a __dict__.
@dataclass(frozen=True, kw_only=True)
class Ambiguity:
    """When a name that is also an ordinary word, a letter or another thing counts as the skill."""

    surfaces: tuple[str, ...]
    """The names that need proof."""
    case: bool = False
    """Whether they must be written exactly so."""
    needs: tuple[str, ...] = ()
    """Contexts, any one of which suffices; none: only `case` and `unless` decide."""
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    """Phrases around it that forbid the match."""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @cached_property
    def related(self) -> WordRuns:
        """The words that go with it, in singular and plural."""
        words = self.words
        return WordRuns((*words, *(word + "s" for word in words), *(word.removesuffix("s") for word in words)))

    @cached_property
    def forbidding(self) -> WordRuns:
        """The phrases that forbid it however they are written."""
        return WordRuns(text for text in self.unless if text not in self.forbidding_exactly)

    @cached_property
    def forbidding_exactly(self) -> frozenset[str]:
        """What forbids it only as written: single words with a capital (Aix is not AIX), and its own names."""
        own = {pieces(surface) for surface in self.surfaces}
        capital = {text for text in self.unless if len(pieces(text)) == 1 and not text.islower()}
        return frozenset(capital | {text for text in self.unless if pieces(text) in own})


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """One skill of the taxonomy."""

    id: str
    name: str
    category: str
    subcategory: str = ""
    aliases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    """Phrases with alternatives; see `profilecheck.nlp.Patterns`."""
    implies: tuple[str, ...] = ()
    ambiguous: Ambiguity | None = None
    shown_by: tuple[str, ...] = ()
    """Phrases that show a skill without naming it."""
    wikidata: str = ""
    esco: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name and the other names."""
        return (self.name, *self.aliases)


def read_categories(
    table: Mapping[str, Any], problems: Problems, file: str = CATEGORIES_FILE
) -> dict[str, SkillCategory]:
    """The categories of `_categories.toml`, in its order."""
    found: dict[str, SkillCategory] = {}
    root = Entry(table, file, "", problems)
    for entry in root.entries("category"):
        category = SkillCategory(
            id=entry.text("id"), name=entry.text("name"), core=entry.flag("core"), rows=entry.texts("rows")
        )
        entry.close()
        if category.id in found:
            entry.problem(f'"{category.id}" stands twice', "id")
        found[category.id] = category
    root.close()
    return found


def read_skills(
    file: str, table: Mapping[str, Any], categories: Mapping[str, SkillCategory], problems: Problems, *, ordered: bool
) -> list[tuple[Entry, Skill]]:
    """The skills of one file with the entries they were read from."""
    root = Entry(table, file, "", problems)
    default = root.text("category", "")
    found = [(entry, _skill(entry, default, categories)) for entry in root.entries("skill")]
    root.close()
    if ordered:
        for (_, before), (entry, after) in pairwise(found):
            if after.id < before.id:
                entry.problem(f'"{after.id}" stands after "{before.id}"; sort the entries by id', "id")
    return found


def _skill(entry: Entry, default: str, categories: Mapping[str, SkillCategory]) -> Skill:
    name, aliases = entry.text("name"), entry.texts("aliases")
    skill = Skill(
        id=entry.text("id"),
        name=name,
        category=entry.text("category", default),
        subcategory=entry.text("subcategory", ""),
        aliases=aliases,
        patterns=entry.texts("patterns"),
        implies=entry.texts("implies"),
        ambiguous=_ambiguity(entry, (name, *aliases)),
        shown_by=entry.texts("shown_by"),
        wikidata=entry.text("wikidata", ""),
        esco=entry.text("esco", ""),
    )
    entry.close()
    if skill.category not in categories:
        entry.problem(f'unknown category "{skill.category}"; known are {", ".join(categories)}', "category")
    if not _is_kebab(skill.id):
        entry.problem(f'"{skill.id}" is not kebab-case (a-z, 0-9, single hyphens)', "id")
    return skill


def _ambiguity(entry: Entry, names: tuple[str, ...]) -> Ambiguity | None:
    inner = entry.entry("ambiguous")
    if inner is None:
        return None
    found = Ambiguity(
        surfaces=inner.texts("surfaces") or names[:1],
        case=inner.flag("case", False),
        needs=inner.texts("needs", of=CONTEXTS),
        words=inner.texts("words"),
        unless=inner.texts("unless"),
        yes=inner.texts("yes", required=True),
        no=inner.texts("no", required=True),
    )
    inner.close()
    for index, surface in enumerate(found.surfaces):
        if surface not in names:
            inner.problem(f'"{surface}" is neither the name nor an alias', "surfaces", index)
    if "words" in found.needs and not found.words:
        inner.problem('"words" is needed and empty', "words")
    if not (found.case or found.needs or found.unless):
        inner.problem("nothing is asked: give case, needs or unless")
    return found


def _is_kebab(text: str) -> bool:
    return all(part and part.isascii() and part.isalnum() and part == part.lower() for part in text.split("-"))
