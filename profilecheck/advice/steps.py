"""Next steps: goals of the stage, skills for the next one, certificates that fit the gaps, interview topics."""

from collections.abc import Iterator, Mapping, Sequence

from profilecheck.lexicon.certifications import BEST, Certification
from profilecheck.lexicon.role import GOAL, INTERVIEW, QUALITY, Advice, Requirement, StageLevel
from profilecheck.model.finding import Outcome
from profilecheck.model.report import NextStep
from profilecheck.rules import RuleContext
from profilecheck.rules.credentials import fitting

_MOST = 3
_TOPICS = 2
_NAMED = 3


def next_steps(ctx: RuleContext, outcomes: Sequence[Outcome]) -> tuple[NextStep, ...]:
    """What to do, learn or prepare beyond the wording of the profile; a few of each kind."""
    credits = {one.rule.code: one.credit for one in outcomes}
    return (*_goals(ctx, credits), *_skills(ctx), *_certificates(ctx), *_interview(ctx), *_qualities(ctx, credits))


def _goals(ctx: RuleContext, credits: Mapping[str, float | None]) -> Iterator[NextStep]:
    """What is not reached of the goals of the stage, then of the next one."""
    found: dict[str, NextStep] = {}
    for stage in _ahead(ctx):
        for one in ctx.guide.advised(GOAL, stage.id):
            if not _reached(ctx, one, credits):
                reason = f"a goal of the {stage.name.lower()} stage"
                found.setdefault(one.id, NextStep(kind=GOAL, text=one.text, reason=reason, rows=one.rows))
    if not found:
        for one in ctx.guide.advised(GOAL, ctx.stage_id)[:1]:
            reason = "the profile shows it; a larger one leads to the next stage"
            found[one.id] = NextStep(kind=GOAL, text=one.text, reason=reason, rows=one.rows)
    yield from list(found.values())[:_MOST]


def _reached(ctx: RuleContext, one: Advice, credits: Mapping[str, float | None]) -> bool:
    """Whether the profile shows it: by a skill, by all activities, or by all rules."""
    least = ctx.threshold("reached_credit")
    return bool(
        (one.skills and ctx.shows(one.skills))
        or (one.activities and all(activity in ctx.activities for activity in one.activities))
        or (one.rules and all((credits.get(code) or 0.0) >= least for code in one.rules))
    )


def _ahead(ctx: RuleContext) -> Sequence[StageLevel]:
    """The stage and the next one."""
    here = [stage.id for stage in ctx.guide.stages].index(ctx.stage_id)
    return ctx.guide.stages[here : here + 2]


def _skills(ctx: RuleContext) -> Iterator[NextStep]:
    """What this stage asks for and is missing, then what the next one does."""
    reasons: dict[str, tuple[Requirement, str]] = {}
    for stage in _ahead(ctx):
        when = "this stage" if stage.id == ctx.stage_id else "the next stage"
        for requirement in _missing(ctx, stage.id):
            reasons.setdefault(requirement.id, (requirement, f"asked for at {when}, {stage.name.lower()}"))
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
        one = fitting(ctx, requirement)
        if one:
            reason = f"for what is missing: {requirement.name}; rated {_ratings(one)}"
            issuer = "" if one.issuer.split()[0] in one.name else f" ({one.issuer.replace(' (', ', ').rstrip(')')})"
            step = NextStep(kind="certificate", text=f"{one.name}{issuer}", reason=reason, rows=("G53",))
            found.setdefault(one.id, step)
    yield from list(found.values())[:_MOST]


def _ratings(one: Certification) -> str:
    """The guide's criteria in words: "curriculum 2, standing 3 of 3"."""
    return ", ".join(f"{key.replace('_', '-')} {rating}" for key, rating in one.ratings.items()) + f" of {BEST}"


def _interview(ctx: RuleContext) -> Iterator[NextStep]:
    """The topics with least evidence, then those that come up in every interview."""
    topics = ctx.guide.advised(INTERVIEW, ctx.stage_id)
    told = sorted((one for one in topics if one.skills), key=lambda one: (_shown(ctx, one), one.id))
    for one in told[:_TOPICS]:
        missing = ctx.names([skill for skill in one.skills if skill not in ctx.skill][:_NAMED])
        reason = f"not shown: {missing}" if missing else "all of its usual skills are shown"
        yield NextStep(kind=INTERVIEW, text=one.text, reason=reason, rows=one.rows)
    for one in (one for one in topics if not one.skills):
        yield NextStep(kind=INTERVIEW, text=one.text, reason="expected in every interview", rows=one.rows)


def _qualities(ctx: RuleContext, credits: Mapping[str, float | None]) -> Iterator[NextStep]:
    wanting = [one for one in ctx.guide.advised(QUALITY, ctx.stage_id) if not _reached(ctx, one, credits)]
    for one in wanting[:_MOST]:
        yield NextStep(kind=QUALITY, text=one.text, reason="it stands out, and is not shown yet", rows=one.rows)


def _shown(ctx: RuleContext, topic: Advice) -> float:
    """Share of a topic's skills that the profile shows."""
    return sum(skill in ctx.skill for skill in topic.skills) / len(topic.skills)
