"""CNT003 phone."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="CNT003",
    name="phone",
    dimension="completeness",
    message="No telephone number was found.",
    suggestion="Add one with its country code; recruiters call.",
    reason="a LinkedIn export shows contacts only to friends",
    bad={"basics": {"name": "Ada Example", "email": "ada@example.com"}},
    good={"basics": {"name": "Ada Example", "phone": "+1 202 555 0142"}},
)
def phone(ctx: RuleContext) -> Iterator[Verdict]:
    """A telephone number can be read.

    Why: Many recruiters call before they write.

    Source: Common field of applicant-tracking systems. It is advice only and does not touch the score.
    """
    numbers = ctx.profile.contact.phones
    if numbers:
        yield met(numbers[0])
    elif not ctx.from_linkedin:
        yield unmet()
