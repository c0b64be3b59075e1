"""The career stage: from titles, months of experience and what the statements show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from profilecheck.dates import is_before, merged_months
from profilecheck.lexicon.activities import activities
from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.role import ADJACENT, NEARNESS, RELATED, ROLE, Guide
from profilecheck.lexicon.titles import Title, title_reader
from profilecheck.model.document import NOT_ENGLISH, Document
from profilecheck.model.finding import Evidence
from profilecheck.model.profile import Period, Position, Profile, YearMonth
from profilecheck.model.report import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    position: Position
    title: Title | None

    @property
    def period(self) -> Period | None:
        return self.position.period.value if self.position.period else None


def assess_stage(document: Document, profile: Profile, *, guide: Guide, lexicon: Lexicon, as_of: date) -> Stage:
    """The stage of a career in the role of a guide, with the reasons.

    The level of the latest title of the role comes first. A title without a level word is lifted when the months and
    what the statements show speak for more; without any job in the role, nearer and farther neighbours count, one and
    two levels lower.
    """
    reader = title_reader(lexicon, guide)
    now = YearMonth(as_of.year, as_of.month)
    titles = [position.title.value if position.title else "" for position in profile.positions]
    read = reader.read_all(titles, profile.headline.value if profile.headline else "")
    jobs = [_Job(position=position, title=title) for position, title in zip(profile.positions, read, strict=True)]
    months = merged_months([job.period for job in jobs if job.period], now)
    in_role = _months(jobs, ROLE, now)
    shares = {ROLE: 1.0, ADJACENT: guide.thresholds["adjacent_share"], RELATED: guide.thresholds["related_share"]}
    relevant = round(sum(share * _months(jobs, relation, now) for relation, share in shares.items()))
    latest = next(filter(None, (_latest(jobs, relation, now) for relation in NEARNESS)), None)
    reasons = [f"{_years(months)} of work in all, {_years(in_role)} of it as {guide.name} or the like"]
    if latest is None or latest.title is None:
        if any(one.code == NOT_ENGLISH for one in document.diagnostics):
            reasons.append("the titles are not English; the length of the work tells the stage, up to the second")
            return _stage(guide, int(months >= guide.stages[1].months), months, reasons, ())
        reasons.append("no position in the role or next to it")
        return _stage(guide, 0, months, reasons, ())
    index = _level(guide, latest.title, relevant, reasons, document, latest.position)
    if not latest.title.word and relevant >= guide.stages[min(index + 1, len(guide.stages) - 1)].months:
        index += _lift(guide, document, jobs, index, reasons)
    index = _lowered(guide, index, relevant, reasons)
    evidence = (Evidence.at(document, latest.position.title.span),) if latest.position.title else ()
    return _stage(guide, index, months, reasons, evidence)


def _months(jobs: Sequence[_Job], relation: str, now: YearMonth) -> int:
    return merged_months(
        [job.period for job in jobs if job.period and job.title and job.title.relation == relation], now
    )


def _latest(jobs: Sequence[_Job], relation: str, now: YearMonth) -> _Job | None:
    """The job of a relation that ended last, or goes on; the first of several."""
    found: _Job | None = None
    for job in jobs:
        if (
            job.title
            and job.title.relation == relation
            and (found is None or is_before(_end(found, now), _end(job, now)))
        ):
            found = job
    return found


def _end(job: _Job, now: YearMonth) -> YearMonth:
    if job.period is None:
        return YearMonth(1)
    return job.period.end or (now if job.period.current else job.period.start or YearMonth(1))


def _level(
    guide: Guide, title: Title, relevant: int, reasons: list[str], document: Document, position: Position
) -> int:
    """The index of the stage that a title speaks of; a neighbouring title counts one or two levels lower.

    An adjacent title of some years is no beginner's.
    """
    index = [stage.id for stage in guide.stages].index(title.level)
    printed = " ".join(document.quote(position.title.span).split()) if position.title else ""
    steps = NEARNESS.index(title.relation)
    if not steps:
        reasons.append(f"the latest title in the role is “{printed}”")
        return index
    if steps == 1 and index == 1 and relevant >= guide.stages[1].months:
        reasons.append(
            f"the latest title near the role is “{printed}”, with {_years(relevant)} that count for the role"
        )
        return index
    lower = "one level" if steps == 1 else "two levels"
    reasons.append(f"the latest title near the role is “{printed}”, which counts {lower} lower")
    return max(0, index - steps)


def _lift(guide: Guide, document: Document, jobs: Sequence[_Job], index: int, reasons: list[str]) -> int:
    """1 when enough different senior responsibilities are shown, and only up to the senior stage."""
    shown = sorted({name for job in jobs for name in _senior_signs(guide, document, job)})
    if len(shown) < guide.thresholds["senior_signs"] or index + 1 >= len(guide.stages) - 1:
        return 0
    reasons.append(f"the title tells no level, but the experience does: {'; '.join(shown)}")
    return 1


def _senior_signs(guide: Guide, document: Document, job: _Job) -> Iterator[str]:
    texts = [highlight.span for highlight in job.position.highlights]
    texts += [job.position.summary.span] if job.position.summary else []
    for span in texts if job.title and job.title.relation else ():
        for one in activities(guide).shown(tokens(document.quote(span)), ()):
            if one.senior:
                yield one.name


def _lowered(guide: Guide, index: int, relevant: int, reasons: list[str]) -> int:
    """A high title with fewer months than the stage below it takes counts as that stage."""
    if index > 1 and relevant < guide.stages[index - 1].months:
        reasons.append(f"only {_years(relevant)} in or near the role so far")
        return index - 1
    return index


def _stage(guide: Guide, index: int, months: int, reasons: Sequence[str], evidence: tuple[Evidence, ...]) -> Stage:
    level = guide.stages[index]
    return Stage(id=level.id, name=level.name, months=months, reasons=tuple(reasons), evidence=evidence)


def _years(months: int) -> str:
    """Months as words for a reason.

    >>> _years(1), _years(7), _years(12), _years(30)
    ('1 month', '7 months', '1 year', '2.5 years')
    """
    if months < _MONTHS:
        return f"{months} month{'' if months == 1 else 's'}"
    number = f"{months / _MONTHS:.1f}".removesuffix(".0")
    return f"{number} year" if number == "1" else f"{number} years"


_MONTHS = 12
