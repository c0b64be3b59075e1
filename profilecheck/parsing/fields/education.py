"""Courses of study."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import Education, Sourced
from profilecheck.parsing.fields.body import unread
from profilecheck.parsing.fields.degrees import degree_and_field, ends_institution, fine_pieces
from profilecheck.parsing.fields.entries import Entry, entries_of
from profilecheck.parsing.fields.forms import Form, forms_of
from profilecheck.parsing.fields.periods import cut_of, period_of
from profilecheck.parsing.fields.pieces import Piece, Row, rows_of, sourced, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords

_ACRONYM = re.compile(r"([A-Z]{2,}(?:[-&][A-Z]{2,})*)\s+(?=[A-Z])")

_LONE_GRADE = re.compile(r"\d[.,]\d{1,2}")


@dataclass(slots=True)
class _Parts:
    institution: Span | None = None
    degree: Span | None = None
    area: Span | None = None
    location: Span | None = None
    score: Span | None = None
    unknown: list[Piece] = field(default_factory=list)
    courses: list[Span] = field(default_factory=list)
    highlights: list[Row] = field(default_factory=list)


def education_of(document: Document, lines: Iterable[Line], words: FieldWords) -> tuple[Education, ...]:
    """The courses of study of a section, in its order."""
    rows = rows_of(document, lines, words)
    forms = forms_of(rows, words)
    if forms:
        return tuple(_from_form(document, form, words) for form in forms)
    entries = [part for entry in entries_of(rows, words) for part in _at_degrees(entry, words)]
    parts = [_parts(document, entry, words) for entry in entries]
    _place_unknown(document, parts, words)
    for above, part in itertools.pairwise(parts):
        if part.institution is None and part.degree is not None:
            part.institution = above.institution
    return tuple(
        _education(document, entry, part, words)
        for entry, part in zip(entries, parts, strict=True)
        if part.institution or part.degree or part.area
    )


def _at_degrees(entry: Entry, words: FieldWords) -> Iterator[Entry]:
    """An entry, cut where a second school and degree stand below the first."""
    rows = sorted([*entry.header, *entry.body], key=lambda row: row.span)
    degrees = [index for index, row in enumerate(rows) if _is_degree_row(row, words)]
    cuts = [
        index - 1
        for first, index in itertools.pairwise(degrees)
        if index - first > 1
        and _is_school(rows[index - 1], words)
        and any(row.type == rows[index - 1].type for row in rows[: index - 1])
    ]
    if not cuts or (entry.header and entry.header[entry.anchor].span > rows[cuts[0]].span):
        if rows:
            yield entry
        return
    kept = [row for row in entry.header if row.span < rows[cuts[0]].span]
    yield Entry(kept, [row for row in entry.body if row.span < rows[cuts[0]].span], entry.anchor)
    for start, stop in itertools.pairwise((*cuts, len(rows))):
        yield Entry(rows[start : start + 2], rows[start + 2 : stop])


def _is_school(row: Row, words: FieldWords) -> bool:
    return words.institutions.any(row.text) and not row.bullet and not row.is_prose


def _education(document: Document, entry: Entry, parts: _Parts, words: FieldWords) -> Education:
    def make(span: Span | None, sure: float, why: str) -> Sourced[str] | None:
        return sourced(document, span, sure, why) if span else None

    period, _ = period_of(entry)
    fields = (parts.institution, parts.degree, parts.area, parts.location, parts.score, *parts.courses)
    rest = unread(entry.header, [*filter(None, fields), *(span for span, _ in entry.periods())])
    said = sorted({row.span: row for row in (*rest, *parts.highlights)}.values(), key=lambda row: row.span)
    known = parts.institution is not None and words.institutions.any(document.quote(parts.institution))
    return Education(
        span=entry.span,
        institution=make(parts.institution, 0.95 if known else 0.8, "words of institutions" if known else "place"),
        degree=make(parts.degree, 0.95, "words of degrees"),
        field=make(parts.area, 0.85, "what stands beside the degree"),
        location=make(parts.location, 0.9, "names of places"),
        period=period,
        score=make(parts.score, 0.95, "form of a grade"),
        courses=tuple(sourced(document, span, 0.9, "list of courses") for span in parts.courses),
        highlights=tuple(sourced(document, row.span, 0.85, "line of the entry") for row in said),
    )


def _parts(document: Document, entry: Entry, words: FieldWords) -> _Parts:
    parts = _Parts()
    _, dates = period_of(entry)
    remarks = [row for row in entry.header if row is not entry.header[entry.anchor] and _is_remark(row, words)]
    beside = {row.span for row in remarks}
    rows = [row for row in entry.header if row.span not in beside]
    rows += [row for row in entry.body if _is_degree_row(row, words)]
    header = Entry(rows, [], entry.anchor)
    scores = list(_scores(rows, words))
    if scores:
        parts.score = scores[0]
    cut = [
        *cut_of(document, header, dates, words),
        *(span for row in rows for span, _ in row.periods),
        *_with_labels(document, scores, words),
    ]
    for piece in fine_pieces(document, header, cut, words):
        _assign(document, piece, parts, words)
    read = {row.span for row in rows}
    for row in [*remarks, *entry.body]:
        if row.span not in read:
            _body_row(document, row, parts, words)
    return parts


def _is_remark(row: Row, words: FieldWords) -> bool:
    """Whether a row near the top is about courses, a thesis or a teacher."""
    return any(words.patterns[name].match(row.text) for name in ("courses", "remark"))


def _is_degree_row(row: Row, words: FieldWords) -> bool:
    return words.degrees.any(row.text) and len(row.text.split()) < 14 and not words.patterns["courses"].match(row.text)


def _body_row(document: Document, row: Row, parts: _Parts, words: FieldWords) -> None:
    courses = words.patterns["courses"].match(row.text)
    if courses:
        parts.courses.extend(_listed(document, Span(row.span.start + courses.end(), row.span.end)))
        return
    found = list(_scores([row], words))
    if found and parts.score is None:
        parts.score = found[0]
        if found[0].length > 0.6 * row.span.length:
            return
    parts.highlights.append(row)


def _listed(document: Document, span: Span) -> Iterator[Span]:
    start = span.start
    for match in [*re.finditer(r"[,;·•|\t]\s*", document.quote(span)), None]:
        end = span.start + match.start() if match else span.end
        part = trimmed(document, Span(start, end))
        if part:
            yield part
        start = span.start + match.end() if match else end


def _scores(rows: Sequence[Row], words: FieldWords) -> Iterator[Span]:
    for row in rows:
        labelled = words.patterns["labelled_score"].search(row.text)
        if labelled:
            yield Span(row.span.start + labelled.start(1), row.span.start + len(row.text[: labelled.end(1)].rstrip()))
            continue
        for match in words.patterns["score"].finditer(row.text):
            yield Span(row.span.start + match.start(), row.span.start + match.end())


def _with_labels(document: Document, scores: Sequence[Span], words: FieldWords) -> Iterator[Span]:
    """Scores with the label in front of them."""
    for span in scores:
        before = document.text[max(0, span.start - 24) : span.start]
        label = words.patterns["score_label_before"].search(before)
        yield Span(span.start - (len(before) - label.start()), span.end) if label else span


def _assign(document: Document, piece: Piece, parts: _Parts, words: FieldWords) -> None:
    text = piece.text
    if piece.before == "place":
        parts.location = parts.location or piece.span
    elif words.institutions.any(text) and not (
        words.degrees.any(text) and parts.degree is None and not ends_institution(text, words)
    ):
        parts.institution = parts.institution or piece.span
    elif words.degrees.any(text) and parts.degree is None:
        _split_degree(document, piece, parts, words)
    elif text in words.honours or _LONE_GRADE.fullmatch(text) or (words.scores.any(text) and len(text.split()) < 4):
        parts.score = parts.score or piece.span
    elif not words.patterns["lone_label"].match(text):
        parts.unknown.append(piece)


def _split_degree(document: Document, piece: Piece, parts: _Parts, words: FieldWords) -> None:
    parts.degree, area = degree_and_field(document, piece.span, words)
    parts.area = area or parts.area


def _place_unknown(document: Document, parts: Sequence[_Parts], words: FieldWords) -> None:
    """Share out what no word of institutions or degrees tells, by the words of fields and by what stands beside it."""
    for part in parts:
        for piece in part.unknown:
            named = not piece.text[0].isdigit()  # "36 semester hours" is no field
            if named and part.area is None and (part.institution is not None or words.study_fields.any(piece.text)):
                part.area = piece.span
            elif named and part.institution is None:
                part.institution = piece.span
            elif named and part.area is None:
                part.area = piece.span
        if part.institution is None and part.area is not None:
            _out_of_brackets(document, part)
        if part.institution is None and part.degree is not None:
            _in_front_of_degree(document, part, words)


def _out_of_brackets(document: Document, part: _Parts) -> None:
    """Take "Robotics (INSA Toulouse)" as field and institution where nothing else is the institution."""
    match = re.match(r"(.+?)\s*\(([^()]{3,})\)?$", document.quote(part.area)) if part.area else None
    if match is None or part.area is None:
        return
    start = part.area.start
    part.institution = Span(start + match.start(2), start + match.end(2))
    part.area = Span(start, start + match.end(1))


def _in_front_of_degree(document: Document, part: _Parts, words: FieldWords) -> None:
    """Take the "EPFL" of "EPFL PhD" for the institution where nothing else is."""
    match = _ACRONYM.match(document.quote(part.degree)) if part.degree else None
    if match is None or part.degree is None or words.degrees.any(match[1]):
        return
    start = part.degree.start
    part.institution = Span(start, start + match.end(1))
    part.degree = Span(start + match.end(), part.degree.end)


def _from_form(document: Document, form: Form, words: FieldWords) -> Education:
    degree, area = form.values.get("degree"), form.values.get("field")
    if degree and not area:
        whole = degree
        degree, area = degree_and_field(document, whole, words)
        comma = re.search(r",\s+", document.quote(whole))
        if area is None and comma:
            area = trimmed(document, Span(whole.start + comma.end(), whole.end))
            degree = trimmed(document, Span(whole.start, whole.start + comma.start()))
    institution = form.values.get("institution") or next((row.span for row in form.above), None)

    def make(span: Span | None) -> Sourced[str] | None:
        return sourced(document, span, 0.95, "label in front of it") if span else None

    return Education(
        span=form.entry.span,
        institution=make(institution),
        degree=make(degree),
        field=make(area),
        location=form.text(document, "location"),
        period=form.period(document, words),
        score=form.text(document, "score"),
    )
