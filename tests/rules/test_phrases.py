"""Each phrase is found in its examples, and not where it means something else."""

import pytest

from profilecheck.errors import LexiconError
from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.phrases import Phrase, Phrases, load_phrases, read_phrases, tokens
from profilecheck.lexicon.schema import Problems

_FILES = [
    name.removeprefix("phrases/").removesuffix(".toml")
    for name in default_lexicon().files("phrases")
    if "phrase" in default_lexicon().table(name)
]
_PHRASES = [
    pytest.param(file, phrase, id=f"{file}-{phrase.id}")
    for file in _FILES
    for phrase in load_phrases(default_lexicon(), file).phrases
]


@pytest.mark.parametrize(("file", "phrase"), _PHRASES)
def test_phrase_is_proved(file: str, phrase: Phrase) -> None:
    book = load_phrases(default_lexicon(), file)
    assert phrase.yes
    assert phrase.no
    only_openings = book.rule is not None and book.rule.where == ("openings",)
    length = int(load_guide(default_lexicon()).thresholds["opening_words"]) if only_openings else None
    for sentence in phrase.yes:
        assert any(hit.phrase.id == phrase.id for hit in book.said_in(tokens(sentence)[:length], sentence)), sentence
    for sentence in phrase.no:
        assert not book.said_in(tokens(sentence)[:length], sentence), sentence


def test_longest_phrase_wins_and_unless_excuses() -> None:
    short = Phrase(id="short", any=("cost",))
    long = Phrase(id="long", any=("cost of ownership",))
    pipes = Phrase(id="pipes", any=("pipe*",), unless=("organ pipe*",))
    book = Phrases((short, long, pipes))
    text = "Cost of ownership, cost; pipelines and organ pipes."
    assert [(hit.phrase.id, text[hit.start : hit.end]) for hit in book.find(tokens(text))] == [
        ("long", "Cost of ownership"),
        ("short", "cost"),
        ("pipes", "pipelines"),
    ]


def test_phrase_does_not_cross_a_full_stop() -> None:
    book = Phrases((Phrase(id="team", any=("team player",)),))
    assert not book.find(tokens("I lead a team. Player of chess."))
    assert book.find(tokens("a team-\nplayer"))


def test_faulty_file_names_every_place() -> None:
    problems = Problems()
    table = {"phrase": [{"id": "a", "any": []}, {"id": "a", "any": ["x"], "colour": 1}]}
    read_phrases(table, "phrases/x.toml", problems)
    with pytest.raises(LexiconError) as error:
        problems.check()
    assert "phrases/x.toml: empty list @ phrase[0].any" in str(error.value)
    assert 'unknown key "colour" @ phrase[1]' in str(error.value)
    assert '"a" stands twice @ phrase[1].id' in str(error.value)
