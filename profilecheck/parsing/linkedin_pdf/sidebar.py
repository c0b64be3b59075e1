"""The sidebar: contact, top skills, languages and the lists below them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Award, Certificate, LanguageSkill, Patent, Publication, SkillGroup, Sourced
from profilecheck.parsing.fields.pieces import sourced
from profilecheck.parsing.fields.vocabulary import FieldWords
from profilecheck.parsing.linkedin_pdf.lines import Part, Told, around
from profilecheck.parsing.linkedin_pdf.rows import Row
from profilecheck.parsing.linkedin_pdf.settings import LinkedInSettings
from profilecheck.parsing.sections import UNKNOWN

_CONTACT = re.compile(r"\S@\S|\w\.\w+/|^(?:https?://|www\.)|^\+?[\d ()./-]{7,}")
_LEVEL = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
_WHY = "item of LinkedIn's sidebar"


def blocks_of(rows: Sequence[Row], settings: LinkedInSettings, words: FieldWords) -> Iterator[tuple[str, list[Row]]]:
    """The blocks of the sidebar with their kinds, each with its heading in front; they run over the pages."""
    blocks: list[list[Row]] = []
    for row in rows:
        if row.role == "side" or not blocks:
            wrapped = blocks and len(blocks[-1]) == 1 and blocks[-1][0].role == "side" and _near(blocks[-1][0], row)
            if not wrapped:
                blocks.append([])
        blocks[-1].append(row)
    seen: set[str] = set()
    for block in blocks:
        kind = _kind(block, seen, settings, words)
        seen.add(kind)
        yield kind, block


def _near(above: Row, below: Row) -> bool:
    return above.page == below.page and below.baseline - above.baseline < 1.5 * above.size


def heading_and_items(block: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of a heading and those under it."""
    count = next((index for index, row in enumerate(block) if row.role != "side"), len(block))
    return list(block[:count]), list(block[count:])


def _kind(block: Sequence[Row], seen: set[str], settings: LinkedInSettings, words: FieldWords) -> str:
    """What a block is, by its heading; by what stands in it when the heading is not known."""
    heading, items = heading_and_items(block)
    text = " ".join(row.text for row in heading)
    known = settings.kind(text) or words.headings.kind(text)
    if known:
        return known
    texts = [row.text for row in items]
    if "contact" not in seen and any(_CONTACT.search(one) for one in texts):
        return "contact"
    if "skills" not in seen and not seen - {"contact"} and 0 < len(texts) <= settings.limits["top_skills"]:
        return "skills"
    spoken = [one for one in texts if _LEVEL.sub("", one) in words.languages or _is_level(one, settings)]
    return "languages" if texts and len(spoken) > len(texts) / 2 else UNKNOWN


def _is_level(text: str, settings: LinkedInSettings) -> bool:
    level = _LEVEL.search(text)
    return level is not None and level[1] in settings.proficiency


def skills_of(parts: Iterable[Part], document: Document) -> tuple[SkillGroup, ...]:
    """The top skills as one group."""
    return tuple(
        SkillGroup(
            span=around(part.lines),
            skills=tuple(sourced(document, line.span, 0.99, "one of LinkedIn's top skills") for line in part.lines),
        )
        for part in parts
        if part.lines
    )


def languages_of(
    parts: Iterable[Part], document: Document, settings: LinkedInSettings, words: FieldWords
) -> tuple[LanguageSkill, ...]:
    """The languages, with the level that stands in brackets behind each."""
    return tuple(_language(line, document, settings, words) for part in parts for line in part.lines)


def _language(line: Told, document: Document, settings: LinkedInSettings, words: FieldWords) -> LanguageSkill:
    text = document.quote(line.span)
    level = _LEVEL.search(text)
    if level and (level[1] in settings.variants or text in words.languages or not text[: level.start()].strip()):
        level = None
    start = line.span.start
    name = Span(start, start + (level.start() if level else len(text)))
    return LanguageSkill(
        span=line.span,
        language=sourced(document, name, 0.98, _WHY),
        fluency=sourced(document, Span(start + level.start(1), start + level.end(1)), 0.98, _WHY) if level else None,
    )


def _names(parts: Iterable[Part], document: Document) -> Iterator[Sourced[str]]:
    for part in parts:
        for line in part.lines:
            yield sourced(document, line.span, 0.97, _WHY)


def certificates_of(parts: Iterable[Part], document: Document) -> tuple[Certificate, ...]:
    """The certificates, of which only the names are shown."""
    return tuple(Certificate(span=name.span, name=name) for name in _names(parts, document))


def publications_of(parts: Iterable[Part], document: Document) -> tuple[Publication, ...]:
    """The publications, of which only the titles are shown."""
    return tuple(Publication(span=name.span, name=name) for name in _names(parts, document))


def patents_of(parts: Iterable[Part], document: Document) -> tuple[Patent, ...]:
    """The patents, of which only the titles are shown."""
    return tuple(Patent(span=name.span, name=name) for name in _names(parts, document))


def awards_of(parts: Iterable[Part], document: Document) -> tuple[Award, ...]:
    """The honours, of which only the titles are shown."""
    return tuple(Award(span=name.span, title=name) for name in _names(parts, document))
