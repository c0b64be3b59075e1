"""The two documents of a comparison, and the making of differences between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from profilecheck.lexicon.comparison import ComparisonWords
from profilecheck.lexicon.postings import PostingWords
from profilecheck.matching.comparison.likeness import words_of
from profilecheck.model.comparison import Difference
from profilecheck.model.document import Document, Span
from profilecheck.model.finding import Evidence
from profilecheck.model.profile import Education, Position, Profile
from profilecheck.model.skill import SkillEvidence

_HEAD = 400
"""Letters at the beginning of an entry in which its names stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the documents."""

    document: Document
    profile: Profile
    skills: tuple[SkillEvidence, ...]

    @property
    def from_linkedin(self) -> bool:
        """Whether it is an export of LinkedIn."""
        return self.document.format.startswith("linkedin")

    def evidence(self, *spans: Span) -> tuple[Evidence, ...]:
        """The quotes at some places."""
        return tuple(Evidence.at(self.document, span) for span in spans)

    def tells(self, entry: Position | Education, name: str, but: Span | None = None) -> bool:
        """Whether the head of an entry has the words of a name, outside of one field: it may be read for another."""
        texts = [*entry.highlights, *([entry.summary] if isinstance(entry, Position) and entry.summary else [])]
        start, end = entry.span.start, min([entry.span.end, *(text.span.start for text in texts)])
        end = min(end, start + _HEAD)
        parts = [Span(start, end)] if but is None else [Span(start, but.start), Span(but.end, end)]
        words = words_of(name)
        heads = (words_of(self.document.quote(part), _HEAD) for part in parts if part.length > 0)
        return bool(words) and any(f" {' '.join(words)} " in f" {' '.join(head)} " for head in heads)

    def quote(self, span: Span) -> str:
        """The words at a place on one line."""
        return " ".join(self.document.quote(span).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Both documents, and the words to compare them by."""

    here: Side
    there: Side
    words: ComparisonWords
    degrees: PostingWords
    as_of: date

    def difference(
        self,
        kind: str,
        message: str,
        here: Iterable[Span] = (),
        there: Iterable[Span] = (),
        *,
        noticed: bool = True,
        why: str = "",
        **values: object,
    ) -> Difference:
        """A difference with the words of a message of the lexicon; `kind` is what it is about."""
        places = self.words.places
        told = {
            "there": places["linkedin" if self.there.from_linkedin else "there"],
            "alone": places["linkedin_alone" if self.there.from_linkedin else "alone"],
            **values,
        }
        text, suggestion = self.words.messages[message]
        return Difference(
            kind=kind,
            noticed=noticed,
            message=text.format(**told),
            suggestion=suggestion.format(**told),
            here=self.here.evidence(*here),
            there=self.there.evidence(*there),
            why=why,
        )

    def where(self, *, here: bool) -> str:
        """What one of the documents is called in a sentence."""
        places = self.words.places
        return places["here"] if here else places["linkedin" if self.there.from_linkedin else "there"]

    def not_compared(self, kind: str, *, here: bool = False) -> str:
        """Why something was not compared."""
        places = self.words.places
        alone = places["first"] if here else places["linkedin_alone" if self.there.from_linkedin else "alone"]
        return self.words.not_compared[kind].format(alone=alone)
