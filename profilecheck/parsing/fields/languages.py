"""Natural languages and how well each is spoken."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import LanguageSkill
from profilecheck.parsing.fields.forms import without_table_head
from profilecheck.parsing.fields.pieces import Row, rows_of, sourced, trimmed
from profilecheck.parsing.fields.vocabulary import FieldWords

_NAME_WORDS = 3


def languages_of(document: Document, lines: Iterable[Line], words: FieldWords) -> tuple[LanguageSkill, ...]:
    """The languages of a section, each with its level."""
    out: list[LanguageSkill] = []
    rows = without_table_head(rows_of(document, lines, words), words)
    graded: Row | None = None
    for row, below in zip_longest(rows, rows[1:]):
        if row is graded:
            continue
        abreast = list(_abreast(document, row, below, words)) if below is not None else []
        if abreast:
            out, graded = [*out, *abreast], below
            continue
        if _is_level(row, words) and out and out[-1].fluency is None:
            last = out.pop()
            span = _after_label(document, row.span, words)
            fluency = sourced(document, span, 0.95, "level below the language")
            out.append(LanguageSkill(span=Span(last.span.start, row.span.end), language=last.language, fluency=fluency))
            continue
        found = list(_languages(document, row, words))
        if not found and below is not None and _is_level(below, words):
            found = list(_named_above_a_level(document, row.span, words))
        out += found
    return tuple(out)


def _abreast(document: Document, row: Row, below: Row, words: FieldWords) -> Iterator[LanguageSkill]:
    """Languages side by side, and below each how well it is spoken."""
    names, levels = _cells(row), _cells(below)
    graded = all(document.quote(level) in words.fluency for level in levels)
    if graded and 1 < len(names) == len(levels):
        for name, level in zip(names, levels, strict=True):
            yield LanguageSkill(
                span=name,
                language=sourced(document, name, 0.9, "name above a level"),
                fluency=sourced(document, level, 0.9, "level below the language"),
            )


def _cells(row: Row) -> list[Span]:
    start = row.span.start
    return [Span(start + cell.start(), start + cell.end()) for cell in re.finditer(r"[^\t]+", row.text)]


def _is_level(row: Row, words: FieldWords) -> bool:
    """Whether a row only says how well a language is spoken."""
    text = row.text.strip(" ()")
    told = words.fluency.any(text) or words.patterns["level_label"].match(text) is not None
    return told and not words.languages.any(text)


def _named_above_a_level(document: Document, span: Span, words: FieldWords) -> Iterator[LanguageSkill]:
    """A language that no list knows."""
    name = trimmed(document, span)
    if name is None:
        return
    text = document.quote(name)
    if text[0].isupper() and all(map(str.isalpha, text.split())) and len(text.split()) <= _NAME_WORDS:
        yield LanguageSkill(span=name, language=sourced(document, name, 0.85, "name above a level"))


def _after_label(document: Document, span: Span, words: FieldWords) -> Span:
    match = words.patterns["level_label"].match(document.quote(span))
    return Span(span.start + match.end(), span.end) if match else span


def _languages(document: Document, row: Row, words: FieldWords) -> Iterator[LanguageSkill]:
    hits = sorted(_language_hits(row.text, words))
    for index, (start, end) in enumerate(hits):
        stop = hits[index + 1][0] if index + 1 < len(hits) else len(row.text)
        base = row.span.start
        name = Span(base + start, base + end)
        level = trimmed(document, Span(base + end, base + stop))
        if (
            level is not None
            and row.text[end:stop].lstrip()[:1] in {",", ";"}
            and not words.fluency.any(row.text[end:stop])
        ):
            yield LanguageSkill(span=name, language=sourced(document, name, 0.97, "name of a language"))
            yield from _others(document, level)
            continue
        if level is not None:
            text = document.quote(level)
            if text.startswith("("):
                level = trimmed(
                    document, Span(level.start + 1, level.start + (text.find(")") if ")" in text else len(text)))
                )
        yield LanguageSkill(
            span=Span(name.start, level.end if level else name.end),
            language=sourced(document, name, 0.97, "name of a language"),
            fluency=sourced(document, level, 0.9, "text behind the language") if level else None,
        )


def _others(document: Document, span: Span) -> Iterator[LanguageSkill]:
    """Names between the known ones of a list, for languages that no list knows."""
    for part in re.finditer(r"[^,;]+", document.quote(span)):
        place = trimmed(document, Span(span.start + part.start(), span.start + part.end()))
        if place is not None and part[0].strip()[:1].isupper() and len(part[0].split()) < 3:
            yield LanguageSkill(span=place, language=sourced(document, place, 0.8, "name in a list of languages"))


_LANGUAGE_PART = re.compile(r"[^\t,;|•·()]+(?:\([^)]*\))?")
_LEVEL_BEHIND = re.compile(r"\s*[(:–—-]\s*(.*?)\)?\s*$")


def _language_hits(text: str, words: FieldWords) -> Iterator[tuple[int, int]]:
    """Where the names of languages stand: known ones, and whatever has a level behind it."""
    last = 0
    for match in re.finditer(r"[^\W\d_]+(?:[ -][A-Z][^\W\d_]+)?", text):
        name = match[0] if match[0] in words.languages else match[0].split()[0]
        if name in words.languages and match.start() >= last:
            last = match.start() + len(name)
            yield match.start(), last
    yield from _unknown_languages(text, words)


def _unknown_languages(text: str, words: FieldWords) -> Iterator[tuple[int, int]]:
    for part in _LANGUAGE_PART.finditer(text):
        if words.languages.any(part[0]):
            continue
        level = _LEVEL_BEHIND.search(part[0])
        name = part[0][: level.start()] if level else part[0]
        beside = text[part.end() : part.end() + 40].lstrip("\t ").split("\t")[0]
        sign = text[part.end() : part.end() + 1]
        last = sign == "," and text[part.end() :].strip(", ") in words.fluency  # "Auslan, basic"
        graded = words.fluency.any(level[1]) if level else last or (words.fluency.any(beside) and sign == "\t")
        if graded and name.strip()[:1].isupper() and len(name.split()) <= _NAME_WORDS and not words.fluency.any(name):
            start = part.start() + len(name) - len(name.lstrip())
            yield start, start + len(name.strip())
