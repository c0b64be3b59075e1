"""What is derived once from a profile, whatever its skills: titles, statements, words, numbers."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from profilecheck.dates import merged_months
from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.phrases import Hit, Token, load_phrases, tokens
from profilecheck.lexicon.prose import keyword_rows
from profilecheck.lexicon.results import ResultNumber, load_results
from profilecheck.lexicon.role import ADJACENT, RELATED, ROLE, Guide, StageLevel
from profilecheck.lexicon.titles import Title, TitleReader, title_reader
from profilecheck.lexicon.verbs import Verb, Verbs, load_verbs
from profilecheck.model.document import NOT_ENGLISH, Document, Span
from profilecheck.model.network import Network
from profilecheck.model.profile import Period, Position, Profile, Sourced, YearMonth
from profilecheck.model.report import Stage
from profilecheck.model.spans import Spans
from profilecheck.rules.statements import WORK, Statement, parts, recency, statements_of

_SHORT = 90


# Not slotted: cached properties need a __dict__.
@dataclass(frozen=True, kw_only=True, eq=False)
class ProfileFacts:
    """A profile with its document and stage, and the guide that it is held against."""

    document: Document
    profile: Profile
    stage: Stage | None
    guide: Guide
    lexicon: Lexicon
    as_of: date
    own_words: frozenset[str] = frozenset()
    """Words in small letters that are names besides those in the profile."""
    _results: dict[Span, tuple[ResultNumber, ...]] = field(default_factory=dict, init=False, repr=False)

    # The person

    @property
    def now(self) -> YearMonth:
        """The month that "present" means."""
        return YearMonth(self.as_of.year, self.as_of.month)

    @cached_property
    def in_english(self) -> bool:
        """Whether the words of the document can be judged."""
        return all(one.code != NOT_ENGLISH for one in self.document.diagnostics)

    @property
    def stage_level(self) -> StageLevel:
        """The stage that the profile is held against; the first where it is not known."""
        known = {level.id: level for level in self.guide.stages}
        return known[self.stage.id] if self.stage else self.guide.stages[0]

    @property
    def stage_id(self) -> str:
        """The id of that stage."""
        return self.stage_level.id

    @property
    def from_linkedin(self) -> bool:
        """Whether the document is an export of LinkedIn, which leaves contacts out and has a layout of its own."""
        return self.document.format.startswith("linkedin")

    @property
    def leaves_out(self) -> bool:
        """Whether the document is LinkedIn's “Save to PDF”, which shows no projects, courses and voluntary work.

        Of skills it shows three, and of certificates and publications no more than the names.
        """
        return self.document.format == "linkedin_pdf"

    @cached_property
    def network(self) -> Network:
        """What an archive tells of the network; for other documents all of it is unknown."""
        return self.profile.network or Network()

    @property
    def known_until(self) -> date:
        """The day on which an archive was made; the day of the analysis where that is not known, or comes first."""
        exported = self.network.exported
        return min(exported.value, self.as_of) if exported else self.as_of

    @cached_property
    def months(self) -> int:
        """Merged months of all dated positions."""
        return merged_months([one.period.value for one in self.profile.positions if one.period], self.now)

    @cached_property
    def periods(self) -> tuple[Sourced[Period], ...]:
        """The periods of all entries that have one."""
        one = self.profile
        found = [*(entry.period for entry in one.positions), *(entry.period for entry in one.education)]
        found += [*(entry.period for entry in one.projects), *(entry.period for entry in one.volunteering)]
        return tuple(period for period in found if period)

    @cached_property
    def dates(self) -> tuple[Sourced[YearMonth], ...]:
        """The dates of certificates, publications, patents and awards."""
        one = self.profile
        found = [*(entry.date for entry in one.certificates), *(entry.date for entry in one.publications)]
        found += [*(entry.date for entry in one.patents), *(entry.date for entry in one.awards)]
        return tuple(date for date in found if date)

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The words of names: the person's, of employers, schools, places and projects, and those given besides."""
        one = self.profile
        found = [one.name, *(entry.company for entry in one.positions), *(entry.location for entry in one.positions)]
        found += [*(entry.institution for entry in one.education), *(entry.name for entry in one.projects)]
        found += [entry.organization for entry in one.volunteering]
        return self.own_words | {token.word for name in found if name for token in tokens(name.value)}

    # Titles and positions

    @cached_property
    def titles(self) -> TitleReader:
        """Reads job titles for the role."""
        return title_reader(self.lexicon, self.guide)

    @cached_property
    def position_titles(self) -> tuple[Title | None, ...]:
        """The titles of the positions as far as they were understood."""
        titles = [one.title.value if one.title else "" for one in self.profile.positions]
        return self.titles.read_all(titles, self.profile.headline.value if self.profile.headline else "")

    @cached_property
    def recent_positions(self) -> tuple[tuple[int, Position], ...]:
        """The positions that are looked at closely, newest first, with their indices.

        These are the newest, and those near the role that did not end long ago; internships only at the first stage.
        """
        placed = sorted(enumerate(self.profile.positions), key=lambda pair: (recency(pair[1]), -pair[0]), reverse=True)
        first = self.guide.stages[0].id
        titled = [(pair, self.position_titles[pair[0]]) for pair in placed[1:]]
        near = [
            pair
            for pair, title in titled
            if title
            and title.relation
            and (title.level != first or self.stage_id == first)
            and not self._is_old(pair[1])
        ]
        return tuple([*placed[:1], *near][: int(self.threshold("recent_positions"))])

    def _is_old(self, position: Position) -> bool:
        end = position.period.value.end if position.period else None
        return end is not None and self.as_of.year - end.year > self.threshold("old_years")

    @cached_property
    def nearness(self) -> Mapping[str, float]:
        """How much a title counts by its nearness to the role."""
        return {ROLE: 1.0, ADJACENT: self.threshold("adjacent_share"), RELATED: self.threshold("related_share")}

    def title_of(self, index: int) -> str:
        """What to call a position in a message."""
        position = self.profile.positions[index]
        if position.title:
            return position.title.value
        lines = self.document.quote(position.span).strip().splitlines()
        return self.short(lines[0]) if lines and lines[0].strip() else f"Position {index + 1}"

    # Words

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of positions, projects, voluntary work and achievements, each wording once."""
        achieved = [index for index, one in enumerate(self.profile.awards) if self._is_deed(one.span)]
        return statements_of(self.document, self.profile, achieved)

    def _is_deed(self, span: Span) -> bool:
        """Whether an award is rather a deed: “Shelf audits: trained a detector on 45,000 images”."""
        words = self.words_in(span)
        known = (self.verbs.get(word.word) for word in words[: int(self.threshold("opening_words"))])
        told = any(verb.strong and verb.form == "past" for verb in known if verb)
        return told and len(words) >= self.threshold("statement_words_least")

    @cached_property
    def bullets(self) -> tuple[Statement, ...]:
        """The statements of the positions that should read as bullets."""
        return tuple(one for one in self.statements if one.kind == WORK and one.bullet)

    @cached_property
    def headline_words(self) -> tuple[Token, ...]:
        """The words of the headline."""
        return self.words_in(self.profile.headline.span) if self.profile.headline else ()

    @cached_property
    def headline_parts(self) -> tuple[Span, ...]:
        """The parts of the headline, between bars, dashes, commas and brackets; an empty one where there is none."""
        return parts(self.document, self.profile.headline.span if self.profile.headline else Span(0, 0))

    @cached_property
    def summary_words(self) -> tuple[Token, ...]:
        """The words of the summary, without keywords in a row, which say nothing."""
        words = self.words_in(self.profile.summary.span) if self.profile.summary else ()
        return tuple(word for word in words if not self.in_keyword_row(word.start))

    def in_keyword_row(self, place: int) -> bool:
        """Whether a place in the summary lies among keywords in a row."""
        return self._keyword_rows.hold(place)

    @cached_property
    def _keyword_rows(self) -> Spans:
        words = self.words_in(self.profile.summary.span) if self.profile.summary else ()
        return Spans(keyword_rows(words, self.lexicon))

    def words_in(self, span: Span) -> tuple[Token, ...]:
        """The words of a part of the document; those that its bounds cut are cut."""
        starts, whole = self._words
        first, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
        before, last = whole[first - 1 : first], whole[end - 1 : end] if end > first else ()
        if any(word.end > span.start for word in before) or any(word.end > span.end for word in last):
            return tokens(self.document.quote(span), span.start)
        return (whole[first]._replace(joined=False), *whole[first + 1 : end]) if end > first else ()

    @cached_property
    def _words(self) -> tuple[list[int], tuple[Token, ...]]:
        """All words of the document with their beginnings: they are cut once, and looked at by many rules."""
        found = tokens(self.document.text)
        return [word.start for word in found], found

    def words_of(self, place: str) -> tuple[tuple[Token, ...], ...]:
        """The words of each text in a part of the profile (see `profilecheck.lexicon.phrases.PLACES`)."""
        if place == "headline":
            found: tuple[tuple[Token, ...], ...] = (self.headline_words,)
        elif place == "summary":
            found = (self.summary_words,)
        elif place == "skills":
            found = tuple(self.words_in(skill.span) for group in self.profile.skills for skill in group.skills)
        elif place == "document":
            # What stands in posts is judged as activity.
            others = [section.span.start for section in self.profile.sections if section.kind == "network"]
            found = (self.words_in(Span(0, min(others, default=len(self.document.text)))),)
        elif place == "openings":
            found = tuple(one.words[: int(self.threshold("opening_words"))] for one in self.statements if one.bullet)
        else:
            found = tuple(one.words for one in self.statements)
        return tuple(words for words in found if words)

    def phrases(self, name: str, words: Sequence[Token]) -> tuple[Hit, ...]:
        """Occurrences of the phrases of `lexicons/phrases/<name>.toml`."""
        return load_phrases(self.lexicon, name).find(words)

    @cached_property
    def verbs(self) -> Verbs:
        """Verbs that open statements."""
        return load_verbs(self.lexicon)

    def opening(self, statement: Statement) -> Verb | None:
        """The verb with which a statement begins; none in a compound, as in “Learning-to-rank with …”."""
        first = statement.words[0] if statement.words else None
        if first and self.document.text[first.end : first.end + 1] == "-" and first.word not in self.verbs.prefixes:
            return None
        return self.verbs.opening([token.word for token in statement.words[:2]])

    def results_in(self, span: Span) -> tuple[ResultNumber, ...]:
        """Numbers in a part of the document that are results."""
        if span not in self._results:
            found = load_results(self.lexicon).find(self.document.quote(span))
            self._results[span] = tuple(
                ResultNumber(span=Span(span.start + one.span.start, span.start + one.span.end), kind=one.kind)
                for one in found
            )
        return self._results[span]

    def short(self, text: str) -> str:
        """The beginning of a text for a message, on one line."""
        line = " ".join(text.split())
        return line if len(line) <= _SHORT else f"{line[:_SHORT].rsplit(' ', 1)[0]} …"

    def threshold(self, name: str) -> float:
        """A number of the guide."""
        return self.guide.thresholds[name]
