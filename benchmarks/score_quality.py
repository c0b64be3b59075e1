"""How far the score deserves trust: python benchmarks/score_quality.py [CORPUS]

CORPUS holds `personas/` (JSON Resume with `meta`: `ml`, and `notes` that begin with "strong" or "weak") and `dev/`
(documents, each with `<name>.truth.json` beside it). Prints a table of figures with what is wanted of each, then the
cases that miss it. The exit code is 1 where a figure is missed.

- Degrading takes something away or adds faults; it must never raise the score, and should lower it.
- Stuffing repeats or adds keywords; it must never raise the score.
- Neutral changes say who somebody is; they must not move the score at all.
- A planted error is one letter of a word missing, doubled, wrong or swapped, in the statements of the strong people.
- False alarms are findings on spelling and style in the text of the strong people, which was written without faults.
"""

import argparse
import json
import random
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import profilecheck
from profilecheck.lexicon.english import English, load_english
from profilecheck.lexicon.guide import load_guide
from profilecheck.lexicon.load import default_lexicon
from profilecheck.matching.titles import assess_stage
from profilecheck.model.report import Report
from profilecheck.rules import RuleContext, run

CORPUS = Path(__file__).parents[1] / "../shared/corpus"
AS_OF = date(2026, 11, 1)
PLANTED = 200
ROUNDS = 40
STYLE = ("EXP008", "EXP010", "EXP011", "EXP012", "WRT", "SKL008", "TML005")
SPELLING = ("WRT004", "WRT006", "WRT010")
LETTERS = "abcdefghijklmnopqrstuvwxyz"

Resume = dict[str, Any]
Change = Callable[[Resume], object]


@dataclass(frozen=True)
class Figure:
    """One row of the table."""

    what: str
    value: str
    wanted: str
    holds: bool


def _rewritten(one: Resume, words: Callable[[str], str]) -> None:
    """Write all statements anew."""
    for entry in (*one.get("work", []), *one.get("projects", [])):
        entry["highlights"] = [words(line) for line in entry.get("highlights", [])]


def _every_skill_of_the_role(one: Resume) -> None:
    asked = [skill for each in load_guide(default_lexicon()).requirements for skill in each.any]
    known = default_lexicon().taxonomy.skills
    one.setdefault("skills", []).append({"name": "More", "keywords": [known[skill].name for skill in asked]})


def _keywords_in_the_summary(one: Resume) -> None:
    words = [word for group in one.get("skills", []) for word in (group.get("name", ""), *group.get("keywords", []))]
    if "summary" in one["basics"]:
        one["basics"]["summary"] += f" {' '.join(words * 3)}"


def _repeated(entries: list[Resume], key: str, times: int) -> None:
    for entry in entries:
        entry[key] = entry.get(key, []) * times


SLIPS = {"the": "teh", "and": "adn", "their": "thier", "with": "wiht", "experience": "experiance", "from": "fomr"}
DEGRADED: dict[str, Change] = {
    "numbers removed": lambda one: _rewritten(one, lambda line: re.sub(r"[€£$]?\d[\d.,]*\s?%?", "some ", line)),
    "typos added": lambda one: _rewritten(one, lambda line: " ".join(SLIPS.get(word, word) for word in line.split())),
    "skills removed": lambda one: one.pop("skills", None),
    "half the skills removed": lambda one: one.update(skills=one.get("skills", [])[::2]),
    "summary dropped": lambda one: one["basics"].pop("summary", None),
    "bullets as duties": lambda one: _rewritten(one, lambda line: f"Responsible for {line[:1].lower()}{line[1:]}"),
}
STUFFED: dict[str, Change] = {
    "statements twice": lambda one: _repeated(one.get("work", []), "highlights", 2),
    "skills 20 times": lambda one: _repeated(one.get("skills", []), "keywords", 20),
    "every skill of the role": _every_skill_of_the_role,
    "keywords in the summary": _keywords_in_the_summary,
}
NEUTRAL: dict[str, Change] = {
    "name, age and picture": lambda one: one["basics"].update(
        name="Ms Fatima Ng, 58", image="https://example.com/me.jpg"
    ),
    "place": lambda one: one["basics"].update(location={"city": "Nairobi", "countryCode": "KE", "address": "1 Road"}),
    "no place": lambda one: one["basics"].pop("location", None),
}


class Scorer:
    """Scores records and documents."""

    def __init__(self) -> None:
        self.analyzer = profilecheck.Analyzer()

    def report(self, resume: Resume) -> Report:
        """The report on a JSON Resume without its `meta`."""
        content = {key: value for key, value in resume.items() if key != "meta"}
        return self.analyzer.analyze(json.dumps(content).encode(), name="person.json", as_of=AS_OF)

    def total(self, resume: Resume) -> float:
        """The score of a JSON Resume."""
        return self.report(resume).score.total or 0.0

    def of(self, document: Path) -> float:
        """The score of a file."""
        return self.analyzer.analyze(document, as_of=AS_OF).score.total or 0.0


def _moves(scorer: Scorer, people: dict[str, Resume], changes: dict[str, Change]) -> Iterator[tuple[str, float]]:
    """What each change does to the score of each person whom it changes."""
    for name, person in people.items():
        before = scorer.total(person)
        for what, change in changes.items():
            other = deepcopy(person)
            change(other)
            if other != person:
                yield f"{name}: {what}", scorer.total(other) - before


def changes(scorer: Scorer, people: dict[str, Resume]) -> Iterator[Figure]:
    """The figures of degrading, stuffing and neutral changes."""
    ml = {name: person for name, person in people.items() if person["meta"]["ml"]}
    worse = list(_moves(scorer, ml, DEGRADED))
    raised = [f"{name} {move:+.1f}" for name, move in worse if move > 0]
    yield Figure(f"degrading raises, of {len(worse)} cases", str(len(raised)), "0", not raised)
    same = [name for name, move in worse if move == 0]
    share = 1 - (len(raised) + len(same)) / max(1, len(worse))
    yield Figure("degrading lowers", f"{share:.1%}", "≥ 95 %", share >= 0.95)
    stuffed = list(_moves(scorer, people, STUFFED))
    gains = [f"{name} {move:+.1f}" for name, move in stuffed if move > 0]
    yield Figure(f"stuffing raises, of {len(stuffed)} cases", str(len(gains)), "0", not gains)
    moved = [f"{name} {move:+.1f}" for name, move in _moves(scorer, people, NEUTRAL) if move]
    yield Figure("neutral changes that move the score", str(len(moved)), "0", not moved)
    for case in (*raised, *(f"{name} same" for name in same), *gains, *moved):
        print(f"  {case}")


def ordering(scorer: Scorer, people: dict[str, Resume]) -> Iterator[Figure]:
    """Strong above weak, outsiders low."""
    marked = {mark: [one for one in people.values() if is_marked(one, mark)] for mark in ("strong", "weak")}
    lowest, highest = (pick(map(scorer.total, marked[mark])) for pick, mark in ((min, "strong"), (max, "weak")))
    yield Figure("lowest strong − highest weak", f"{lowest:.1f} − {highest:.1f}", "> 0", lowest > highest)
    outsider = max(scorer.total(one) for one in people.values() if not one["meta"]["ml"])
    yield Figure("highest outsider", f"{outsider:.1f}", "≤ 45", outsider <= 45)


def is_marked(person: Resume, mark: str) -> bool:
    """Whether the notes call a person of the field strong, or weak."""
    return bool(person["meta"]["ml"]) and person["meta"]["notes"].lower().startswith(mark)


def spelling(scorer: Scorer, strong: dict[str, Resume], english: English) -> Iterator[Figure]:
    """What is found of planted errors, and what is told of clean text."""
    alarms = {
        name: [one for one in scorer.report(each).findings if one.code.startswith(STYLE)]
        for name, each in strong.items()
    }
    for name, found in alarms.items():
        for one in found:
            print(f"  {name}: {one.code} {one.message}")
    most = max(map(len, alarms.values()))
    yield Figure("false alarms on clean text, most per résumé", str(most), "≤ 1", most <= 1)
    random_ = random.Random(20)  # noqa: S311
    planted: dict[str, str] = {}
    told: set[str] = set()
    while len(planted) < PLANTED:
        for person in strong.values():
            other = deepcopy(person)
            for entry in other["work"]:
                entry["highlights"] = [plant(line, planted, english, random_) for line in entry.get("highlights", [])]
            told |= {one.evidence[0].quote for one in scorer.report(other).findings if one.code in SPELLING}
    hits = told & set(planted)
    precision, recall = len(hits) / max(1, len(told)), len(hits) / len(planted)
    yield Figure(f"spelling: precision, {len(planted)} planted", f"{precision:.3f}", "≥ 0.95", precision >= 0.95)
    yield Figure("spelling: recall", f"{recall:.3f}", "≥ 0.85", recall >= 0.85)


def plant(line: str, planted: dict[str, str], english: English, random_: random.Random) -> str:
    """A line with an error in one of its words; the error is noted."""
    words = [match for match in re.finditer(r"\b[a-z]{5,}\b", line) if english.known(match[0])]
    if not words:
        return line
    match = random_.choice(words)
    word, at = match[0], random_.randrange(1, len(match[0]) - 1)
    wrong = random_.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + random_.choice(LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )
    if english.known(wrong):
        return line
    planted[wrong] = word
    return line[: match.start()] + wrong + line[match.end() :]


def speed(scorer: Scorer, people: dict[str, Resume]) -> Iterator[Figure]:
    """Processor time of the rules on profiles that are read already, with all that they compute: the best of rounds."""
    lexicon = default_lexicon()
    guide = load_guide(lexicon)
    times = []
    for person in people.values():
        content = json.dumps({key: value for key, value in person.items() if key != "meta"}).encode()
        reading = scorer.analyzer.read(content, name="person.json")
        document, profile = reading.document, reading.profile
        known: dict[str, Any] = {"document": document, "profile": profile, "guide": guide, "lexicon": lexicon}
        stage = assess_stage(document, profile, guide=guide, lexicon=lexicon, as_of=AS_OF)
        skills = scorer.analyzer.skills(reading, as_of=AS_OF)
        rounds = []
        for _ in range(ROUNDS):
            started = time.process_time()
            run(RuleContext(skills=skills, stage=stage, as_of=AS_OF, **known))
            rounds.append(time.process_time() - started)
        times.append(1000 * min(rounds))
    yield Figure("rules, warm, slowest profile", f"{max(times):.1f} ms", "≤ 20 ms", max(times) <= 20)


def stability(scorer: Scorer, folder: Path) -> Iterator[Figure]:
    """Documents against what they print, and documents of one person that print the same."""
    differences: list[float] = []
    same: dict[str, list[float]] = defaultdict(list)
    for truth in sorted(folder.glob("*__*.truth.json")):
        document = truth.with_name(truth.name.removesuffix(".truth.json"))
        score = scorer.of(document)
        facts = json.loads(truth.read_text(encoding="utf-8"))
        differences.append(abs(score - scorer.total(facts)))
        same[document.name.split("__")[0] + _facts(facts)].append(score)
    middle = statistics.median(differences)
    yield Figure(f"PDF − what it prints, median of {len(differences)}", f"{middle:.1f}", "≤ 1", middle <= 1)
    yield Figure("PDF − what it prints, largest", f"{max(differences):.1f}", "", True)
    spreads = [max(scores) - min(scores) for scores in same.values() if len(scores) > 1]
    worst = max(spreads, default=0.0)
    yield Figure(f"same facts in {len(spreads)} groups, largest spread", f"{worst:.1f}", "≤ 3", worst <= 3)


def _facts(resume: Resume) -> str:
    """What of a résumé counts for the score; places, addresses and the order of entries do not."""
    away = {"meta", "location", "url", "phone", "email", "profiles", "image"}

    def kept(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: kept(each) for key, each in sorted(value.items()) if key not in away}
        return sorted((kept(each) for each in value), key=str) if isinstance(value, list) else value

    return json.dumps(kept(resume), sort_keys=True)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS)
    corpus = parser.parse_args().corpus
    english = load_english(default_lexicon())
    files = sorted((corpus / "personas").glob("*.json"))
    if not files or english is None:
        sys.exit(f"{corpus}: no personas/*.json there; name the folder of a corpus" if english else "no dictionary")
    people = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}
    strong = {name: person for name, person in people.items() if is_marked(person, "strong")}
    scorer = Scorer()
    figures = [
        *changes(scorer, people),
        *ordering(scorer, people),
        *spelling(scorer, strong, english),
        *speed(scorer, people),
        *stability(scorer, corpus / "dev"),
    ]
    for one in figures:
        print(f"{'' if one.holds else '!':1} {one.what:<46} {one.value:>14}  {one.wanted}")
    return 0 if all(one.holds for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
