"""Requirements → what a profile says to each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from profilecheck.lexicon.match import MatchWeights, match_weights
from profilecheck.lexicon.phrases import tokens
from profilecheck.lexicon.postings import posting_words
from profilecheck.matching.job import degrees, facts
from profilecheck.matching.job.candidate import Candidate
from profilecheck.matching.job.duties import Nearest
from profilecheck.matching.job.field import Field, nearness
from profilecheck.model.document import Span
from profilecheck.model.finding import Evidence
from profilecheck.model.job import Posting, Requirement, RequirementKind, RequirementMatch, Status
from profilecheck.model.skill import SkillEvidence, SkillLevel

_YEAR = 12
_QUOTES = 2
_ENGLISH = "English"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: a share of the weight, or None for what a résumé does not tell."""

    credit: float | None
    reason: str
    spans: tuple[Span, ...] = ()
    listed: bool = False
    """Whether it rests on a list alone."""
    whole: bool = True
    """Whether full credit may be called met."""


@dataclass(frozen=True, eq=False)
class Judge:
    """Holds one candidate against the requirements of one posting."""

    field: Field
    candidate: Candidate
    nearest: Nearest

    @property
    def posting(self) -> Posting:
        """What is asked for."""
        return self.field.posting

    def verdicts(self) -> tuple[tuple[RequirementMatch, Verdict], ...]:
        """All requirements in the order of the posting, with what they rest on."""
        found = ((requirement, self.verdict(requirement)) for requirement in self.posting.requirements)
        return tuple((self._match(requirement, verdict), verdict) for requirement, verdict in found)

    @cached_property
    def weights(self) -> MatchWeights:
        """The published weights."""
        return match_weights(self.candidate.lexicon)

    def verdict(self, requirement: Requirement) -> Verdict:
        """What the profile says to one requirement."""
        kind = requirement.kind
        if kind is RequirementKind.SKILL:
            return self._skill(requirement)
        if kind is RequirementKind.SOFT_SKILL:
            found = self._skill(requirement)
            return found if found.credit else Verdict(None, "résumés show it between the lines, if at all")
        if kind is RequirementKind.YEARS:
            return self._length_of_work(requirement)
        if kind is RequirementKind.DEGREE:
            return self._degree(requirement)
        if kind is RequirementKind.CERTIFICATE:
            return self._certificate(requirement)
        if kind is RequirementKind.LANGUAGE:
            return self._language(requirement)
        if kind is RequirementKind.DUTY:
            return self._duty(requirement)
        return self._clearance()

    def _match(self, requirement: Requirement, found: Verdict) -> RequirementMatch:
        weight = self.weights.needs[requirement.need] * self.weights.kinds[requirement.kind]
        return RequirementMatch(
            requirement=requirement,
            status=self._status(found),
            credit=round(found.credit or 0.0, 4),
            weight=0.0 if found.credit is None else weight,
            reason=found.reason,
            evidence=tuple(Evidence.at(self.candidate.document, span) for span in found.spans[:_QUOTES]),
        )

    def _status(self, found: Verdict) -> Status:
        if found.credit is None:
            return Status.CANNOT_TELL
        if found.credit >= self.weights.status["met"] and found.whole:
            return Status.MET
        return Status.PARTLY if found.credit >= self.weights.status["partly"] else Status.NOT_SHOWN

    # Skills

    def _skill(self, requirement: Requirement) -> Verdict:
        """The best proved of the skills of which one suffices; what follows from another counts less."""
        found: list[Verdict] = []
        for name in requirement.any:
            own = self.candidate.skill.get(name)
            if own and own.mentions:
                found.append(self._named(own))
            found += [self._implied(name, by) for by in self.candidate.implying.get(name, ())]
            if proof := self.candidate.proofs.get(name):
                found.append(Verdict(self.weights.credits["used"], "shown by a section of its own", proof))
            if name in self.candidate.shown_by_code and self.candidate.public_code:
                credit = self.weights.credits["implied"] * self.weights.credits["used"]
                reason = "projects with public code are shown"
                found.append(Verdict(credit, reason, self.candidate.public_code, whole=False))
        return max(found, key=_by_credit, default=Verdict(0.0, "nothing in the profile names it"))

    def _named(self, skill: SkillEvidence) -> Verdict:
        level = self.candidate.level(skill)
        credit = self._credit(level)
        uses = self.candidate.uses(skill.id)
        if level is SkillLevel.LISTED:
            return Verdict(credit, f"{skill.name} is only listed", _mentions(skill), listed=True)
        result = ", with a result" if level is SkillLevel.USED_WITH_RESULT else ""
        time = f" for {_time(skill.months)}" if skill.months else ""
        return Verdict(credit, f"{skill.name} is shown in use{time}{result}", uses or _mentions(skill))

    def _implied(self, name: str, by: SkillEvidence) -> Verdict:
        own = self._named(by)
        credit = self.weights.credits["implied"] * (own.credit or 0.0)
        told = self.candidate.lexicon.taxonomy.skills[name].name
        named = self.candidate.skill.get(name)
        listed = "is only listed, but " if named and named.mentions else ""
        return Verdict(credit, f"{told} {listed}follows from {by.name}", own.spans, listed=own.listed, whole=False)

    def _credit(self, level: SkillLevel) -> float:
        return self.weights.credits[level.value.replace(" ", "_")]

    def _skill_years(self, requirement: Requirement) -> Verdict:
        skill = self.candidate.skill.get(requirement.any[0])
        if skill is None or not skill.mentions:
            return Verdict(0.0, "nothing in the profile names it")
        if not skill.months:
            return Verdict(None, f"no dated position shows {skill.name} in use", _mentions(skill))
        return self._length(skill.months, requirement, f"of {skill.name}", self.candidate.uses(skill.id))

    # Years

    def _length_of_work(self, requirement: Requirement) -> Verdict:
        if requirement.any:
            return self._skill_years(requirement)
        return self._field_years(requirement) if requirement.fields else self._years(requirement)

    def _field_years(self, requirement: Requirement) -> Verdict:
        """Months of the positions whose title or statements name one of some fields of work."""
        if not self.candidate.dated:
            return Verdict(None, "no position tells when it was held")
        shown = self.candidate.positions_of(requirement.fields)
        periods = [period.span for at in shown if (period := self.candidate.profile.positions[at].period)]
        what = f"of {' or '.join(requirement.fields)}"
        return self._length(self.candidate.months(shown), requirement, what, tuple(periods))

    def _years(self, requirement: Requirement) -> Verdict:
        """Months of work in the trade of the posting; those near it count in part."""
        if not self.candidate.dated:
            return Verdict(None, "no position tells when it was held")
        shares = self.relevance
        own = [at for at, share in enumerate(shares) if share >= 1]
        near = [at for at, share in enumerate(shares) if share > 0]
        months = self.candidate.months(own)
        months += round(self.weights.credits["near_years"] * (self.candidate.months(near) - months))
        spans = [period.span for at in near if (period := self.candidate.profile.positions[at].period)]
        return self._length(months, requirement, "of such work", tuple(spans))

    def _length(self, months: int, requirement: Requirement, what: str, spans: tuple[Span, ...]) -> Verdict:
        needed = (requirement.years or 1) * _YEAR
        credit = min(1.0, months / needed)
        told = f"{_time(months)} {what}" if months else f"no time {what} is shown"
        return Verdict(credit, told, spans if months else (), whole=months >= needed - 1)

    @cached_property
    def relevance(self) -> tuple[float, ...]:
        """How much each position counts: by its title, or by the skills of the posting that it shows."""
        lexicon = self.candidate.lexicon
        asked = {one for r in self.posting.requirements if r.kind is RequirementKind.SKILL for one in r.any}
        near = self.weights.field["near_title"]
        titles = {held.position: held for held in self.candidate.titles if held.position is not None}
        found = []
        for at in range(len(self.candidate.profile.positions)):
            fit = nearness(self.field.trade, titles[at].trade, lexicon, self.weights) if at in titles else 0.0
            shown = sum(at in skill.positions for skill in self.candidate.skills if skill.id in asked)
            found.append(1.0 if fit >= 1 or shown > _QUOTES else near if fit >= near or shown == _QUOTES else 0.0)
        return tuple(found)

    # Education, certificates, languages, clearance

    def _degree(self, requirement: Requirement) -> Verdict:
        words = posting_words(self.candidate.lexicon)
        order = [level.id for level in words.degrees]
        needed = order.index(requirement.any[0])
        held = list(self._degrees())
        best = max((self._of_degree(one, needed, requirement) for one in held), key=_by_credit, default=None)
        if best is None or (best.credit or 0) < self.weights.credits["instead_of_degree"]:
            instead = self._instead(requirement)
            if instead:
                return instead
        if best is None and self.candidate.profile.education:
            return Verdict(None, "the level of the studies cannot be told")
        return best or Verdict(0.0, "no degree is shown")

    def _degrees(self) -> Iterator[degrees.Degree]:
        document, words = self.candidate.document, posting_words(self.candidate.lexicon)
        spans = [study.span for study in self.candidate.profile.education]
        spans = spans or [one.span for one in self.candidate.profile.sections if one.kind == "education"]
        for span in spans:
            found = list(degrees.degrees(document.quote(span), words, span.start, sure=True))
            for one in found:
                yield degrees.Degree(one.level, one.rank, Span(one.span.start, one.span.end), (document.quote(span),))

    def _of_degree(self, held: degrees.Degree, needed: int, requirement: Requirement) -> Verdict:
        name = self.candidate.document.quote(held.span)
        if held.rank < needed:
            credit = self.weights.credits["lower_degree"] ** (needed - held.rank)
            return Verdict(credit, f"{name} is a lower degree", (held.span,), whole=False)
        words = posting_words(self.candidate.lexicon)
        kin = words.kin if words.open_fields & {token.word for token in tokens(requirement.text)} else ()
        if requirement.fields and not degrees.in_field(held.fields[0], requirement.fields, self.candidate.lexicon, kin):
            return Verdict(self.weights.credits["other_field"], f"{name}, of another field", (held.span,), whole=False)
        return Verdict(1.0, name, (held.span,))

    def _instead(self, requirement: Requirement) -> Verdict | None:
        """Experience that stands for a degree, where the posting takes it."""
        months = self.candidate.months([at for at, share in enumerate(self.relevance) if share >= 1])
        if not requirement.or_equivalent or months < _YEAR * self.weights.usual_years["mid"]:
            return None
        return Verdict(self.weights.credits["instead_of_degree"], f"{_time(months)} of such work instead", whole=False)

    def _certificate(self, requirement: Requirement) -> Verdict:
        document, profile = self.candidate.document, self.candidate.profile
        words = posting_words(self.candidate.lexicon)
        hidden = [one.span for one in document.hidden]
        named = [
            span
            for name, span in facts.certificates(document.text, words)
            if name in requirement.any and not any(other.overlaps(span) for other in hidden)
        ]
        held = [span for span in named if any(one.span.overlaps(span) for one in profile.certificates)]
        bare = ((one, facts.held_certificates(one.name.value, words)) for one in profile.certificates)
        held += [one.name.span for one, ids in bare if not set(requirement.any).isdisjoint(ids)]
        if held:
            return Verdict(1.0, "held", tuple(held))
        if named and all(map(self.candidate.listed, named)):
            return Verdict(self.weights.credits["listed"], "only listed among the skills", tuple(named), listed=True)
        if named:
            return Verdict(self.weights.credits["mentioned"], "named, but not among the certificates", tuple(named))
        return Verdict(0.0, "nothing in the profile names it")

    def _language(self, requirement: Requirement) -> Verdict:
        spoken = self.candidate.profile.languages
        for one in spoken:
            if any(tokens(name)[0].word in one.language.value.lower() for name in requirement.any):
                level = f", {one.fluency.value}" if one.fluency else ""
                return Verdict(1.0, f"{one.language.value}{level}", (one.span,))
        if not spoken or _ENGLISH in requirement.any:
            return Verdict(None, "no language is told" if not spoken else "it is not among the languages told")
        return Verdict(0.0, "it is not among the languages told")

    def _clearance(self) -> Verdict:
        document = self.candidate.document
        hits = posting_words(self.candidate.lexicon).clearance_held.find(tokens(document.text))
        hidden = [one.span for one in document.hidden]
        spans = [Span(hit.start, hit.end) for hit in hits]
        shown = tuple(span for span in spans if not any(one.overlaps(span) for one in hidden))
        told = tuple(span for span in shown if not self.candidate.listed(span))
        return Verdict(1.0, "named", told) if told else Verdict(None, "résumés seldom say it")

    # Duties

    def _duty(self, requirement: Requirement) -> Verdict:
        told, alike = self.nearest.of(requirement)
        if told is None:
            return Verdict(0.0, "no statement tells of it")
        low, high = self.weights.similarity["low"], self.weights.similarity["high"]
        credit = min(1.0, max(0.0, (alike - low) / (high - low)))
        if credit < self.weights.status["partly"]:
            return Verdict(credit, "no statement tells of it")
        return Verdict(credit, f"the nearest statement ({alike:.0%} alike)", (told.span,))


def _by_credit(found: Verdict) -> float:
    return found.credit or 0.0


def _mentions(skill: SkillEvidence) -> tuple[Span, ...]:
    return tuple(mention.span for mention in skill.mentions)


def _time(months: int) -> str:
    years, rest = divmod(months, _YEAR)
    parts = [f"{number} {unit}" for number, unit in ((years, "y"), (rest, "m")) if number]
    return " ".join(parts) or "0 m"
