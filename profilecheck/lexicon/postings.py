"""The words of job postings: headings, cues, degrees, years, certificates, trades (`lexicons/postings/*.toml`)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from profilecheck.lexicon.certifications import certificate_names
from profilecheck.lexicon.phrases import Patterns, Phrase, Phrases
from profilecheck.lexicon.schema import Entry, Problems

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FOLDER = "postings"
NEEDS = ("must", "preferred", "asked", "unneeded")
SCOPES = ("before", "after")
SECTIONS = (
    *("must", "preferred", "unneeded", "task", "about", "benefit", "legal"),
    *("clearance", "place", "title", "employer", "fact"),
)
PROOFS = ("publications", "patents")
MODES = ("hybrid", "remote", "on-site")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What some words say of how much is wanted, and whether they speak of what stands before or after them."""

    need: str
    scope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DegreeLevel:
    """A level of degrees with its names: those compared without case, and abbreviations as written."""

    id: str
    words: tuple[str, ...]
    exact: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWords:
    """How lengths of experience are said."""

    numbers: Mapping[str, int]
    units: tuple[str, ...]
    unless: Phrases
    again: tuple[str, ...]
    part: Phrases
    """Words at a length of time that is a part of another."""
    links: frozenset[str]
    jobs: frozenset[str]
    tools: frozenset[str]
    fields: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """A trade with the titles of those who have it, and the words of its work."""

    id: str
    titles: tuple[str, ...]
    near: tuple[str, ...]
    text: str


# Not slotted: it is a cache key by identity.
@dataclass(frozen=True, kw_only=True, eq=False)
class PostingWords:
    """All words by which a posting is read."""

    headings: Phrases
    heading_patterns: Patterns
    """The same, for finding those that overlap too."""
    fillers: frozenset[str]
    cues: Phrases
    cue: Mapping[str, Cue]
    one_of: Phrases
    example: Phrases
    equivalent: Phrases
    boilerplate: Phrases
    longest_sentence: int
    abbreviations: frozenset[str]
    addressed: frozenset[str]
    breaks: tuple[str, ...]
    apart: frozenset[str]
    ors: frozenset[str]
    ands: tuple[str, ...]
    together: frozenset[frozenset[str]]
    """Pairs of ids of skills that a slash does not make alternatives."""
    degrees: tuple[DegreeLevel, ...]
    """The least level first."""
    field_before: tuple[str, ...]
    field_ends: tuple[str, ...]
    vague_fields: frozenset[str]
    studies: Phrases
    no_duty: Phrases
    open_fields: frozenset[str]
    kin: tuple[frozenset[str], ...]
    """Fields of study that are near each other."""
    """Words before fields of study, where no degree is named."""
    people: frozenset[str]
    """Words behind a field that make it that of others: UX designers."""
    years: YearWords
    clearance: Phrases
    clearance_held: Phrases
    modes: Mapping[str, Phrases]
    mode_order: tuple[str, ...]
    no_remote: Phrases
    title_asides: re.Pattern[str]
    title_ends: re.Pattern[str]
    title_sought: re.Pattern[str]
    certificates: Mapping[str, tuple[str, ...]]
    """Names by id."""
    proofs: Mapping[str, tuple[str, ...]]
    """Skills that a section of a profile proves, by its name."""
    shown_by_code: tuple[str, ...]
    """Skills that projects with public code prove in part."""
    code_hosts: tuple[str, ...]
    papers: frozenset[str]
    """Words for the paper itself in names of certificates."""


@lru_cache(maxsize=4)
def posting_words(lexicon: "Lexicon") -> PostingWords:
    """The words of a lexicon; raises LexiconError with every problem found."""
    problems = Problems()
    facts = _root(lexicon, "facts", problems)
    headings = _root(lexicon, "headings", problems)
    sections = _phrases(headings, "section", SECTIONS)
    cues = _root(lexicon, "cues", problems)
    kinds: dict[str, Cue] = {}
    sentence, degree, mode, clearance, title, proofs = (
        _table(facts, key) for key in ("sentence", "degree", "mode", "clearance", "title", "proofs")
    )
    words = PostingWords(
        headings=Phrases(sections),
        heading_patterns=Patterns((phrase, pattern) for phrase in sections for pattern in phrase.any),
        fillers=frozenset(headings.texts("fillers")),
        cues=Phrases(_phrases(cues, "cue", (), lambda entry: _cue(entry, kinds))),
        cue=kinds,
        one_of=Phrases(_phrases(cues, "one_of")),
        example=Phrases(_phrases(cues, "example")),
        equivalent=Phrases(_phrases(cues, "equivalent")),
        boilerplate=Phrases(_phrases(cues, "boilerplate")),
        longest_sentence=sentence.integer("longest"),
        abbreviations=frozenset(sentence.texts("abbreviations")),
        addressed=frozenset(sentence.texts("addressed")),
        breaks=sentence.texts("breaks"),
        apart=frozenset(sentence.texts("apart")),
        ors=frozenset(sentence.texts("or")),
        ands=sentence.texts("and"),
        together=frozenset(frozenset(pair.split()) for pair in sentence.texts("together")),
        degrees=_degrees(facts, degree.texts("order", required=True)),
        field_before=degree.texts("field_before"),
        field_ends=degree.texts("field_ends"),
        vague_fields=frozenset(degree.texts("vague_fields")),
        studies=_book("studies", degree.texts("studies")),
        no_duty=_book("no-duty", sentence.texts("no_duty"), sentence.texts("no_duty_unless")),
        open_fields=frozenset(degree.texts("open_fields")),
        kin=tuple(frozenset(one.split(", ")) for one in degree.texts("kin")),
        people=frozenset(sentence.texts("people")),
        years=_years(_table(facts, "years")),
        clearance=_book("asked", clearance.texts("asked"), clearance.texts("unless")),
        clearance_held=_book("held", clearance.texts("held")),
        modes={name: _book(name, mode.texts(name), mode.texts("unless")) for name in MODES},
        mode_order=mode.texts("order", of=MODES),
        no_remote=_book("no_remote", mode.texts("no_remote")),
        title_asides=_regex(title, "asides"),
        title_ends=_regex(title, "ends"),
        title_sought=_regex(title, "sought"),
        certificates=certificate_names(lexicon, problems),
        proofs={name: proofs.texts(name) for name in PROOFS},
        shown_by_code=proofs.texts("code"),
        code_hosts=proofs.texts("code_hosts"),
        papers=frozenset(proofs.texts("papers")),
    )
    for entry in (sentence, degree, mode, clearance, title, proofs, facts, headings, cues):
        entry.close()
    problems.check()
    return words


@lru_cache(maxsize=4)
def trades(lexicon: "Lexicon") -> tuple[Trade, ...]:
    """The trades of a lexicon; raises LexiconError with every problem found."""
    problems = Problems()
    root = _root(lexicon, "trades", problems)
    found = []
    for entry in root.entries("trade"):
        found.append(
            Trade(
                id=entry.text("id"),
                titles=entry.texts("titles", required=True),
                near=entry.texts("near"),
                text=entry.text("text"),
            )
        )
        entry.close()
    root.close()
    known = {trade.id for trade in found}
    for number, trade in enumerate(found):
        for name in sorted(set(trade.near) - known):
            problems.add(root.file, f'unknown trade "{name}"', f"trade[{number}].near")
    problems.check()
    return tuple(found)


def _root(lexicon: "Lexicon", name: str, problems: Problems) -> Entry:
    file = f"{FOLDER}/{name}.toml"
    return Entry(lexicon.table(file), file, "", problems)


def _table(root: Entry, key: str) -> Entry:
    found = root.entry(key)
    if found is None:
        root.problem(f'"{key}" is missing')
        return Entry({}, root.file, key, Problems())
    return found


def _phrases(
    root: Entry, key: str, ids: tuple[str, ...] = (), more: Callable[[Entry], None] | None = None
) -> list[Phrase]:
    found = []
    for entry in root.entries(key):
        phrase = Phrase(
            id=entry.text("id"),
            any=entry.texts("any", required=True),
            unless=entry.texts("unless"),
            yes=entry.texts("yes", required=True),
            no=entry.texts("no", required=True),
        )
        if ids and phrase.id not in ids:
            entry.problem(f'unknown id "{phrase.id}"; known are {", ".join(ids)}', "id")
        if more:
            more(entry)
        entry.close()
        found.append(phrase)
    return found


def _cue(entry: Entry, kinds: dict[str, Cue]) -> None:
    cue = Cue(need=entry.text("need"), scope=entry.text("scope"))
    for value, known, key in ((cue.need, NEEDS, "need"), (cue.scope, SCOPES, "scope")):
        if value not in known:
            entry.problem(f'unknown {key} "{value}"; known are {", ".join(known)}', key)
    kinds[entry.text("id")] = cue


def _book(name: str, patterns: tuple[str, ...], unless: tuple[str, ...] = ()) -> Phrases:
    return Phrases((Phrase(id=name, any=patterns, unless=unless),))


def _degrees(facts: Entry, order: tuple[str, ...]) -> tuple[DegreeLevel, ...]:
    found: dict[str, DegreeLevel] = {}
    for entry in facts.entries("degree_level"):
        level = DegreeLevel(id=entry.text("id"), words=entry.texts("words"), exact=entry.texts("exact"))
        entry.close()
        found[level.id] = level
    if sorted(found) != sorted(order):
        facts.problem(f"its levels are not those of degree.order: {', '.join(order)}", "degree_level")
    return tuple(found[name] for name in order if name in found)


def _years(entry: Entry) -> YearWords:
    numbers = _table(entry, "numbers")
    words = YearWords(
        numbers={name: numbers.integer(name) for name in numbers.keys()},  # noqa: SIM118 - it is no mapping
        units=entry.texts("units", required=True),
        unless=_book("unless", entry.texts("unless")),
        again=entry.texts("again"),
        part=_book("part", entry.texts("part")),
        links=frozenset(entry.texts("links")),
        jobs=frozenset(entry.texts("jobs")),
        tools=frozenset(entry.texts("tools")),
        fields=frozenset(entry.texts("fields")),
    )
    entry.close()
    return words


def _regex(entry: Entry, key: str) -> re.Pattern[str]:
    text = entry.text(key)
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as error:
        entry.problem(f"not a regular expression: {error}", key)
        return re.compile("(?!)")
