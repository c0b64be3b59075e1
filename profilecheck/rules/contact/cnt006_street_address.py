"""CNT006 street-address."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met_if, rule


@rule(
    code="CNT006",
    name="street-address",
    dimension="completeness",
    message="The full postal address is given.",
    suggestion="City and country suffice; the street is nobody's business, and distance is a ground for rejection.",
    reason="no location was found",
    bad={"basics": {"name": "Ada Example", "location": {"address": "1 Example Street", "city": "Berlin"}}},
    good={"basics": {"name": "Ada Example", "location": {"city": "Berlin", "countryCode": "DE"}}},
)
def street_address(ctx: RuleContext) -> Iterator[Verdict]:
    """The street is left out.

    Why: A résumé travels far, and an address serves strangers more than employers.

    Source: Common advice on privacy. It is advice only: addresses never touch the score.
    """
    location = ctx.profile.contact.location
    if location:
        yield met_if(not location.value.address, location)
