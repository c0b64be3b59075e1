"""CNT005 code-link."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="CNT005",
    name="code-link",
    dimension="completeness",
    rows=("G46", "G55"),
    message="No address of code, a portfolio or a site of your own can be read.",
    suggestion="If you have public code or a competition profile worth a look, print its address.",
    reason="a LinkedIn export shows no such addresses",
    bad={"basics": {"name": "Ada Example", "email": "ada@example.com"}},
    good={
        "basics": {"name": "Ada Example", "profiles": [{"network": "GitHub", "url": "https://github.com/ada-example"}]}
    },
)
def code_link(ctx: RuleContext) -> Iterator[Verdict]:
    """An address of public work can be read.

    Why: Technical interviewers look at code before they ask about it.

    Source: Common advice of recruiters. It is advice only and does not touch the score.
    """
    links = [link for link in ctx.profile.contact.links if link.value.network.lower() != "linkedin"]
    if links:
        yield met(links[0])
    elif not ctx.from_linkedin:
        yield unmet()
