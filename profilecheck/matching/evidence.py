"""How well a document proves each skill: listed, used, or used with a result; where, and for how long."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from profilecheck.dates import merged_months
from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.prose import keyword_rows
from profilecheck.lexicon.results import load_results
from profilecheck.lexicon.skill import Skill
from profilecheck.lexicon.taxonomy import Taxonomy
from profilecheck.lexicon.verbs import load_verbs
from profilecheck.matching.places import (
    Place,
    innermost,
    introductions,
    labels_of_links,
    names_of_others,
    places,
    skill_regions,
)
from profilecheck.matching.skills import SkillMatcher
from profilecheck.matching.topics import network_spans
from profilecheck.model.document import Document, Span
from profilecheck.model.profile import Period, Profile, Sourced, YearMonth
from profilecheck.model.skill import SkillEvidence, SkillLevel, SkillMention
from profilecheck.model.spans import Spans

_LEVELS = tuple(SkillLevel)
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?\n](?!\s)[^.!?\n]*)*[.!?\n]?")
_DONE = frozenset({"past", "gerund"})


@dataclass(frozen=True, slots=True)
class _Use:
    """A mention with what its place proves."""

    mention: SkillMention
    level: SkillLevel
    place: Place | None


def evidence(
    document: Document, profile: Profile, matcher: SkillMatcher, as_of: date, *, lexicon: Lexicon
) -> tuple[SkillEvidence, ...]:
    """The skills that a document shows, category by category, the best proved first.

    A skill counts as *used* where a job, project, publication or voluntary work names it, or a sentence of the summary
    with a verb of doing; *with result* where the same statement has a number that is a result; elsewhere it is
    *listed*. A skill that is only implied is proved one level less than the one that implies it. Names of people,
    companies, schools and places, and hidden text, prove nothing; the name of a degree proves foundations such as
    mathematics, but no technique.
    """
    now = YearMonth(as_of.year, as_of.month)
    uses: dict[str, list[_Use]] = {}
    for use in _uses(document, profile, matcher, lexicon):
        uses.setdefault(use.mention.id, []).append(use)
    skills = matcher.taxonomy.skills
    found = [_proved(skills[skill], own, (), profile, now) for skill, own in uses.items()]
    for skill, by in _implied(uses, matcher.taxonomy).items():
        found.append(_proved(skills[skill], [use for other in by for use in uses[other]], by, profile, now))
    order = {category: number for number, category in enumerate(matcher.taxonomy.categories)}
    return tuple(sorted(found, key=lambda one: _rank(one, order)))


def _rank(one: SkillEvidence, order: Mapping[str, int]) -> tuple[int, bool, int, int, str, str]:
    return (
        order.get(one.category, len(order)),
        not one.mentions,
        -_LEVELS.index(one.level),
        -one.months,
        one.name.casefold(),
        one.id,
    )


def _uses(document: Document, profile: Profile, matcher: SkillMatcher, lexicon: Lexicon) -> Iterator[_Use]:
    """The mentions that count, with their levels, in the order of the document."""
    away = [*names_of_others(profile), *labels_of_links(document, profile)]
    away += introductions(document, profile, lexicon)
    away += [hidden.span for hidden in document.hidden]
    away += [section.heading.span for section in profile.sections if section.heading]
    away += [section.span for section in profile.sections if section.kind == "references"]
    away += network_spans(profile)
    degrees = [span for study in profile.education for span in _spans(study.degree, study.field)]
    founding = matcher.taxonomy.contexts.context.degree_categories.texts
    known = places(profile)
    said = matcher.find(document.text, sections=skill_regions(profile))
    shown = matcher.shown(document.text)
    levels = _Levels(document, profile, lexicon)
    named = set(said)
    for mention in sorted((*said, *shown), key=lambda one: (one.span, one.id)):
        if any(span.overlaps(mention.span) for span in away):
            continue
        if mention.category not in founding and any(span.overlaps(mention.span) for span in degrees):
            continue
        place = innermost(mention.span, known)
        level = levels.of(mention, place)
        if mention in named or level is not SkillLevel.LISTED:
            yield _Use(mention, level, place)


def _spans(*fields: Sourced[str] | None) -> list[Span]:
    return [field.span for field in fields if field]


@dataclass(frozen=True, slots=True)
class _Levels:
    """Tells how well one mention proves its skill."""

    document: Document
    profile: Profile
    lexicon: Lexicon
    results: dict[Span, bool] = field(default_factory=dict)
    """Whether a statement has a result; most have several mentions."""
    sentences: dict[Span, tuple[Span, ...]] = field(default_factory=dict)
    """The sentences of a running text."""
    deeds: dict[Span, bool] = field(default_factory=dict)
    """Whether a sentence says what was done."""
    rows: dict[Span, Spans] = field(default_factory=dict)
    """Keywords in a row in the summary."""

    def of(self, mention: SkillMention, place: Place | None) -> SkillLevel:
        """The level of a mention at a place, None being outside of all of them."""
        if place is None:
            return SkillLevel.USED if self._tells_of_doing(mention) else SkillLevel.LISTED
        if not place.used:
            return SkillLevel.LISTED
        statement = self._sentence(place.span, mention.span) if place.prose else place.span
        if place.told and self._has_result(statement):
            return SkillLevel.USED_WITH_RESULT
        return SkillLevel.USED

    def _has_result(self, statement: Span) -> bool:
        if statement not in self.results:
            self.results[statement] = bool(load_results(self.lexicon).find(self.document.quote(statement)))
        return self.results[statement]

    def _tells_of_doing(self, mention: SkillMention) -> bool:
        """Whether a mention stands in a sentence of the summary that says what was done."""
        summary = self.profile.summary
        if summary is None or not summary.span.covers(mention.span):
            return False
        if self._keyword_rows(summary.span).hold(mention.span.start):
            return False
        sentence = self._sentence(summary.span, mention.span)
        if sentence not in self.deeds:
            verbs = load_verbs(self.lexicon)
            words = re.findall(r"[^\W\d_]+", self.document.quote(sentence).lower())
            found = [verbs.get(word) for word in words]
            self.deeds[sentence] = any(verb is not None and verb.form in _DONE for verb in found)
        return self.deeds[sentence]

    def _keyword_rows(self, summary: Span) -> Spans:
        """Keywords in a row in the summary."""
        if summary not in self.rows:
            words = tokens(self.document.quote(summary), summary.start)
            self.rows[summary] = Spans(keyword_rows(words, self.lexicon))
        return self.rows[summary]

    def _sentence(self, whole: Span, part: Span) -> Span:
        """The sentence of a running text that holds a part of it."""
        if whole not in self.sentences:
            matches = _SENTENCE.finditer(self.document.quote(whole))
            every = (Span(whole.start + found.start(), whole.start + found.end()) for found in matches)
            self.sentences[whole] = tuple(span for span in every if span.start < span.end)
        spans = self.sentences[whole]
        first = bisect_right(spans, part.start, key=lambda span: span.end)
        return spans[first] if first < len(spans) and spans[first].overlaps(part) else whole


def _implied(uses: Mapping[str, Sequence[_Use]], taxonomy: Taxonomy) -> dict[str, list[str]]:
    """Skills without a mention, with those that imply them."""
    found: dict[str, list[str]] = {}
    for skill in sorted(uses):
        for implied in taxonomy.implied_by(skill):
            if implied not in uses:
                found.setdefault(implied, []).append(skill)
    return found


def _proved(skill: Skill, uses: Sequence[_Use], by: Sequence[str], profile: Profile, now: YearMonth) -> SkillEvidence:
    """Evidence of a skill by its own uses, or one level weaker by those of other skills that imply it."""
    positions, months, first_used, last_used = _time(uses, profile, now)
    best = max(_LEVELS.index(use.level) for use in uses)
    return SkillEvidence(
        id=skill.id,
        name=skill.name,
        category=skill.category,
        level=_LEVELS[max(best - 1, 0) if by else best],
        mentions=() if by else tuple(use.mention for use in uses),
        positions=positions,
        months=months,
        first_used=first_used,
        last_used=last_used,
        implied_by=tuple(by),
    )


def _time(
    uses: Iterable[_Use], profile: Profile, now: YearMonth
) -> tuple[tuple[int, ...], int, YearMonth | None, YearMonth | None]:
    """Positions that show a skill, merged months of them, and the first and last month of use anywhere."""
    shown = [use.place for use in uses if use.place and use.level is not SkillLevel.LISTED]
    positions = sorted({place.position for place in shown if place.position is not None})
    periods = [position.period.value for at in positions if (position := profile.positions[at]).period]
    dated = [place.period for place in shown if place.period and place.period.start]
    starts = [period.start for period in dated if period.start]
    return tuple(positions), merged_months(periods, now), min(starts, default=None, key=_month), _last(dated, now)


def _last(periods: Iterable[Period], now: YearMonth) -> YearMonth | None:
    ends = [now if period.current else period.end for period in periods]
    return max((end for end in ends if end), default=None, key=_month)


def _month(date: YearMonth) -> tuple[int, int]:
    return date.year, date.month or 0
