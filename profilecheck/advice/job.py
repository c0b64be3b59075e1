"""What to do to a profile before it goes out for one job; never to add a keyword, always to show what was done."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from profilecheck.advice.job_texts import job_proposals
from profilecheck.lexicon.match import match_weights
from profilecheck.matching.job.candidate import Candidate
from profilecheck.model.document import Span
from profilecheck.model.finding import Evidence
from profilecheck.model.job import JobAdvice, JobMatch, Need, RequirementKind, RequirementMatch, Status
from profilecheck.model.skill import SkillEvidence, SkillLevel
from profilecheck.rules import RuleContext
from profilecheck.text import fold

SHOW, NAME, MISSING, FIRST = "show", "name", "missing", "first"
_SHORT = 60
_LATEST = 2
_BULLETS = 3
_OWN = (RequirementKind.SKILL, RequirementKind.CERTIFICATE, RequirementKind.DEGREE, RequirementKind.YEARS)


def advise_for_job(ctx: RuleContext, candidate: Candidate, match: JobMatch) -> JobMatch:
    """The match with advice and proposals."""
    most = int(match_weights(ctx.lexicon).advice["most"])
    asked = sorted(match.requirements, key=lambda one: -one.weight)
    found: list[JobAdvice] = []
    for kind in (_buried(ctx, candidate, asked), _otherwise(candidate, asked), _missing(asked)):
        found += _different(kind)[:most]
    found += _first(ctx, asked)
    return replace(match, advice=tuple(found), proposals=job_proposals(ctx, candidate, match))


def _different(advice: Iterator[JobAdvice]) -> list[JobAdvice]:
    return list({one.text: one for one in advice}.values())


def _skills(
    candidate: Candidate, asked: Sequence[RequirementMatch]
) -> Iterator[tuple[RequirementMatch, SkillEvidence]]:
    """The skills that are asked for and named, the one that is proved best of each choice."""
    order = list(SkillLevel)
    for one in asked:
        if one.requirement.kind is RequirementKind.SKILL and one.requirement.need is not Need.NAMED:
            known = [candidate.skill[name] for name in one.requirement.any if name in candidate.skill]
            named = [skill for skill in known if skill.mentions]
            if named:
                yield one, max(named, key=lambda skill: (order.index(skill.level), skill.months))


def _buried(ctx: RuleContext, candidate: Candidate, asked: Sequence[RequirementMatch]) -> Iterator[JobAdvice]:
    """What is there but hard to see: only in a list, or only in work of long ago, or only far down."""
    latest = {held.position for held in candidate.titles if held.age < _LATEST}
    for one, skill in _skills(candidate, asked):
        places = tuple(Evidence.at(ctx.document, mention.span) for mention in skill.mentions[:1])
        if skill.level is SkillLevel.LISTED:
            text = f"Show {skill.name} at work: in which position did you use it, and for what?"
            yield _advice(SHOW, one, text, f"{skill.name} stands only in a list", places)
        elif skill.positions and not latest & set(skill.positions):
            title = ctx.title_of(skill.positions[0])
            text = f"Bring {skill.name} forward: name it in the summary, or in a later position if you used it there."
            yield _advice(SHOW, one, text, f"it stands only under “{title}”, behind your latest positions", places)
        elif _late(ctx, skill.mentions[0].span) and one.requirement.need is Need.MUST:
            text = f"Name {skill.name} on the first page: the posting asks for it."
            yield _advice(SHOW, one, text, "it is first named on a later page", places)


def _late(ctx: RuleContext, span: Span) -> bool:
    return (ctx.document.page_of(span) or 1) > 1


def _otherwise(candidate: Candidate, asked: Sequence[RequirementMatch]) -> Iterator[JobAdvice]:
    """What is called otherwise than in the posting, or only follows from something more special."""
    for one in asked:
        if one.requirement.kind is not RequirementKind.SKILL or len(one.requirement.any) > 1 or not one.evidence:
            continue
        said = one.requirement.evidence.quote
        skill = candidate.skill.get(one.requirement.any[0])
        if skill is None or not skill.mentions:
            if one.status is Status.MET:
                continue  # A section of its own shows it: publications need no word for what they are.
            text = f"Say “{said}”, in the words of the posting, where you tell of it."
            yield _advice(NAME, one, text, one.reason, one.evidence)
        elif not any(_same(said, mention.surface) for mention in skill.mentions):
            own = skill.mentions[0]
            text = f"Say “{said}” once: the posting does, you write “{own.surface}”."
            yield _advice(NAME, one, text, "a reader may not take them for the same", one.evidence)


def _same(one: str, other: str) -> bool:
    first, second = (fold(text).replace("-", " ") for text in (one, other))
    return first in second or second in first


def _missing(asked: Sequence[RequirementMatch]) -> Iterator[JobAdvice]:
    """What nothing shows."""
    for one in asked:
        wanted = one.requirement
        if one.status is Status.NOT_SHOWN and wanted.kind in _OWN and wanted.need is not Need.NAMED:
            what = wanted.text if len(wanted.text) <= _SHORT else f"{wanted.text[:_SHORT].rsplit(' ', 1)[0]} …"
            text = f"If you have it, show where: {what}."
            yield _advice(MISSING, one, text, f"the posting {_says(wanted.need)}; {one.reason}", ())


def _says(need: Need) -> str:
    return "requires it" if need is Need.MUST else "would like it"


def _first(ctx: RuleContext, asked: Sequence[RequirementMatch]) -> list[JobAdvice]:
    """The statements that answer most of the posting."""
    found = []
    for statement in ctx.bullets:
        met = [one for one in asked if any(statement.span.covers(quote.span) for quote in one.evidence)]
        names = dict.fromkeys(_name(one) for one in met)
        weight = sum(one.weight * one.credit for one in met)
        if weight:
            found.append((-weight, statement.span, statement, tuple(names)))
    best = sorted(found, key=lambda one: one[:2])[:_BULLETS]
    return [
        JobAdvice(
            kind=FIRST,
            text=f"Put first in its position: “{ctx.short(statement.text)}”",
            reason=f"it answers to: {', '.join(names)}",
            evidence=(Evidence.at(ctx.document, statement.span),),
        )
        for _, _, statement, names in best
    ]


def _name(one: RequirementMatch) -> str:
    text = one.requirement.text
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"


def _advice(kind: str, one: RequirementMatch, text: str, reason: str, evidence: tuple[Evidence, ...]) -> JobAdvice:
    return JobAdvice(kind=kind, text=text, reason=reason, evidence=evidence, asked=one.requirement.evidence)
