"""CNT002 email-name."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="CNT002",
    name="email-name",
    dimension="completeness",
    message="“{quote}” does not look like an address for applications.",
    suggestion="Use one made of your name.",
    reason="no e-mail address was found, or it is that of a LinkedIn account",
    bad={"basics": {"name": "Ada Example", "email": "party.princess@example.com"}},
    good={"basics": {"name": "Ada Example", "email": "ada@example.com"}},
)
def email_name(ctx: RuleContext) -> Iterator[Verdict]:
    """The e-mail address is made for work.

    Why: Nicknames amuse or annoy before the first line is read.

    Source: Experiments with fictitious applications found that informal addresses lower the ratings.
    """
    for address in () if ctx.from_linkedin else ctx.profile.contact.emails[:1]:
        words = ctx.words_in(address.span)
        yield met_if(not ctx.phrases("nicknames", words), address)
