"""Document → Posting."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from profilecheck.lexicon.load import Lexicon
from profilecheck.lexicon.match import match_weights
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.postings import PostingWords, posting_words
from profilecheck.matching.job import degrees, facts, skills, title, years
from profilecheck.matching.job.clauses import Clause, clauses
from profilecheck.matching.job.passages import INTRO, Passage, passages
from profilecheck.matching.skills import SkillMatcher
from profilecheck.model.document import Document, Span
from profilecheck.model.finding import Evidence
from profilecheck.model.job import Need, Posting, Requirement, RequirementKind
from profilecheck.model.profile import Section
from profilecheck.model.skill import SkillMention

_DUTY_WORDS = 4
_BEGINNING = 25
_BLOCK_WORDS = 7
_NOUN = 20
_SOFT = "soft"
_NEEDS = tuple(Need)


def read_posting(document: Document, *, lexicon: Lexicon, matcher: SkillMatcher) -> Posting:
    """What a posting asks for: requirements as data, each with the words that ask for it."""
    words = posting_words(lexicon)
    name, line = title.find_title(document, words, lexicon)
    found = list(passages(document, words, line))
    regions = [Section(kind="skills", span=one.span) for one in found if one.section in ("must", "preferred")]
    mentions = matcher.find(document.text, sections=regions)
    reader = _Reader(document, lexicon, words, mentions)
    all_clauses = list(clauses(document, found, words))
    asked = _merged([one for clause in all_clauses for one in reader.requirements(clause)])
    asked = _one_length(asked)[: int(match_weights(lexicon).most["requirements"])]
    needed = max((one.years or 0 for one in asked if one.kind is RequirementKind.YEARS), default=0.0)
    return Posting(
        source=document.source,
        title=name,
        company=document.metadata.get(title.COMPANY, "") or _labelled(document, found, "employer"),
        level=title.level_of(name, needed, lexicon, match_weights(lexicon)),
        location=document.metadata.get(title.LOCATION, "") or _labelled(document, found, "place"),
        work_mode=facts.work_mode(document, found, all_clauses, words),
        requirements=tuple(asked),
        body=tuple(dict.fromkeys(" ".join(clause.text.split()) for clause in all_clauses if _tells(clause))),
    )


def _labelled(document: Document, found: Sequence[Passage], section: str) -> str:
    spans = [passage.span for passage in found if passage.section == section]
    return " ".join(document.quote(spans[0]).split()) if spans else ""


def _tells(clause: Clause) -> bool:
    return clause.section not in ("fact", "place", "clearance")


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document
    lexicon: Lexicon
    words: PostingWords
    mentions: tuple[SkillMention, ...]

    def requirements(self, clause: Clause) -> Iterator[Requirement]:
        """All that a clause asks for."""
        if clause.section == "place":
            return
        named = self._named(clause.span)
        if clause.section == "fact":
            yield from self._years(clause, named)
            return
        known = list(self._facts(clause))
        taken = [asked.evidence.span for asked in known]
        yield from known
        head = clause.section == INTRO and not clause.bullet and len(clause.tokens) < _BLOCK_WORDS and not clause.wanted
        named = [] if head else named
        taken += self._studies(clause)
        free = [one for one in named if not any(span.overlaps(one.span) for span in taken)]
        free = [one for one in free if not self._of_others(one)]
        lengths = list(self._years(clause, named))
        yield from lengths
        yield from self._skills(clause, [one for one in free if one.category != _SOFT])
        yield from self._soft(clause, [one for one in free if one.category == _SOFT])
        need = clause.need(clause.span.start)
        if need is not None and self._is_duty(clause, asks=bool(known or lengths or free)):
            skills_of = tuple(dict.fromkeys(one.id for one in named))
            yield self._asked(RequirementKind.DUTY, need, clause.span, self._short(clause.span), any=skills_of)

    def _named(self, span: Span) -> list[SkillMention]:
        """The skills named in a part of the document."""
        first = bisect_left(self.mentions, span.start, key=lambda one: one.span.start)
        last = bisect_left(self.mentions, span.end, key=lambda one: one.span.start)
        return [one for one in self.mentions[first:last] if one.span.end <= span.end]

    def _facts(self, clause: Clause) -> Iterator[Requirement]:
        """Degrees, certificates, languages and clearance; no skill is looked for in their words."""
        if clause.wanted or clause.open:
            for one in degrees.asked(clause):
                if not clause.wanted and one.degree.span.start - clause.span.start > _BEGINNING:
                    continue
                text = self._short(one.degree.span)
                yield self._asked(
                    RequirementKind.DEGREE,
                    Need.MUST if one.need is Need.NAMED else one.need,
                    one.degree.span,
                    text,
                    any=(one.degree.level,),
                    fields=one.degree.fields,
                    or_equivalent=one.or_equivalent,
                )
        for kind, found in (
            (RequirementKind.CERTIFICATE, facts.asked_certificates(clause)),
            (RequirementKind.LANGUAGE, facts.asked_languages(clause, self.lexicon)),
            (RequirementKind.CLEARANCE, facts.asked_clearance(clause)),
        ):
            for need, names, span in found:
                yield self._asked(kind, need, span, self._short(span), any=names)

    def _studies(self, clause: Clause) -> Iterator[Span]:
        """What stands behind "a student of": fields of study, to the end of the sentence."""
        for hit in self.words.studies.find(clause.tokens):
            yield Span(hit.start, clause.span.end)

    def _of_others(self, mention: SkillMention) -> bool:
        """Whether a name is the field of other people, "with UX designers", or only numbers a line."""
        if mention.span.length == 1 and mention.surface.islower():
            # "(c) Strong programming skills" is the third of a list.
            return True
        words = tokens(self.document.text[mention.span.start : mention.span.end + _NOUN])
        inside = [word for word in words if word.end <= mention.span.length]
        behind = [word for word in words[len(inside) : len(inside) + 1] if word.joined]
        return any(word.word in self.words.people for word in (*inside[-1:], *behind))

    def _years(self, clause: Clause, named: Sequence[SkillMention]) -> Iterator[Requirement]:
        if not (clause.wanted or clause.section == "fact"):
            return
        skills_of = self.lexicon.taxonomy.skills
        for one in years.years(clause, named, lambda skill: skills_of[skill].subcategory):
            least = f"{one.least:g} {'year' if one.least == 1 else 'years'}"
            text = f"{least} of {one.skill.name if one.skill else ' or '.join(one.fields) or 'experience'}"
            ids = (one.skill.id,) if one.skill else ()
            wanted = Need.MUST if one.need is Need.NAMED else one.need
            yield self._asked(
                RequirementKind.YEARS, wanted, one.span, text, any=ids, fields=one.fields, years=one.least
            )

    def _skills(self, clause: Clause, named: Sequence[SkillMention]) -> Iterator[Requirement]:
        for need, group in skills.asked(clause, named, self.lexicon.taxonomy):
            ids = tuple(dict.fromkeys(one.id for one in group))
            names = dict.fromkeys(self._called(one) for one in group)
            span = Span(group[0].span.start, group[-1].span.end)
            yield self._asked(RequirementKind.SKILL, need, span, " or ".join(names), any=ids)

    def _called(self, mention: SkillMention) -> str:
        """The name of a skill; what a section of its own shows is called by the posting's words: “Publications”."""
        of_sections = {skill for skills_ in self.words.proofs.values() for skill in skills_}
        return mention.surface if mention.id in of_sections else mention.name

    def _soft(self, clause: Clause, named: Sequence[SkillMention]) -> Iterator[Requirement]:
        for one in named:
            need = clause.need(one.span.start)
            if need is not None:
                yield self._asked(RequirementKind.SOFT_SKILL, need, one.span, one.name, any=(one.id,))

    def _is_duty(self, clause: Clause, *, asks: bool) -> bool:
        """Whether a clause tells what is done: under tasks, or asked for without naming anything that is known."""
        if len(clause.tokens) < _DUTY_WORDS or clause.section == "clearance":
            return False
        if clause.section == INTRO and not clause.bullet and clause.text.rstrip()[-1:] not in ".!?":
            return False
        if any(hit.start == clause.tokens[0].start for hit in self.words.no_duty.find(clause.tokens)):
            return False
        if clause.open and not clause.bullet and not any(one.word in self.words.addressed for one in clause.tokens):
            return False
        return not (asks and clause.wanted) and not clause.text.rstrip().endswith(":")

    def _short(self, span: Span) -> str:
        return " ".join(self.document.quote(span).split())

    def _asked(
        self,
        kind: RequirementKind,
        need: Need,
        span: Span,
        text: str,
        *,
        any: tuple[str, ...] = (),
        fields: tuple[str, ...] = (),
        years: float | None = None,
        or_equivalent: bool = False,
    ) -> Requirement:
        return Requirement(
            kind=kind,
            need=need,
            text=text,
            evidence=Evidence.at(self.document, span),
            any=any,
            fields=fields,
            years=years,
            or_equivalent=or_equivalent,
        )


def _merged(found: Sequence[Requirement]) -> list[Requirement]:
    """Each thing once, as much as it is wanted anywhere; alone where it is asked for alone."""
    best: dict[tuple[RequirementKind, frozenset[str], float | None, str], Requirement] = {}
    for one in found:
        apart = one.kind is RequirementKind.DUTY or (one.kind is RequirementKind.YEARS and one.fields)
        key = (one.kind, frozenset(one.any), one.years, one.text if apart else "")
        known = best.get(key)
        if known is None:
            best[key] = one
        elif _NEEDS.index(one.need) < _NEEDS.index(known.need):
            best[key] = replace(known, need=one.need, evidence=one.evidence)
    kept = list(best.values())
    skills_of = [one for one in kept if one.kind is RequirementKind.SKILL]
    groups = [one for one in skills_of if len(one.any) > 1]
    return [one for one in kept if not (one in skills_of and _is_told_by(one, groups))]


def _is_told_by(one: Requirement, groups: Sequence[Requirement]) -> bool:
    """Whether a skill that is merely named stands in a list of alternatives too."""
    return len(one.any) == 1 and any(
        one.any[0] in group.any and _NEEDS.index(group.need) < _NEEDS.index(one.need) for group in groups
    )


def _one_length(found: Sequence[Requirement]) -> list[Requirement]:
    """The longest length of experience in the job as a whole is the one asked for; shorter ones are parts of it."""
    whole = [one for one in found if one.kind is RequirementKind.YEARS and not one.any]
    alone = [one for one in whole if not one.fields]
    whole = alone or whole
    must = [one for one in whole if one.need is not Need.PREFERRED] or whole
    longest = max(must, key=lambda one: one.years or 0, default=None)
    kinds = [one for one in found if one not in whole or one is longest]
    degree: dict[Need, Requirement] = {}
    for one in kinds:
        if one.kind is RequirementKind.DEGREE:
            degree.setdefault(one.need, one)
    return [one for one in kinds if one.kind is not RequirementKind.DEGREE or degree[one.need] is one]
