"""How well postings are read and matched: `python benchmarks/job_accuracy.py [--held-out] [--details] [CORPUS]`.

The labelled postings stand in tests/data/postings; those marked as held out are only read with --held-out. The résumés
of resumes.toml there are ranked for each posting, and the postings for each of them. With a CORPUS of documents whose
names begin with the ids of corpus.toml, each is held against the posting of its own role and five of other roles.
"""

import argparse
import statistics
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from math import log2
from pathlib import Path
from typing import Any

from profilecheck import Analyzer
from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.model.job import Need, Posting, RequirementKind

POSTINGS = Path(__file__).parents[1] / "tests" / "data" / "postings"
AS_OF = date(2026, 11, 1)
OTHERS, BEST = 5, 10


def labels(*, held_out: bool) -> list[dict[str, Any]]:
    """The labelled postings, those that are held out or the others."""
    table = tomllib.loads((POSTINGS / "labels.toml").read_text(encoding="utf-8"))
    return [entry for entry in table["posting"] if entry.get("held_out", False) is held_out]


def ids(name: str, taxonomy: Taxonomy) -> frozenset[str]:
    """The skills that a label may mean."""
    found = frozenset(skill.id for skill in taxonomy.resolve(name))
    if not found:
        raise SystemExit(f"labels.toml: the taxonomy knows no {name!r}")
    return found


def wanted(entry: dict[str, Any], taxonomy: Taxonomy) -> Iterator[tuple[frozenset[str], str]]:
    """The labelled skills of a posting with their kinds."""
    for key in ("must", "preferred", "task"):
        for group in entry.get(key, ()):
            names = group.split(" | ")
            for name in names:
                yield ids(name, taxonomy), f"{key} either" if len(names) > 1 else key


def found(posting: Posting) -> dict[str, str]:
    """The skills that were read with their kinds; the strongest for each."""
    kinds = {Need.MUST: "must", Need.PREFERRED: "preferred", Need.NAMED: "task"}
    out: dict[str, str] = {}
    asked = [one for one in posting.requirements if one.kind is RequirementKind.SKILL]
    for one in sorted(asked, key=lambda one: list(Need).index(one.need)):
        for skill in one.any:
            out.setdefault(skill, f"{kinds[one.need]} either" if len(one.any) > 1 else kinds[one.need])
    return out


class Tally:
    """Counts over postings."""

    def __init__(self, taxonomy: Taxonomy, *, details: bool) -> None:
        self.taxonomy = taxonomy
        self.details = details
        self.counts: Counter[str] = Counter()

    def add(self, entry: dict[str, Any], posting: Posting) -> None:
        """Hold one posting against its labels."""
        own, counts, notes = found(posting), self.counts, []
        optional = {skill for name in entry.get("optional", ()) for skill in ids(name, self.taxonomy)}
        seen = set[str]()
        for meant, kind in wanted(entry, self.taxonomy):
            counts["labelled"] += 1
            hit = next((skill for skill in own if skill in meant and skill not in seen), None)
            if hit is None:
                notes.append(f"missed {sorted(meant)} ({kind})")
                continue
            seen.add(hit)
            counts["skills"] += 1
            counts["kinds"] += own[hit] == kind
            if own[hit] != kind:
                notes.append(f"{hit}: {own[hit]}, not {kind}")
        extra = [skill for skill in own if skill not in seen and skill not in optional]
        counts["read"] += len(seen) + len(extra)
        notes += [f"too many {skill} ({own[skill]})" for skill in extra]
        for name, right, told in self._numbers(entry, posting):
            counts[f"{name} asked"] += 1
            counts[f"{name} right"] += right
            notes += [] if right else [told]
        if self.details and notes:
            print(f"{entry['file']} [{posting.title} | {posting.level} | {posting.work_mode}]", *notes, sep="\n    ")

    def _numbers(self, entry: dict[str, Any], posting: Posting) -> Iterator[tuple[str, bool, str]]:
        asked = [one for one in posting.requirements if one.kind is RequirementKind.YEARS]
        whole = next((one.years for one in asked if not one.any), None)
        yield "years", whole == entry.get("years"), f"years {whole}, not {entry.get('years')}"
        of_skill = {one.any[0]: one.years for one in asked if one.any}
        meant = {min(ids(name, self.taxonomy)): value for name, value in entry.get("skill_years", {}).items()}
        yield "years", of_skill == meant, f"years of skills {of_skill}, not {meant}"
        degree = next(
            (
                one
                for one in posting.requirements
                if one.kind is RequirementKind.DEGREE and one.need is not Need.PREFERRED
            ),
            None,
        )
        level = degree.any[0] if degree else None
        yield "degree", level == entry.get("degree"), f"degree {level}, not {entry.get('degree')}"
        if degree:
            same = degree.or_equivalent == entry.get("equivalent", False)
            yield "degree", same, f"or equivalent {degree.or_equivalent}"
        yield "title", posting.title.casefold() == entry["title"].casefold(), f"title {posting.title!r}"
        yield "mode", posting.work_mode == entry.get("mode", ""), f"mode {posting.work_mode}, not {entry.get('mode')}"
        for name, kind, keys in (
            ("languages", RequirementKind.LANGUAGE, ("languages", "preferred_languages")),
            ("clearance", RequirementKind.CLEARANCE, ("clearance",)),
        ):
            read = sorted({value for one in posting.requirements if one.kind is kind for value in one.any})
            label = [value for key in keys for value in _list(entry.get(key))]
            right = bool(read) == bool(label) if name == "clearance" else read == sorted(set(label))
            yield name, right, f"{name} {read}, not {label}"
        certificates = [one for one in posting.requirements if one.kind is RequirementKind.CERTIFICATE]
        count = sum(len(one.any) for one in certificates)
        labelled = len(entry.get("certificates", ()))
        yield "certificates", count == labelled, f"{[one.any for one in certificates]}, not {labelled} certificates"

    def report(self) -> None:
        """Print the figures."""
        c = self.counts
        for name, right in (("skills", c["skills"]), ("must, preferred, either-or", c["kinds"])):
            print(f"{name}: F1 {2 * right / max(1, c['labelled'] + c['read']):.3f}")
        for name in ("years", "degree", "title", "mode", "languages", "clearance", "certificates"):
            print(f"{name}: {c[f'{name} right'] / max(1, c[f'{name} asked']):.3f} exact of {c[f'{name} asked']}")


def _list(value: Any) -> list[str]:
    return list(value) if isinstance(value, list) else ["asked"] if value else []


def gain(fits: Sequence[int]) -> float:
    """Discounted cumulative gain of the first ten."""
    return sum((2.0**fit - 1) / log2(place + 2) for place, fit in enumerate(fits[:BEST]))


def ranking(analyzer: Analyzer) -> None:
    """Print how well the labelled résumés and postings find each other, and how long a pair takes."""
    resumes = tomllib.loads((POSTINGS / "resumes.toml").read_text(encoding="utf-8"))["resume"]
    names = sorted({name for resume in resumes for name in resume["postings"]})
    jobs = {name: analyzer.read_job(POSTINGS / name) for name in names}
    readings = [analyzer.read(resume["text"].encode(), name="resume.txt") for resume in resumes]
    scores: dict[tuple[int, str], float] = {}
    times = []
    for at, reading in enumerate(readings):
        for name, job in jobs.items():
            start = time.process_time()
            scores[at, name] = analyzer.match(reading, job, as_of=AS_OF).score
            times.append(1000 * (time.process_time() - start))
    found = []
    for name in names:
        order = sorted(range(len(resumes)), key=lambda at: (-scores[at, name], at))
        fits = [resumes[at]["postings"].get(name, 0) for at in order]
        found.append(gain(fits) / gain(sorted(fits, reverse=True)))
    print(f"{len(resumes)} résumés for each of {len(names)} postings: nDCG@{BEST} {statistics.mean(found):.3f}")
    own = [(at, [name for name, fit in one["postings"].items() if fit == 3]) for at, one in enumerate(resumes)]
    first = [max(names, key=lambda name: scores[at, name]) in best for at, best in own if best]
    print(f"postings for each of {len(first)} résumés: own first in {statistics.mean(first):.3f}")
    print(f"a pair, warm: median {statistics.median(times[len(names) :]):.1f} ms of processor time")


def corpus(analyzer: Analyzer, folder: Path, *, details: bool) -> None:
    """Print how often the posting of the own role comes before those of five other roles."""
    own = tomllib.loads((POSTINGS / "corpus.toml").read_text(encoding="utf-8"))
    jobs = {name: analyzer.read_job(POSTINGS / name) for name in dict.fromkeys(own.values())}
    order = list(jobs)
    results: list[bool] = []
    whole: list[bool] = []
    for path in sorted(path for path in folder.rglob("d*") if path.suffix in {".pdf", ".docx", ".json"}):
        person = path.name[:3]
        if person not in own or path.name.endswith(".truth.json"):
            continue
        reading = analyzer.read(path)
        scores = {name: analyzer.match(reading, job, as_of=AS_OF).score for name, job in jobs.items()}
        at = order.index(own[person])
        others = [order[(at + step) % len(order)] for step in range(1, OTHERS + 1)]
        results.append(scores[own[person]] > max(scores[name] for name in others))
        whole.append(scores[own[person]] >= max(scores.values()))
        if details and not whole[-1]:
            print(path.name, sorted(((value, name) for name, value in scores.items()), reverse=True)[:3])
    print(f"{len(results)} documents: own role before {OTHERS} others in {statistics.mean(results):.3f}, ", end="")
    print(f"before all {len(order) - 1} others in {statistics.mean(whole):.3f}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="read the postings that were held out")
    parser.add_argument("--details", action="store_true", help="say what was missed and what was wrong")
    parser.add_argument("corpus", nargs="?", type=Path, help="folder of documents named by the ids of corpus.toml")
    options = parser.parse_args(arguments)
    entries = labels(held_out=options.held_out)
    analyzer = Analyzer()
    tally = Tally(default_lexicon().taxonomy, details=options.details)
    for entry in entries:
        tally.add(entry, analyzer.read_job(POSTINGS / entry["file"]))
    print(f"{len(entries)} postings{' held out' if options.held_out else ''}")
    tally.report()
    if not options.held_out:
        ranking(analyzer)
    if options.corpus:
        corpus(analyzer, options.corpus, details=options.details)
    return 0


if __name__ == "__main__":
    sys.exit(main())
