"""Spelling: planted slips are found, and clean text is left alone."""

import json
import random
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from profilecheck.lexicon.english import English, Forms, load_english, read_forms
from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.schema import Problems
from profilecheck.lexicon.wordlist import WordList
from profilecheck.rules import RuleContext, rules

MakeContext = Callable[[Mapping[str, Any]], RuleContext]

_DATA = Path(__file__).parents[1] / "scoring" / "data"
_PLANTED = 200
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

english = load_english(default_lexicon())
pytestmark = pytest.mark.skipif(english is None, reason="the dictionary (pyspellchecker) is not installed")


def people() -> list[dict[str, Any]]:
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(_DATA.glob("*.json"))]
    return [{key: value for key, value in person.items() if key != "meta"} for person in found]


def slips(context: RuleContext) -> list[tuple[str, str]]:
    """What the rules on spelling say: the word, and what they would write."""
    known = {rule.info.code: rule for rule in rules(default_lexicon())}
    found = []
    for code, key in (("WRT004", "instead"), ("WRT006", "name"), ("WRT010", "correction")):
        for verdict in known[code].check(context):
            if not verdict.met:
                found.append((context.document.quote(verdict.spans[0]), verdict.values[key]))
    return found


def misspelt(word: str, random_: random.Random) -> str:
    """A word with one letter missing, doubled, wrong or swapped, not at its beginning."""
    at = random_.randrange(1, len(word) - 1)
    return random_.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + random_.choice(_LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


@pytest.mark.parametrize("person", people(), ids=lambda person: person["basics"]["name"])
def test_clean_text_is_left_alone(person: dict[str, Any], make_context: MakeContext) -> None:
    assert slips(make_context(person)) == []


def test_planted_slips_are_found(make_context: MakeContext) -> None:
    assert english is not None
    random_ = random.Random(20)  # noqa: S311
    sentences = [line for person in people() for job in person["work"] for line in job["highlights"]]
    planted: dict[str, str] = {}
    found: list[tuple[str, str]] = []
    while len(planted) < _PLANTED:
        lines = []
        for sentence in sentences:
            words = [match for match in re.finditer(r"\b[a-z]{5,}\b", sentence) if english.known(match[0])]
            match = random_.choice(words)
            wrong = misspelt(match[0], random_)
            if not _is_word(wrong):
                planted[wrong] = match[0]
                lines.append(sentence[: match.start()] + wrong + sentence[match.end() :])
        job = {"name": "Example Ltd", "position": "Engineer", "highlights": lines}
        found += slips(make_context({"work": [job]}))
    told = {word for word, _ in found}
    hits = told & set(planted)
    assert len(hits) / len(planted) >= 0.85
    assert len(hits) / len(told) >= 0.95


def _is_word(word: str) -> bool:
    assert english is not None
    return english.known(word)


@pytest.mark.parametrize(
    "text",
    [
        "Engenheira de dados by training.",
        "Fine-tuned Llama on the Jaçanã dataset with Weights & Biases.",
        "See github.com/ada-exmaple/tols and run train_moddel.py for details.",
        "Optimised colour pipelines, modelled churn, labelled 4 km of kerbs.",
        "Worked for Sparchwerk and Lexicade in Groningen.",
        "Co-ordinated re-training; the on-call rota was un-planned.",
    ],
)
def test_names_terms_and_other_spellings_are_left_alone(text: str, make_context: MakeContext) -> None:
    assert slips(make_context({"basics": {"name": "Ada Example", "summary": text}})) == []


def test_words_are_found_in_their_forms() -> None:
    words = WordList.load(WordList.dump({"train": 9, "plan": 8, "carry": 7, "store": 6, "zyzzyva": 1}))
    forms = Forms(endings=(), inside=(), suffixes=("s", "ed", "ing"), prefixes=("re",), shortest=4, long=9, longest=40)
    own = English(words=words, frequent=4, beside=frozenset({"kubeflow"}), forms=forms)
    for word in ("train", "training", "planned", "carried", "storing", "retrain", "zyzzyva", "kubeflow", "abc"):
        assert own.known(word), word
    for word in ("trian", "traning", "zyzzyvas"):
        assert not own.known(word), word
    assert own.correction("trian") == "train"
    assert own.correction("zyzzyvb") is None


def test_faulty_forms_are_told() -> None:
    problems = Problems()
    read_forms({"endings": ["ise"], "shortest": 4, "long": 7, "longest": 40, "frequent": 10}, problems)
    assert problems.messages == ['phrases/_spelling.toml: expected "ours>theirs", found "ise" @ endings[0]']
