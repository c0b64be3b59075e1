"""What is wrong with a file, as opposed to the profile in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from profilecheck.lexicon.load import Lexicon
from profilecheck.model.document import MARGIN, Diagnostic, Document, Line, Span
from profilecheck.model.geometry import Box
from profilecheck.text import fold

EMAIL = re.compile(r"(?<![^\s@|,;:()<>])[^\s@|,;:()<>]++@[^\s@|,;:()<>]+\.\w{2,}")
_CID = re.compile(r"\(cid:\d+\)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Notes:
    """lexicons/parsing/diagnostics.toml: what to say, and from when on."""

    thresholds: Mapping[str, Any]
    fragments: tuple[str, ...]
    """Words that have lost a ligature, in lower case."""
    broken: re.Pattern[str]
    """The same as whole words."""
    invisible: re.Pattern[str]
    """Characters that nobody sees: the group `between` inside a word, `anywhere` wherever they stand."""
    impersonal: frozenset[str]
    _texts: Mapping[str, Mapping[str, str]]
    _sources: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Notes":
        """The notes of a lexicon, built once."""
        return _notes(lexicon)

    def note(
        self, code: str, *, page: int | None = None, span: Span | None = None, box: Box | None = None, **values: object
    ) -> Diagnostic:
        """A diagnostic; the vendor who says so is named behind the cure."""
        texts = self._texts[code]
        source = self._sources.get(texts.get("source", ""))
        said = f" {source['name']} says so: {source['url']}" if source else ""
        return Diagnostic(
            code=code,
            message=texts["message"].format(**values),
            cure=texts["cure"] + said,
            page=page,
            span=span,
            box=box,
        )


@lru_cache(maxsize=4)
def _notes(lexicon: Lexicon) -> Notes:
    table = lexicon.table("parsing/diagnostics.toml")
    between, anywhere = ("".join(table["invisible"][key]) for key in ("between", "anywhere"))
    return Notes(
        thresholds=table["thresholds"],
        fragments=tuple(table["ligatures"]["broken"]),
        broken=re.compile(rf"\b(?:{'|'.join(map(re.escape, table['ligatures']['broken']))})\b", re.IGNORECASE),
        # Sign by sign, the sign itself is quicker to test than what stands before it.
        invisible=re.compile(
            rf"(?P<between>[{between}](?<=[^\W\d_].)[{between}]*)(?=[^\W\d_])|(?P<anywhere>[{anywhere}]+)"
        ),
        impersonal=frozenset(table["authors"]["impersonal"]),
        _texts=table["diagnostic"],
        _sources=table["source"],
    )


def file_diagnostics(size: int, notes: Notes) -> Iterator[Diagnostic]:
    """What the size of a file tells, in bytes."""
    if size > notes.thresholds["file_bytes"]:
        yield notes.note("large-file", megabytes=f"{size / 1e6:.1f}")


def text_diagnostics(document: Document, notes: Notes) -> Iterator[Diagnostic]:
    """What the text and the order of its lines tell."""
    yield from _letters(document, notes)
    yield from _invisible(document, notes)
    yield from _columns(document, notes)
    yield from _table(document, notes)
    emails = list(EMAIL.finditer(document.quote(document.visible)))
    margin = [line.span for line in document.lines if line.column == MARGIN]
    if emails and all(any(span.start <= email.start() < span.end for span in margin) for email in emails):
        span = Span(*emails[0].span())
        yield notes.note("contact-in-margin", span=span, page=document.page_of(span))


def _letters(document: Document, notes: Notes) -> Iterator[Diagnostic]:
    codes = list(_CID.finditer(document.text))
    if codes:
        span = Span(*codes[0].span())
        yield notes.note("undefined-glyphs", glyphs=len(codes), span=span, page=document.page_of(span))
    lower = document.text.lower()
    broken = any(fragment in lower for fragment in notes.fragments) and notes.broken.search(document.text)
    if broken:
        span = Span(*broken.span())
        yield notes.note("ligatures", quote=broken[0], span=span, page=document.page_of(span))


def _invisible(document: Document, notes: Notes) -> Iterator[Diagnostic]:
    found = list(notes.invisible.finditer(document.text))
    if len(found) >= notes.thresholds["invisible_words"] or any(match["anywhere"] for match in found):
        start, end = found[0].span()
        before = document.text[:start].split()[-1:]
        behind = document.text[end:].split(maxsplit=1)[:1]
        quote = notes.invisible.sub("·", "".join([*before, "·", *behind]))
        span = Span(start, end)
        count = sum(len(match[0]) for match in found)
        yield notes.note("invisible-characters", count=count, quote=quote, span=span, page=document.page_of(span))


def _columns(document: Document, notes: Notes) -> Iterator[Diagnostic]:
    """The first page on which two columns of several lines stand side by side."""
    for page in document.pages:
        columns: dict[int, list[Box]] = {}
        for line in document.lines:
            if line.box is not None and line.box.page == page.number and line.column != MARGIN:
                columns.setdefault(line.column, []).append(line.box)
        for one, other in combinations(columns.values(), 2):
            if _side_by_side(one, other, page.height, notes.thresholds):
                yield notes.note("columns", page=page.number, box=min(one, other, key=lambda boxes: boxes[0].x0)[0])
                return


def _side_by_side(one: Sequence[Box], other: Sequence[Box], height: float, thresholds: Mapping[str, Any]) -> bool:
    top = max(min(box.top for box in one), min(box.top for box in other))
    bottom = min(max(box.bottom for box in one), max(box.bottom for box in other))
    if bottom - top < thresholds["column_share"] * height:
        return False
    level = [[box for box in boxes if top <= (box.top + box.bottom) / 2 <= bottom] for boxes in (one, other)]
    if min(map(len, level)) < thresholds["column_lines"]:
        return False
    (left, right), (from_, to) = ((min(box.x0 for box in boxes), max(box.x1 for box in boxes)) for boxes in level)
    return right <= from_ or to <= left


def _table(document: Document, notes: Notes) -> Iterator[Diagnostic]:
    """The first rows of several cells that follow each other."""
    rows: list[Line] = []
    for line in document.lines:
        if document.quote(line.span).count("\t") + 1 < notes.thresholds["table_cells"]:
            rows = []
            continue
        rows.append(line)
        if len(rows) == notes.thresholds["table_rows"]:
            span = Span(rows[0].span.start, rows[-1].span.end)
            cells = max(document.quote(row.span).count("\t") + 1 for row in rows)
            yield notes.note("table", cells=cells, span=span, page=document.page_of(span), box=rows[0].box)
            return


def author_diagnostics(metadata: Mapping[str, str], name: str, notes: Notes) -> Iterator[Diagnostic]:
    """Whether the file was made by somebody else, as its properties say.

    >>> from profilecheck.lexicon.load import default_lexicon
    >>> notes = Notes.of(default_lexicon())
    >>> [one.code for one in author_diagnostics({"Author": "Ben Other"}, "Ada Example", notes)]
    ['other-author']
    >>> list(author_diagnostics({"Author": "Microsoft Office User"}, "Ada Example", notes))
    []
    """
    own = set(_WORD.findall(fold(name)))
    for key, value in sorted(metadata.items()):
        words = _WORD.findall(fold(value))
        least, most = notes.thresholds["author_words"]
        if key.lower() != "author" or not own or not least <= len(words) <= most or own & set(words):
            continue
        if not notes.impersonal & set(words) and "@" not in value:
            yield notes.note("other-author", author=" ".join(value.split()), name=name)
