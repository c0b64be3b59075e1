"""How well documents are read: the published table, and how far each confidence can be trusted.

    python benchmarks/parse_accuracy.py [CORPUS] [--eval FOLDER] [--engine NAME] [--only PART] [--details]

Beside each document of the corpus stands its truth (`<name>.truth.json`). The comparison is that of `score_parse.py`
in the folder given with `--eval`; both are looked for beside the checkout. The second table sorts the fields by their
confidence: of those in a row, the share in the last column was right. With `--details` follow the reasons (`why`) for
which fields of 0.9 and more were right less than 98 times in 100, and the documents, the worst first.
"""

import argparse
import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from profilecheck.lexicon.load import default_lexicon
from profilecheck.model.profile import Education, Position, Profile, Sourced
from profilecheck.parsing import Reading, read
from profilecheck.parsing.json_resume import json_resume

SHARED = Path(__file__).parents[1] / "../shared"
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98)
SURE = 0.9
TRUSTED = 0.98

Record = dict[str, Any]


class Judged(NamedTuple):
    """A field that was read, and whether it is right."""

    name: str
    field: Sourced[Any]
    right: bool


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=SHARED / "corpus" / "dev")
    parser.add_argument("--eval", type=Path, default=SHARED / "eval")
    parser.add_argument("--engine", default="pdfminer")
    parser.add_argument("--only", default="")
    parser.add_argument("--details", action="store_true")
    options = parser.parse_args()
    scorer = load_scorer(options.eval)
    documents = scorer.find_documents(str(options.corpus), options.only)
    if not documents:
        parser.error(f"{options.corpus}: no documents with a truth")
    results, judged = measure(documents, scorer, options.engine)
    scorer.show(scorer.summarise(results), options.details)
    print()
    print_calibration(judged)
    if options.details:
        print_overconfident(judged)


def load_scorer(folder: Path) -> Any:
    """The module `score_parse.py` of a folder."""
    spec = importlib.util.spec_from_file_location("score_parse", folder / "score_parse.py")
    if spec is None or spec.loader is None or not (folder / "score_parse.py").is_file():
        raise SystemExit(f"{folder}: no score_parse.py there; give its folder with --eval")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(documents: Iterable[str], scorer: Any, engine: str) -> tuple[list[Any], list[Judged]]:
    """What the scorer says of each document, and the fields of all."""
    lexicon = default_lexicon()
    results: list[Any] = []
    judged: list[Judged] = []
    for document in documents:
        truth = json.loads(Path(f"{document}.truth.json").read_text(encoding="utf-8"))
        reading = read(Path(document).read_bytes(), document, lexicon=lexicon, engine=engine)
        record = json_resume(reading)
        results.append((document, truth, scorer.score_document(truth, record), ""))
        judged += Judge(scorer, truth, reading, record).fields()
    return results, judged


class Judge:
    """Compares the fields of one document with its truth."""

    def __init__(self, scorer: Any, truth: Record, reading: Reading, record: Record) -> None:
        self._scorer = scorer
        self._truth = truth
        self._basics: Record = truth.get("basics") or {}
        self._profile: Profile = reading.profile
        self._record = record

    def fields(self) -> Iterator[Judged]:
        """All fields of which the truth tells whether they are right."""
        yield from self._person()
        yield from self._work()
        yield from self._education()
        yield from self._lists()

    def _person(self) -> Iterator[Judged]:
        scorer, profile, contact = self._scorer, self._profile, self._profile.contact
        name, label = str(self._basics.get("name", "")), str(self._basics.get("label", ""))
        if profile.name:
            yield Judged("name", profile.name, scorer.same_name(name, profile.name.value))
        for email in contact.emails[:1]:
            yield Judged("email", email, scorer.norm(email.value) == scorer.norm(self._basics.get("email", "")))
        for phone in contact.phones[:1]:
            yield Judged("phone", phone, scorer.same_phone(self._basics.get("phone", ""), phone.value))
        wanted = scorer.basic_urls(self._truth)
        optional = self._truth.get("meta", {}).get("urls_optional", [])
        free = {scorer.url(url) for url in optional} | set(scorer.all_urls(self._truth))
        for link in contact.links:
            url = scorer.url(link.value.url)
            if url in wanted or url not in free:
                yield Judged("urls", link, url in wanted)
        if contact.location:
            yield Judged("location", contact.location, self._same(scorer.score_location))
        if profile.headline:
            yield Judged("label", profile.headline, scorer.sim(label, profile.headline.value) >= 0.85)
        if profile.summary:
            close = scorer.word_f1(self._basics.get("summary", ""), profile.summary.value) >= 0.9
            yield Judged("summary", profile.summary, close)

    def _same(self, score: Any) -> bool:
        return bool(score({**self._truth, "basics": self._basics}, self._record).perfect())

    def _work(self) -> Iterator[Judged]:
        scorer = self._scorer
        truths = scorer.items(self._truth, "work")
        parts = (("name", "name"), ("position", "position"))
        for position, read_as, truth in self._aligned(self._profile.positions, "work", truths, parts):
            yield from self._texts("work", (position.company, position.title), ("name", "position"), truth)
            yield from self._period("work.dates", position, read_as, truth)
            if position.location and (truth is None or truth.get("location")):
                right = truth is not None and scorer.word_f1(truth["location"], position.location.value) >= 0.5
                yield Judged("work.location", position.location, right)
            bullets = [] if truth is None else scorer.strings(truth.get("highlights"))
            for bullet in position.highlights:
                yield Judged("work.highlights", bullet, self._is_among(bullet.value, bullets, 0.9))

    def _education(self) -> Iterator[Judged]:
        scorer = self._scorer
        truths = scorer.items(self._truth, "education")
        parts = (("institution", "institution"), ("studyType", "studyType"), ("area", "area"))
        for course, read_as, truth in self._aligned(self._profile.education, "education", truths, parts):
            yield from self._texts("education", (course.institution,), ("institution",), truth)
            degree = "" if truth is None else scorer.degree(truth)
            for part in (course.degree, course.field):
                if part and (truth is None or degree):
                    right = scorer.word_f1(degree, scorer.degree(read_as)) >= 0.5
                    yield Judged("education", part, right)
            yield from self._period("education.dates", course, read_as, truth, single_ok=True)
            if course.score:
                wanted = scorer.clean_score("" if truth is None else str(truth.get("score", "")))
                yield Judged("education.score", course.score, wanted == scorer.clean_score(course.score.value))

    def _texts(
        self, name: str, fields: Sequence[Sourced[str] | None], keys: Sequence[str], truth: Record | None
    ) -> Iterator[Judged]:
        """Parts of an entry; one that the document does not print is not judged."""
        for field, key in zip(fields, keys, strict=True):
            if field and (truth is None or truth.get(key)):
                right = truth is not None and self._scorer.sim(truth[key], field.value) >= 0.85
                yield Judged(name, field, right)

    def _period(
        self, name: str, entry: Position | Education, read_as: Record, truth: Record | None, **more: bool
    ) -> Iterator[Judged]:
        if entry.period:
            yield Judged(name, entry.period, self._scorer.score_dates(truth, read_as, **more).perfect())

    def _aligned(
        self, entries: Sequence[Any], key: str, truths: list[Record], parts: Sequence[tuple[str, str]]
    ) -> Iterator[tuple[Any, Record, Record | None]]:
        """Each entry as it was read and printed, with the entry of the truth that it is."""
        scorer, records = self._scorer, self._record.get(key, [])

        def likeness(truth: Record, record: Record) -> float:
            alike = [scorer.sim(truth[one], record.get(other, "")) for one, other in parts if truth.get(one)]
            return (sum(alike) / len(alike) if alike else 0.0) + float(scorer.tie(truth, record))

        partner = {mine: theirs for theirs, mine in scorer.align(truths, records, likeness).items()}
        for index, (entry, record) in enumerate(zip(entries, records, strict=True)):
            yield entry, record, truths[partner[index]] if index in partner else None

    def _lists(self) -> Iterator[Judged]:
        scorer, profile = self._scorer, self._profile
        skills = scorer.skill_list(self._truth)
        for group in profile.skills:
            for skill in group.skills:
                known = any(scorer.same_skill(one, skill.value) >= 0.9 for one in skills)
                yield Judged("skills", skill, known)
        named: dict[str, list[Sourced[str] | None]] = {
            "projects": [one.name for one in profile.projects],
            "certificates": [one.name for one in profile.certificates],
            "publications": [*(one.name for one in profile.publications), *(one.name for one in profile.patents)],
            "awards": [one.title for one in profile.awards],
            "languages": [one.language for one in profile.languages],
            "volunteer": [one.organization or one.role for one in profile.volunteering],
        }
        for name, fields in named.items():
            truths = scorer.name_list(self._truth, name)
            least = 0.9 if name == "languages" else 0.85
            yield from (Judged(name, one, self._is_among(one.value, truths, least)) for one in fields if one)

    def _is_among(self, value: str, truths: Iterable[str], least: float) -> bool:
        return any(self._scorer.sim(truth, value) >= least for truth in truths)


def print_calibration(judged: Iterable[Judged]) -> None:
    """Confidence against the share that is right."""
    rows: dict[float, list[bool]] = defaultdict(list)
    sure: list[bool] = []
    for one in judged:
        rows[max(least for least in BINS if least <= one.field.confidence)].append(one.right)
        if one.field.confidence >= SURE:
            sure.append(one.right)
    print(f"{'confidence':<12} {'fields':>7} {'right':>7}")
    for least, above in zip(BINS, (*BINS[1:], 1.0), strict=True):
        if rows[least]:
            print(f"{least:.2f} - {above:.2f}  {len(rows[least]):>7} {_share(rows[least]):>7.3f}")
    print(f"{SURE:.2f} or more {len(sure):>7} {_share(sure):>7.4f}")


def print_overconfident(judged: Iterable[Judged]) -> None:
    """The reasons that are believed more than they should be."""
    rows: dict[tuple[str, str, float], list[Judged]] = defaultdict(list)
    for one in judged:
        if one.field.confidence >= SURE:
            rows[one.name, one.field.why, one.field.confidence].append(one)
    print(f"\n{'field':<16} {'sure':>5} {'fields':>7} {'right':>7}  why; some that are wrong")
    for (name, why, confidence), fields in sorted(rows.items()):
        wrong = sorted({str(one.field.value)[:40] for one in fields if not one.right})
        share = _share([one.right for one in fields])
        if share < TRUSTED:
            print(f"{name:<16} {confidence:>5.2f} {len(fields):>7} {share:>7.3f}  {why}; {' · '.join(wrong[:4])}")


def _share(rights: Sequence[bool]) -> float:
    return sum(rights) / len(rights) if rights else 0.0


if __name__ == "__main__":
    main()
