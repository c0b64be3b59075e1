"""Verbs that open a statement: how strong they are and in which form they stand (`lexicons/phrases/_verbs.toml`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from profilecheck.lexicon.schema import Entry, Problems

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FILE = "phrases/_verbs.toml"
_VOWELS = "aeiou"


class Verb(NamedTuple):
    """A verb as it stands in a text; `form` is base, third, past or gerund."""

    base: str
    form: str
    strong: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Strong and weak verbs by each of their forms.

    >>> verbs = Verbs(forms=_forms(["cut", "model"], {"cut": "cut"}, ["help"]), instead={"help": "say what you did"})
    >>> verbs.get("modelled"), verbs.get("helps")
    (Verb(base='model', form='past', strong=True), Verb(base='help', form='third', strong=False))
    """

    forms: Mapping[str, Verb]
    instead: Mapping[str, str]
    """Weak verb → what to write instead."""
    prefixes: frozenset[str] = frozenset()
    """What may stand in front of a verb and a hyphen."""
    subjects: frozenset[str] = frozenset()
    """What stands in front of a base form that tells a deed."""
    relative: frozenset[str] = frozenset()
    """What stands in front of a third person that tells a deed."""
    changes: frozenset[str] = frozenset()
    """Forms of verbs that tell what a result does."""

    def get(self, word: str) -> Verb | None:
        """The verb of which a word is a form; None for any other word."""
        return self.forms.get(word)

    def past(self, word: str) -> str | None:
        """The past tense of the verb of which a word is a form; None for any other word.

        >>> Verbs(forms=_forms(["build"], {"build": "built"}, []), instead={}).past("building")
        'built'
        """
        verb = self.forms.get(word)
        return next(
            (form for form, known in self.forms.items() if verb and known == (verb.base, "past", verb.strong)), None
        )

    def opening(self, words: Sequence[str]) -> Verb | None:
        """The verb with which a statement begins; adverbs in -ly and prefixes in front of it are passed over.

        >>> tune = Verb(base="tune", form="past", strong=True)
        >>> Verbs(forms={"tuned": tune}, instead={}, prefixes=frozenset({"fine"})).opening(["fine", "tuned"]).base
        'tune'
        """
        first, second = (*words[:2], "", "")[:2]
        if first.endswith("ly") or (first in self.prefixes and second in self.forms):
            return self.forms.get(second)
        return self.forms.get(first)

    def acts(self, before: str, word: str, *, goes_on: bool = True) -> bool:
        """Whether a word inside a sentence is a strong verb there, and no noun: “I design”, not “Design Engineer”.

        A gerund must go on: “training models”, not “a physicist by training”.

        >>> verbs = Verbs(forms=_forms(["train"], {}, []), instead={}, subjects=frozenset({"i"}))
        >>> verbs.acts("i", "train"), verbs.acts("the", "train"), verbs.acts("models", "trained")
        (True, False, True)
        """
        verb = self.forms.get(word)
        if verb is None or not verb.strong:
            return False
        if verb.form == "base":
            return before in self.subjects
        if verb.form == "gerund":
            return goes_on
        return verb.form == "past" or not before or before in self.relative


@lru_cache(maxsize=8)
def load_verbs(lexicon: "Lexicon") -> Verbs:
    """The verbs of a lexicon; raises LexiconError with every problem found."""
    problems = Problems()
    found = read_verbs(lexicon.table(FILE), problems)
    problems.check()
    return found


def read_verbs(table: Mapping[str, Any], problems: Problems) -> Verbs:
    """The verbs of the file's table, whose problems are noted."""
    root = Entry(table, FILE, "", problems)
    around = {key: frozenset(root.texts(key)) for key in ("prefixes", "subjects", "relative", "changes")}
    strong = [verb for entry in root.entries("strong") for verb in _group(entry)]
    instead: dict[str, str] = {}
    for entry in root.entries("weak"):
        cure = entry.text("instead")
        instead |= dict.fromkeys(_group(entry), cure)
    irregular = root.entry("irregular")
    past = {verb: irregular.text(verb) for verb in irregular.keys()} if irregular else {}  # noqa: SIM118
    root.close()
    for verb in sorted(set(strong) & set(instead)):
        root.problem(f'"{verb}" is both strong and weak')
    return Verbs(forms=_forms(strong, past, instead), instead=instead, **around)


def _group(entry: Entry) -> tuple[str, ...]:
    entry.text("id")
    verbs = entry.texts("verbs", required=True)
    entry.close()
    return verbs


def _forms(strong: list[str], past: Mapping[str, str], weak: "Mapping[str, str] | list[str]") -> dict[str, Verb]:
    """All forms of all verbs; a form that two verbs share belongs to the first, the past before the base."""
    out: dict[str, Verb] = {}
    for form in ("past", "gerund", "third", "base"):
        for verbs, is_strong in ((strong, True), (weak, False)):
            for base in verbs:
                for word in _inflected(base, form, past):
                    out.setdefault(word, Verb(base, form, is_strong))
    return out


def _inflected(base: str, form: str, past: Mapping[str, str]) -> Iterator[str]:
    """The spellings of one form: with and without a doubled consonant, with s and with z."""
    if form == "base":
        yield base
    elif form == "past" and base in past:
        yield from past[base].split("|")
    else:
        yield from _regular(base, {"past": "ed", "gerund": "ing", "third": "s"}[form])
    if base.endswith("ise"):
        yield from _inflected(f"{base[:-2]}ze", form, past)


def _regular(base: str, ending: str) -> Iterator[str]:
    if ending == "s":
        hissing = base.endswith(("s", "x", "z", "ch", "sh"))
        yield f"{base[:-1]}ies" if _consonant_y(base) else f"{base}es" if hissing else f"{base}s"
    elif base.endswith("ee") and ending == "ed":
        yield f"{base}d"
    elif base.endswith("e") and not base.endswith("ee"):
        yield f"{base[:-1]}{ending}"
    elif _consonant_y(base) and ending == "ed":
        yield f"{base[:-1]}ied"
    else:
        yield f"{base}{ending}"
        if base[-1] not in f"{_VOWELS}wxy" and base[-2] in _VOWELS:
            yield f"{base}{base[-1]}{ending}"


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in _VOWELS
