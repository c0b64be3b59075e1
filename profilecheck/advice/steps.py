"""Next steps: goals of the stage, skills for the next one, certificates that fit the gaps, interview topics."""

from collections.abc import Iterator

from profilecheck.lexicon.role import CERTIFICATE, GOAL, INTERVIEW, QUALITY, Advice, Requirement
from profilecheck.model.report import NextStep
from profilecheck.rules import RuleContext

_MOST = 3


def next_steps(ctx: RuleContext) -> tuple[NextStep, ...]:
    """What to do, learn or prepare beyond the wording of the profile; a few of each kind."""
    return (*_goals(ctx), *_skills(ctx), *_certificates(ctx), *_interview(ctx), *_qualities(ctx))


def _goals(ctx: RuleContext) -> Iterator[NextStep]:
    stage = ctx.stage_level.name.lower()
    open_goals = [one for one in ctx.guide.advised(GOAL, ctx.stage_id) if not (one.skills and ctx.shows(one.skills))]
    for one in open_goals[:_MOST]:
        yield NextStep(kind=GOAL, text=one.text, reason=f"a goal of the {stage} stage", rows=one.rows)


def _skills(ctx: RuleContext) -> Iterator[NextStep]:
    """What this stage asks for and is missing, then what the next one does."""
    order = [stage.id for stage in ctx.guide.stages]
    here = order.index(ctx.stage_id)
    reasons: dict[str, tuple[Requirement, str]] = {}
    for stage in ctx.guide.stages[here : here + 2]:
        for requirement in _missing(ctx, stage.id):
            reasons.setdefault(requirement.id, (requirement, f"asked for at the {stage.name.lower()} stage"))
    for requirement, reason in list(reasons.values())[:_MOST]:
        yield NextStep(kind="skill", text=f"learn or show {requirement.name}", reason=reason, rows=requirement.rows)


def _missing(ctx: RuleContext, stage: str) -> list[Requirement]:
    asked = [requirement for requirement, must in ctx.guide.asked(stage) if must]
    missing = [one for one in asked if not ctx.shows(one.any, one.categories)]
    return sorted(missing, key=lambda one: (-one.weight, one.id))


def _certificates(ctx: RuleContext) -> Iterator[NextStep]:
    """One certificate for each thing that is missing and that a certificate proves."""
    found: dict[str, NextStep] = {}
    for requirement in _missing(ctx, ctx.stage_id):
        for one in ctx.guide.advised(CERTIFICATE, ctx.stage_id):
            if set(one.skills) & set(requirement.any):
                step = NextStep(
                    kind=CERTIFICATE, text=one.text, reason=f"it would prove {requirement.name}", rows=one.rows
                )
                found.setdefault(one.id, step)
                break
    yield from list(found.values())[:_MOST]


def _interview(ctx: RuleContext) -> Iterator[NextStep]:
    """The topics with least evidence first; one without skills is for everybody."""
    topics = sorted(ctx.guide.advised(INTERVIEW, ctx.stage_id), key=lambda one: (_shown(ctx, one), one.id))
    for one in topics[:_MOST]:
        reason = "expected in every interview" if not one.skills else f"{_count(ctx, one)} of its skills are shown"
        yield NextStep(kind=INTERVIEW, text=one.text, reason=reason, rows=one.rows)


def _qualities(ctx: RuleContext) -> Iterator[NextStep]:
    wanting = [one for one in ctx.guide.advised(QUALITY, ctx.stage_id) if not ctx.shows(one.skills)]
    for one in wanting[:_MOST]:
        yield NextStep(kind=QUALITY, text=one.text, reason="it stands out, and is not shown yet", rows=one.rows)


def _shown(ctx: RuleContext, topic: Advice) -> float:
    """Share of a topic's skills that the profile shows."""
    return sum(skill in ctx.skill for skill in topic.skills) / len(topic.skills) if topic.skills else 1.0


def _count(ctx: RuleContext, topic: Advice) -> str:
    return f"{sum(skill in ctx.skill for skill in topic.skills)} of {len(topic.skills)}"
