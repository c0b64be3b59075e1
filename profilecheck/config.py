"""Settings of a folder: `[tool.profilecheck]` in pyproject.toml, or the same keys in profilecheck.toml.

role = "data-scientist"            # the guide to judge by
select = ["EXP", "WRT"]            # codes of rules, or how they begin; all rules if it is missing
ignore = ["CNT004"]                # rules that are left out
words = ["Foobaric"]               # names that the spelling check leaves alone

[thresholds]
statement_words_most = 40          # numbers of the guide

[[phrases]]                        # more to look for by a rule of words
rule = "WRT001"
any = ["move* the needle"]
instead = "Name the figure that moved."
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from hashlib import blake2b
from pathlib import Path
from typing import Any

from profilecheck.errors import UsageError
from profilecheck.lexicon.guide import BASE, role_ids
from profilecheck.lexicon.load import Lexicon, default_lexicon
from profilecheck.lexicon.role import Guide
from profilecheck.lexicon.schema import Entry, Problems
from profilecheck.rules import Rule, rules

OWN_FILE, PROJECT_FILE = FILES = ("profilecheck.toml", "pyproject.toml")
"""In a folder that has both, the first counts."""
_SECTION = ("tool", "profilecheck")
_LARGEST = 1_000_000
"""Bytes of a file of settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPhrase:
    """A phrase that a rule of words is to look for besides its own."""

    rule: str
    any: tuple[str, ...]
    unless: tuple[str, ...] = ()
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Settings; what is not set is as without any.

    >>> Config(ignore=("WRT",)).chooses("WRT001"), Config(select=("EXP",), ignore=("EXP001",)).chooses("EXP002")
    (False, True)
    """

    role: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    thresholds: Mapping[str, float] = field(default_factory=dict)
    phrases: tuple[OwnPhrase, ...] = ()

    def chooses(self, code: str) -> bool:
        """Whether a rule is to be run."""
        return (not self.select or code.startswith(self.select)) and not (self.ignore and code.startswith(self.ignore))

    def chosen(self, known: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """The rules that are to be run."""
        return tuple(rule for rule in known if self.chooses(rule.info.code))

    def lexicon(self, lexicon: Lexicon) -> Lexicon:
        """A lexicon with the own phrases added."""
        tables: dict[str, dict[str, Any]] = {}
        for number, one in enumerate(self.phrases):
            file = _files_of_rules(lexicon)[one.rule]
            table = tables.setdefault(file, {**lexicon.table(file)})
            own = {"id": f"own-{number}", "any": [*one.any], "unless": [*one.unless], "instead": one.instead}
            # In front: its advice counts where the rule has the phrase already.
            table["phrase"] = [{key: value for key, value in own.items() if value}, *table["phrase"]]
        return lexicon.with_tables(tables) if tables else lexicon

    def guide(self, guide: Guide) -> Guide:
        """A guide with the own thresholds; its version tells that scores may differ from those of the guide alone."""
        if self == Config(role=self.role):
            return guide
        settings = [self.select, self.ignore, sorted(self.words), sorted(self.thresholds.items())]
        known = json.dumps([*settings, [[one.rule, one.any, one.unless] for one in self.phrases]]).encode()
        version = f"{guide.version}-{blake2b(known, digest_size=4).hexdigest()}"
        return replace(guide, version=version, thresholds={**guide.thresholds, **self.thresholds})


def find_config(folder: Path) -> Path | None:
    """The file of settings that counts in a folder: the nearest one, upwards; a pyproject.toml needs the section.

    Raises UsageError for a pyproject.toml on the way that is not TOML.
    """
    for place in (folder.resolve(), *folder.resolve().parents):
        for name in FILES:
            path = place / name
            if path.is_file() and (name == OWN_FILE or _section(path) is not None):
                return path
    return None


def load_config(path: Path, lexicon: Lexicon | None = None) -> Config:
    """The settings in a file; raises UsageError with the file and place of everything that is wrong."""
    used = lexicon or default_lexicon()
    own = path.name != PROJECT_FILE
    table = _table(path) if own else _section(path)
    if table is None:
        raise UsageError(f"{path}: has no section [{'.'.join(_SECTION)}]; add it, or name another file")
    problems = Problems()
    config = _read(Entry(table, str(path), "" if own else ".".join(_SECTION), problems), used)
    if problems.messages:
        raise UsageError("\n".join(problems.messages))
    return config


def _table(path: Path) -> dict[str, Any]:
    import tomllib  # most files are judged without settings

    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise UsageError(f"{path}: more than {_LARGEST:,} bytes; name a file of settings")
        return tomllib.loads(data.decode())
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}; name another file of settings") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8; save it as UTF-8 @ byte {error.start}") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{path}: not TOML: {error}") from error


def _section(path: Path) -> Any:
    found: Any = _table(path)
    for key in _SECTION:
        found = found.get(key) if isinstance(found, dict) else None
    return found


def _read(root: Entry, lexicon: Lexicon) -> Config:
    codes = {rule.info.code for rule in rules(lexicon)}
    role = root.text("role", "")
    if role and role not in role_ids(lexicon):
        root.problem(_unknown("role", role, role_ids(lexicon)), "role")
    config = Config(
        role=role,
        select=_codes(root, "select", codes),
        ignore=_codes(root, "ignore", codes),
        words=root.texts("words"),
        thresholds=_thresholds(root.entry("thresholds"), lexicon),
        phrases=tuple(_phrase(entry, lexicon) for entry in root.entries("phrases")),
    )
    root.close()
    return config


def _codes(root: Entry, key: str, codes: Collection[str]) -> tuple[str, ...]:
    found = root.texts(key)
    for index, prefix in enumerate(found):
        if not any(code.startswith(prefix) for code in codes):
            root.problem(f'no rule begins with "{prefix}"; `profilecheck rules` lists all', key, index)
    return found


def _thresholds(entry: Entry | None, lexicon: Lexicon) -> dict[str, float]:
    known = lexicon.table(BASE)["thresholds"]
    found: dict[str, float] = {}
    for key in entry.keys() if entry else ():
        if key not in known and entry:
            entry.problem(_unknown("threshold", key, known), key)
        found[key] = entry.number(key) if entry else 0.0
    return found


def _phrase(entry: Entry, lexicon: Lexicon) -> OwnPhrase:
    rule = entry.text("rule")
    files = _files_of_rules(lexicon)
    if rule and rule not in files:
        entry.problem(_unknown("rule of words", rule, files), "rule")
    found = OwnPhrase(
        rule=rule,
        any=entry.texts("any", required=True),
        unless=entry.texts("unless"),
        instead=entry.text("instead", ""),
    )
    entry.close()
    return found


def _files_of_rules(lexicon: Lexicon) -> dict[str, str]:
    """Code of each rule of words → its file."""
    tables = {file: lexicon.table(file) for file in lexicon.files("phrases")}
    return {table["rule"]["code"]: file for file, table in tables.items() if "rule" in table}


def _unknown(what: str, name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f'unknown {what} "{name}"; ' + (
        f'did you mean "{near[0]}"?' if near else f"known are {', '.join(sorted(known))}"
    )
