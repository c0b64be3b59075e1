"""Lines of a section with what is seen at once in each: cells, dates, label, type."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from profilecheck.model.document import Document, Line, Span, Style
from profilecheck.model.profile import Period, Sourced
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.text import squeeze

SIGNS = "|•·⋅∙◦◆♦▪■"
"""What is set between two fields on one row, with spaces around it."""
_LABEL = re.compile(r"^([^\W\d_][^:\t]{0,90}?)\s*(?:\t\s*:?|:(?!//))\s*(?=\S)")
_INITIALS = re.compile(r"^(?:[A-Z][a-z]{0,3}\.){2,}$")
_STOP = re.compile(r"[^\W\d_]{3,}[.;!](?:\s+[A-Z]|$)")
_OPENING, _CLOSING = "([•·|–-", ")]•·|,;."
_SENTENCE_BEHIND = re.compile(r"(?<=\w\w\w)\.\s+(?=[^\W\d_a-z])")
_BEFORE_PERIOD = ",;|·•\t"
_SENTENCE_WORDS = 13
_HEADER_WORDS = 26


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a section."""

    line: Line
    text: str
    is_prose: bool
    """Whether it is running text rather than a row of fields."""
    periods: tuple[tuple[Span, Period], ...]
    """Periods that stand as such: at an end of the line, in a cell of their own, in brackets."""

    @property
    def span(self) -> Span:
        """Place in the document."""
        return self.line.span

    @property
    def bullet(self) -> bool:
        """Whether it began with a bullet sign."""
        return self.line.bullet

    @property
    def type(self) -> tuple[float, bool, bool, str]:
        """How it is set, for comparing rows."""
        style = self.line.style
        return round(style.size, 1), style.bold, style.italic, style.color


def rows_of(document: Document, lines: Iterable[Line], words: FieldWords) -> list[Row]:
    """The lines of a section as rows, without those in which a template printed that it has nothing."""
    whole = (_without_nothing(document, line, words) for line in lines)
    rows = (_row(document, part, words) for line in whole for part in _parts_of(document, line, words))
    return [row for row in rows if not words.patterns["nothing"].match(row.text)]


def _without_nothing(document: Document, line: Line, words: FieldWords) -> Line:
    """A line without what stands for a missing value behind other text ("Best Paper undefined NaN")."""
    match = words.patterns["nothing_behind"].search(document.quote(line.span))
    return replace(line, span=Span(line.span.start, line.span.start + match.start())) if match else line


def _parts_of(document: Document, line: Line, words: FieldWords) -> Iterator[Line]:
    """A line, cut where a sentence follows a period in it: "Tutor, Code Club, 2015 – 2018. Taught 20 children."."""
    text = document.quote(line.span)
    cut = _SENTENCE_BEHIND.search(text)
    if cut is not None and len(text[: cut.start()].split()) < _SENTENCE_WORDS:
        for span, period in words.dates.find_periods(text):
            before = text[: span.start].rstrip(" ")
            ranged = period.current or period.start != period.end
            if ranged and span.end == cut.start() and before[-1:] in _BEFORE_PERIOD and before:
                start = line.span.start
                yield replace(line, span=Span(start, start + span.end))
                yield replace(line, span=Span(start + cut.end(), line.span.end), bullet=False, apart=False)
                return
    yield line


def _row(document: Document, line: Line, words: FieldWords) -> Row:
    text = document.quote(line.span)
    short = len(text.split()) < _SENTENCE_WORDS
    opening, closing = len(text) - len(text.lstrip(_OPENING)), len(text.rstrip(_CLOSING))
    start = line.span.start
    found = []
    for span, period in words.dates.find_periods(text):
        left, right = span.start, span.end
        while text[left - 1 : left] == " ":
            left -= 1
        while text[right : right + 1] == " ":
            right += 1
        before, after = text[max(left - 1, 0) : left], text[right : right + 1]
        at_edge = left <= opening or right >= closing or before in "\t([|" or after in "\t)]|"
        if at_edge or (before in ",–—·:" and short) or after in ",–—·|:":
            found.append((Span(start + span.start, start + span.end), period))
    is_prose = _is_prose(text, words) and not _is_long_header(document, line, text)
    return Row(line, text, is_prose, tuple(found))


def _is_long_header(document: Document, line: Line, text: str) -> bool:
    """Whether a long row is a title with a company rather than a sentence: it begins in bold and has no full stop."""
    bold = style_at(document, Span(line.span.start, line.span.start + 1), line.style).bold
    return bold and not line.bullet and len(text.split()) <= _HEADER_WORDS and not _STOP.search(text)


def _is_prose(text: str, words: FieldWords) -> bool:
    count = len(text.split())
    if count >= _SENTENCE_WORDS:
        return True
    stop = text.rstrip()
    last = stop.split()[-1] if stop else ""
    abbreviated = last.lower() in words.abbreviations or _INITIALS.match(last)
    return count > 4 and stop.endswith((".", ";", "!")) and not abbreviated


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a header row that may be one field."""

    text: str
    span: Span
    row: int
    """Index of its row in the header."""
    index: int
    """Index among the pieces of its row."""
    style: Style
    before: str
    """The separator in front of it: a tab, ",", "|", "-", "at", "(" or nothing."""


def pieces_of(document: Document, rows: Iterable[Row], cut: Iterable[Span], words: FieldWords) -> list[Piece]:
    """Cut header rows at tabs, separators and changes of type; the given spans (dates) are left out."""
    gone = sorted(cut)
    out: list[Piece] = []
    for number, row in enumerate(rows):
        for index, (span, before) in enumerate(_stretches(document, row, gone, words)):
            text = document.quote(span)
            out.append(Piece(text, span, number, index, style_at(document, span, row.line.style), before))
    return out


def _stretches(document: Document, row: Row, gone: list[Span], words: FieldWords) -> Iterator[tuple[Span, str]]:
    start = row.span.start
    cuts = [
        (
            match.start() + start,
            match.end() + start,
            match[0].strip(" ").lstrip(")").strip(" ") or match[0].strip(" ") or " ",
        )
        for match in words.patterns["separator"].finditer(row.text)
    ]
    cuts += [(span.start, span.end, "date") for span in gone if row.span.covers(span)]
    cuts += [(place, place, "type") for place in _type_changes(document, row.span)]
    cuts.sort()
    position, before = start, ""
    for first, last, separator in [*cuts, (row.span.end, row.span.end, "")]:
        if first < position:
            position = max(position, last)
            continue
        span = trimmed(document, Span(position, first))
        if span is not None:
            yield span, before
            before = ""
        before = separator if separator == "\t" or not before else before
        position = last


_EDGES = " \t\n\u00a0,;|·•–—-:/[]"


def trimmed(document: Document, span: Span) -> Span | None:
    """The span without white space and separators at its ends, or None when nothing is left."""
    text = document.quote(span)
    left = len(text) - len(text.lstrip(_EDGES))
    right = len(text.rstrip(_EDGES))
    if right <= left or not any(letter.isalnum() for letter in text[left:right]):
        return None
    return Span(span.start + left, span.start + right)


def closed(document: Document, span: Span) -> Span:
    """The span with a closing bracket that belongs to it."""
    if document.text[span.end : span.end + 1] != ")":
        return span
    text = document.quote(span)
    return Span(span.start, span.end + 1) if text.count("(") > text.count(")") else span


def style_at(document: Document, span: Span, otherwise: Style) -> Style:
    """Style of the first word of a span."""
    index = bisect_left(document.words, span.start, key=lambda word: word.span.end - 1)
    if index < len(document.words) and document.words[index].span.overlaps(span):
        return document.words[index].style
    return otherwise


def _type_changes(document: Document, span: Span) -> Iterator[int]:
    """Offsets at which weight or slant change between two words."""
    index = bisect_left(document.words, span.start, key=lambda word: word.span.start)
    previous: Style | None = None
    while index < len(document.words) and document.words[index].span.start < span.end:
        word = document.words[index]
        if previous is not None and (previous.bold, previous.italic) != (word.style.bold, word.style.italic):
            yield word.span.start
        previous = word.style
        index += 1


def label_of(row: Row, words: FieldWords) -> tuple[str, Span] | None:
    """The kind of a labelled row ("Designation : Engineer") and the span of its value."""
    match = _LABEL.match(row.text)
    kind = words.label(match[1]) if match else None
    if match is None or kind is None:
        return None
    start = row.span.start + match.end()
    return kind, Span(start, row.span.end)


def sourced(document: Document, span: Span, confidence: float, why: str) -> Sourced[str]:
    """A field whose value is the text at a span, on one line."""
    value = squeeze(re.sub(r"(?<=\w-)\n", "", document.quote(span)))
    return Sourced(value=value, span=span, confidence=confidence, why=why)
