"""Entries that are written as a form: "Designation : Engineer", "Dates | Since 2021"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Period, Sourced
from profilecheck.parsing.fields.entries import Entry
from profilecheck.parsing.fields.pieces import Row, label_of, sourced
from profilecheck.parsing.fields.vocabulary import FieldWords

_FIELDS = frozenset({"title", "company", "period", "degree", "institution", "location", "score", "field"})
_LINE_OF_BUSINESS = "sector"
_PARTS = re.compile(r"\s*[/&,]\s*|\s+(?:and|und|et|y|e|en)\s+")
_WHY = "label in front of it"


@dataclass(slots=True)
class Form:
    """One entry: the spans of its values by label, the unlabelled rows above them, and the rows of its body."""

    values: dict[str, Span] = field(default_factory=dict)
    above: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def entry(self) -> Entry:
        """The same as an entry, for what reads bodies."""
        return Entry(self.rows, self.body)

    def text(self, document: Document, kind: str) -> Sourced[str] | None:
        """The value of a label."""
        span = self.values.get(kind)
        return sourced(document, span, 0.97, _WHY) if span else None

    def period(self, document: Document, words: FieldWords) -> Sourced[Period] | None:
        """The value of the label of the period, or of those of its start and end."""
        place, text = self.values.get("period"), ""
        start, end = self.values.get("start"), self.values.get("end")
        if start is not None and end is not None and start.end < end.start:
            place = Span(start.start, end.end)
            gap = "–".ljust(end.start - start.end)
            text = f"{document.quote(start)}{gap}{document.quote(end)}"
        if place is None:
            return None
        found = words.dates.find_periods(text or document.quote(place))
        if not found:
            return None
        span, period = found[0]
        span = Span(place.start + span.start, place.start + span.end)
        return Sourced(value=period, span=span, confidence=0.97, why=_WHY)


def forms_of(rows: Sequence[Row], words: FieldWords) -> list[Form]:
    """The forms in the rows of a section; empty when it is not written so."""
    table = _table(rows, words)
    if table:
        return table
    rows = [row for row in rows if words.headings.subheading(row.text) is None]
    labels = [label_of(row, words) for row in rows]
    kinds = [label[0] for label in labels if label and label[0] in _FIELDS]
    if len(kinds) < 2 or len(set(kinds)) < 2:
        return []
    forms: list[Form] = []
    pending: list[Row] = []
    for row, label in zip(rows, labels, strict=True):
        kind = label[0] if label else ""
        if label and kind in _FIELDS:
            if not forms or kind in forms[-1].values or pending:
                forms.append(Form(above=pending))
                forms[-1].rows.extend(pending)
                pending = []
            forms[-1].values[kind] = label[1]
            forms[-1].rows.append(row)
        elif kind == _LINE_OF_BUSINESS:
            continue
        elif row.bullet or row.is_prose or not _sets_off(row, forms):
            _add_to_body(forms, row, label)
        else:
            pending.append(row)
    if pending and forms:
        forms[-1].body.extend(pending)
    return forms


def _table(rows: Sequence[Row], words: FieldWords) -> list[Form]:
    """The rows of a table whose first row holds the labels, each as a form."""
    kinds = [_column(text, words) for text in rows[0].text.split("\t")] if rows else []
    if None in kinds or len(_FIELDS & set(kinds)) < 2:
        return []
    forms: list[Form] = []
    for row in rows[1:]:
        cells = [
            Span(row.span.start + match.start(), row.span.start + match.end())
            for match in re.finditer(r"[^\t]+", row.text)
        ]
        if 1 < len(cells) <= len(kinds):
            forms.append(Form(values=dict(zip(map(str, kinds), cells, strict=False)), rows=[row]))
        else:
            _add_to_body(forms, row, None)
    return forms


def _column(text: str, words: FieldWords) -> str | None:
    """What the head of a column announces; of "Position and duties", the first part does."""
    parts = [words.label(part) for part in (text, *_PARTS.split(text))]
    return next((kind for kind in parts if kind), None)


def without_table_head(rows: Sequence[Row], words: FieldWords) -> Sequence[Row]:
    """The rows of a section without a first one that only names the columns of a table."""
    cells = rows[0].text.split("\t") if rows else []
    heads = [_column(cell, words) or words.patterns["column_head"].match(cell) for cell in cells]
    return rows[1:] if len(cells) > 1 and len(rows) > 1 and all(heads) else rows


def _sets_off(row: Row, forms: Sequence[Form]) -> bool:
    """Whether an unlabelled row may be the top of the next form: it is set as those above the labels are."""
    return not forms or row.line.style.bold or any(above.type == row.type for form in forms for above in form.above)


def _add_to_body(forms: Sequence[Form], row: Row, label: tuple[str, Span] | None) -> None:
    if not forms:
        return
    if label and label[0] == "highlights":
        span = label[1]
        row = replace(row, line=replace(row.line, span=span), text=row.text[span.start - row.span.start :], periods=())
    forms[-1].body.append(row)
