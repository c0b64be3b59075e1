"""Proposes headlines in the guide's pattern: ROLE | SPECIALITY | IMPACT."""

from collections.abc import Iterator, Sequence

from profilecheck.advice.facts import fields, gap, industry, results, role_title, skill_part, tools
from profilecheck.model.proposal import Part, Proposal
from profilecheck.rules import RuleContext

_MOST = 3
_IMPACT = 110


def headline_proposals(ctx: RuleContext) -> tuple[Proposal, ...]:
    """Up to three headlines of the profile's own facts, none longer than the network takes."""
    if not (ctx.profile.positions or ctx.profile.headline):
        return ()
    title = role_title(ctx) or gap("the title that you aim at")
    limit = ctx.threshold("headline_characters")
    found: dict[str, Proposal] = {}
    for pattern in _patterns(ctx, title):
        groups = [group for group in pattern if group]
        text = " | ".join(", ".join(piece.text for piece in group) for group in groups)
        if len(groups) > 1 and len(text) <= limit and text not in found:
            parts = tuple(piece for group in groups for piece in group)
            found[text] = Proposal(kind="headline", text=text, parts=parts, reason="role, speciality, impact")
    return tuple(found.values())[:_MOST]


def _patterns(ctx: RuleContext, title: Part) -> Iterator[list[Sequence[Part]]]:
    said = title.text.lower()
    speciality = [skill_part(ctx, skill) for skill in fields(ctx) if skill.name.lower() not in said]
    used = [skill_part(ctx, skill) for skill in tools(ctx) if skill.name.lower() not in said]
    impact = list(results(ctx, _IMPACT))
    field = industry(ctx)
    branch = [field] if field and field.text.lower() not in said else []
    yield [[title], speciality[:2] or used[:2], impact[:1] or [gap("what did you achieve, in one figure?")]]
    if used[1:]:
        yield [[title], branch or speciality[:1], used[:3]]
    if impact[1:]:
        yield [[title], used[:2] or speciality[:1], impact[1:2]]
