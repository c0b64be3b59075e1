"""How well the skills fit neighbouring roles, and the specialisations within the role."""

from collections.abc import Sequence

from profilecheck.lexicon.guide import load_requirements
from profilecheck.lexicon.role import AdjacentRole, Requirement
from profilecheck.model.report import RoleFit
from profilecheck.rules import RuleContext


def role_fits(ctx: RuleContext) -> tuple[RoleFit, ...]:
    """The fit for each neighbouring role that has a guide; the others are only named there."""
    fits = []
    for role in ctx.guide.adjacent:
        if role.id:
            fits.append(_fit(ctx, role, load_requirements(ctx.lexicon, role.id)))
    return _best(ctx, fits)


def specialisation_fits(ctx: RuleContext) -> tuple[RoleFit, ...]:
    """The fit for each specialisation of the role."""
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
    return _best(ctx, fits)


def _best(ctx: RuleContext, fits: Sequence[RoleFit]) -> tuple[RoleFit, ...]:
    """The fits that are worth a word, best first."""
    told = (one for one in fits if one.fit >= ctx.threshold("fit_least"))
    return tuple(sorted(told, key=lambda one: (-one.fit, one.id)))


def _fit(ctx: RuleContext, role: AdjacentRole, asked: Sequence[Requirement]) -> RoleFit:
    """What a role asks for at the person's stage; a skill that is only listed counts less than one in use."""
    weighted = sorted(((_weight(ctx, one), one) for one in asked), key=lambda pair: (-pair[0], pair[1].id))
    won = 0.0
    shown: list[str] = []
    missing: list[str] = []
    for weight, one in weighted:
        skill = ctx.shows(one.any, one.categories)
        (shown if skill else missing).append(one.name)
        if skill:
            won += weight * (1 - (0 if ctx.in_use(skill) else ctx.threshold("proof_weight")))
    whole = sum(weight for weight, _ in weighted)
    return RoleFit(
        id=role.id,
        name=role.name,
        fit=round(100 * won / whole, 1) if whole else 0.0,
        sets_apart=role.sets_apart,
        shown=tuple(shown),
        missing=tuple(missing),
    )


def _weight(ctx: RuleContext, one: Requirement) -> float:
    """A requirement's weight for the person; what this role does not ask for, or not so, sets the other one apart."""
    here = next((known for known in ctx.guide.requirements if known.id == one.id), None)
    apart = ctx.threshold("set_apart") if here is None or here.any != one.any else 1.0
    return one.weight * apart * (1.0 if ctx.stage_id in one.must else ctx.threshold("welcome_weight"))


def _names(ctx: RuleContext, skills: Sequence[str]) -> tuple[str, ...]:
    known = ctx.lexicon.taxonomy.skills
    return tuple(known[skill].name for skill in skills if skill in known)
