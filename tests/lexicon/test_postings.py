"""The words of postings are proved by their sentences, and faults are named."""

from pathlib import Path

import pytest

from profilecheck.errors import LexiconError
from profilecheck.lexicon.load import Lexicon, default_lexicon, lexicons_root
from profilecheck.lexicon.match import match_weights
from profilecheck.lexicon.phrases import Phrase, Phrases, tokens
from profilecheck.lexicon.postings import posting_words, trades
from profilecheck.lexicon.terms import load_terms
from profilecheck.matching.job.trades import title_trade

_WORDS = posting_words(default_lexicon())
_BOOKS = {
    "headings": _WORDS.headings,
    "cues": _WORDS.cues,
    "one_of": _WORDS.one_of,
    "example": _WORDS.example,
    "equivalent": _WORDS.equivalent,
    "boilerplate": _WORDS.boilerplate,
}
_PHRASES = [
    pytest.param(book, phrase, id=f"{name}-{phrase.id}") for name, book in _BOOKS.items() for phrase in book.phrases
]


@pytest.mark.parametrize(("book", "phrase"), _PHRASES)
def test_phrase_is_proved(book: Phrases, phrase: Phrase) -> None:
    for sentence in phrase.yes:
        assert phrase.id in {hit.phrase.id for hit in book.find(tokens(sentence))}, sentence
    for sentence in phrase.no:
        assert phrase.id not in {hit.phrase.id for hit in book.find(tokens(sentence))}, sentence


def test_weights_of_the_parts_add_up() -> None:
    weights = match_weights(default_lexicon())
    assert sum(weights.parts.values()) == pytest.approx(1)
    assert weights.needs["must"] > weights.needs["preferred"]
    assert weights.credits["used"] > weights.credits["listed"]


def test_every_trade_is_known_by_its_titles() -> None:
    for trade in trades(default_lexicon()):
        plain = [title for title in trade.titles if "*" not in title and "|" not in title]
        assert any(trade.id in title_trade(title, default_lexicon()).ids for title in plain), trade.id


def load_all(lexicon: Lexicon) -> None:
    for load in (posting_words, match_weights, trades, load_terms):
        load(lexicon)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("match.toml", "must = 3.0", "must = -3.0", "match.toml: less than 0 @ needs.must"),
        ("cues.toml", 'need = "must"', 'need = "dire"', 'cues.toml: unknown need "dire"'),
        ("headings.toml", 'id = "must"', 'id = "musts"', 'headings.toml: unknown id "musts"'),
        ("facts.toml", "asides = '''(?ix)", "asides = '''(?ix)(", "facts.toml: not a regular expression"),
        ("trades.toml", 'near = ["supply-chain"]', 'near = ["supply"]', 'trades.toml: unknown trade "supply"'),
        ("terms.toml", "shortest = 4", "shortest = 4\ncolour = 1", 'terms.toml: unknown key "colour"'),
    ],
)
def test_a_faulty_file_names_the_place(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    text = (lexicons_root() / "postings" / file).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "postings").mkdir()
    (tmp_path / "postings" / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    own = Lexicon(lexicons_root(), (tmp_path,))
    with pytest.raises(LexiconError) as error:
        load_all(own)
    assert told in str(error.value)
