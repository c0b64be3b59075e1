"""Certifications: those that a profile holds, and those that would fit its gaps."""

from collections.abc import Iterable

from profilecheck.lexicon.certifications import Certification, load_certifications, named_in
from profilecheck.lexicon.role import Requirement
from profilecheck.rules.context import RuleContext


def held(ctx: RuleContext) -> tuple[Certification, ...]:
    """The well-known certifications that the profile names."""
    texts = "\n".join(ctx.document.quote(one.span) for one in ctx.profile.certificates)
    return named_in(texts, load_certifications(ctx.lexicon))


def counts_for_role(ctx: RuleContext, one: Certification) -> bool:
    """Whether a certification proves a skill that the role asks for."""
    return any(skill in requirement.any for requirement in ctx.guide.requirements for skill in one.skills)


def fitting(ctx: RuleContext, requirement: Requirement) -> Certification | None:
    """The certification that would prove a competence best at this stage, by the guide's criteria.

    One for a stage near the person's comes before a better one that is far from it, then one that is mainly about the
    competence, then one on ground that the profile already shows. What is held already, and what is no longer issued,
    is left out; so are certificates for small things.
    """
    if requirement.weight < ctx.threshold("certificate_weight"):
        return None
    own = {one.id for one in held(ctx)}
    fit = [
        one
        for one in load_certifications(ctx.lexicon)
        if not one.retired
        and one.id not in own
        and one.ratings.get("relevance", 0) >= ctx.threshold("certificate_relevance")
        and set(one.skills) & set(requirement.any)
    ]
    return min(
        fit,
        key=lambda one: (
            _away(ctx, one),
            one.skills[0] not in requirement.any,
            -_known(ctx, one.skills),
            -one.rating,
            one.id,
        ),
        default=None,
    )


def _away(ctx: RuleContext, one: Certification) -> int:
    """Steps between the stage of a certification and that of the person."""
    order = [stage.id for stage in ctx.guide.stages]
    return abs(order.index(one.level) - order.index(ctx.stage_id)) if one.level in order else len(order)


def _known(ctx: RuleContext, skills: Iterable[str]) -> int:
    return sum(skill in ctx.skill for skill in skills)
