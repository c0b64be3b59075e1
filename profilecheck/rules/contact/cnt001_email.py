"""CNT001 email."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="CNT001",
    name="email",
    dimension="completeness",
    message="No e-mail address was found.",
    suggestion="Put it in the first lines as plain text, not only into a header, a picture or behind an icon.",
    reason="a LinkedIn export shows contacts only to friends",
    bad={"basics": {"name": "Ada Example", "phone": "+1 202 555 0142"}},
    good={"basics": {"name": "Ada Example", "email": "ada@example.com"}},
)
def email(ctx: RuleContext) -> Iterator[Verdict]:
    """An e-mail address can be read.

    Why: Without one nobody can answer, and applicant-tracking systems refuse the file.

    Source: Required field of applicant-tracking systems.
    """
    addresses = ctx.profile.contact.emails
    if addresses:
        yield met(addresses[0])
    elif not ctx.from_linkedin:
        yield unmet()
