"""CNT004 linkedin-link."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="CNT004",
    name="linkedin-link",
    dimension="completeness",
    rows=("G47",),
    message="No address of a LinkedIn profile can be read.",
    suggestion="Print the address itself (linkedin.com/in/…); a link behind an icon is lost on paper and in parsers.",
    reason="the document is a LinkedIn export",
    bad={"basics": {"name": "Ada Example", "email": "ada@example.com"}},
    good={
        "basics": {
            "name": "Ada Example",
            "profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ada-example"}],
        }
    },
)
def linkedin_link(ctx: RuleContext) -> Iterator[Verdict]:
    """The address of the LinkedIn profile can be read.

    Why: Recruiters check there what the résumé says, and contact people there.

    Source: Common advice of recruiters. It is advice only and does not touch the score.
    """
    links = [link for link in ctx.profile.contact.links if link.value.network.lower() == "linkedin"]
    if links:
        yield met(links[0])
    elif not ctx.from_linkedin:
        yield unmet()
