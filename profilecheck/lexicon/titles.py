"""Job titles: where they stand, their level, and how near they are to a role (`lexicons/guides/_titles.toml`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from profilecheck.lexicon.phrases import Phrase, Phrases, Token, tokens
from profilecheck.lexicon.role import NEARNESS, ROLE, Guide, RoleTitles
from profilecheck.lexicon.schema import Entry, Problems

if TYPE_CHECKING:
    from profilecheck.lexicon.load import Lexicon

FILE = "guides/_titles.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A job title as far as it was understood."""

    start: int
    end: int
    level: str
    """Stage that the title speaks of; the usual one when no word of it tells."""
    word: str
    """The word that tells the level; empty when none does."""
    relation: str
    """One of `profilecheck.lexicon.role.NEARNESS`; empty for a title of another trade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleWords:
    """The words of titles whatever the role."""

    heads: Phrases
    """Nouns that a title cannot do without."""
    levels: Phrases
    """Words that tell the level; the first phrase that occurs counts."""
    usual: str
    """Level of a title without such a word."""


class TitleReader:
    """Reads titles for one role."""

    def __init__(self, words: TitleWords, titles: RoleTitles) -> None:
        self._words = words
        self._exact = {_key(tokens(title)): level for level, known in titles.levels.items() for title in known}
        self._near = {relation: Phrases((Phrase(id=relation, any=titles.near[relation]),)) for relation in NEARNESS}

    def read(self, text: str) -> Title | None:
        """The title in a text; None when it holds none."""
        words = tokens(text)
        level = self._exact.get(_key(words))
        heads = self._words.heads.find(words)
        if not heads and level is None:
            return None
        word = self._level(words)
        return Title(
            start=words[0].start,
            end=heads[0].end if heads else words[-1].end,
            level=level or (word[0] if word else self._words.usual),
            word=word[1] if word else "",
            relation=self.relation(words) or (ROLE if level else ""),
        )

    def read_all(self, titles: Sequence[str], headline: str) -> tuple[Title | None, ...]:
        """The titles of all positions; a title that the headline completes by a field of the role is one of it.

        "Research Scientist" is next to the role; with the headline "Research Scientist, Machine Learning" it is in it.
        """
        found = [self.read(title) for title in titles]
        words = tokens(headline)
        for number, title in enumerate(titles):
            own = tokens(title)
            read, rest = found[number], words[len(own) :]
            completed = [word.word for word in own] == [word.word for word in words[: len(own)]]
            if read and completed and rest and not rest[0].joined and self.relation(rest) == ROLE:
                found[number] = replace(read, relation=ROLE)
        return tuple(found)

    def relation(self, words: tuple[Token, ...]) -> str:
        """How near a title is to the role."""
        return next((relation for relation, known in self._near.items() if known.find(words)), "")

    def _level(self, words: tuple[Token, ...]) -> tuple[str, str] | None:
        """The level and the word that tells it; the order of the levels decides between several."""
        hits = self._words.levels.find(words)
        if not hits:
            return None
        order = [phrase.id for phrase in self._words.levels.phrases]
        first = min(hits, key=lambda hit: order.index(hit.phrase.id))
        return first.phrase.id, " ".join(token.word for token in words if first.start <= token.start < first.end)


def _key(words: tuple[Token, ...]) -> frozenset[str]:
    return frozenset(token.word for token in words)


@lru_cache(maxsize=32)
def title_reader(lexicon: "Lexicon", guide: Guide) -> TitleReader:
    """The reader of titles for the role of a guide."""
    return TitleReader(title_words(lexicon), guide.titles)


@lru_cache(maxsize=8)
def title_words(lexicon: "Lexicon") -> TitleWords:
    """The words of titles; raises LexiconError with every problem found."""
    problems = Problems()
    words = read_title_words(lexicon.table(FILE), problems)
    problems.check()
    return words


def read_title_words(table: Mapping[str, Any], problems: Problems) -> TitleWords:
    """The words of the file's table, whose problems are noted."""
    root = Entry(table, FILE, "", problems)
    heads = Phrase(id="head", any=root.texts("heads", required=True))
    levels = []
    for entry in root.entries("level"):
        levels.append(Phrase(id=entry.text("id"), any=entry.texts("words", required=True)))
        entry.close()
    usual = root.text("usual")
    root.close()
    return TitleWords(heads=Phrases((heads,)), levels=Phrases(levels), usual=usual)
