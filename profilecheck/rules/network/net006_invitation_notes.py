"""NET006 invitation-notes."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import ARCHIVE_ONLY, RuleContext, enough, rule


@rule(
    code="NET006",
    name="invitation-notes",
    dimension="network",
    rows=("G52",),
    message="Of {sent} invitations, {noted} carried a note of your own.",
    suggestion="Write two lines to each: where you met, what you liked in their work, why you ask.",
    praise="Invitations carry a note: {noted} of {sent}.",
    reason=ARCHIVE_ONLY,
    bad={"meta": {"linkedin": {"invitations_out": 10, "invitations_out_with_message": 1}}},
    good={"meta": {"linkedin": {"invitations_out": 10, "invitations_out_with_message": 8}}},
)
def invitation_notes(ctx: RuleContext) -> Iterator[Verdict]:
    """Connection requests are personal.

    Why: A request with a reason is accepted more often, and begins a talk. Only whether there is a note is looked at,
    never what it says or to whom it went.

    Source: Career guide on the network: personalised connection requests.
    """
    sent, noted = ctx.network.invitations_sent, ctx.network.invitations_with_message
    if sent and noted and sent.value:
        wanted = ctx.threshold("invitation_notes") * sent.value
        yield from enough(noted.value, wanted, noted, sent=sent.value, noted=noted.value)
