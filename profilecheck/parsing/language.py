"""The language of a document, told by its headings and its running text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from profilecheck.model.document import NOT_ENGLISH, Diagnostic
from profilecheck.model.profile import Position, Profile, Project, Section, Volunteering
from profilecheck.parsing.headings import Headings

_GRADED = "en"
_FEWEST = 2


def language_of(sections: Iterable[Section], headings: Headings) -> str | None:
    """Code of the language in which most of the headings stand, English if in doubt; None for too few of them.

    >>> headings = Headings([{"language": "de", "headings": {"work": ["Praktika"], "skills": ["Kenntnisse"]}}])
    >>> from profilecheck.model.document import Span
    >>> from profilecheck.model.profile import Sourced
    >>> found = [Sourced(value=text, span=Span(0, 1)) for text in ("Praktika", "Kenntnisse")]
    >>> language_of([Section(kind="", span=Span(0, 1), heading=heading) for heading in found], headings)
    'de'
    """
    votes = Counter(
        language
        for section in sections
        if section.heading is not None
        for language in headings.languages(section.heading.value)
    )
    best = max(votes, key=lambda language: (votes[language], language == _GRADED, language), default=None)
    return best if best is not None and votes[best] >= _FEWEST else None


def language_diagnostics(profile: Profile, headings: Headings, words: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """What the reader of the report must know about a document that is not in English.

    `words` is lexicons/parsing/language.toml. English text under other headings, as LinkedIn prints it, is English.
    """
    language = language_of(profile.sections, headings)
    foreign = language not in (None, _GRADED)
    text = re.findall(r"[^\W\d_]+", " ".join(_prose(profile)).lower())
    if len(text) >= words["least_words"]:
        known = frozenset(words["words"])
        english = sum(word in known for word in text) >= words["least_share"] * len(text)
        foreign = not english and (foreign or len(text) >= words["sure_words"])
    if foreign:
        name = headings.language_names[language] if language and language != _GRADED else ""
        yield Diagnostic(
            code=NOT_ENGLISH,
            message=f"The {f'headings are {name}' if name else 'text is not English'}; "
            "content is graded for English only.",
            cure="Have an English version graded; of this one, rely on what was read, not on the remarks on its words.",
        )


def _prose(profile: Profile) -> Iterator[str]:
    entries: tuple[Position | Project | Volunteering, ...]
    entries = (*profile.positions, *profile.projects, *profile.volunteering)
    for text in (profile.summary, *(entry.summary for entry in entries)):
        if text is not None:
            yield text.value
    for entry in entries:
        yield from (highlight.value for highlight in entry.highlights)
