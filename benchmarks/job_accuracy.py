"""How well postings are read and matched: `python benchmarks/job_accuracy.py [--held-out] [--details]`.

The labelled postings stand in tests/data/postings; those marked as held out are only read with --held-out.
"""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from profilecheck import Analyzer
from profilecheck.lexicon.load import default_lexicon
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.model.job import Need, Posting, RequirementKind

POSTINGS = Path(__file__).parents[1] / "tests" / "data" / "postings"
Label = tuple[str, str]
"""A skill and how it is asked for: must, preferred, task or either."""


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="read the postings that were held out")
    parser.add_argument("--details", action="store_true", help="say what was missed and what was wrong")
    options = parser.parse_args(arguments)
    entries = labels(held_out=options.held_out)
    analyzer = Analyzer()
    tally = Tally(default_lexicon().taxonomy, details=options.details)
    for entry in entries:
        tally.add(entry, analyzer.read_job(POSTINGS / entry["file"]))
    print(f"{len(entries)} postings{' held out' if options.held_out else ''}")
    tally.report()
    return 0


if __name__ == "__main__":
    sys.exit(main())
