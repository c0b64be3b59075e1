"""CNT007 profile-address."""

import re
from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="CNT007",
    name="profile-address",
    dimension="completeness",
    rows=("G32",),
    message="The address of the LinkedIn profile is the one that LinkedIn made up: {quote}.",
    suggestion="Choose your own under “Public profile & URL”: your name, without the digits.",
    reason="no address of a LinkedIn profile was found; an archive shows it in the invitations",
    bad={
        "basics": {
            "name": "Ada Example",
            "profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada-example-4b1a2c93"}],
        }
    },
    good={
        "basics": {
            "name": "Ada Example",
            "profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada-example"}],
        }
    },
)
def profile_address(ctx: RuleContext) -> Iterator[Verdict]:
    """The LinkedIn profile has an address of its own.

    Why: It is short enough to print and to remember, and shows care. It is advice only and does not touch the score.

    Source: LinkedIn's help on custom addresses.
    """
    made_up = re.compile(ctx.lexicon.table("parsing/linkedin_archive.toml")["texts"]["made_up_address"])
    links = [link for link in ctx.profile.contact.links if link.value.network.lower() == "linkedin"]
    known = [(link.value.url or ctx.document.quote(link.span), link.span) for link in links]
    if ctx.network.profile_url:
        known.append((ctx.network.profile_url.value, ctx.network.profile_url.span))
    for address, span in known[:1]:
        yield met_if(made_up.search(address.rstrip("/")) is None, span)
