"""Well-known certifications and how they rate by the guide's criteria (`lexicons/certifications.toml`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.schema import Entry, Problems

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FILE = "certifications.toml"
POSTINGS_FILE = "postings/certificates.toml"
CRITERIA = ("curriculum", "relevance", "standing", "hands_on", "renewal")
BEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    """A certification; `ratings` are 1 to 3 by criterion, those that cannot be rated fairly left out."""

    id: str
    name: str
    issuer: str
    level: str
    """Stage at which it usually says most."""
    skills: tuple[str, ...]
    """Skills that it proves."""
    ratings: Mapping[str, int]
    spellings: tuple[str, ...]
    """Its name and aliases, as words between spaces."""
    retired: bool
    """Whether it is no longer issued."""

    @property
    def rating(self) -> float:
        """The mean of the ratings, 1 to 3."""
        return sum(self.ratings.values()) / len(self.ratings) if self.ratings else 0.0


@lru_cache(maxsize=8)
def load_certifications(lexicon: "Lexicon") -> tuple[Certification, ...]:
    """All certifications; raises LexiconError with every problem found.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> next(one.issuer for one in load_certifications(default_lexicon()) if "CKAD" in str(one.spellings).upper())
    'Cloud Native Computing Foundation'
    """
    problems = Problems()
    found = read_certifications(lexicon.table(FILE), problems)
    problems.check()
    return found


def read_certifications(table: Mapping[str, Any], problems: Problems) -> tuple[Certification, ...]:
    """The certifications of the file's table, whose problems are noted."""
    root = Entry(table, FILE, "", problems)
    found = tuple(_certification(entry) for entry in root.entries("certification"))
    root.close()
    return found


def _certification(entry: Entry) -> Certification:
    ratings = {key: entry.integer(key, 0) for key in CRITERIA}
    for key, rating in ratings.items():
        if not 0 <= rating <= BEST or (rating == 0 and key in entry):
            entry.problem(f"expected 1 to {BEST}, found {rating}", key)
    entry.text("field")
    found = Certification(
        id=entry.text("id"),
        name=entry.text("name"),
        issuer=entry.text("issuer"),
        level=entry.text("level"),
        skills=entry.texts("skills", required=True),
        ratings={key: rating for key, rating in ratings.items() if rating},
        spellings=tuple(_words(name) for name in (entry.text("name"), *entry.texts("aliases"))),
        retired=entry.flag("retired", False),
    )
    entry.close()
    return found


def named_in(text: str, known: tuple[Certification, ...]) -> tuple[Certification, ...]:
    """The certifications that a text names, whatever its punctuation."""
    words = _words(text)
    return tuple(one for one in known if any(name in words for name in one.spellings))


def _words(text: str) -> str:
    return f" {' '.join(token.word for token in tokens(text))} "


def certificate_names(lexicon: "Lexicon", problems: Problems) -> dict[str, tuple[str, ...]]:
    """Names of certificates by id: the certifications, and what postings of other trades name."""
    found = {one["id"]: (one["name"], *one.get("aliases", ())) for one in lexicon.table(FILE)["certification"]}
    root = Entry(lexicon.table(POSTINGS_FILE), POSTINGS_FILE, "", problems)
    for entry in root.entries("certificate"):
        found[entry.text("id")] = entry.texts("names", required=True)
        entry.close()
    root.close()
    return found
