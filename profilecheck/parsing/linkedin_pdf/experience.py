"""Jobs: a company, and under it one role or several with their dates, place and description."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as having
from itertools import takewhile

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Period, Position, Sourced, Volunteering
from profilecheck.parsing.linkedin_pdf.lines import Told, around, field
from profilecheck.parsing.linkedin_pdf.periods import period_in
from profilecheck.parsing.linkedin_pdf.settings import LinkedInSettings

_SENTENCE = 6


@dataclass(slots=True)
class Job:
    """The lines of one role."""

    company: list[Told]
    title: Told
    first: bool
    """Whether it is the first one that is listed of its company."""
    rest: list[Told] = having(default_factory=list)
    """Dates, place and description."""

    @property
    def lines(self) -> list[Told]:
        """All lines of its own."""
        return [*(self.company if self.first else []), self.title, *self.rest]


def jobs_of(lines: Sequence[Told]) -> Iterator[Job]:
    """The roles of a section; what stands between a company and its first title is the time spent there."""
    company: list[Told] = []
    job: Job | None = None
    first = True
    for line in lines:
        if line.role in {"lead", "title"} and job is not None:
            yield job
            job = None
        if line.role == "lead":
            company, first = [line], True
        elif line.role == "title":
            job, first = Job(company, line, first), False
        elif job is not None:
            job.rest.append(line)
    if job is not None:
        yield job


def positions_of(lines: Sequence[Told], document: Document, settings: LinkedInSettings) -> tuple[Position, ...]:
    """The jobs of a section."""
    places = PlaceTest.of(lines, settings)
    return tuple(_position(job, document, settings, places) for job in jobs_of(lines))


def volunteering_of(lines: Sequence[Told], document: Document, settings: LinkedInSettings) -> tuple[Volunteering, ...]:
    """The unpaid work of a section that is set as jobs are."""
    return tuple(map(as_volunteering, positions_of(lines, document, settings)))


def as_volunteering(job: Position) -> Volunteering:
    """The same work, unpaid."""
    return Volunteering(
        span=job.span,
        organization=job.company,
        role=job.title,
        location=job.location,
        period=job.period,
        summary=job.summary,
        highlights=job.highlights,
    )


@dataclass(frozen=True, slots=True)
class PlaceTest:
    """Tells the row of a job's place: it is paler than the others; where nothing is, it stands close to the dates."""

    color: str
    colored: bool
    near: float

    @classmethod
    def of(cls, lines: Sequence[Told], settings: LinkedInSettings) -> "PlaceTest":
        """Look at the colours of a section."""
        dark = next((line.line.style.color for line in lines if line.role in {"lead", "title"}), "")
        body = [line.line.style.color for line in lines if line.role == "body"]
        return cls(dark, any(color != dark for color in body), settings.leading["place"])

    def places(self, lines: Sequence[Told], dates: Told | None) -> list[Told]:
        """The lines of the place, at the beginning of what stands below the dates."""
        if self.colored:
            return list(takewhile(lambda line: line.line.style.color != self.color and not line.line.bullet, lines))
        return list(lines[:1]) if lines and dates and self._is_near(dates, lines[0]) else []

    def _is_near(self, above: Told, below: Told) -> bool:
        upper, lower = above.line.box, below.line.box
        if upper is None or lower is None or upper.page != lower.page or below.line.bullet:
            return False
        return lower.top - upper.top < self.near * below.line.style.size


def _position(job: Job, document: Document, settings: LinkedInSettings, places: PlaceTest) -> Position:
    period = period_at(job.rest[0], document, settings) if job.rest else None
    dates = job.rest[0] if period else None
    body = job.rest[1:] if period else job.rest
    place = places.places(body, dates)
    summary, highlights = described(document, body[len(place) :])
    return Position(
        span=around(job.lines),
        title=field(document, [job.title], 0.99, "set as LinkedIn sets titles"),
        company=field(document, job.company, 0.99, "set as LinkedIn sets companies"),
        location=field(document, place, 0.97, "what stands below the dates"),
        period=period,
        summary=summary,
        highlights=highlights,
    )


def period_at(line: Told, document: Document, settings: LinkedInSettings) -> Sourced[Period] | None:
    """The period that a line states, if it is a line of dates."""
    found = period_in(document.quote(line.span), settings.months, settings.limits["period"])
    if found is None:
        return None
    period, length = found
    span = Span(line.span.start, line.span.start + length)
    return Sourced(value=period, span=span, confidence=0.98, why="dates below the title")


def described(document: Document, lines: Sequence[Told]) -> tuple[Sourced[str] | None, tuple[Sourced[str], ...]]:
    """Running text and highlights of a description: without bullets it is all running text."""
    prose = list(takewhile(lambda line: not line.line.bullet, lines))
    listed: list[list[Told]] = []
    for line in lines[len(prose) :]:
        text = document.quote(line.span)
        if line.line.bullet or (not text[0].islower() and _is_sentence(text)):
            listed.append([line])
        elif text[0].islower():
            # A line that its writer broke goes on below without a bullet.
            listed[-1].append(line)
    summary = field(document, prose, 0.95, "description without bullets")
    return summary, tuple(one for rows in listed if (one := field(document, rows, 0.97, "bullet")))


def _is_sentence(text: str) -> bool:
    return len(text.split()) > _SENTENCE
