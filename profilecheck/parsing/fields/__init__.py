"""Sections → Profile, one module for each kind of field."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from profilecheck.lexicon.load import Lexicon
from profilecheck.model.document import Document, Line, Span
from profilecheck.model.profile import Contact, Education, LanguageSkill, Position, Profile, SkillGroup, Sourced
from profilecheck.parsing.fields.contact import contact_of
from profilecheck.parsing.fields.education import education_of
from profilecheck.parsing.fields.labelled import with_labels
from profilecheck.parsing.fields.languages import languages_of
from profilecheck.parsing.fields.lists import items_of, projects_of, volunteering_of
from profilecheck.parsing.fields.named import awards_of, certificates_of
from profilecheck.parsing.fields.person import Person, person_of
from profilecheck.parsing.fields.pieces import rows_of, sourced
from profilecheck.parsing.fields.publications import patents_of, publications_of
from profilecheck.parsing.fields.skills import skills_of
from profilecheck.parsing.fields.vocabulary import FieldWords, field_words
from profilecheck.parsing.fields.work import positions_of
from profilecheck.parsing.sections import HEADER, Block, blocks_of, sections_of

_PROSE_WORDS = 8
_PERSONAL = frozenset({HEADER, "contact"})


def profile_of(document: Document, lexicon: Lexicon) -> Profile:
    """Read the fields of a document that is laid out in lines."""
    words = field_words(lexicon)
    blocks = _by_content(document, blocks_of(document, words.headings), words)
    person, contact, intro = _person(document, blocks, words)

    def each(reader: Callable[..., tuple], *kinds: str, **more: object) -> tuple:  # type: ignore[type-arg]
        return tuple(
            item for block in blocks if block.kind in kinds for item in reader(document, block.lines, words, **more)
        )

    name = person.name.value if person.name else ""
    positions, education = each(positions_of, "work"), each(education_of, "education")
    known = _organisations(positions, education)
    skills, spoken = _apart(document, each(skills_of, "skills"), words)
    return Profile(
        name=person.name,
        headline=person.headline,
        contact=contact,
        summary=_summary(document, blocks) or intro,
        positions=positions,
        education=education,
        skills=skills,
        projects=each(projects_of, "projects"),
        certificates=each(certificates_of, "certificates", "courses", known=known),
        publications=each(publications_of, "publications", person=name),
        patents=each(patents_of, "patents", person=name),
        awards=each(awards_of, "awards", known=known),
        languages=each(languages_of, "languages") or spoken or _spoken_in_header(document, blocks, words),
        volunteering=each(volunteering_of, "volunteering"),
        interests=tuple(
            item for block in blocks if block.kind == "interests" for item in items_of(document, block.lines)
        ),
        sections=tuple(sections_of(blocks, document)),
    )


def _by_content(document: Document, blocks: Iterable[Block], words: FieldWords) -> tuple[Block, ...]:
    """The sections, with "Languages" as skills where they are none that people speak, rows under a label of their own
    as sections of their own, and with the work of a document that has no heading for it.
    """
    kinds = (replace(block, kind=_kind_by_content(document, block, words)) for block in blocks)
    out = [part for block in kinds for part in with_labels(document, block, words)]
    if any(block.kind == "work" for block in out):
        return tuple(out)
    return tuple(part for block in out for part in _with_work(document, block, words))


def _kind_by_content(document: Document, block: Block, words: FieldWords) -> str:
    if _is_code(document, block, words):
        return "skills"
    return "contact" if block.kind == "summary" and _is_address_list(document, block) else block.kind


def _is_address_list(document: Document, block: Block) -> bool:
    """Whether short lines with contact details make up a section, as under "About" in a sidebar."""
    texts = [document.quote(line.span) for line in block.lines]
    return any(map(_is_contact, texts)) and all(len(text.split()) < _PROSE_WORDS for text in texts)


def _is_code(document: Document, block: Block, words: FieldWords) -> bool:
    text = "\n".join(document.quote(line.span) for line in block.lines)
    return block.kind == "languages" and bool(text) and not words.languages.any(text) and not words.fluency.any(text)


def _with_work(document: Document, block: Block, words: FieldWords) -> Iterable[Block]:
    """A header cut where a row names a job and its period."""
    rows = rows_of(document, block.lines, words) if block.kind == HEADER else []
    for index, row in enumerate(rows):
        dated = any(period.current or period.start != period.end for _, period in row.periods)
        beside = " ".join(near.text for near in rows[max(0, index - 1) : index + 2])
        if dated and not row.bullet and words.titles.any(beside):
            start = index if words.titles.any(row.text) or index == 0 else index - 1
            return (replace(block, lines=block.lines[:start]), Block("work", None, block.lines[start:]))
    return (block,)


def _person(
    document: Document, blocks: Iterable[Block], words: FieldWords
) -> tuple[Person, Contact, Sourced[str] | None]:
    """Name, headline, contact, and running text of the header."""
    own = [block for block in blocks if block.kind in _PERSONAL]
    personal = [line for block in own for line in (*_label(block), *block.lines)]
    person = person_of(document, [line for block in own for line in block.lines], words)
    return (
        person,
        contact_of(document, personal, words, [one.span for one in (person.name, person.headline) if one]),
        _prose(document, [line for block in blocks if block.kind == HEADER for line in block.lines]),
    )


def _label(block: Block) -> tuple[Line, ...]:
    """The heading of contact details, which may be a label such as "Location"."""
    return (block.heading,) if block.heading is not None else ()


def _apart(
    document: Document, groups: tuple[SkillGroup, ...], words: FieldWords
) -> tuple[tuple[SkillGroup, ...], tuple[LanguageSkill, ...]]:
    """Skills, and the natural languages that stand among them as a group."""
    spoken = [
        group
        for group in groups
        if group.skills and all(_language(skill.value) in words.languages for skill in group.skills)
    ]
    languages = tuple(
        LanguageSkill(span=skill.span, language=_bare(document, skill)) for group in spoken for skill in group.skills
    )
    return tuple(group for group in groups if group not in spoken), languages


def _bare(document: Document, skill: Sourced[str]) -> Sourced[str]:
    length = len(_language(document.quote(skill.span)))
    return sourced(
        document, Span(skill.span.start, skill.span.start + length), 0.9, "name of a language among the skills"
    )


def _language(text: str) -> str:
    """A language without the level in brackets behind it."""
    return text.partition("(")[0].strip()


def _organisations(positions: Iterable[Position], education: Iterable[Education]) -> frozenset[str]:
    """Names of employers and institutions in lower case."""
    names = [position.company for position in positions] + [course.institution for course in education]
    return frozenset(name.value.casefold() for name in names if name is not None)


def _spoken_in_header(document: Document, blocks: Iterable[Block], words: FieldWords) -> tuple[LanguageSkill, ...]:
    """Languages that stand as a cell of their own at the top."""
    for block in blocks:
        for line in block.lines if block.kind in _PERSONAL else ():
            for cell in re.finditer(r"[^\t]+", document.quote(line.span)):
                span = Span(line.span.start + cell.start(), line.span.start + cell.end())
                found = items_of(document, [replace(line, span=span)])
                if len(found) > 1 and all(item.value in words.languages for item in found):
                    return tuple(LanguageSkill(span=item.span, language=item) for item in found)
    return ()


def _summary(document: Document, blocks: Iterable[Block]) -> Sourced[str] | None:
    texts = [block for block in blocks if block.kind == "summary" and block.lines]
    texts = [replace(block, lines=_without_contact(document, block.lines)) for block in texts]
    texts = [block for block in texts if block.lines]
    if not texts:
        return None
    longest = max(texts, key=lambda block: sum(line.span.length for line in block.lines))
    return _joined(document, longest.lines, 0.97, "section with the heading of a summary")


def _without_contact(document: Document, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in lines if not _is_contact(document.quote(line.span)))


def _is_contact(text: str) -> bool:
    digits = sum(letter.isdigit() for letter in text)
    return len(text.split()) < 8 and ("@" in text or (digits >= 7 and digits > 0.4 * len(text)))


def _prose(document: Document, lines: Iterable[Line]) -> Sourced[str] | None:
    """Running text in the header, before any heading."""
    for line in lines:
        text = document.quote(line.span)
        if len(text.split()) >= 14 and "\t" not in text and "@" not in text:
            return _joined(document, [line], 0.85, "running text at the top")
    return None


def _joined(document: Document, lines: Iterable[Line], confidence: float, why: str) -> Sourced[str]:
    spans = [line.span for line in lines]
    return sourced(document, Span(spans[0].start, spans[-1].end), confidence, why)
