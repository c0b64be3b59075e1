"""The language of a document, told by its headings."""

from collections import Counter
from collections.abc import Iterable, Iterator

from profilecheck.model.document import Diagnostic
from profilecheck.model.profile import Section
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


def language_diagnostics(sections: Iterable[Section], headings: Headings) -> Iterator[Diagnostic]:
    """What the reader of the report must know about a document that is not in English."""
    language = language_of(sections, headings)
    if language not in (None, _GRADED):
        yield Diagnostic(
            code="not-english",
            message=f"The headings are {headings.language_names[language]}; content is graded for English only.",
            cure="Have an English version graded; of this one, rely on what was read, not on the remarks on its words.",
        )
