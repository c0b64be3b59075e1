"""How well the skills fit neighbouring roles, and the specialisations within the role."""

from collections.abc import Sequence

from profilecheck.lexicon.guide import load_requirements
from profilecheck.lexicon.role import Requirement
from profilecheck.model.report import RoleFit
from profilecheck.model.skill import SkillLevel
from profilecheck.rules import RuleContext


def role_fits(ctx: RuleContext) -> tuple[RoleFit, ...]:
    """The fit for each neighbouring role that has a guide, best first; the others are only named there."""
    fits = []
    for role in ctx.guide.adjacent:
        if role.id:
            asked = [one for one in load_requirements(ctx.lexicon, role.id) if _weight(ctx, one)]
            fits.append(_fit(ctx, role.id, role.name, role.sets_apart, asked))
    return tuple(sorted(fits, key=lambda one: (-one.fit, one.id)))


def specialisation_fits(ctx: RuleContext) -> tuple[RoleFit, ...]:
    """The fit for each specialisation of the role, best first."""
    fits = []
    for one in ctx.guide.specialisations:
        shown = [skill for skill in one.skills if skill in ctx.skill]
        missing = [skill for skill in one.skills if skill not in ctx.skill]
        share = min(1.0, len(shown) / (ctx.threshold("specialisation_share") * len(one.skills)))
        fits.append(
            RoleFit(
                id=one.id,
                name=one.name,
                fit=round(100 * share, 1),
                sets_apart=one.sets_apart,
                shown=_names(ctx, shown),
                missing=_names(ctx, missing),
            )
        )
    return tuple(sorted(fits, key=lambda one: (-one.fit, one.id)))


def _fit(ctx: RuleContext, role: str, name: str, sets_apart: str, asked: Sequence[Requirement]) -> RoleFit:
    """What a role asks for at the person's stage; a skill that is only listed counts less than one in use."""
    whole = sum(_weight(ctx, one) for one in asked)
    won = 0.0
    shown: list[str] = []
    missing: list[str] = []
    for one in asked:
        skill = ctx.shows(one.any, one.categories)
        (shown if skill else missing).append(one.name)
        if skill:
            proof = 1 - (ctx.threshold("proof_weight") if skill.level is SkillLevel.LISTED else 0)
            won += proof * _weight(ctx, one)
    return RoleFit(
        id=role,
        name=name,
        fit=round(100 * won / whole, 1) if whole else 0.0,
        sets_apart=sets_apart,
        shown=tuple(shown),
        missing=tuple(missing),
    )


def _weight(ctx: RuleContext, requirement: Requirement) -> float:
    if ctx.stage_id in requirement.must:
        return requirement.weight
    return requirement.weight * ctx.threshold("welcome_weight") if ctx.stage_id in requirement.nice else 0.0


def _names(ctx: RuleContext, skills: Sequence[str]) -> tuple[str, ...]:
    known = ctx.lexicon.taxonomy.skills
    return tuple(known[skill].name for skill in skills if skill in known)
