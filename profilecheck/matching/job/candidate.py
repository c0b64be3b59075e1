"""What a profile has to say to a posting, derived once."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from profilecheck.dates import merged_months
from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.match import match_weights
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.postings import posting_words
from profilecheck.lexicon.terms import load_terms
from profilecheck.lexicon.titles import title_words
from profilecheck.matching.job.clauses import sentences
from profilecheck.matching.job.similarity import similarity
from profilecheck.matching.job.trades import TitleTrade, title_trade, trade_book
from profilecheck.matching.places import places
from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Period, Profile, YearMonth
from profilecheck.model.skill import SkillEvidence, SkillLevel

_LISTS = frozenset({"header", "skills", "contact", "languages", "references", "education"})
_STATEMENT_WORDS = 5
_MENTIONED = 6


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that tells what was done."""

    span: Span
    text: str
    position: int | None
    """Index of the position that it stands in."""
    skills: frozenset[str]


@dataclass(frozen=True, slots=True)
class Held:
    """A title that was held, or that the headline claims."""

    text: str
    span: Span
    trade: TitleTrade
    level: str
    position: int | None
    """Index of the position; None for the headline."""
    age: int
    """How many positions are newer."""


# Not slotted: cached properties need a __dict__.
@dataclass(frozen=True, kw_only=True, eq=False)
class Candidate:
    """A profile with its document and skills, as the match looks at it."""

    document: Document
    profile: Profile
    skills: tuple[SkillEvidence, ...]
    now: YearMonth
    lexicon: Lexicon

    @cached_property
    def skill(self) -> Mapping[str, SkillEvidence]:
        """The skills by id."""
        return {skill.id: skill for skill in self.skills}

    @cached_property
    def implying(self) -> Mapping[str, tuple[SkillEvidence, ...]]:
        """The skills that are named, by each skill that follows from them."""
        found: dict[str, list[SkillEvidence]] = {}
        for skill in self.skills:
            for implied in self.lexicon.taxonomy.implied_by(skill.id) if skill.mentions else ():
                found.setdefault(implied, []).append(skill)
        return {name: tuple(skills) for name, skills in found.items()}

    @cached_property
    def proofs(self) -> Mapping[str, tuple[Span, ...]]:
        """The skills that sections prove, with the entries: publications, for one, that papers were written."""
        spans = {
            "publications": tuple(one.name.span for one in self.profile.publications),
            "patents": tuple(one.name.span for one in self.profile.patents),
        }
        return {skill: spans[name] for name, skills in posting_words(self.lexicon).proofs.items() for skill in skills}

    @cached_property
    def public_code(self) -> tuple[Span, ...]:
        """The projects with an address where code is shared."""
        hosts = posting_words(self.lexicon).code_hosts
        shared = (one for one in self.profile.projects if one.url and any(host in one.url.value for host in hosts))
        return tuple((one.name or one).span for one in shared)

    @property
    def shown_by_code(self) -> tuple[str, ...]:
        """The skills that public code of one's own shows in part."""
        return posting_words(self.lexicon).shown_by_code

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The sentences of positions, projects, voluntary work and publications, in the order of the document.

        Of a document in which no such entry was found, all running text counts but that of sections which list.
        """
        found = dict(self._entries())
        spans = found or dict.fromkeys(self._running())
        return tuple(
            Told(span, " ".join(self.document.quote(span).split()), at, frozenset(self.named_in(span)))
            for span, at in sorted(spans.items())[: int(match_weights(self.lexicon).most["statements"])]
        )

    @cached_property
    def matrix(self) -> tuple[Any, ...]:
        """The sentences as vectors, the skills that they name among their words."""
        return similarity(self.lexicon).matrix([with_skills(one.text, one.skills) for one in self.told])

    @cached_property
    def terms(self) -> frozenset[str]:
        """The terms of what was done, and of the titles held."""
        terms = load_terms(self.lexicon)
        texts = [one.text for one in self.told] + [held.text for held in self.titles]
        return frozenset(term for text in texts for term in terms.of(text))

    @cached_property
    def titles(self) -> tuple[Held, ...]:
        """The titles held, the newest first, then the headline."""
        order = sorted(range(len(self.profile.positions)), key=lambda at: (self._recency(at), -at), reverse=True)
        found = []
        for age, at in enumerate(order):
            if title := self.profile.positions[at].title:
                found.append(self._held(title.value, title.span, at, age))
        if headline := self.profile.headline:
            found.append(self._held(headline.value, headline.span, None, 1))
        return tuple(found) or tuple(self._mentioned())

    def _mentioned(self) -> Iterator[Held]:
        """The titles that the text names, where no position has one."""
        hidden = [one.span for one in self.document.hidden]
        hits = trade_book(self.lexicon).find(tokens(self.document.text))
        spans = (Span(hit.start, hit.end) for hit in hits)
        shown = (span for span in spans if not any(other.overlaps(span) for other in hidden))
        for age, span in enumerate(islice(shown, _MENTIONED)):
            yield self._held(self.document.quote(span), span, None, age)

    def named_in(self, span: Span) -> Iterator[str]:
        """Ids of the skills named in a part of the document."""
        starts, ids = self._mentions
        for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
            yield ids[at]

    def uses(self, skill: str) -> tuple[Span, ...]:
        """The sentences that name a skill, the newest position first."""
        found = [one for one in self.told if skill in one.skills]
        ages = {held.position: held.age for held in self.titles}
        return tuple(one.span for one in sorted(found, key=lambda one: (ages.get(one.position, len(ages)), one.span)))

    def listed(self, span: Span) -> bool:
        """Whether a place is in a list of skills."""
        sections = [one.span for one in self.profile.sections if one.kind == "skills"]
        return any(list_.covers(span) for list_ in (*sections, *(group.span for group in self.profile.skills)))

    def level(self, skill: SkillEvidence) -> SkillLevel:
        """How well a skill is proved; in a document without entries, running text proves use."""
        if skill.level is SkillLevel.LISTED and skill.mentions and not self.profile.positions and self.uses(skill.id):
            return SkillLevel.USED
        return skill.level

    def positions_of(self, fields: Sequence[str]) -> tuple[int, ...]:
        """The positions whose title or statements name one of some fields of work."""
        terms = load_terms(self.lexicon)
        wanted = [own for field in fields if (own := set(terms.of(field)))]
        said: dict[int, set[str]] = {}
        texts = [(one.position, one.text) for one in self.told] + [(one.position, one.text) for one in self.titles]
        for position, text in texts:
            if position is not None:
                said.setdefault(position, set()).update(terms.of(text))
        return tuple(sorted(at for at, own in said.items() if any(field <= own for field in wanted)))

    def months(self, positions: Sequence[int]) -> int:
        """Merged months of some positions."""
        periods = (self.profile.positions[at].period for at in positions)
        return merged_months([period.value for period in periods if period], self.now)

    @cached_property
    def dated(self) -> bool:
        """Whether any position tells when it was held."""
        return any(position.period for position in self.profile.positions)

    def _held(self, text: str, span: Span, position: int | None, age: int) -> Held:
        hits = title_words(self.lexicon).levels.find(tokens(text))
        order = [phrase.id for phrase in title_words(self.lexicon).levels.phrases]
        level = min((hit.phrase.id for hit in hits), key=order.index, default="")
        return Held(text, span, title_trade(text, self.lexicon), level, position, age)

    def _recency(self, at: int) -> tuple[int, int]:
        period = self.profile.positions[at].period
        value = period.value if period else Period()
        end = self.now if value.current else value.end or value.start or YearMonth(1)
        return end.year, end.month or 0

    @cached_property
    def _mentions(self) -> tuple[list[int], list[str]]:
        found = sorted((mention.span.start, mention.id) for skill in self.skills for mention in skill.mentions)
        return [start for start, _ in found], [skill for _, skill in found]

    def _entries(self) -> Iterator[tuple[Span, int | None]]:
        words = posting_words(self.lexicon)
        for place in places(self.profile):
            if place.told and place.prose:
                yield from ((span, place.position) for span in sentences(self.document, place.span, words))
            elif place.told:
                yield place.span, place.position
        for publication in self.profile.publications:
            yield publication.name.span, None

    def _running(self) -> Iterator[Span]:
        kinds = {one.kind for one in self.profile.sections}
        lists = [one.span for one in self.profile.sections if one.kind in _LISTS and kinds - _LISTS]
        for line in self.document.lines:
            if line.span.length and not any(span.covers(line.span) for span in lists):
                for span in sentences(self.document, line.span, posting_words(self.lexicon)):
                    if len(tokens(self.document.quote(span))) >= _STATEMENT_WORDS:
                        yield span


def with_skills(text: str, skills: Sequence[str] | frozenset[str]) -> str:
    """A sentence with the ids of the skills that it names behind it, so that other names of one are the same."""
    return " ".join([text, *(skill.replace("-", "") for skill in sorted(skills))])
