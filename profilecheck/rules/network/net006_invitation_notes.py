"""NET006 invitation-notes."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, enough, rule


@rule(
    code="NET006",
    name="invitation-notes",
    dimension="network",
    rows=("G52",),
    message="Of {sent} invitations, {noted} carried a note of your own.",
    suggestion="Write two lines to each: where you met, what you liked in their work, why you ask.",
    praise="Invitations carry a note: {noted} of {sent}.",
    reason="invitations are only known from a LinkedIn archive",
)
def invitation_notes(ctx: RuleContext) -> Iterator[Verdict]:
    """Connection requests are personal.

    Why: A request with a reason is accepted more often, and begins a talk.

    Source: Career guide on the network: personalised connection requests.
    """
    sent, noted = ctx.fact("invitations_out"), ctx.fact("invitations_out_with_message")
    if sent and noted is not None:
        wanted = ctx.threshold("invitation_notes") * sent
        yield from enough(noted, wanted, sent=int(sent), noted=int(noted))
