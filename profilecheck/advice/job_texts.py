"""A title and headlines for one job, made of the profile's own facts."""

from collections.abc import Iterator

from profilecheck.advice.facts import gap, part, results, skill_part
from profilecheck.matching.job.candidate import Candidate, Held
from profilecheck.matching.job.field import Field, best_title, title_fit
from profilecheck.model.job import JobMatch, Need, RequirementKind, Status
from profilecheck.model.proposal import Proposal
from profilecheck.model.skill import SkillEvidence, SkillLevel
from profilecheck.rules import RuleContext
from profilecheck.rules.statements import WORK, Statement

_IMPACT = 110
_SKILLS = 3


def job_proposals(ctx: RuleContext, candidate: Candidate, match: JobMatch) -> tuple[Proposal, ...]:
    """The title to go by, and a headline: title, what the posting asks for and the profile shows, a result."""
    field = Field(posting=match.posting, lexicon=ctx.lexicon)
    held = best_title(field, candidate)
    if held is None or not title_fit(field, held):
        return ()
    title = part(ctx, held.text, _source(ctx, held), held.span)
    shown = [
        skill_part(ctx, skill) for skill in _asked(candidate, match) if skill.name.lower() not in held.text.lower()
    ]
    fits = {each.position: title_fit(field, each) for each in candidate.titles if each.position is not None}

    def counts(statement: Statement) -> float:
        return fits.get(statement.index, 0.0) if statement.kind == WORK else ctx.relevance_of(statement)

    impact = [*results(ctx, _IMPACT, counts)[:1]] or [gap("what did you achieve, in one figure?")]
    groups = [group for group in ([title], shown[:_SKILLS], impact) if group]
    text = " | ".join(", ".join(piece.text for piece in group) for group in groups)
    parts = tuple(piece for group in groups for piece in group)
    reason = f"the one of your titles that is nearest to “{ctx.short(match.posting.title)}”"
    found = [Proposal(kind="title", text=held.text, parts=(title,), reason=reason)]
    if len(text) <= ctx.threshold("headline_characters"):
        found.append(Proposal(kind="headline", text=text, parts=parts, reason="what the posting asks for comes first"))
    return tuple(found)


def _source(ctx: RuleContext, held: Held) -> str:
    return "the headline" if held.position is None else f"title of “{ctx.title_of(held.position)}”"


def _asked(candidate: Candidate, match: JobMatch) -> Iterator[SkillEvidence]:
    """The skills that the posting asks for and the profile shows in use, the most wanted first."""
    needs = list(Need)
    wanted = [one for one in match.requirements if one.requirement.kind is RequirementKind.SKILL]
    seen: set[str] = set()
    for one in sorted(wanted, key=lambda one: needs.index(one.requirement.need)):
        known = [candidate.skill[name] for name in one.requirement.any if name in candidate.skill]
        for skill in known:
            used = bool(skill.mentions) and skill.level is not SkillLevel.LISTED
            if used and one.status is not Status.NOT_SHOWN and skill.id not in seen:
                seen.add(skill.id)
                yield skill
                break
