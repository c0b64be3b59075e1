"""What follows from a judged profile: proposed texts made of its own facts, next steps, and other roles.

`advise(context, outcomes)` is the one entry.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from profilecheck.advice.bullets import bullet_proposals
from profilecheck.advice.headline import headline_proposals
from profilecheck.advice.roles import role_fits, specialisation_fits
from profilecheck.advice.steps import next_steps
from profilecheck.advice.summary import summary_proposal
from profilecheck.model.finding import Outcome
from profilecheck.model.proposal import Proposal
from profilecheck.model.report import NextStep, RoleFit
from profilecheck.rules import RuleContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """All that goes beyond findings."""

    proposals: tuple[Proposal, ...]
    next_steps: tuple[NextStep, ...]
    specialisations: tuple[RoleFit, ...]
    adjacent_roles: tuple[RoleFit, ...]


def advise(context: RuleContext, outcomes: Sequence[Outcome]) -> Advice:
    """Propose texts for what the rules found wanting, and tell what comes next."""
    wanting = {one.rule.area for one in outcomes if one.credit is not None and one.credit < 1}
    headlines = headline_proposals(context) if "headline" in wanting or not context.profile.headline else ()
    outline = summary_proposal(context) if "summary" in wanting else ()
    return Advice(
        proposals=(*headlines, *outline, *bullet_proposals(context)),
        next_steps=next_steps(context, outcomes),
        specialisations=specialisation_fits(context),
        adjacent_roles=role_fits(context),
    )
