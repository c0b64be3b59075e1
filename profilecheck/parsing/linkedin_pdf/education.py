"""Education: a school, and below it degree, field and dates."""

import re
from collections.abc import Iterator, Sequence

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Education, Period, Sourced
from profilecheck.parsing.fields.pieces import sourced, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.parsing.linkedin_pdf.lines import Told, around, field
from profilecheck.parsing.linkedin_pdf.periods import period_in
from profilecheck.parsing.linkedin_pdf.settings import LinkedInSettings

# What may be the dates at the end of a row: in brackets, or behind the last comma.
_ENDS = (re.compile(r"\s*(?:[·•|,]\s*)?[(（]([^()（）]*)[)）]\s*$"), re.compile(r"(?:^|,)\s*([^,]*)$"))
_COMMA = re.compile(r",\s+(?![^()]*\))|[、，]")


def education_of(
    lines: Sequence[Told], document: Document, settings: LinkedInSettings, words: FieldWords
) -> tuple[Education, ...]:
    """The courses of study of a section."""
    return tuple(_course(school, rest, document, settings, words) for school, rest in entries(lines, "lead"))


def entries(lines: Sequence[Told], head: str) -> Iterator[tuple[list[Told], list[Told]]]:
    """The entries of a section: the line of the role that begins one, and those below."""
    found: tuple[list[Told], list[Told]] = [], []
    for line in lines:
        if line.role == head:
            if any(found):
                yield found
            found = [line], []
        else:
            found[1].append(line)
    if any(found):
        yield found


def _course(
    school: Sequence[Told], rest: Sequence[Told], document: Document, settings: LinkedInSettings, words: FieldWords
) -> Education:
    count, period, end = _dated(rest, document, settings)
    count = count or min(1, len(rest))
    start = rest[0].span.start if rest else 0
    stop = end if period else (rest[count - 1].span.end if rest else 0)
    degree, area = split_degree(document, Span(start, stop), words)
    more = rest[count:]
    return Education(
        span=around([*school, *rest]),
        institution=field(document, school, 0.99, "set as LinkedIn sets schools"),
        degree=sourced(document, degree, 0.95, "in front of the field") if degree else None,
        field=sourced(document, area, 0.95, "behind the degree") if area else None,
        period=period,
        highlights=tuple(one for line in more if (one := field(document, [line], 0.85, "line of the entry"))),
    )


def _dated(
    lines: Sequence[Told], document: Document, settings: LinkedInSettings
) -> tuple[int, Sourced[Period] | None, int]:
    """How many lines it takes until dates end one, the period, and where the text in front of it ends."""
    for count in range(1, min(len(lines), settings.limits["degree_rows"]) + 1):
        span = around(lines[:count])
        text = document.quote(span)
        for match in filter(None, (pattern.search(text) for pattern in _ENDS)):
            found = period_in(" ".join(match[1].split()), settings.months, settings.limits["period"])
            if found:
                place = Span(span.start + match.start(1), span.start + match.end(1))
                period = Sourced(value=found[0], span=place, confidence=0.98, why="dates behind the degree")
                return count, period, span.start + match.start()
    return 0, None, 0


def split_degree(document: Document, span: Span, words: FieldWords) -> tuple[Span | None, Span | None]:
    """Degree and field of "Degree, Field"; one of them alone is told by its words."""
    text = document.quote(span)
    comma = _COMMA.search(text)
    first = text[: comma.start()] if comma else text
    if not words.degrees.any(first) and words.study_fields.any(first):
        return None, trimmed(document, span)
    if comma is None:
        return trimmed(document, span), None
    return (
        trimmed(document, Span(span.start, span.start + comma.start())),
        trimmed(document, Span(span.start + comma.end(), span.end)),
    )
