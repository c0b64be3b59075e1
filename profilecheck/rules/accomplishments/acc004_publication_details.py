"""ACC004 publication-details."""

from collections.abc import Iterator

from profilecheck.model.finding import Verdict
from profilecheck.rules import RuleContext, met, rule, unmet


@rule(
    code="ACC004",
    name="publication-details",
    dimension="accomplishments",
    rows=("G43",),
    message="“{name}” lacks {missing}.",
    suggestion="Give venue and year, so that it can be found.",
    reason="no publications were found; of LinkedIn's exports, the data archive shows venue and year",
    bad={"publications": [{"name": "Counterfactual baskets"}]},
    good={"publications": [{"name": "Counterfactual baskets", "publisher": "RecSys", "releaseDate": "2022"}]},
)
def publication_details(ctx: RuleContext) -> Iterator[Verdict]:
    """Publications name venue and year.

    Why: What cannot be looked up does not count, and the venue is half of its worth.

    Source: Convention of scientific references.
    """
    for one in () if ctx.leaves_out else ctx.profile.publications:
        known = [place.span for place in (one.name, one.date, one.url) if place]
        # What stands beside name and date may be a venue that was not recognised.
        beside = [
            word for word in ctx.words_in(one.span) if not any(span.start <= word.start < span.end for span in known)
        ]
        missing = [*([] if one.publisher or beside else ["the venue"]), *([] if one.date else ["the year"])]
        verdict = unmet if missing else met
        yield verdict(one.name, name=ctx.short(one.name.value), missing=" and ".join(missing))
