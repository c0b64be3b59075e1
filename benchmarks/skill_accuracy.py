"""Precision and recall of the skills found, and the time it takes.

    python benchmarks/skill_accuracy.py [DOCUMENT ...] [--details] [--timing]

A document's truth stands beside it (`<name>.truth.json`), or in the document itself if that is a JSON Resume: in
`meta`, `skills_expected`, `skills_optional` (neither asked for nor wrong) and `skills_forbidden`. Names are compared
through the taxonomy's aliases; a name that the taxonomy does not know is a miss.

The truth names what its authors had in mind; a taxonomy of thousands finds much more that really is there. So a found
skill is judged only if the truth of some document knows it: it is wrong where that document's own truth does not have
it. The others are counted, and listed with `--details`. Skills that are only implied count as found, never as wrong.
"""

import argparse
import json
import resource
import statistics
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from profilecheck.lexicon.load import Lexicon, default_lexicon, lexicons_root
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.matching.evidence import evidence
from profilecheck.matching.skills import SkillMatcher
from profilecheck.model.skill import SkillEvidence
from profilecheck.parsing import Reading, read

CORPUS = Path(__file__).parents[1] / "../shared/corpus"
SENTENCES = Path(__file__).parents[1] / "tests/matching/sentences.toml"
AS_OF = date(2024, 6, 1)
KINDS = ("expected", "optional", "forbidden")
WORDS = 700
ROUNDS = 9

Truth = dict[str, list[str]]
"""The names of each kind."""


@dataclass
class Tally:
    """Counts over documents, and what went wrong."""

    taxonomy: Taxonomy
    judged: set[str]
    """Ids of the skills that the truth knows."""
    right: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    forbidden: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)

    def add(self, found: Sequence[SkillEvidence], truth: Truth) -> None:
        """Compare the skills of one document with its truth."""
        named = {one.id for one in found if one.mentions}
        anyhow = {one.id for one in found}
        expected, optional, forbidden = (list(ids_of(truth[kind], self.taxonomy)) for kind in KINDS)
        for name, ids in expected:
            self.right += bool(ids & anyhow)
            self.missed[name] += not ids & anyhow
        allowed = set[str]().union(*(ids for _, ids in (*expected, *optional)))
        self.wrong.update(named & self.judged - allowed)
        self.others.update(named - self.judged)
        self.forbidden.update(name for name, ids in forbidden if ids & named)

    @property
    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        precision = self.right / max(1, self.right + self.wrong.total())
        recall = self.right / max(1, self.right + self.missed.total())
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def ids_of(names: Iterable[str], taxonomy: Taxonomy) -> Iterator[tuple[str, set[str]]]:
    """Each name with the skills that it may stand for."""
    for name in names:
        yield name, {skill.id for skill in taxonomy.resolve(name)}


def documents(paths: Sequence[Path]) -> Iterator[tuple[Path, Truth]]:
    """The documents that have a truth, and their truths."""
    for path in paths:
        truth = path.with_name(f"{path.name}.truth.json")
        source = truth if truth.exists() else path
        if source.suffix == ".json":
            meta = json.loads(source.read_text(encoding="utf-8"))["meta"]
            yield path, {kind: meta.get(f"skills_{kind}", []) for kind in KINDS}


def sentences(matcher: SkillMatcher) -> None:
    """Print how many of the labelled sentences are read exactly right, and the figures over their skills."""
    for kind, entries in tomllib.loads(SENTENCES.read_text(encoding="utf-8")).items():
        right = named = wanted = both = 0
        for entry in entries:
            found, labels = {mention.id for mention in matcher.find(entry["text"])}, set(entry["skills"])
            right += found == labels
            named, wanted, both = named + len(found), wanted + len(labels), both + len(found & labels)
        figures = f"precision {both / max(1, named):.3f}, recall {both / max(1, wanted):.3f}"
        print(f"{len(entries)} labelled {kind}s: {right / len(entries):.1%} right, {figures}")


def milliseconds(call: Callable[[], object]) -> float:
    """Time of a call, the median of some rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        rounds.append((time.perf_counter() - start) * 1000)
    return statistics.median(rounds)


def timing(readings: Sequence[Reading], matcher: SkillMatcher) -> None:
    """Print how long loading takes, and matching a text of 700 words."""
    print(f"load, compiled form     {milliseconds(lambda: Lexicon(lexicons_root()).taxonomy):6.1f} ms")
    texts = [reading.document.text for reading in readings]
    each = [milliseconds(partial(matcher.find, text)) * WORDS / len(text.split()) for text in texts]
    print(f"match, {WORDS} words, warm {statistics.median(each):6.1f} ms (median of {len(each)} documents)")
    print(f"memory, whole process   {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 if a forbidden skill was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="*", type=Path, default=sorted(CORPUS.glob("personas/*.json")))
    parser.add_argument("--details", action="store_true", help="say what was missed and what was wrong")
    parser.add_argument("--timing", action="store_true", help="measure time and memory too")
    options = parser.parse_args(arguments)
    lexicon, readings = default_lexicon(), []
    known = list(documents(options.documents))
    names = {name for _, truth in known for kind in KINDS for name in truth[kind]}
    tally = Tally(lexicon.taxonomy, set[str]().union(*(ids for _, ids in ids_of(names, lexicon.taxonomy))))
    matcher = SkillMatcher(lexicon.taxonomy)
    for path, truth in known:
        readings.append(read(path.read_bytes(), path.name, lexicon=lexicon))
        document, profile = readings[-1].document, readings[-1].profile
        tally.add(evidence(document, profile, matcher, AS_OF, lexicon=lexicon), truth)
    precision, recall, f1 = tally.figures
    print(f"{len(readings)} documents: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    for name in ("missed", "wrong", "others", "forbidden") if options.details else ("forbidden",):
        counts: Counter[str] = getattr(tally, name)
        print(f"{name}: {', '.join(f'{what} {count}' for what, count in sorted((+counts).items())) or 'none'}")
    sentences(matcher)
    if options.timing:
        timing(readings, matcher)
    return 1 if tally.forbidden else 0


if __name__ == "__main__":
    sys.exit(main())
