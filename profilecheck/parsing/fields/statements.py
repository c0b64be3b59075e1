"""Rows that say what was done told from rows that say what, where and when it was."""

import re

from profilecheck.parsing.fields.pieces import Row
from profilecheck.parsing.fields.vocabulary import FieldWords

STATEMENT_WORDS = 5
_FIELD_BREAK = re.compile(r",\s+|\s+[–—|·-]\s+|\t")
_FULL = 3
_SURE_PLACE = 0.85


def left_of(row: Row) -> str:
    """What a row says besides its periods."""
    parts, at = [], 0
    for span, _ in sorted(row.periods, key=lambda item: item[0]):
        parts.append(row.text[at : span.start - row.span.start])
        at = span.end - row.span.start
    return "".join((*parts, row.text[at:])).strip(" \t,()-–—|·•")


def is_full(row: Row, words: FieldWords) -> bool:
    """Whether a row tells title, employer and place besides its period ("Clerk, Example Ltd, Leeds (2018 – 2020)")."""
    fields = [part for part in _FIELD_BREAK.split(left_of(row)) if part.strip()]
    return len(fields) >= _FULL and words.titles.any(row.text)


def names_employer(row: Row, words: FieldWords) -> bool:
    """Whether a row tells title and employer ("Clerk, Example Ltd"), so that neither follows below the dates."""
    fields = [part for part in _FIELD_BREAK.split(row.text) if part.strip()]
    titles = [part for part in fields if words.titles.any(part)]
    others = [part for part in fields if part not in titles]
    known = any(words.company_suffixes.any(part) or words.company_words.any(part) for part in others)
    placed = len(others) > 1 and words.places.score(others[-1]) >= _SURE_PLACE
    return bool(titles) and (known or placed)


def is_sentence(row: Row, words: FieldWords) -> bool:
    """Whether a row, however short, ends as a sentence does and not in an abbreviation."""
    last = row.text.rpartition(" ")[2]
    ends = last.endswith(".") and last[:-1].isalpha() and last[:1].islower()
    return ends and " " in row.text and last.lower() not in words.abbreviations


def is_below(row: Row, anchor: Row, words: FieldWords) -> bool:
    """Whether a row set as the full one above it is what was done there."""
    return row.type == anchor.type and "\t" not in row.text and words.places.score(row.text) == 0


def is_statement(row: Row, body: Row, words: FieldWords) -> bool:
    """Whether a row set as the body says what was done rather than what and where the job was."""
    if row.type != body.type or row.periods or "\t" in row.text or len(row.text.split()) < STATEMENT_WORDS:
        return False
    known = (words.titles, words.company_suffixes, words.institutions, words.degrees)
    return not any(one.any(row.text) for one in known) and words.places.score(row.text) == 0
